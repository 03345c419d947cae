namespace Tenter.Web.Inquiry;

using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Inquiry;
using Tenter.Web.Entry;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>What is said of findings: marks, suspicions about one's own looking, and what people said when they were shown them.</summary>
internal static class FindingRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/inquiry/marks", Marks);
        routes.MapPost("/inquiry/marks", MarkAsync);
        routes.MapPost("/inquiry/marks/{id}/remove", UnmarkAsync);
        routes.MapGet("/inquiry/biases", Biases);
        routes.MapGet("/inquiry/feedback", Feedbacks);
        routes.MapPost("/inquiry/feedback", SayAsync);
        routes.MapPost("/inquiry/feedback/{id}/remove", TakeBackAsync);
    }

    private static IResult Marks(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<MarksPage>(new { See = view, Marked = FindingMarks.All(view) });
    }

    private static IResult Biases(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<BiasesPage>(
            new
            {
                See = view,
                Biases = view.All<Bias>()
                    .OrderBy(bias => bias.Outcome is not null)
                    .ThenByDescending(bias => bias.At)
                    .ToList(),
            }
        );
    }

    private static IResult Feedbacks(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<FeedbackPage>(
            new { See = view, All = view.All<Feedback>().OrderByDescending(one => one.Date?.SortKey ?? 0).ToList() }
        );
    }

    /// <summary>A mark is chosen as SCHEME:TERM.</summary>
    private static async Task<IResult> MarkAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var chosen = form["mark"].ToString().Split(':', 2);
        if (chosen.Length < 2)
        {
            return Answer.Refused(new NoMarkChosen());
        }

        return Answer.From(
            desk.Do(
                "add-finding-tag",
                new JsonObject
                {
                    ["finding"] = form["finding"].ToString(),
                    ["scheme"] = chosen[0],
                    ["term"] = chosen[1],
                    ["note"] = DeskVerbs.Field(form["note"]),
                }
            ),
            _ => Answer.GoTo(InquiryPlaces.Back(form, "/inquiry/marks"))
        );
    }

    private static async Task<IResult> UnmarkAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do("remove-finding-tag", new JsonObject { ["id"] = id }),
            _ => Answer.GoTo(InquiryPlaces.Back(form, "/inquiry/marks"))
        );
    }

    private static async Task<IResult> SayAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = new JsonObject
        {
            ["about"] = form["about"].ToString(),
            ["party"] = DeskVerbs.Field(form["party"]),
            ["date"] = DeskVerbs.Field(form["date"]),
            ["said"] = DeskVerbs.Field(form["said"]),
            ["stance"] = DeskVerbs.Field(form["stance"]),
            ["changed"] = DeskVerbs.Field(form["changed"]),
        };
        if (form["participant"].ToString() is { Length: > 0 } person)
        {
            arguments["participants"] = new JsonArray(person);
        }

        if (arguments["said"] is null)
        {
            return Answer.Refused(new NothingWritten());
        }

        if (DatePlaces.Store(arguments, "date") is { } notADate)
        {
            return Answer.Refused(notADate);
        }

        return Answer.From(
            desk.Do("add-feedback", arguments),
            _ => Answer.GoTo(InquiryPlaces.Back(form, "/inquiry/feedback"))
        );
    }

    private static async Task<IResult> TakeBackAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do("remove-feedback", new JsonObject { ["id"] = id }),
            _ => Answer.GoTo(InquiryPlaces.Back(form, "/inquiry/feedback"))
        );
    }
}

internal sealed record NoMarkChosen() : WrongUsage("No mark is chosen", string.Empty, "Choose one from the list");
