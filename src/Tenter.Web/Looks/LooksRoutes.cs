namespace Tenter.Web.Looks;

using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Web.Host;

/// <summary>Pages to look at while building: every component in its states. Not part of a workbench as used.</summary>
internal static class LooksRoutes
{
    public static void MapLooks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/looks", () => Answer.Page<LooksPage>());
        routes.MapGet("/looks/sheet", () => Answer.Page<LooksSheetPage>());
        routes.MapMethods("/looks/refuse", ["GET", "POST"], () => Answer.Refused(new LooksRefusal()));
        routes.MapGet("/looks/damaged", () => Answer.Refused(new LooksDamage()));
        routes.MapGet("/looks/fault", IResult () => throw new InvalidOperationException("words of the evidence"));
    }
}

internal sealed record LooksRefusal()
    : NotAllowed(
        "This code cannot be retired yet",
        "Cosy",
        "Three themes still rest on it; move their support to another code, or retire it together with them"
    );

internal sealed record LooksDamage()
    : Damaged(
        "The file is damaged",
        "harrowmere.tenter, change set 212",
        "Restore the newest backup, or run tenter verify to see what is left"
    );
