namespace Tenter.Web.Meetings;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Handles;
using Tenter.Web.Entry;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>Meetings: held and to come, the sheet before one, three lines after it.</summary>
internal sealed class MeetingsPlaces : IPlaces
{
    private const string One = "/meetings/{id}";

    /// <summary>Meetings offered in the box at the top: those nearest to today.</summary>
    private const int Offered = 40;

    public void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<Desk>() is null)
        {
            return;
        }

        routes.MapGet("/meetings", List);
        RecordedRoutes.Map(routes);
        routes.MapGet(One, Sheet);
        routes.MapGet(One + "/question", Questions);
        routes.MapPost(One + "/question", ChooseAsync);
        routes.MapGet(One + "/after", After);
        routes.MapPost(One + "/after", WriteAsync);
    }

    public IEnumerable<Command> Commands(CommandQuery query)
    {
        if (query.Context.RequestServices.GetService<Desk>() is not { Session: { } session } desk)
        {
            return [];
        }

        var view = session.View();
        var near = NextMeeting.Around(view, Today(desk)).Take(Offered).ToList();
        return
        [
            new("Note a meeting", "/entry/meeting") { AlsoCalled = ["add a meeting", "new meeting", "agenda"] },
            new("Raised and recorded", "/meetings/recorded") { AlsoCalled = ["minutes", "official record"] },
            new("Note a promise", "/entry/promise") { AlsoCalled = ["add a promise"] },
            new("Note something that was raised", "/entry/issue") { AlsoCalled = ["add an issue", "matter"] },
            .. near.Select(meeting => new Command(MeetingWords.TitleOf(view, meeting), $"/meetings/{meeting.Id}")
            {
                Hint = "meeting",
            }),
        ];
    }

    private static DateOnly Today(Desk desk) => DateOnly.FromDateTime(desk.Now.Date);

    private static IResult List(Desk desk) => Answer.Page<MeetingsPage>(new { See = desk.View(), Today = Today(desk) });

    private static IResult Sheet(string id, string? open, string? all, Desk desk)
    {
        var view = desk.View();
        if (!view.Named<Meeting>(id).TryGet(out var meeting, out var refusal))
        {
            return Answer.Refused(refusal, StatusCodes.Status404NotFound);
        }

        var page = NextMeeting.Of(view, meeting);
        return Answer.Page<MeetingPage>(
            new
            {
                See = view,
                Sheet = all is null
                    ? MeetingSheet.OneSheet(
                        page,
                        MeetingWords.TitleOf(view, meeting),
                        MeetingWords.UnderOf(view, meeting)
                    )
                    : MeetingSheet.Whole(page),
                Today = Today(desk),
                Open = open,
            }
        );
    }

    private static IResult Questions(string id, HttpContext context, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Meeting>(id),
            meeting =>
                Answer.IsFragmentAsked(context.Request)
                    ? Answer.Part<QuestionForm>(new { See = view, Meeting = meeting })
                    : Answer.Page<QuestionPage>(new { See = view, Meeting = meeting })
        );
    }

    private static async Task<IResult> ChooseAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!desk.View().Named<Meeting>(id).TryGet(out var meeting, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        var own = form["own"].ToString().Trim();
        var key = form["key"].ToString();
        if (own.Length == 0 && key.Length == 0)
        {
            return Answer.Refused(new NoQuestion());
        }

        var written =
            own.Length > 0
                ? desk.Act(
                    "add-question",
                    new JsonObject { ["name"] = own, ["meeting"] = meeting.Id.ToString() },
                    $"Took along a question of one’s own: ‘{own}’"
                )
                : desk.Act("use-question", new JsonObject { ["key"] = key, ["meeting"] = meeting.Id.ToString() });
        return Answer.From(written, _ => Answer.GoTo($"/meetings/{meeting.Id}"));
    }

    private static IResult After(string id, Desk desk)
    {
        var view = desk.View();
        if (!view.Named<Meeting>(id).TryGet(out var meeting, out var refusal))
        {
            return Answer.Refused(refusal, StatusCodes.Status404NotFound);
        }

        return Answer.Page<AfterPage>(
            new
            {
                See = view,
                Meeting = meeting,
                Mine = MineOf(view, meeting),
            }
        );
    }

    private static async Task<IResult> WriteAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = desk.View();
        if (!view.Named<Meeting>(id).TryGet(out var meeting, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        var lines = new JsonObject();
        foreach (var field in new[] { "said", "promised", "leftOut", "stance" })
        {
            var words = form[field].ToString().Trim().ReplaceLineEndings("\n");
            lines[field] = words.Length == 0 ? null : words;
        }

        if (lines.All(line => line.Value is null))
        {
            return Answer.Refused(new NothingWritten());
        }

        var sentence = $"Wrote lines after {MeetingWords.TitleOf(view, meeting)}";
        if (MineOf(view, meeting) is { } mine)
        {
            lines["id"] = mine.Id.ToString();
            return Answer.From(desk.Act("change-debrief", lines, sentence), _ => Answer.GoTo($"/meetings/{id}/after"));
        }

        lines["meeting"] = meeting.Id.ToString();
        return Answer.From(desk.Act("add-debrief", lines, sentence), _ => Answer.GoTo($"/meetings/{id}/after"));
    }

    private static Debrief? MineOf(View view, Meeting meeting) =>
        view.Where(Debrief.ByMeeting, meeting.Id).MaxBy(debrief => debrief.At);
}

internal sealed record NoQuestion()
    : WrongUsage("No question is chosen", string.Empty, "Choose one of the list, or write one of your own");

internal sealed record NothingWritten()
    : WrongUsage("Nothing is written yet", string.Empty, "One line is enough; leave the others empty");
