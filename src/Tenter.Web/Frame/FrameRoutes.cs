namespace Tenter.Web.Frame;

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Tenter.Web.Host;

/// <summary>The frame's own addresses: the first page, the first question, the commands, the status line.</summary>
internal static class FrameRoutes
{
    /// <summary>More than fits the box without scrolling helps nobody to choose.</summary>
    private const int MostCommands = 12;

    private static readonly TimeSpan RoleKept = TimeSpan.FromDays(365);

    public static void MapFrame(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", First);
        routes.MapGet("/welcome", (HttpContext context, IFrameSource frame) => Welcome(frame.For(context)));
        routes.MapPost("/role", ChooseRole);
        routes.MapGet("/commands", Commands);
        routes.MapGet(
            "/frame/status",
            (HttpContext context, IFrameSource frame) => Status(context, frame.For(context))
        );
        // Less specific than any literal address, so a room that maps its place replaces the empty one.
        routes.MapGet(
            "/{place}",
            (string place, HttpContext context, IFrameSource frame) => Empty(place, frame.For(context))
        );
    }

    private static IResult First(HttpContext context, IFrameSource frame) =>
        Answer.GoTo(frame.For(context).Role is { } role ? PlaceList.First(role).Path : "/welcome");

    private static IResult Welcome(FrameView view) => Answer.Page<WelcomePage>(new { Chosen = view.Role, view.Eyes });

    private static IResult ChooseRole([FromForm(Name = "role")] string? key, HttpContext context)
    {
        if (Role.Find(key) is not { } role)
        {
            return Answer.Refused(new NoSuchRole(key ?? ""));
        }

        context.Response.Cookies.Append(
            FrameCookies.RoleName,
            role.Key,
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                MaxAge = RoleKept,
                Path = "/",
            }
        );
        return Answer.GoTo(PlaceList.First(role).Path);
    }

    private static IResult Commands(string? q, HttpContext context, Rooms rooms, IFrameSource frame)
    {
        var query = new CommandQuery((q ?? "").Trim(), context);
        var all = PlaceList
            .For(frame.For(context).Role)
            .Select(named => new Command(named.Label, named.Path)
            {
                Hint = "place",
                AlsoCalled = [named.Place.Label, .. named.Place.AlsoCalled],
            })
            .Append(new("What brings you here?", "/welcome") { AlsoCalled = ["role", "order of places", "settings"] })
            .Concat(rooms.Commands(query))
            .ToList();
        return Answer.Part<CommandOptions>(new { Commands = Fitting(all, query.Words), query.Words });
    }

    private static List<Command> Fitting(List<Command> all, string words) =>
        [
            .. all.Where(command => !command.Always)
                .Select(command => (command, fit: command.Fit(words)))
                .Where(found => found.fit is not null)
                .OrderBy(found => found.fit)
                .Select(found => found.command)
                .Take(MostCommands),
            .. all.Where(command => command.Always && words.Length > 0),
        ];

    private static IResult Status(HttpContext context, FrameView view)
    {
        context.Response.Headers[Answer.SeqHeader] = view.Seq.ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );
        return Answer.Part<StatusPart>(new { View = view });
    }

    private static IResult Empty(string key, FrameView view) =>
        Place.Find(key) is { } place
            ? Answer.Page<EmptyPlacePage>(new { Named = new NamedPlace(place, PlaceList.LabelOf(place, view.Role)) })
            : Answer.Refused(new NothingHere(), StatusCodes.Status404NotFound);
}

internal sealed record NoSuchRole(string Key)
    : WrongUsage("That is none of the four answers", Key, "Choose one of those on the page");
