namespace Tenter.Web.Inquiry;

using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Inquiry;
using Tenter.Web.Entry;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>Notes in three layers: written in one go, shown on one page, added to with the day of the addition.</summary>
internal static class NoteRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/inquiry", List);
        routes.MapGet("/inquiry/notes/new", New);
        routes.MapPost("/inquiry/notes", WriteAsync);
        routes.MapGet("/inquiry/notes/{id}", Page);
        routes.MapPost("/inquiry/notes/{id}/add", AddAsync);
        routes.MapPost("/inquiry/notes/{id}/layers", LayersAsync);
    }

    private static IResult List(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<NotesPage>(new { See = view, Notes = NoteLayers.All(view) });
    }

    private static IResult New(string? @event, Desk desk)
    {
        var view = desk.View();
        return Answer.Page<NewNotePage>(
            new
            {
                See = view,
                Meetings = view.All<Meeting>().OrderByDescending(meeting => meeting.Date?.SortKey ?? 0).ToList(),
                Of = @event,
            }
        );
    }

    private static IResult Page(string id, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Source>(id),
            source => Answer.Page<NotePage>(new { See = view, Layers = NoteLayers.Of(view, source) })
        );
    }

    /// <summary>
    /// The shared layers are one act. What concerns the writer's self is another, into the writer's own notebook, unless it is
    /// to be shared: then it goes with the rest.
    /// </summary>
    private static async Task<IResult> WriteAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var myself = DeskVerbs.Given(form["myself"]);
        var shared = form["share"] == "true";
        var arguments = new JsonObject
        {
            ["name"] = DeskVerbs.Field(form["name"]),
            ["seen"] = form["seen"].ToString(),
            ["reading"] = DeskVerbs.Field(form["reading"]),
            ["myself"] = shared ? DeskVerbs.Field(myself) : null,
            ["date"] = DeskVerbs.Field(form["date"]),
            ["event"] = DeskVerbs.Field(form["event"]),
            ["level"] = DeskVerbs.Field(form["level"]),
            ["introduced"] = InquiryPlaces.Strings(InquiryPlaces.Lines(form["introduced"])),
            ["derived"] = form["derived"] == "true",
            ["condition"] = DeskVerbs.Field(form["condition"]),
            ["heldBy"] = DeskVerbs.Field(form["heldBy"]),
        };
        if (form["derived"] == "true")
        {
            arguments["sourceKind"] = "note";
        }

        if (DatePlaces.Store(arguments, "date") is { } notADate)
        {
            return Answer.Refused(notADate);
        }

        var date = arguments["date"]?.ToString();
        if (!desk.Do(AddNote.VerbName, arguments).TryGet(out var written, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        var source = written.Draft.Made!.Value;
        if (myself is null || shared)
        {
            return Answer.GoTo($"/inquiry/notes/{source.Id}");
        }

        return Answer.From(
            desk.Do("add-journal-entry", JournalRoutes.Own(myself, date, $"source:{source.Id}")),
            _ => Answer.GoTo($"/inquiry/notes/{source.Id}")
        );
    }

    private static async Task<IResult> AddAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do(
                AddToNote.VerbName,
                new JsonObject
                {
                    ["source"] = id,
                    ["layer"] = form["layer"].ToString(),
                    ["text"] = form["text"].ToString(),
                }
            ),
            _ => Answer.GoTo($"/inquiry/notes/{id}")
        );
    }

    /// <summary>Gives a source its reading and its terms: also one that came as a file.</summary>
    private static async Task<IResult> LayersAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.View().Named<Source>(id),
            source =>
            {
                var note = desk.View().Where(FieldNote.BySource, source.Id).FirstOrDefault();
                var fields = new JsonObject
                {
                    ["reading"] = DeskVerbs.Field(form["reading"]),
                    ["derived"] = form["derived"] == "true",
                    ["condition"] = DeskVerbs.Field(form["condition"]),
                    ["heldBy"] = DeskVerbs.Field(form["heldBy"]),
                };
                fields[note is null ? "source" : "id"] = (note?.Id ?? source.Id).ToString();
                return Answer.From(
                    desk.Do(note is null ? "add-field-note" : "change-field-note", fields),
                    _ => Answer.GoTo($"/inquiry/notes/{source.Id}")
                );
            }
        );
    }
}
