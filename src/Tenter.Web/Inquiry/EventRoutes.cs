namespace Tenter.Web.Inquiry;

using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Evidence;
using Tenter.Inquiry;
using Tenter.Journal;
using Tenter.Web.Coding;
using Tenter.Web.Host;
using Tenter.Web.Projects;
using Tenter.Web.Words;

/// <summary>How the researcher took part in each event, what the researcher brought up, and which words answer it.</summary>
internal static class EventRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/inquiry/events", List);
        routes.MapGet("/inquiry/events/{kind}/{id}", Page);
        routes.MapPost("/inquiry/events/{kind}/{id}", SayAsync);
        routes.MapGet("/inquiry/asked", Asked);
        routes.MapPost("/inquiry/asked", AnswersAsync);
    }

    private static IResult List(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<EventsPage>(new { See = view, Events = ResearchEvents.Of(view) });
    }

    private static IResult Page(string kind, string id, Desk desk)
    {
        var view = desk.View();
        if (!RecordId.TryParse(id, out var record))
        {
            return Answer.Refused(new NoneSoNamed(kind, id), StatusCodes.Status404NotFound);
        }

        var of = new RecordRef(kind, record);
        var found =
            ResearchEvents.Of(view).FirstOrDefault(one => one.Record == of)
            ?? (
                kind == Source.Kind.Name && view.Find<Source>(record) is { } source
                    ? new ResearchEvent(
                        of,
                        source.Name,
                        source.Date,
                        source.SourceKind ?? "source",
                        ResearchEvents.On(view, source),
                        [source],
                        [.. view.Where(Tenter.Coding.Coding.BySource, record).Where(coding => coding.Introduced)]
                    )
                    : null
            );
        return found is null
            ? Answer.Refused(new NoneSoNamed(kind, id), StatusCodes.Status404NotFound)
            : Answer.Page<EventPage>(
                new
                {
                    See = view,
                    Event = found,
                    Passages = PassageListing.Of(view, found.Introduced, 0, withCode: true),
                }
            );
    }

    /// <summary>Says, or says anew, how one took part: a later word stands beside the earlier one where another said it.</summary>
    private static async Task<IResult> SayAsync(string kind, string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!RecordId.TryParse(id, out var record))
        {
            return Answer.Refused(new NoneSoNamed(kind, id), StatusCodes.Status404NotFound);
        }

        var view = desk.View();
        var mine = view.Where(Participation.ByEvent, record).LastOrDefault(said => said.By == view.Member);
        var fields = new JsonObject
        {
            ["level"] = DeskVerbs.Field(form["level"]) ?? JsonValue.Create("none"),
            ["introduced"] = InquiryPlaces.Strings(InquiryPlaces.Lines(form["introduced"])),
            ["note"] = DeskVerbs.Field(form["note"]),
        };
        fields[mine is null ? "event" : "id"] = mine is null ? $"{kind}:{record}" : mine.Id.ToString();
        return Answer.From(
            desk.Do(mine is null ? "add-participation" : "change-participation", fields),
            _ => Answer.GoTo($"/inquiry/events/{kind}/{record}")
        );
    }

    /// <summary>For a passage: whether it answers something brought up, or reaches a topic of a guide.</summary>
    private static IResult Asked(string? passage, HttpContext context, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            GivenPassage.Read(view, passage),
            given =>
            {
                var parameters = new { See = view, Passage = given };
                return Answer.IsFragmentAsked(context.Request)
                    ? Answer.Part<AskedForm>(parameters)
                    : Answer.Page<AskedPage>(parameters);
            }
        );
    }

    private static async Task<IResult> AnswersAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            GivenPassage.Read(desk.View(), form["passage"]),
            passage =>
                Answer.From(
                    desk.Do((view, stamp) => MarkAnswers.Of(view, passage, form["topic"].ToString(), stamp)),
                    _ => Answer.GoTo(GivenPassage.Address(passage))
                )
        );
    }
}
