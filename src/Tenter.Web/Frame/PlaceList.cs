namespace Tenter.Web.Frame;

using System.Collections.Generic;
using System.Linq;

/// <summary>A place under the name it has for somebody.</summary>
public sealed record NamedPlace(Place Place, string Label)
{
    public string Path => Place.Path;
}

/// <summary>
/// The places in the order and under the names that suit what brings somebody. Researchers meet the terms of their
/// trade; those who sit on boards meet plain words for the same places.
/// </summary>
public static class PlaceList
{
    private static readonly Dictionary<string, NamedPlace[]> ByRole = new(System.StringComparer.Ordinal)
    {
        [Role.Study.Key] = Named(
            (Place.Evidence, null),
            (Place.Codes, null),
            (Place.Themes, null),
            (Place.Map, null),
            (Place.Meetings, null),
            (Place.Practice, null),
            (Place.Accounts, null)
        ),
        [Role.TakePart.Key] = Named(
            (Place.Meetings, null),
            (Place.Practice, "Questions"),
            (Place.Map, "Who and where"),
            (Place.Evidence, "Papers"),
            (Place.Themes, "What recurs"),
            (Place.Accounts, "Reports"),
            (Place.Codes, "Labels")
        ),
        [Role.Convene.Key] = Named(
            (Place.Meetings, null),
            (Place.Map, "Who and where"),
            (Place.Practice, "Questions"),
            (Place.Evidence, "Papers"),
            (Place.Accounts, "Reports"),
            (Place.Themes, "What recurs"),
            (Place.Codes, "Labels")
        ),
        [Role.Oversee.Key] = Named(
            (Place.Accounts, "Reports"),
            (Place.Themes, "Findings"),
            (Place.Evidence, null),
            (Place.Map, "Who and where"),
            (Place.Meetings, null),
            (Place.Practice, "Questions"),
            (Place.Codes, null)
        ),
    };

    private static readonly NamedPlace[] Unasked =
    [
        .. Place.All.Where(place => !place.Coming).Select(place => new NamedPlace(place, place.Label)),
    ];

    /// <summary>All places that hold something, those below the line last; null stands for somebody who has not been asked yet.</summary>
    public static IReadOnlyList<NamedPlace> For(Role? role) => role is null ? Unasked : ByRole[role.Key];

    /// <summary>Where the workbench opens.</summary>
    public static Place First(Role role) => For(role)[0].Place;

    /// <summary>What a place is called for somebody.</summary>
    public static string LabelOf(Place place, Role? role) =>
        For(role).FirstOrDefault(named => named.Place == place)?.Label ?? place.Label;

    private static NamedPlace[] Named(params (Place Place, string? Label)[] places) =>
        [
            .. places
                .Concat(Place.All.Where(place => place.Below).Select(place => (Place: place, Label: (string?)null)))
                .Select(named => new NamedPlace(named.Place, named.Label ?? named.Place.Label)),
        ];
}
