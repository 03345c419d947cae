namespace Tenter.Store;

using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Tenter.Journal;

/// <summary>Builds the state of a project from what is stored: the nearest checkpoint, then change sets one by one.</summary>
internal static class StateReading
{
    /// <summary>The state at the newest readable checkpoint at or before a change set; empty where there is none.</summary>
    public static Project FromCheckpoint(IJournalStore store, Kinds kinds, IBlobs blobs, long upTo = long.MaxValue)
    {
        for (var head = store.NewestCheckpoint(upTo); head is { } found; head = store.NewestCheckpoint(found.Seq - 1))
        {
            if (AtCheckpoint(store, kinds, blobs, found) is { } project)
            {
                return project;
            }
        }

        return Project.Empty(kinds, blobs);
    }

    /// <summary>A checkpoint is a cache: one that is damaged, or packed in an older way, is passed over.</summary>
    public static Project? AtCheckpoint(IJournalStore store, Kinds kinds, IBlobs blobs, Head head)
    {
        if (store.ReadCheckpoint(head) is not { } pages || !Checkpoint.CanRead(kinds, pages))
        {
            return null;
        }

        try
        {
            return Checkpoint.Read(kinds, blobs, head, pages);
        }
        catch (System.Exception e) when (e is InvalidDataException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The state after one more stored change set.</summary>
    public static Project Next(Project before, StoredChangeSet set) =>
        before.Replay(Decoded(before.Kinds, set.Changes), set.Set.Id, set.Set.Head);

    /// <summary>Stored changes as records; an erased one leaves a gap.</summary>
    public static IEnumerable<RecordChange> Decoded(Kinds kinds, IEnumerable<StoredChange> changes)
    {
        foreach (var (change, payload) in changes)
        {
            var kind = kinds.Named(change.Kind);
            if (change.Op != ChangeOp.Put)
            {
                yield return new RecordChange(kind, change.Op, change.Record, Record: null);
            }
            else if (payload is not null)
            {
                var record = kind.Decode(change.Record, payload.KindVersion, payload.Bytes);
                yield return new RecordChange(kind, ChangeOp.Put, change.Record, record);
            }
        }
    }
}
