namespace Tenter.Web.History;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;
using Tenter.Store;
using Tenter.Web.Frame;

/// <summary>To which places of the workbench an act belongs: by what it wrote.</summary>
internal static class ActPlaces
{
    private static readonly Dictionary<string, Place> ByKind = new(StringComparer.Ordinal)
    {
        ["meeting"] = Place.Meetings,
        ["attendance"] = Place.Meetings,
        ["issue"] = Place.Meetings,
        ["promise"] = Place.Meetings,
        ["question"] = Place.Meetings,
        ["debrief"] = Place.Meetings,
        ["source"] = Place.Evidence,
        ["revision"] = Place.Evidence,
        ["approach"] = Place.Evidence,
        ["restriction"] = Place.People,
        ["participant"] = Place.People,
        ["organisation"] = Place.People,
        ["member"] = Place.People,
        ["code"] = Place.Codes,
        ["coding"] = Place.Codes,
        ["hit-decision"] = Place.Codes,
        ["theme"] = Place.Themes,
        ["actor"] = Place.Map,
        ["space"] = Place.Map,
        ["seat"] = Place.Map,
        ["tie"] = Place.Map,
        ["tension"] = Place.Practice,
        ["tension-reading"] = Place.Practice,
        ["account"] = Place.Accounts,
    };

    /// <summary>Places that acts can be looked at by.</summary>
    public static IReadOnlyList<Place> All { get; } = [.. Place.All.Where(place => ByKind.ContainsValue(place))];

    /// <summary>Keys of the places. A plain verb names its kind; of others the changes are read.</summary>
    public static IReadOnlyCollection<string> Of(Session session, ChangeSet set)
    {
        var dash = set.Verb.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && ByKind.TryGetValue(set.Verb[(dash + 1)..], out var plain))
        {
            return [plain.Key];
        }

        return
        [
            .. session.KindsIn(set).Select(kind => ByKind.GetValueOrDefault(kind)?.Key).OfType<string>().Distinct(),
        ];
    }
}
