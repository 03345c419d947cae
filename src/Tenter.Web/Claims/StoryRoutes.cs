namespace Tenter.Web.Claims;

using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Accounts;
using Tenter.Themes.Claims;
using Tenter.Web.Entry;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>The stories: read, put in order, and carried into an account.</summary>
internal static class StoryRoutes
{
    private const string Stories = "/themes/stories";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Stories, List);
        routes.MapGet(Stories + "/{id}", One);
        routes.MapPost(Stories + "/{id}/events/{happening}/move", MoveAsync);
        routes.MapPost(Stories + "/{id}/account", PutAsync);
    }

    private static IResult List(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<StoriesPage>(
            new
            {
                Stories = view.All<Vignette>()
                    .OrderBy(story => story.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(story => VignetteTold.Of(view, story))
                    .ToList(),
            }
        );
    }

    private static IResult One(string id, string? moved, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Vignette>(id),
            story =>
                Answer.Page<StoryPage>(
                    new
                    {
                        See = view,
                        Told = VignetteTold.Of(view, story),
                        Moved = moved,
                    }
                )
        );
    }

    private static async Task<IResult> MoveAsync(string id, string happening, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = desk.View();
        if (!view.Named<Vignette>(id).TryGet(out var story, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        if (!view.Named(VignetteEvent.Kind, happening).TryGet(out var moved, out refusal))
        {
            return Answer.Refused(refusal);
        }

        var up = form["by"] == "-1";
        var steps = StoryOrder.Moved(VignetteTold.Of(view, story), moved.Id, up ? -1 : 1);
        var back = $"{Stories}/{story.Id}?moved={(up ? "up" : "down")}-{moved.Id}";
        return steps.Count == 0
            ? Answer.GoTo(back)
            : Answer.From(
                desk.ActTogether(steps, $"Moved an event of the story ‘{story.Name}’ {(up ? "up" : "down")}"),
                _ => Answer.GoTo(back)
            );
    }

    private static async Task<IResult> PutAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = desk.View();
        if (!view.Named<Vignette>(id).TryGet(out var story, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        return Answer.From(
            view.Named<Account>(form["account"].ToString()),
            account =>
                Answer.From(
                    desk.Do((now, _) => StoryInAccount.Put(now, account.Id, story.Id)),
                    _ => Answer.GoTo($"/accounts/{account.Id}")
                )
        );
    }
}
