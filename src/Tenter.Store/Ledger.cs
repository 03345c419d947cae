namespace Tenter.Store;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Tenter.Journal;

/// <summary>What was written.</summary>
/// <param name="ErasureComplete">False while an erasure still waits for another process to let go of the file.</param>
public sealed record Committed(ChangeSet Set, Draft Draft, bool ErasureComplete = true);

/// <summary>
/// One journal and its present state: runs verbs against it, appends, publishes, catches up with other processes, and
/// answers what was known when. A project has one; each member's notebook is another.
/// </summary>
internal sealed class Ledger : IDisposable
{
    // A verb that finds the journal moved this often competes with a writer that never rests: say so instead of waiting.
    private const int Attempts = 5;

    // A tail of so many changes opens noticeably slower than a checkpoint.
    private const int ChangesBeforeCheckpoint = 5_000;

    private readonly IJournalStore store;
    private readonly BlobCache blobs;
    private readonly Lock gate = new();
    private Project current;
    private int tail;

    private Ledger(IJournalStore store, BlobCache blobs, Project current, int tail)
    {
        this.store = store;
        this.blobs = blobs;
        this.current = current;
        this.tail = tail;
    }

    public Project Current => Volatile.Read(ref current);

    public IJournalStore Store => store;

    /// <summary>Reads the newest good checkpoint and the tail after it.</summary>
    public static Ledger Open(IJournalStore store, Kinds kinds)
    {
        var blobs = new BlobCache(store);
        var ledger = new Ledger(store, blobs, FromCheckpoint(store, kinds, blobs, long.MaxValue), tail: 0);
        ledger.CatchUp();
        if (store.ErasurePending && !store.ReadOnly)
        {
            store.CompleteErasure();
        }

        return ledger;
    }

    /// <summary>Runs a verb on the present state and appends what it proposes.</summary>
    public Outcome<Committed> Commit(Func<Project, Outcome<Draft>> verb, Stamp stamp, Project? under = null)
    {
        if (store.ReadOnly)
        {
            return new OnlyReading();
        }

        lock (gate)
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                if (!verb(current).TryGet(out var proposed, out var refusal))
                {
                    return refusal;
                }

                var draft = proposed with { Changes = Removal.Expand(current, proposed.Changes) };
                if (draft.Changes.Count == 0)
                {
                    return new NothingToChange();
                }

                foreach (var blob in draft.Blobs)
                {
                    blobs.Expect(blob);
                }

                var id = stamp.NewId();
                if (!current.Apply(draft, id, under).TryGet(out var next, out refusal))
                {
                    return refusal;
                }

                using var sealer = new Sealer(draft, current, id, stamp);
                if (store.Append(sealer, current.Head, draft.Blobs, out var written) == Appended.Done)
                {
                    Publish(next.At(written.Head), draft.Changes.Count);
                    foreach (var blob in draft.Blobs)
                    {
                        blobs.Written(blob);
                    }

                    return new Committed(written, draft, Erased(draft.Changes));
                }

                CatchUp();
            }
        }

        return new JournalBusy(Attempts);
    }

    /// <summary>Takes in what other processes have written since. Cheap when nothing was.</summary>
    public bool CatchUp()
    {
        lock (gate)
        {
            var before = current.Head;
            foreach (var set in store.ReadAfter(before.Seq))
            {
                var changes = Decoded(current.Kinds, set);
                Publish(current.Replay(changes, set.Set.Id, set.Set.Head), changes.Count);
                if (changes.Exists(change => change.Op == ChangeOp.Erase))
                {
                    blobs.Forget();
                }
            }

            return current.Head != before;
        }
    }

    /// <summary>The state after one change set number: from the nearest checkpoint before it.</summary>
    public Project KnownAt(long seq)
    {
        if (seq >= current.Head.Seq)
        {
            return current;
        }

        var project = FromCheckpoint(store, current.Kinds, blobs, seq);
        foreach (var set in store.ReadAfter(project.Head.Seq, seq))
        {
            project = project.Replay(Decoded(project.Kinds, set), set.Set.Id, set.Set.Head);
        }

        return project;
    }

    public void Checkpoint()
    {
        if (!store.ReadOnly)
        {
            store.KeepCheckpoint(Current);
            tail = 0;
        }
    }

    /// <summary>Whether the tail has grown long enough to be worth a checkpoint.</summary>
    public bool WantsCheckpoint => tail >= ChangesBeforeCheckpoint;

    public void Dispose()
    {
        if (WantsCheckpoint)
        {
            Checkpoint();
        }

        store.Dispose();
    }

    /// <summary>The changes of a stored set as records; an erased one leaves a gap.</summary>
    internal static List<RecordChange> Decoded(Kinds kinds, StoredChangeSet set)
    {
        var changes = new List<RecordChange>(set.Changes.Count);
        foreach (var (change, payload) in set.Changes)
        {
            var kind = kinds.Named(change.Kind);
            if (change.Op != ChangeOp.Put)
            {
                changes.Add(new RecordChange(kind, change.Op, change.Record, Record: null));
            }
            else if (payload is not null)
            {
                var record = kind.Decode(change.Record, payload.KindVersion, payload.Bytes);
                changes.Add(new RecordChange(kind, ChangeOp.Put, change.Record, record));
            }
        }

        return changes;
    }

    private static Project FromCheckpoint(IJournalStore store, Kinds kinds, BlobCache blobs, long upTo)
    {
        for (var head = store.NewestCheckpoint(upTo); head is { } found; head = store.NewestCheckpoint(found.Seq - 1))
        {
            if (store.ReadCheckpoint(found) is { } pages)
            {
                return Journal.Checkpoint.Read(kinds, blobs, found, pages);
            }
        }

        return Project.Empty(kinds, blobs);
    }

    private void Publish(Project next, int changes)
    {
        Volatile.Write(ref current, next);
        tail += changes;
    }

    private bool Erased(IReadOnlyList<RecordChange> changes)
    {
        if (!changes.Any(change => change.Op == ChangeOp.Erase))
        {
            return true;
        }

        blobs.Forget();
        return store.CompleteErasure().Complete;
    }
}

public sealed record OnlyReading()
    : NotAllowed(
        "This project is open for reading only",
        string.Empty,
        "Close it where it is being written, then open it again"
    );

public sealed record NothingToChange() : NotAllowed("That would change nothing", string.Empty, "Nothing was written");

public sealed record JournalBusy(int Attempts)
    : NotAllowed(
        "Others are writing faster than this act could follow",
        $"{Attempts} attempts",
        "Try again in a moment"
    );
