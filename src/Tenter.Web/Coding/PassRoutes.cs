namespace Tenter.Web.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>A pass over the material with what was read in it.</summary>
public sealed record PassRow(
    CodingPass Pass,
    string Reader,
    bool Mine,
    string? Lens,
    int Codings,
    IReadOnlyList<Source> Read,
    IReadOnlyList<Source> Unread
);

/// <summary>Passes over the material: begun, taken up, ended; what is read in each, and which definitions are older than the reading.</summary>
internal static class PassRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/codes/passes", Page);
        routes.MapPost("/codes/passes", BeginAsync);
        routes.MapPost("/codes/passes/{id}/take-up", TakeUp);
        routes.MapPost("/codes/passes/lay-down", LayDown);
        routes.MapPost("/codes/passes/{id}/end", End);
        routes.MapPost("/codes/passes/read/{source}", Read);
    }

    private static IResult Page(Desk desk)
    {
        var view = desk.View();
        var lenses = Scheme.Of(view, Scheme.Lenses);
        var sources = view.All<Source>()
            .Where(source => source.CountsAsData)
            .OrderBy(source => source.Name, StringComparer.Ordinal)
            .ToList();
        var codings = new Dictionary<RecordId, int>();
        foreach (var coding in view.All<Coding>())
        {
            if (coding.Pass is { } pass)
            {
                codings[pass] = codings.GetValueOrDefault(pass) + 1;
            }
        }

        return Answer.Page<PassesPage>(
            new
            {
                Passes = CodingPass
                    .InOrder(view)
                    .Select(pass =>
                    {
                        var read = view.Where(PassReading.ByPass, pass.Id).Select(one => one.Source).ToHashSet();
                        return new PassRow(
                            pass,
                            view.Find<Member>(pass.Reader)?.Name ?? "somebody",
                            pass.Reader == view.Member,
                            pass.Lens is { } lens ? lenses?.LabelOf(lens) ?? lens : null,
                            codings.GetValueOrDefault(pass.Id),
                            [.. sources.Where(source => read.Contains(source.Id))],
                            [.. sources.Where(source => !read.Contains(source.Id))]
                        );
                    })
                    .ToList(),
                Stale = StaleDefinitions.Of(view),
                Lenses = lenses,
                Sources = sources.Count,
            }
        );
    }

    private static async Task<IResult> BeginAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = new JsonObject();
        foreach (var field in new[] { "name", "lens", "purpose" })
        {
            if (DeskVerbs.Field(form[field]) is { } given)
            {
                arguments[field] = given;
            }
        }

        return Answer.From(desk.Do("begin-pass", arguments), _ => Answer.GoTo("/codes/passes"));
    }

    private static IResult TakeUp(string id, Desk desk) => Done(desk, "take-up-pass", new JsonObject { ["id"] = id });

    private static IResult LayDown(Desk desk) => Done(desk, "take-up-pass", []);

    private static IResult End(string id, Desk desk) => Done(desk, "end-pass", new JsonObject { ["id"] = id });

    private static IResult Read(string source, Desk desk) =>
        Answer.From(
            desk.Do("mark-read", new JsonObject { ["source"] = source }),
            _ =>
            {
                var view = desk.View();
                return Answer.Part<ReadInPass>(ReadInPass.Of(view, view.Named<Source>(source).Value));
            }
        );

    private static IResult Done(Desk desk, string verb, JsonObject arguments) =>
        Answer.From(desk.Do(verb, arguments), _ => Answer.GoTo("/codes/passes"));
}
