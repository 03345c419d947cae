namespace Tenter.Web.History;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store;

/// <summary>One act as the diary tells it.</summary>
/// <param name="MayUndo">Whether taking it back is offered: not the first act, not an erasure, not twice.</param>
public sealed record DiaryEntry(HistoryEntry Entry, string By, DateTimeOffset At, bool MayUndo)
{
    public string Sentence => Entry.Words?.Sentence ?? "The words of this act were erased";

    public string? Reason => Entry.Words?.Reason;
}

/// <summary>Acts of one day, newest first.</summary>
public sealed record DiaryDay(DateOnly Day, IReadOnlyList<DiaryEntry> Entries);

/// <summary>A hundred acts, newest first, day by day.</summary>
/// <param name="Older">Number to go on from; null when these are the oldest.</param>
public sealed record DiaryPage(IReadOnlyList<DiaryDay> Days, long? Older, long Newest)
{
    private const int Acts = 100;

    public static DiaryPage Of(Session session, long before, RecordId? by, string? place = null)
    {
        var members = session.Project.All<Member>().ToDictionary(member => member.Id, member => member.Name);
        // Read from the newest, so that what was taken back later is known; only the page itself is kept.
        var entries = session
            .History()
            .Where(entry => entry.Set.Seq < before && (by is null || entry.Set.By == by))
            .Where(entry => place is null || ActPlaces.Of(session, entry.Set).Contains(place))
            .Take(Acts + 1)
            .ToList();
        var days = entries
            .Take(Acts)
            .Select(entry => new DiaryEntry(
                entry,
                members.GetValueOrDefault(entry.Set.By) ?? "somebody",
                entry.Set.At.ToLocalTime(),
                entry.Set.Seq > 1 && entry.UndoneBy is null && entry.Set.Verb is not ("erase" or "withdraw")
            ))
            .GroupBy(entry => DateOnly.FromDateTime(entry.At.DateTime))
            .Select(day => new DiaryDay(day.Key, [.. day]))
            .ToList();
        return new DiaryPage(days, entries.Count > Acts ? entries[Acts - 1].Set.Seq : null, session.Project.Head.Seq);
    }
}
