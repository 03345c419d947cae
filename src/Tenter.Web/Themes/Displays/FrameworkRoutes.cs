namespace Tenter.Web.Themes.Displays;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Coding;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Formats.Writers.Displays;
using Tenter.Journal;
using Tenter.Themes;
using Tenter.Themes.Displays;
using Tenter.Web.Entry;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>Framework matrices: made, read by row and by column, and their cells written over the passages.</summary>
internal static class FrameworkRoutes
{
    private const string Root = "/themes/framework";
    private const string One = Root + "/{id}";

    private static readonly string[] CaseKinds = [Source.Kind.Name, Participant.Kind.Name, Organisation.Kind.Name];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root, List);
        routes.MapPost(Root, AddAsync);
        routes.MapGet(One, Show);
        routes.MapPost(One, ChangeAsync);
        routes.MapPost(One + "/remove", Remove);
        routes.MapGet(One + "/file", Send);
        routes.MapGet(One + "/cell", Cell);
        routes.MapPost(One + "/cell", WriteAsync);
        routes.MapPost(One + "/cell/{coding}", Attach);
    }

    /// <summary>Where one case under one theme is read and written.</summary>
    public static string CellAddress(FrameworkMatrix matrix, RecordRef row, Theme theme) =>
        $"{Root}/{matrix.Id}/cell?case={row.Kind}:{row.Id}&theme={theme.Id}";

    /// <summary>What may be a case, by kind.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<(RecordRef Ref, string Name)> Cases)> Cases(View view) =>
        from kind in CaseKinds
        let cases = view.Records(view.Kinds.Named(kind))
            .Select(record => (new RecordRef(kind, record.Id), (record as INamed)?.Name ?? kind))
            .OrderBy(pair => pair.Item2, StringComparer.OrdinalIgnoreCase)
            .ToList()
        where cases.Count > 0
        select (
            kind switch
            {
                "source" => "Sources",
                "participant" => "People",
                _ => "Organisations",
            },
            (IReadOnlyList<(RecordRef, string)>)cases
        );

    private static IResult List(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<FrameworksPage>(
            new
            {
                See = view,
                Displays = view.All<FrameworkMatrix>()
                    .OrderBy(matrix => matrix.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(matrix => FrameworkDisplay.Of(view, matrix))
                    .ToList(),
            }
        );
    }

    /// <summary>The whole, or one row or one column of it to be read through.</summary>
    private static IResult Show(string id, string? row, string? column, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<FrameworkMatrix>(id),
            matrix =>
            {
                var display = FrameworkDisplay.Of(view, matrix);
                return Answer.Page<FrameworkPage>(
                    new
                    {
                        See = view,
                        Display = display,
                        Row = display.Rows.FirstOrDefault(one => $"{one.Case.Kind}:{one.Case.Id}" == row),
                        Column = display.Themes.FirstOrDefault(theme => theme.Id.ToString() == column),
                    }
                );
            }
        );
    }

    private static async Task<IResult> AddAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            Given(form).Then(arguments => desk.Do("add-framework-matrix", arguments)),
            committed => Answer.GoTo($"{Root}/{committed.Draft.Made!.Value.Id}")
        );
    }

    private static async Task<IResult> ChangeAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            Given(form)
                .Then(arguments =>
                {
                    arguments["id"] = id;
                    return desk.Do("change-framework-matrix", arguments);
                }),
            _ => Answer.GoTo($"{Root}/{id}")
        );
    }

    private static IResult Remove(string id, Desk desk) =>
        Answer.From(desk.Do("remove-framework-matrix", new JsonObject { ["id"] = id }), _ => Answer.GoTo(Root));

    private static IResult Send(string id, Desk desk)
    {
        var view = desk.View(Purpose.Export);
        return Answer.From(
            view.Named<FrameworkMatrix>(id)
                .Then(matrix => Release.Clear(view, FrameworkReport.Of(view, FrameworkDisplay.Of(view, matrix)))),
            cleared => Results.File(DisplayWriter.Write(cleared), DisplayWriter.MediaType, "framework.xlsx")
        );
    }

    private static IResult Cell(string id, HttpContext context, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            At(view, id, context.Request.Query["case"], context.Request.Query["theme"]),
            at =>
                Answer.Page<FrameworkCellPage>(
                    new
                    {
                        See = view,
                        at.Display,
                        at.Row,
                        Place = at.Cell,
                    }
                )
        );
    }

    /// <summary>My summary of the cell: written, or written anew.</summary>
    private static async Task<IResult> WriteAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = desk.View();
        if (
            !At(view, id, context.Request.Query["case"], context.Request.Query["theme"])
                .TryGet(out var at, out var refusal)
        )
        {
            return Answer.Refused(refusal);
        }

        if (DeskVerbs.Given(form["summary"]) is not { } summary)
        {
            return Answer.Refused(new SummaryMissing());
        }

        var mine = Mine(view, at.Cell);
        var what = $"‘{at.Row.Name}’ under ‘{at.Cell.Theme.Name}’";
        var done = mine is null
            ? desk.Act(
                "add-framework-cell",
                new JsonObject
                {
                    ["matrix"] = at.Display.Matrix.Id.ToString(),
                    ["case"] = $"{at.Row.Case.Kind}:{at.Row.Case.Id}",
                    ["theme"] = at.Cell.Theme.Id.ToString(),
                    ["summary"] = summary,
                },
                $"Summarised {what}"
            )
            : desk.Act(
                "change-framework-cell",
                new JsonObject { ["id"] = mine.Id.ToString(), ["summary"] = summary },
                $"Summarised {what} anew"
            );
        return Answer.From(done, _ => Answer.GoTo(CellAddress(at.Display.Matrix, at.Row.Case, at.Cell.Theme)));
    }

    /// <summary>Attaches a coded passage to my summary.</summary>
    private static IResult Attach(string id, string coding, HttpContext context, Desk desk)
    {
        var view = desk.View();
        if (
            !At(view, id, context.Request.Query["case"], context.Request.Query["theme"])
                .TryGet(out var at, out var refusal)
        )
        {
            return Answer.Refused(refusal);
        }

        if (Mine(view, at.Cell) is not { } mine)
        {
            return Answer.Refused(new SummaryFirst());
        }

        return Answer.From(
            view.Named<Coding>(coding)
                .Then(one =>
                    desk.Act(
                        "add-support",
                        new JsonObject
                        {
                            ["record"] = $"{FrameworkCell.Kind.Name}:{mine.Id}",
                            ["passage"] = Passages.Given(view, view.Read(one.Passage)),
                            ["stance"] = "supports",
                        },
                        $"Attached a passage to the summary of ‘{at.Row.Name}’ under ‘{at.Cell.Theme.Name}’"
                    )
                ),
            _ => Answer.GoTo(CellAddress(at.Display.Matrix, at.Row.Case, at.Cell.Theme))
        );
    }

    private static FrameworkCell? Mine(View view, FrameworkPlace cell) =>
        cell.Summaries.Select(summary => summary.Cell).FirstOrDefault(one => one.By == view.Member);

    private static Outcome<FrameworkAt> At(View view, string id, string? row, string? theme) =>
        view.Named<FrameworkMatrix>(id)
            .Then<FrameworkAt>(matrix =>
            {
                var display = FrameworkDisplay.Of(view, matrix);
                var found = display.Rows.FirstOrDefault(one => $"{one.Case.Kind}:{one.Case.Id}" == row);
                return found?.Cells.FirstOrDefault(one => one.Theme.Id.ToString() == theme) is { } cell
                    ? new FrameworkAt(display, found, cell)
                    : new NoSuchCell(matrix.Name);
            });

    private static Outcome<JsonObject> Given(IFormCollection form)
    {
        JsonArray Chosen(string field) =>
            new([.. form[field].Where(value => !string.IsNullOrEmpty(value)).Select(value => JsonValue.Create(value))]);
        return DeskVerbs.Given(form["name"]) is null ? new MatrixNeedsName()
            : Chosen("themes").Count == 0 || Chosen("cases").Count == 0 ? new MatrixNeedsBoth()
            : new JsonObject
            {
                ["name"] = DeskVerbs.Field(form["name"]),
                ["note"] = DeskVerbs.Field(form["note"]),
                ["themes"] = Chosen("themes"),
                ["cases"] = Chosen("cases"),
            };
    }
}

/// <summary>One cell of a framework matrix.</summary>
internal sealed record FrameworkAt(FrameworkDisplay Display, FrameworkRow Row, FrameworkPlace Cell);

internal sealed record NoSuchCell(string Matrix)
    : NotAllowed("There is no such cell", Matrix, "Open the matrix, and choose a cell in it");

internal sealed record SummaryMissing()
    : WrongUsage("There is no summary", string.Empty, "Write what the passages of this case say, in a sentence or two");

internal sealed record SummaryFirst()
    : NotAllowed("There is no summary of yours to attach it to", string.Empty, "Write and keep the summary first");

internal sealed record MatrixNeedsName() : WrongUsage("The matrix has no name", string.Empty, "Give it a short one");

internal sealed record MatrixNeedsBoth()
    : WrongUsage(
        "A matrix needs cases and themes",
        string.Empty,
        "Tick at least one of each; both can be changed later"
    );
