namespace Tenter.Fabric;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// The official record beside what was observed: of what people were seen to bring into a meeting, how much the record holds,
/// puts down to them, and how much was followed up. After the three board meetings of thesis 000, Box 7.
/// </summary>
public static class OfficialRecord
{
    /// <summary>Each meeting of which any contribution is noted, and each other one given, by date. O(contributions).</summary>
    public static IReadOnlyList<RecordedOf> ByMeeting(View view, IEnumerable<Meeting>? meetings = null)
    {
        var contributions = view.All<Contribution>().ToLookup(contribution => contribution.Meeting);
        return
        [
            .. (meetings ?? view.All<Meeting>().Where(meeting => contributions.Contains(meeting.Id)))
                .OrderBy(meeting => meeting.Date?.SortKey ?? long.MaxValue)
                .ThenBy(meeting => meeting.Name, StringComparer.Ordinal)
                .Select(meeting => new RecordedOf(meeting.Name, meeting.Id, [.. contributions[meeting.Id]])),
        ];
    }

    /// <summary>
    /// The meetings that can be told of: those of which any contribution is noted, and those of which minutes and something else
    /// are there to be set beside each other, though nobody raised anything. O(meetings).
    /// </summary>
    public static IReadOnlyList<Meeting> Comparable(View view)
    {
        var noted = view.All<Contribution>().Select(contribution => contribution.Meeting).ToHashSet();
        return [.. view.All<Meeting>().Where(meeting => noted.Contains(meeting.Id) || IsBoth(view, meeting))];
    }

    private static bool IsBoth(View view, Meeting meeting)
    {
        var kinds = meeting.Sources.Select(view.Find<Source>).OfType<Source>().Select(one => one.SourceKind).ToList();
        return kinds.Contains(RecordCandidate.Minutes) && kinds.Exists(kind => kind != RecordCandidate.Minutes);
    }

    /// <summary>By the sector of whoever brought it in; somebody of two sectors counts under both. O(contributions).</summary>
    public static IReadOnlyList<RecordedOf> BySector(View view)
    {
        var scheme = Scheme.Of(view, Scheme.Sectors);
        return
        [
            .. view.All<Contribution>()
                .SelectMany(contribution => Sectors(view, contribution).Select(sector => (sector, contribution)))
                .GroupBy(pair => pair.sector, pair => pair.contribution)
                .Select(group => new RecordedOf(
                    group.Key.Length == 0 ? "sector not recorded" : scheme?.LabelOf(group.Key) ?? group.Key,
                    null,
                    [.. group]
                ))
                .OrderBy(one => one.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// By the seat it was brought in from: the one recorded, else one that whoever brought it in has in the space of the meeting;
    /// several lists of one seat are one place. O(contributions).
    /// </summary>
    public static IReadOnlyList<RecordedOf> BySeat(View view) =>
        [
            .. view.All<Contribution>()
                .GroupBy(contribution => contribution.Seat ?? HeldBy(view, contribution))
                .Select(group => new RecordedOf(SeatName(view, group.Key), group.Key, [.. group]))
                .OrderBy(one => one.Name, StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Sectors(View view, Contribution contribution)
    {
        if (contribution.Sector is { } said)
        {
            return [said];
        }

        var sectors = contribution.Actor is { } actor ? view.Find<Actor>(actor)?.Sectors : null;
        return sectors is { Count: > 0 } ? sectors : [string.Empty];
    }

    private static RecordId? HeldBy(View view, Contribution contribution) =>
        contribution.Actor is { } actor && view.Find<Meeting>(contribution.Meeting) is { Space: { } space }
            ? view.Where(Seat.ByActor, actor).FirstOrDefault(seat => seat.Space == space)?.Id
            : null;

    private static string SeatName(View view, RecordId? id)
    {
        if (id is not { } seatId || view.Find<Seat>(seatId) is not { } seat)
        {
            return "no seat, or not recorded";
        }

        var who = view.Find<Actor>(seat.Actor)?.Name ?? "somebody";
        var where = view.Find<Space>(seat.Space)?.Name ?? "a space";
        return seat.SpeaksFor is { } whom ? $"{who}, for {whom}, {where}" : $"{who}, {where}";
    }
}

/// <summary>What the record makes of a set of contributions.</summary>
/// <param name="Id">The meeting or seat they are of; null for a sector.</param>
public sealed record RecordedOf(string Name, RecordId? Id, IReadOnlyList<Contribution> All)
{
    /// <summary>What somebody saw brought in: the base of every share below.</summary>
    public IReadOnlyList<Contribution> Raised => [.. All.Where(one => !one.OnlyInRecord)];

    /// <summary>What the record tells of and nobody saw.</summary>
    public IReadOnlyList<Contribution> OnlyInRecord => [.. All.Where(one => one.OnlyInRecord)];

    public ShareOf Recorded => Share(one => one.Recorded);

    public ShareOf Attributed => Share(one => one.Attributed);

    public ShareOf FollowedUp => Share(one => one.FollowedUp);

    private const string Yes = "yes";

    private ShareOf Share(Func<Contribution, string> of)
    {
        var looked = Raised.Where(one => of(one) != "not-looked-for").ToList();
        return new ShareOf([.. looked.Where(one => of(one) == Yes)], looked.Count, Raised.Count - looked.Count);
    }
}

/// <summary>How many of those looked for were found, with the contributions themselves.</summary>
/// <param name="LookedFor">The base.</param>
/// <param name="NotLookedFor">Raised, and nobody has looked yet: not part of the base.</param>
public sealed record ShareOf(IReadOnlyList<Contribution> Found, int LookedFor, int NotLookedFor)
{
    /// <summary>Null where nothing was raised or looked for: a share of nothing is not nought.</summary>
    public double? Rate => LookedFor == 0 ? null : Found.Count / (double)LookedFor;
}
