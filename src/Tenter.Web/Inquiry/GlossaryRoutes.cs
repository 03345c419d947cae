namespace Tenter.Web.Inquiry;

using System;
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

/// <summary>The glossary: what words mean here, what they meant before, and the names one concept has had.</summary>
internal static class GlossaryRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/inquiry/glossary", List);
        routes.MapGet("/inquiry/glossary/{id}", Page);
        routes.MapPost("/inquiry/glossary/{id}/name", NameAsync);
    }

    private static IResult List(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<GlossaryPage>(
            new
            {
                See = view,
                Entries = view.All<GlossaryEntry>().OrderBy(e => e.Name, StringComparer.OrdinalIgnoreCase).ToList(),
            }
        );
    }

    private static IResult Page(string id, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<GlossaryEntry>(id),
            entry =>
                Answer.Page<GlossaryEntryPage>(
                    new
                    {
                        See = view,
                        Entry = entry,
                        Meanings = GlossaryNames.MeaningsOf(desk.Open.PastOf(GlossaryEntry.Kind, entry.Id)),
                    }
                )
        );
    }

    private static async Task<IResult> NameAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = new JsonObject
        {
            ["id"] = id,
            ["name"] = form["name"].ToString(),
            ["since"] = DeskVerbs.Field(form["since"]),
            ["because"] = DeskVerbs.Field(form["because"]),
            ["meaning"] = DeskVerbs.Field(form["meaning"]),
        };
        if (DatePlaces.Store(arguments, "since") is { } notADate)
        {
            return Answer.Refused(notADate);
        }

        return Answer.From(
            desk.Do(RenameGlossaryEntry.VerbName, arguments, form["because"]),
            _ => Answer.GoTo($"/inquiry/glossary/{id}")
        );
    }
}
