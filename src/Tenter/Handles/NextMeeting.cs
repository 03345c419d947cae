namespace Tenter.Handles;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Journal;

/// <summary>Something raised, as the page before a meeting tells it.</summary>
/// <param name="By">Who raised it, in names; null where it is not recorded.</param>
/// <param name="Ours">Whether one of one's own raised it: oneself on the map, or somebody who acts in the same body.</param>
/// <param name="Here">Whether it was raised in the space that meets.</param>
/// <param name="Where">Where and when it was raised, in words.</param>
/// <param name="Since">What became of it, in words; the fate's label where nobody wrote more.</param>
/// <param name="Support">Words it rests on.</param>
public sealed record Raised(
    Issue Issue,
    string? By,
    bool Ours,
    bool Here,
    string Where,
    string Since,
    IReadOnlyList<Support> Support
);

/// <summary>A promise that is open.</summary>
/// <param name="By">Who gave it; "somebody, not recorded" where it is not known.</param>
/// <param name="To">To whom; null where it is not known.</param>
/// <param name="When">By when, in the words used; null where no time is recorded.</param>
/// <param name="Authority">Whether it was theirs to give, in words.</param>
public sealed record Due(
    Promise Promise,
    string By,
    string? To,
    string? When,
    string Authority,
    IReadOnlyList<Support> Support
);

/// <summary>Someone who is expected, or who came.</summary>
/// <param name="MayDecide">In the words recorded; null where nothing is recorded.</param>
/// <param name="Rests">What it is known from: a seat, a line of attendance, or the actor alone.</param>
public sealed record Expected(Actor Actor, string? Role, string? SpeaksFor, string? MayDecide, RecordRef Rests);

/// <summary>One's own lines after an earlier meeting of the same kind.</summary>
/// <param name="After">The meeting they were written after.</param>
/// <param name="Since">How many meetings since then have no lines.</param>
public sealed record Stood(Debrief Debrief, Meeting After, int Since);

