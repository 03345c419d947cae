namespace Tenter.Web.Projects;

using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

/// <summary>Sends whoever asks for a place of a project, while none lies open, to where one is chosen or begun.</summary>
internal sealed class NeedsProject(RequestDelegate next, Desk desk)
{
    private static readonly string[] Open =
    [
        "/projects",
        "/assets",
        "/events",
        "/commands",
        "/role",
        "/welcome",
        "/frame",
        "/guide",
        "/looks",
    ];

    public Task InvokeAsync(HttpContext context)
    {
        if (
            desk.Session is not null
            || Open.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal))
        )
        {
            return next(context);
        }

        context.Response.Redirect("/projects");
        return Task.CompletedTask;
    }
}
