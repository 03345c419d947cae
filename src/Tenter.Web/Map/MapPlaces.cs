namespace Tenter.Web.Map;

using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Fabric;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>Who works with whom, in layers, as at a date; and what holds without one thing.</summary>
internal sealed class MapPlaces : IPlaces
{
    /// <summary>More names than this are found by typing them on the map's own page.</summary>
    private const int Offered = 400;

    public void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<Desk>() is not null)
        {
            routes.MapGet("/map", Show);
        }
    }

    public IEnumerable<Command> Commands(CommandQuery query)
    {
        if (query.Context.RequestServices.GetService<Desk>() is not { Session: { } session })
        {
            return [];
        }

        var view = session.View();
        return
        [
            new("Add somebody to the map", "/entry/actor") { AlsoCalled = ["add an actor", "person", "organisation"] },
            new("Add a place where people meet", "/entry/space") { AlsoCalled = ["add a space", "board", "group"] },
            new("Add a tie", "/entry/tie") { AlsoCalled = ["thread", "relationship"] },
            new("Note who sits where", "/entry/seat") { AlsoCalled = ["add a seat", "member list"] },
            .. view.All<Actor>().Take(Offered).Select(actor => new Command(actor.Name, $"/map?focus=actor:{actor.Id}") { Hint = "on the map" }),
            .. view.All<Space>().Take(Offered).Select(space => new Command(space.Name, $"/map?focus=space:{space.Id}") { Hint = "on the map" }),
        ];
    }

    private static IResult Show(string? asAt, string? focus, string? without, string? open, Desk desk)
    {
        var view = desk.View();
        var look = MapLook.Of(view, asAt, focus, without);
        if (!look.TryGet(out var shown, out var refusal))
        {
            // What was asked cannot be shown; the map can.
            shown = MapLook.Of(view, asAt: null, focus: null, without: null).Value;
        }

        return Answer.Page<MapPage>(
            new
            {
                Look = shown,
                Refusal = refusal,
                Open = open,
            }
        );
    }
}