/// <summary>
/// The page before a meeting: what was raised and what became of it, promises still open, who comes and what they may decide,
/// how one stood last time, one question. It gathers what the record holds; what is not recorded is said to be not recorded.
/// </summary>
/// <param name="Listed">Whether it is recorded who comes, or came; otherwise those with a seat are told.</param>
/// <param name="OnlyExpected">Whether nothing is recorded that tells it was held: people were expected, no more.</param>
/// <param name="Last">The meeting of the same space before this one.</param>
/// <param name="GivenHere">Promises given at this meeting itself: they are for afterwards.</param>
/// <param name="Stood">My own lines after the latest meeting of the same space that has any; from the notebook.</param>
/// <param name="Afterwards">My own debrief of this one, if it was written.</param>
public sealed record NextMeeting(
    Meeting Meeting,
    Space? Space,
    Meeting? Last,
    IReadOnlyList<Raised> Raised,
    IReadOnlyList<Due> Promises,
    IReadOnlyList<Promise> GivenHere,
    IReadOnlyList<Expected> Expected,
    bool Listed,
    bool OnlyExpected,
    Stood? Stood,
    Question? Question,
    Debrief? Afterwards
)
{
    /// <summary>Gathers the page. O(issues + promises + seats + meetings).</summary>
    public static NextMeeting Of(View view, Meeting meeting)
    {
        var space = meeting.Space is { } id ? view.Find<Space>(id) : null;
        var before = Before(view, meeting);
        return new NextMeeting(
            meeting,
            space,
            before.Count > 0 ? before[0] : null,
            [.. RaisedBefore(view, meeting)],
            [.. StillOpen(view, meeting)],
            [.. view.All<Promise>().Where(promise => promise.Meeting == meeting.Id)],
            [.. WhoComes(view, meeting).OrderBy(who => who.MayDecide is null)],
            view.Where(Attendance.ByMeeting, meeting.Id).Any(),
            NotKnownHeld(view, meeting),
            LatestStood(view, before),
            view.All<Question>().LastOrDefault(question => question.Meeting == meeting.Id),
            Latest(view, meeting)
        );
    }

    /// <summary>
    /// Whether all that is recorded of a meeting is who was expected: no minutes, nobody who came or stayed away, no lines.
    /// Whether it was held is then not recorded, even when its day has passed.
    /// </summary>
    public static bool NotKnownHeld(View view, Meeting meeting)
    {
        var attendances = view.Where(Attendance.ByMeeting, meeting.Id).ToList();
        return attendances.Count > 0
            && attendances.TrueForAll(attendance => attendance.Status == "expected")
            && meeting.Sources.Count == 0
            && Latest(view, meeting) is null;
    }

    /// <summary>The meetings still to come and those just held, the nearest to a day first.</summary>
    public static IReadOnlyList<Meeting> Around(View view, DateOnly day) =>
        [
            .. view.All<Meeting>()
                .OrderBy(meeting =>
                    meeting.Date?.Earliest is { } at ? Math.Abs(at.DayNumber - day.DayNumber) : int.MaxValue
                )
                .ThenBy(meeting => meeting.Name, StringComparer.Ordinal),
        ];

    /// <summary>The meetings of the same space before this one, the latest first.</summary>
    private static List<Meeting> Before(View view, Meeting meeting) =>
        meeting.Space is { } space && meeting.Date is { } date
            ?
            [
                .. view.Where(Meeting.BySpace, space)
                    .Where(other =>
                        other.Id != meeting.Id && other.Date is { } at && at.Before(date) == Certainty.Certainly
                    )
                    .OrderByDescending(other => other.Date!.Value.SortKey),
            ]
            : [];

    private static Stood? LatestStood(View view, List<Meeting> before)
    {
        for (var since = 0; since < before.Count; since++)
        {
            if (Latest(view, before[since]) is { } debrief)
            {
                return new Stood(debrief, before[since], since);
            }
        }

        return null;
    }

    private static Debrief? Latest(View view, Meeting meeting) =>
        view.Where(Debrief.ByMeeting, meeting.Id).MaxBy(debrief => debrief.At);

    /// <summary>
    /// What may be wanted first comes first: what was raised in the space that meets, then what is still open elsewhere, then
    /// the rest; in each, our own first, then what is open, then the oldest.
    /// </summary>
    private static IEnumerable<Raised> RaisedBefore(View view, Meeting meeting)
    {
        var fates = Scheme.Of(view, Scheme.Fates);
        var ours = Ours(view);
        return view.All<Issue>()
            .Where(issue => NotAfter(issue.Date, meeting.Date))
            .Select(issue =>
            {
                var meetings = issue.RaisedAt.Select(view.Find<Meeting>).OfType<Meeting>().ToList();
                var by = issue.RaisedBy.Select(view.Find<Actor>).OfType<Actor>().ToList();
                return new Raised(
                    issue,
                    by.Count == 0 ? null : string.Join(", ", by.Select(actor => actor.Name)),
                    by.Exists(actor => ours.Contains(actor.Id)),
                    meeting.Space is { } space && meetings.Exists(at => at.Space == space),
                    Places(view, meetings, issue.Date),
                    issue.Since ?? fates?.LabelOf(issue.Fate) ?? issue.Fate,
                    [.. view.Where(Support.ByRecord, issue.Id)]
                );
            })
            .OrderBy(raised =>
                raised.Here ? 0
                : Open(raised.Issue) ? 1
                : 2
            )
            .ThenByDescending(raised => raised.Ours)
            .ThenByDescending(raised => Open(raised.Issue))
            .ThenBy(raised => raised.Issue.Date?.SortKey ?? long.MaxValue);
    }

    /// <summary>Still waiting for an answer: whatever was not taken up. Never having been an item is no answer.</summary>
    private static bool Open(Issue issue) => issue.Fate is not ("addressed" or "absorbed");

    /// <summary>The member on the map, by name, and those who act in the same body.</summary>
    private static HashSet<RecordId> Ours(View view)
    {
        var name = view.Find<Member>(view.Member)?.Name;
        var me = view.All<Actor>().FirstOrDefault(actor => actor.Name == name);
        return me is null
            ? []
            :
            [
                .. view.All<Actor>()
                    .Where(a => a.Id == me.Id || (me.PartOf is not null && a.PartOf == me.PartOf))
                    .Select(a => a.Id),
            ];
    }

    private static string Places(View view, List<Meeting> meetings, Edtf? date)
    {
        if (meetings.Count == 0)
        {
            return date is { } at ? at.InWords : "not recorded where";
        }

        var last = meetings.MaxBy(meeting => meeting.Date?.SortKey ?? 0)!;
        var space = last.Space is { } id ? view.Find<Space>(id)?.Name : null;
        var name = space ?? last.Name;
        var when = last.Date?.InWords ?? "no date";
        return meetings.Count switch
        {
            1 => $"{name}, {when}",
            2 => $"{name}, twice, last {when}",
            _ => $"{name}, {meetings.Count} times, last {when}",
        };
    }

    /// <summary>Open promises given before this meeting: those of the space that meets first, then by the time they name.</summary>
    private static IEnumerable<Due> StillOpen(View view, Meeting meeting) =>
        view.All<Promise>()
            .Where(promise =>
                promise.State is "open" or "unclear"
                && promise.Meeting != meeting.Id
                && NotAfter(promise.Date, meeting.Date)
            )
            .OrderByDescending(promise =>
                promise.Meeting is { } at && meeting.Space is { } space && view.Find<Meeting>(at)?.Space == space
            )
            .ThenBy(promise => promise.DueBy?.SortKey ?? long.MaxValue)
            .ThenBy(promise => promise.Date?.SortKey ?? long.MaxValue)
            .Select(promise => new Due(
                promise,
                GiverOf(view, promise),
                promise.To is { } to ? view.Find<Actor>(to)?.Name : null,
                promise.Due ?? promise.DueBy?.InWords,
                AuthorityOf(promise),
                [.. view.Where(Support.ByRecord, promise.Id)]
            ));

    private static string GiverOf(View view, Promise promise) =>
        promise.By is { } giver
            ? view.Find<Actor>(giver)?.Name ?? "somebody no longer recorded"
            : "somebody, not recorded";

    private static string AuthorityOf(Promise promise)
    {
        var recorded = promise.Authority switch
        {
            "recorded" => "theirs to give: yes",
            "lacking" => "theirs to give: no",
            _ => "theirs to give: not recorded",
        };
        return promise.AuthorityNote is { } note ? $"{recorded} ({note.TrimEnd('.')})" : recorded;
    }

    private static IEnumerable<Expected> WhoComes(View view, Meeting meeting)
    {
        // Two sources may each say that somebody comes; the last one that says so is taken.
        var named = view.Where(Attendance.ByMeeting, meeting.Id)
            .Where(attendance => attendance.Status is not ("absent" or "apologies"))
            .ToLookup(attendance => attendance.Actor);
        var seats = meeting.Space is { } space
            ? view.Where(Seat.BySpace, space).Where(seat => Held(seat, meeting.Date)).ToLookup(seat => seat.Actor)
            : Enumerable.Empty<Seat>().ToLookup(seat => seat.Actor);
        foreach (var id in named.Count > 0 ? named.Select(group => group.Key) : seats.Select(seat => seat.Key))
        {
            if (view.Find<Actor>(id) is { } actor)
            {
                yield return Told(view, actor, [.. seats[id]], named[id].LastOrDefault());
            }
        }
    }

    private static Expected Told(View view, Actor actor, IReadOnlyList<Seat> seats, Attendance? attendance) =>
        new(
            actor,
            seats.Select(seat => seat.Role).FirstOrDefault(role => role is not null),
            attendance?.SpeaksFor ?? seats.Select(seat => seat.SpeaksFor).FirstOrDefault(whom => whom is not null),
            seats.Select(seat => seat.MayDecide).FirstOrDefault(what => what is not null),
            seats.Count > 0
                    ? new RecordRef(Seat.Kind.Name, (seats.FirstOrDefault(s => s.MayDecide is not null) ?? seats[0]).Id)
                : attendance is not null ? new RecordRef(Attendance.Kind.Name, attendance.Id)
                : new RecordRef(Actor.Kind.Name, actor.Id)
        );

    private static bool Held(Seat seat, Edtf? at) =>
        at is not { } when
        || !EdtfPeriod.Of(seat.From, seat.To).TryGet(out var period, out _)
        || period.HoldsAt(when) != Certainty.Not;

    private static bool NotAfter(Edtf? what, Edtf? meeting) =>
        what is not { } date || meeting is not { } at || at.Before(date) != Certainty.Certainly;
}
