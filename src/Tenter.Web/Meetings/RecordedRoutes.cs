namespace Tenter.Web.Meetings;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Web.Entry;
using Tenter.Web.Host;
using Tenter.Web.Projects;
using Tenter.Web.Words;

/// <summary>The official record beside what was seen: of one meeting, and over all of them.</summary>
internal static class RecordedRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/meetings/recorded", Overview);
        routes.MapGet("/meetings/recorded/list", Listed);
        routes.MapGet("/meetings/{id}/recorded", One);
        routes.MapPost("/meetings/{id}/recorded/{contribution}", ConfirmAsync);
    }

    private static IReadOnlyList<RecordedOf> Rows(View view, string by) =>
        by switch
        {
            "sector" => OfficialRecord.BySector(view),
            "seat" => OfficialRecord.BySeat(view),
            _ => OfficialRecord.ByMeeting(view, OfficialRecord.Comparable(view)),
        };

    private static string Way(string? by) => by is "sector" or "seat" ? by : "meeting";

    private static IResult Overview(string? by, Desk desk) =>
        Answer.Page<RecordedOverview>(new { By = Way(by), Rows = Rows(desk.View(), Way(by)) });

    private static IResult Listed(string? by, string? of, string? what, Desk desk)
    {
        var view = desk.View();
        return Rows(view, Way(by)).FirstOrDefault(row => (row.Id?.ToString() ?? row.Name) == of) is { } row
            ? Answer.Page<RecordedListPage>(
                new
                {
                    See = view,
                    By = Way(by),
                    row.Name,
                    What = what ?? "raised",
                    All = RecordedWords.Counted(row, what ?? "raised"),
                }
            )
            : Answer.Refused(new NothingCounted(of ?? string.Empty), StatusCodes.Status404NotFound);
    }

    private static IResult One(string id, string? open, Desk desk)
    {
        var view = desk.View();
        if (!view.Named<Meeting>(id).TryGet(out var meeting, out var refusal))
        {
            return Answer.Refused(refusal, StatusCodes.Status404NotFound);
        }

        var of = OfficialRecord.ByMeeting(view, [meeting])[0];
        return Answer.Page<RecordedPage>(
            new
            {
                See = view,
                Meeting = meeting,
                Of = of,
                Open = BackTo.Opened(open)?.Id.ToString(),
                Candidates = of.All.ToDictionary(one => one.Id, one => RecordCandidate.For(view, one)),
            }
        );
    }

    /// <summary>A person says what the record makes of it: chosen from what was proposed, or pasted.</summary>
    private static async Task<IResult> ConfirmAsync(string id, string contribution, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = desk.View();
        if (!view.Named<Meeting>(id).TryGet(out var meeting, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        if (!view.Named(Contribution.Kind, contribution).TryGet(out var one, out refusal))
        {
            return Answer.Refused(refusal);
        }

        if (!Told(view, desk, form, meeting).TryGet(out var told, out refusal))
        {
            return Answer.Refused(refusal);
        }

        var recorded = form["recorded"].ToString();
        if (recorded == "no" && told.Passage is not null)
        {
            return Answer.Refused(new RecordedAndNot());
        }

        var arguments = new JsonObject
        {
            ["id"] = one.Id.ToString(),
            ["record"] = told.Passage is { } passage ? Passages.Given(view, passage) : null,
            ["recorded"] = Known(RecordedWords.Whether, recorded),
            ["attributed"] = Known(RecordedWords.Attributed, form["attributed"]),
            ["followedUp"] = Known(RecordedWords.Whether, form["followedUp"]),
        };
        return Answer.From(
            desk.Act("change-contribution", arguments, $"Said what the record makes of ‘{((Contribution)one).What}’"),
            _ => Answer.GoTo($"/meetings/{meeting.Id}/recorded?open={Contribution.Kind.Name}:{one.Id}")
        );
    }

    private static Outcome<WordsTyped> Told(View view, Desk desk, IFormCollection form, Meeting meeting)
    {
        if (DeskVerbs.Given(form["words"]) is not { } pasted)
        {
            return DeskVerbs.Given(form["record"]) is { } chosen
                ? GivenPassage.Read(view, chosen).Select(passage => new WordsTyped(passage, Note: null))
                : new WordsTyped(Passage: null, Note: null);
        }

        return WordsFinder
            .Find(view, desk.Words, pasted, meeting.Sources)
            .Then<WordsTyped>(found => found.Passage is null ? new NotInTheRecord() : found);
    }

    private static string Known(IReadOnlyList<(string Key, string Label)> options, string? given) =>
        options.Any(option => option.Key == given) ? given! : "not-looked-for";
}

internal sealed record NothingCounted(string Of)
    : WrongUsage("There is nothing counted so", Of, "Go back to the table and choose a count");

internal sealed record RecordedAndNot()
    : WrongUsage(
        "A place in the record is chosen, and it is said not to be in the record",
        string.Empty,
        "Choose “none of these”, or say that it is there"
    );

internal sealed record NotInTheRecord()
    : WrongUsage(
        "These words do not stand in any source, one after another",
        string.Empty,
        "Paste them as they stand in the minutes"
    );
