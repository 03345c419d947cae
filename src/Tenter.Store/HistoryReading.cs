namespace Tenter.Store;

using System.Collections.Generic;
using Tenter.Journal;

/// <summary>One act as the diary shows it.</summary>
/// <param name="Words">Null when they were erased.</param>
/// <param name="UndoneBy">The act that took it back, unless that was itself taken back.</param>
public sealed record HistoryEntry(ChangeSet Set, OwnWords? Words, RecordId? UndoneBy);

internal static class HistoryReading
{
    /// <summary>
    /// Newest first, so that an undo is met before what it undoes: one pass, and only the acts still to be met are kept.
    /// </summary>
    public static IEnumerable<HistoryEntry> Of(IJournalStore store, long upTo)
    {
        var undone = new Dictionary<RecordId, RecordId>();
        foreach (var (set, words) in store.ReadNewestFirst(upTo))
        {
            var by = undone.TryGetValue(set.Id, out var undoer) ? undoer : (RecordId?)null;
            if (set.Undoes is { } target && by is null)
            {
                undone.TryAdd(target, set.Id);
            }

            yield return new HistoryEntry(set, words, by);
        }
    }

    /// <summary>What each act made of one record, oldest first. O(its versions).</summary>
    public static IReadOnlyList<RecordPast> PastOf(IJournalStore store, Kind kind, RecordId record, long upTo)
    {
        var past = new List<RecordPast>();
        foreach (var version in store.VersionsAfter(record, 0))
        {
            if (store.Find(version.ChangeSet) is { } act && act.Set.Seq <= upTo)
            {
                past.Add(
                    new RecordPast(
                        act.Set,
                        act.Words,
                        version.Payload is { } bytes ? kind.Decode(record, bytes.KindVersion, bytes.Bytes) : null
                    )
                );
            }
        }

        return past;
    }
}
