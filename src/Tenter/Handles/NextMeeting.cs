namespace Tenter.Handles;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Journal;

/// <summary>Something raised, as the page before a meeting tells it.</summary>
/// <param name="Where">Where and when it was raised, in words.</param>
/// <param name="Since">What became of it, in words; the fate's label where nobody wrote more.</param>
/// <param name="Support">Words it rests on.</param>
public sealed record Raised(Issue Issue, string Where, string Since, IReadOnlyList<Support> Support);

/// <summary>A promise that is open.</summary>
/// <param name="By">Who gave it; "somebody, not recorded" where it is not known.</param>
/// <param name="Authority">Whether it was theirs to give, in words.</param>
public sealed record Due(Promise Promise, string By, string When, string Authority, IReadOnlyList<Support> Support);

/// <summary>Someone who is expected, or who came.</summary>
/// <param name="MayDecide">In the words recorded; null where nothing is recorded.</param>
/// <param name="CountedAs">Where two lists count them differently, both, with whose list it is.</param>
/// <param name="Rests">What it is known from: a seat, a line of attendance, or the actor alone.</param>
public sealed record Expected(
    Actor Actor,
    string? Role,
    string? SpeaksFor,
    string? MayDecide,
    string? CountedAs,
    RecordRef Rests
);

/// <summary>
/// The page before a meeting: what was raised and what became of it, promises due, who comes and what they may decide, how one
/// stood last time, one question. It gathers what the record holds; what is not recorded is said to be not recorded.
/// </summary>
/// <param name="Listed">Whether it is recorded who comes, or came; otherwise those with a seat are told.</param>
/// <param name="Last">The meeting of the same space before this one.</param>
/// <param name="Stood">My own debrief of the last one; from the notebook.</param>
/// <param name="Afterwards">My own debrief of this one, if it was written.</param>
public sealed record NextMeeting(
    Meeting Meeting,
    Space? Space,
    Meeting? Last,
    IReadOnlyList<Raised> Raised,
    IReadOnlyList<Due> Promises,
    IReadOnlyList<Expected> Expected,
    bool Listed,
    Debrief? Stood,
    Question? Question,
    Debrief? Afterwards
)
{
    /// <summary>Gathers the page. O(issues + promises + seats + meetings).</summary>
    public static NextMeeting Of(View view, Meeting meeting)
    {
        var space = meeting.Space is { } id ? view.Find<Space>(id) : null;
        var last = Before(view, meeting);
        return new NextMeeting(
            meeting,
            space,
            last,
            [.. RaisedBefore(view, meeting)],
            [.. PromisesDue(view, meeting)],
            [.. WhoComes(view, meeting).OrderBy(who => who.MayDecide is null)],
            view.Where(Attendance.ByMeeting, meeting.Id).Any(),
            last is null ? null : Latest(view, last),
            view.All<Question>().LastOrDefault(question => question.Meeting == meeting.Id),
            Latest(view, meeting)
        );
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

    private static Meeting? Before(View view, Meeting meeting) =>
        meeting.Space is { } space && meeting.Date is { } date
            ? view.Where(Meeting.BySpace, space)
                .Where(other =>
                    other.Id != meeting.Id && other.Date is { } at && at.Before(date) == Certainty.Certainly
                )
                .MaxBy(other => other.Date!.Value.SortKey)
            : null;

    private static Debrief? Latest(View view, Meeting meeting) =>
        view.Where(Debrief.ByMeeting, meeting.Id).MaxBy(debrief => debrief.At);

    private static IEnumerable<Raised> RaisedBefore(View view, Meeting meeting)
    {
        var fates = view.All<Scheme>().FirstOrDefault(scheme => scheme.Name == Scheme.Fates);
        foreach (var issue in view.All<Issue>().OrderBy(issue => issue.Date?.SortKey ?? long.MaxValue))
        {
            if (NotAfter(issue.Date, meeting.Date))
            {
                var meetings = issue.RaisedAt.Select(view.Find<Meeting>).OfType<Meeting>().ToList();
                var since = issue.Since ?? fates?.LabelOf(issue.Fate) ?? issue.Fate;
                yield return new Raised(
                    issue,
                    Places(view, meetings, issue.Date),
                    since,
                    [.. view.Where(Support.ByRecord, issue.Id)]
                );
            }
        }
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

    private static IEnumerable<Due> PromisesDue(View view, Meeting meeting) =>
        view.All<Promise>()
            .Where(promise => promise.State is "open" or "unclear" && NotAfter(promise.Date, meeting.Date))
            .OrderBy(promise => promise.DueBy?.SortKey ?? promise.Date?.SortKey ?? long.MaxValue)
            .Select(promise => new Due(
                promise,
                GiverOf(view, promise),
                promise.Due ?? promise.DueBy?.InWords ?? "no time given",
                AuthorityOf(promise),
                [.. view.Where(Support.ByRecord, promise.Id)]
            ));

    private static string GiverOf(View view, Promise promise) =>
        promise.By is { } giver
            ? view.Find<Actor>(giver)?.Name ?? "somebody no longer recorded"
            : "somebody, not recorded";

    private static string AuthorityOf(Promise promise) =>
        promise.AuthorityNote
        ?? promise.Authority switch
        {
            "recorded" => "recorded as theirs to give",
            "lacking" => "recorded as not theirs to give",
            _ => "not recorded whether it was theirs to give",
        };

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
            CountedAs(view, actor),
            seats.Count > 0
                    ? new RecordRef(Seat.Kind.Name, (seats.FirstOrDefault(s => s.MayDecide is not null) ?? seats[0]).Id)
                : attendance is not null ? new RecordRef(Attendance.Kind.Name, attendance.Id)
                : new RecordRef(Actor.Kind.Name, actor.Id)
        );

    /// <summary>Sourced values of the sector that disagree, side by side.</summary>
    private static string? CountedAs(View view, Actor actor)
    {
        var said = view.Where(AttributeValue.ByRecord, actor.Id)
            .Where(value => value.Property == "sector")
            .Select(value => value.AssertedBy is { } by ? $"as {value.Value} by {by}" : $"as {value.Value}")
            .Distinct()
            .ToList();
        return said.Count > 1 ? "counted " + string.Join(", ", said) : null;
    }

    private static bool Held(Seat seat, Edtf? at) =>
        at is not { } when
        || !EdtfPeriod.Of(seat.From, seat.To).TryGet(out var period, out _)
        || period.HoldsAt(when) != Certainty.Not;

    private static bool NotAfter(Edtf? what, Edtf? meeting) =>
        what is not { } date || meeting is not { } at || at.Before(date) != Certainty.Certainly;
}
