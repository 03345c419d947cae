namespace Tenter.Web.Coding;

using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Coding;
using Tenter.Coding.Queries;
using Tenter.Evidence;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>Queries to passages: asking, saving, keeping what was found, and coding it.</summary>
internal static class QueryRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/codes/queries", List);
        routes.MapPost("/codes/queries", SaveAsync);
        routes.MapGet("/codes/queries/{id}", Saved);
        routes.MapPost("/codes/queries/{id}", ChangeAsync);
        routes.MapPost("/codes/queries/{id}/keep", KeepAsync);
        routes.MapPost("/codes/queries/{id}/remove", Remove);
        routes.MapGet("/codes/query", Asked);
        routes.MapGet("/codes/query/build", Build);
        routes.MapPost("/codes/query/code", CodeAsync);
        routes.MapGet("/codes/query/file/{format}", QueryFiles.Send);
    }

    /// <summary>The address at which a query is answered without being saved.</summary>
    public static string Address(string text) => "/codes/query?q=" + Uri.EscapeDataString(text);

    private static IResult List(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<QueriesPage>(
            new
            {
                See = view,
                Rows = view.All<SavedQuery>()
                    .OrderBy(query => query.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(query => new QueryRow(
                        query,
                        Run(view, desk, query.Text),
                        view.Where(QueryRun.ByQuery, query.Id).OrderByDescending(run => run.At).FirstOrDefault()
                    ))
                    .ToList(),
            }
        );
    }

    private static IResult Asked(string? q, int? from, Desk desk)
    {
        var view = desk.View();
        return Answer.Page<QueryPage>(
            new
            {
                See = view,
                Text = q ?? string.Empty,
                Outcome = string.IsNullOrWhiteSpace(q) ? default(Outcome<QueryAnswer>?) : Run(view, desk, q),
                From = from ?? 0,
                Here = Address(q ?? string.Empty),
            }
        );
    }

    private static IResult Saved(string id, string? then, int? from, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<SavedQuery>(id),
            query =>
            {
                var now = Run(view, desk, query.Text);
                var runs = view.Where(QueryRun.ByQuery, query.Id).OrderByDescending(run => run.At).ToList();
                var beside = runs.Find(run => run.Id.ToString() == then);
                return Answer.Page<QueryPage>(
                    new
                    {
                        See = view,
                        Saved = query,
                        Text = query.Text,
                        Outcome = (Outcome<QueryAnswer>?)now,
                        From = from ?? 0,
                        Here = $"/codes/queries/{query.Id}",
                        Runs = runs,
                        Then = beside,
                        Beside = beside is not null && now.TryGet(out var answer, out _)
                            ? Compare(view, desk, beside, answer)
                            : null,
                    }
                );
            }
        );
    }

    /// <summary>The run's passages are found again in the state it was computed on.</summary>
    private static ThenAndNow? Compare(View view, Desk desk, QueryRun run, QueryAnswer now)
    {
        var past = desk.Open.View(Purpose.Read, knownAt: desk.Open.KnownAt(run.Seq));
        return PassageQuery
            .Parse(run.Text)
            .Then(query => Asking.Run(past, index: null, query))
            .TryGet(out var then, out _)
            ? ThenAndNow.Of(past, then, view, now)
            : null;
    }

    private static IResult Build(HttpContext context) =>
        Answer.GoTo(Address(QueryBuilding.Text(context.Request.Query)));

    private static async Task<IResult> SaveAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do("add-saved-query", Given(form)),
            committed => Answer.GoTo($"/codes/queries/{committed.Draft.Made!.Value.Id}")
        );
    }

    private static async Task<IResult> ChangeAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = Given(form);
        arguments["id"] = id;
        return Answer.From(desk.Do("change-saved-query", arguments), _ => Answer.GoTo($"/codes/queries/{id}"));
    }

    private static async Task<IResult> KeepAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do(
                (view, stamp) =>
                    view.Named<SavedQuery>(id)
                        .Then(query => KeepRun.Of(view, desk.Words, query, form["note"].ToString(), stamp))
            ),
            _ => Answer.GoTo($"/codes/queries/{id}")
        );
    }

    private static IResult Remove(string id, Desk desk) =>
        Answer.From(desk.Do("remove-saved-query", new JsonObject { ["id"] = id }), _ => Answer.GoTo("/codes/queries"));

    private static async Task<IResult> CodeAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var text = form["q"].ToString();
        return Answer.From(
            desk.Do(
                (view, stamp) =>
                    Run(view, desk, text)
                        .Then(answer =>
                            CodeHits.Of(
                                view,
                                text,
                                form["code"].ToString(),
                                [.. answer.Passages.Select(found => found.Passage)],
                                stamp,
                                ofWords: false
                            )
                        )
            ),
            committed =>
                Answer.GoTo(
                    $"/codes/{committed.Draft.Changes.Select(change => change.Record).OfType<Coding>().First().Code}"
                )
        );
    }

    internal static Outcome<QueryAnswer> Run(View view, Desk desk, string text) =>
        PassageQuery.Parse(text).Then(query => Asking.Run(view, desk.Words, query));

    private static JsonObject Given(IFormCollection form) =>
        new()
        {
            ["name"] = DeskVerbs.Field(form["name"]),
            ["text"] = DeskVerbs.Field(form["text"]),
            ["note"] = DeskVerbs.Field(form["note"]),
        };
}

/// <summary>A saved query in the list: what it finds now, and what was kept of it last.</summary>
public sealed record QueryRow(SavedQuery Query, Outcome<QueryAnswer> Now, QueryRun? Last);
