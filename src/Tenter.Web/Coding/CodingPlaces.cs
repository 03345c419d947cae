namespace Tenter.Web.Coding;

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Store;
using Tenter.Themes;
using Tenter.Web.Frame;
using Tenter.Web.History;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>The codebook, the passages behind each code, and tables of them.</summary>
internal sealed class CodingPlaces : IPlaces
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/codes", Codebook);
        routes.MapPost("/codes", AddAsync);
        routes.MapGet("/codes/{id}", CodeAsItIs);
        CodebookRoutes.Map(routes);
        PassRoutes.Map(routes);
        routes.MapPost("/codes/{id}", SaveAsync);
        routes.MapPost("/codes/{id}/remove", Remove);
        routes.MapGet("/codes/matrix", MatrixRoutes.Page);
        routes.MapGet("/codes/matrix/cell", MatrixRoutes.Cell);
        QueryRoutes.Map(routes);
        routes.MapGet("/codes/cooccurrence", CoOccurrenceRoutes.Page);
        routes.MapGet("/codes/cooccurrence/pair", CoOccurrenceRoutes.Pair);
    }

    public IEnumerable<Command> Commands(CommandQuery query)
    {
        yield return new Command("Add a code", "/codes?add") { AlsoCalled = ["new code", "label"] };
        yield return new Command("Passes over the material", "/codes/passes")
        {
            AlsoCalled = ["lens", "layer", "read"],
        };
        yield return new Command("Codes that look alike", "/codes/alike") { AlsoCalled = ["merge", "duplicate"] };
        yield return new Command("The codebook at two dates", "/codes/compare") { AlsoCalled = ["compare", "changed"] };
        yield return new Command("Table of codes", "/codes/matrix")
        {
            AlsoCalled = ["matrix", "cross table", "count", "compare"],
        };
        yield return new Command("Queries", "/codes/queries")
        {
            AlsoCalled = ["ask", "overlapping", "near", "followed by", "saved query"],
        };
        yield return new Command("Codes that lie over each other", "/codes/cooccurrence")
        {
            AlsoCalled = ["co-occurrence", "cooccurrence", "overlap", "pairs"],
        };
        if (
            query.Words.Length >= 2
            && query.Context.RequestServices.GetService(typeof(Desk)) is Desk { Session: { } session }
        )
        {
            foreach (var code in session.View().All<Code>())
            {
                yield return new Command(code.Name, $"/codes/{code.Id}") { Hint = "code" };
            }
        }
    }

    private static IResult Codebook(string? find, bool? retired, Desk desk, HttpContext context) =>
        CodebookOf(desk.View(), then: null, context.Request.Query.ContainsKey("add"), find, retired ?? false);

    private static IResult CodeAsItIs(string id, int? from, Desk desk) =>
        OneCode(desk.View(), then: null, id, from ?? 0, desk);

    /// <summary>The codebook as it was known then.</summary>
    internal static IResult KnownCodes(View past, KnownThen then) => CodebookOf(past, then, adding: false, null, true);

    /// <summary>A code and its passages as they were known then.</summary>
    internal static IResult KnownCode(View past, KnownThen then, string id, int from, Desk desk) =>
        OneCode(past, then, id, from, desk);

    private static IResult CodebookOf(View view, KnownThen? then, bool adding, string? find, bool retired) =>
        Answer.Page<CodesPage>(
            new
            {
                Rows = CodeRow.All(view),
                Sources = view.All<Source>().Count(source => source.CountsAsData),
                Adding = adding,
                Then = then,
                Find = find,
                WithRetired = retired,
            }
        );

    private static IResult OneCode(View view, KnownThen? then, string id, int from, Desk desk) =>
        Answer.From(
            view.Named<Code>(id),
            code =>
                Answer.Page<CodePage>(
                    new
                    {
                        See = view,
                        Row = CodeRow.One(view, code),
                        Passages = PassageListing.Of(view, view.Where(Coding.ByCode, code.Id), from, withCode: false),
                        Sources = view.All<Source>().Count(source => source.CountsAsData),
                        Codes = view.All<Code>().OrderBy(other => other.Name).ToList(),
                        Example = ExampleOf(view, code),
                        Themes = view.All<Theme>().Where(theme => theme.Codes.Contains(code.Id)).ToList(),
                        Memos = CodebookRoutes
                            .MergedHere(view, code.Id)
                            .SelectMany(one => view.Where(Memo.ByRecord, one))
                            .ToList(),
                        Steps = desk.Open.LineageOf(view, code.Id, view.KnownAt.Seq),
                        Members = view.All<Member>().ToDictionary(member => member.Id, member => member.Name),
                        Stale = StaleDefinitions.Of(view, code.Id) is [var stale, ..] ? stale : null,
                        Then = then,
                    }
                )
        );

    private static PassageView? ExampleOf(View view, Code code) =>
        code.Example is { } chosen
        && view.Find<Coding>(chosen) is { } coding
        && PassageListing.Of(view, [coding], 0, withCode: false).Listed is [var shown, ..]
            ? shown
            : null;

    private static async Task<IResult> AddAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = new JsonObject();
        foreach (var field in new[] { "name", "definition", "includes", "excludes", "group", "parent" })
        {
            if (DeskVerbs.Field(form[field]) is { } given)
            {
                arguments[field] = given;
            }
        }

        return Checked(desk.View(), arguments, id: null) is { } refusal
            ? Answer.Refused(refusal)
            : Answer.From(desk.Do("add-code", arguments), _ => Answer.GoTo("/codes"));
    }

    private static async Task<IResult> SaveAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = new JsonObject
        {
            ["id"] = id,
            ["name"] = DeskVerbs.Field(form["name"]),
            ["definition"] = DeskVerbs.Field(form["definition"]),
            ["includes"] = DeskVerbs.Field(form["includes"]),
            ["excludes"] = DeskVerbs.Field(form["excludes"]),
            ["parent"] = DeskVerbs.Field(form["parent"]),
            ["group"] = DeskVerbs.Field(form["group"]),
            ["retired"] = form["retired"] == "true",
            ["dye"] = int.TryParse(form["dye"], NumberStyles.None, CultureInfo.InvariantCulture, out var dye)
                ? JsonValue.Create(dye)
                : null,
        };
        return Checked(desk.View(), arguments, id) is { } refusal
            ? Answer.Refused(refusal)
            : Answer.From(desk.Do("change-code", arguments, form["reason"]), _ => Answer.GoTo("/codes/" + id));
    }

    private static IResult Remove(string id, Desk desk) =>
        Answer.From(desk.Do("remove-code", new JsonObject { ["id"] = id }), _ => Answer.GoTo("/codes"));

    private static Refusal? Checked(View view, JsonObject arguments, string? id) =>
        arguments["name"] is not { } name ? new CodeNeedsName()
        : view.All<Code>().Any(code => code.Name == name.GetValue<string>() && code.Id.ToString() != id)
            ? new CodeNameTaken(name.GetValue<string>())
        : null;
}

internal sealed record CodeNeedsName() : WrongUsage("A code needs a name", "", "Write one; it can be changed later");

internal sealed record CodeNameTaken(string Name)
    : NotAllowed("There is a code of this name already", Name, "Use that one, or find a name that says the difference");
