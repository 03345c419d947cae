namespace Tenter.Web.Inquiry;

using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Inquiry;
using Tenter.Web.Entry;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>The reflexive journal: for its author alone unless said otherwise, and never counted as data.</summary>
internal static class JournalRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/inquiry/journal", Page);
        routes.MapPost("/inquiry/journal", WriteAsync);
        routes.MapPost("/inquiry/journal/{id}/remove", RemoveAsync);
    }

    /// <summary>A line for its author alone, about one record.</summary>
    public static JsonObject Own(string text, string? date, string? about) =>
        new()
        {
            ["category"] = "general",
            ["text"] = text,
            ["date"] = date,
            ["about"] = about is null ? new JsonArray() : new JsonArray(about),
            ["isPrivate"] = true,
        };

    private static IResult Page(string? category, Desk desk)
    {
        var view = desk.View();
        return Answer.Page<JournalPage>(
            new
            {
                See = view,
                Category = string.IsNullOrEmpty(category) ? null : category,
                Months = JournalAbout.ByMonth(view, string.IsNullOrEmpty(category) ? null : category),
            }
        );
    }

    private static async Task<IResult> WriteAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (DeskVerbs.Given(form["text"]) is not { } text)
        {
            return Answer.Refused(new NothingWritten());
        }

        var arguments = Own(text, DeskVerbs.Given(form["date"]), DeskVerbs.Given(form["about"]));
        arguments["category"] = DeskVerbs.Field(form["category"]) ?? JsonValue.Create("general");
        arguments["mood"] = DeskVerbs.Field(form["mood"]);
        arguments["decision"] = DeskVerbs.Field(form["decision"]);
        arguments["isPrivate"] = form["share"] != "true";
        if (DatePlaces.Store(arguments, "date") is { } notADate)
        {
            return Answer.Refused(notADate);
        }

        return Answer.From(
            desk.Do("add-journal-entry", arguments),
            _ => Answer.GoTo(InquiryPlaces.Back(form, "/inquiry/journal"))
        );
    }

    private static async Task<IResult> RemoveAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do("remove-journal-entry", new JsonObject { ["id"] = id }),
            _ => Answer.GoTo(InquiryPlaces.Back(form, "/inquiry/journal"))
        );
    }
}

internal sealed record NothingWritten()
    : WrongUsage("Nothing is written yet", string.Empty, "Write a line; it can be short");
