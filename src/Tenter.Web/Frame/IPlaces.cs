namespace Tenter.Web.Frame;

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

/// <summary>
/// What one room puts into the workbench: its addresses, its commands, its services. One class a room, in one file
/// (<c>Coding/CodingPlaces.cs</c>), with a constructor without parameters; it is found, not listed, so that rooms built
/// side by side do not meet in one file.
/// </summary>
public interface IPlaces
{
    /// <summary>What the room's pages need beyond what is already there.</summary>
    void AddServices(IServiceCollection services) { }

    /// <summary>The room's addresses. A literal address takes precedence over the frame's empty place of that name.</summary>
    void Map(IEndpointRouteBuilder routes);

    /// <summary>
    /// Commands for the box at the top. Those whose words fit what was typed are shown; give only what the person may do
    /// now. Called while somebody types: no waiting.
    /// </summary>
    IEnumerable<Command> Commands(CommandQuery query) => [];
}

/// <summary>What somebody typed into the box at the top, and where they are.</summary>
/// <param name="Words">Trimmed; empty when the box was just opened.</param>
/// <param name="Context">The request, for what depends on who asks.</param>
public sealed record CommandQuery(string Words, HttpContext Context);

/// <summary>All rooms of a workbench.</summary>
internal sealed class Rooms(IReadOnlyList<IPlaces> all)
{
    public static Rooms From(WorkbenchOptions options, bool hasDesk) => new(options.Places ?? (hasDesk ? Found() : []));

    public void AddServices(IServiceCollection services)
    {
        foreach (var room in all)
        {
            room.AddServices(services);
        }
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var room in all)
        {
            room.Map(routes);
        }
    }

    public IEnumerable<Command> Commands(CommandQuery query) => all.SelectMany(room => room.Commands(query));

    private static IPlaces[] Found() =>
        [
            .. typeof(Rooms)
                .Assembly.GetTypes()
                .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IPlaces)))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => (IPlaces)Activator.CreateInstance(type, nonPublic: true)!),
        ];
}
