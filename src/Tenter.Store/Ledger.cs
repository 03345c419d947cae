namespace Tenter.Store;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Tenter.Journal;
using Tenter.Store.Sqlite;

/// <summary>What was written.</summary>
/// <param name="ErasureComplete">False while an erasure still waits for another process to let go of the file.</param>
public sealed record Committed(ChangeSet Set, Draft Draft, bool ErasureComplete = true)
{
    /// <summary>After an erasure: copies we know of and could not reach, such as other members' notebooks.</summary>
    public IReadOnlyList<string> NotReached { get; init; } = [];
}

/// <summary>
/// One journal and its present state: runs verbs against it, appends, publishes, catches up with other processes, and
/// answers what was known when. A project has one; each member's notebook is another.
/// </summary>
internal sealed class Ledger : IDisposable
{
    // A verb that finds the journal moved this often competes with a writer that never rests: say so instead of waiting.
    private const int Attempts = 5;

    // So often it lets others go first; then it holds them off while it runs, else a busy neighbour could win every time.
    private const int Polite = 3;

    // A long history brought in at once keeps a checkpoint per so many changes, so that its past is as quick to reach.
    private const int ChangesBetweenPasts = 50_000;

    // A tail of so many changes opens noticeably slower than a checkpoint.
    private const int ChangesBeforeCheckpoint = 5_000;

    private readonly IJournalStore store;
    private readonly BlobCache blobs;
    private readonly ChainCheck check;
    private readonly Lock gate = new();
    private Project current;

    // What whoever holds the gate works on: ahead of what may be seen while many acts are written as one.
    private Project working;
    private long outside;
    private int tail;
    private bool bulk;

    private Ledger(IJournalStore store, BlobCache blobs, Project current, int tail)
    {
        this.store = store;
        this.blobs = blobs;
        this.current = current;
        working = current;
        this.tail = tail;
        check = new ChainCheck(id => store.Find(id)?.Set.Digest, store.IsErased);
    }

    public Project Current => Volatile.Read(ref current);

    public IJournalStore Store => store;

    /// <summary>Reads the newest good checkpoint and the tail after it, and checks head and tail.</summary>
    /// <exception cref="DamagedJournalException">What is stored is not what was committed to.</exception>
    public static Ledger Open(IJournalStore store, Kinds kinds)
    {
        var blobs = new BlobCache(store);
        var ledger = new Ledger(store, blobs, StateReading.FromCheckpoint(store, kinds, blobs), tail: 0);
        ledger.CatchUp();
        if (store.ErasurePending && !store.ReadOnly)
        {
            store.CompleteErasure();
        }

        return ledger;
    }

    /// <summary>Runs a verb on the present state and appends what it proposes.</summary>
    /// <param name="under">For a notebook: the project it is laid over.</param>
    public Outcome<Committed> Commit(Func<Project, Outcome<Draft>> verb, Stamp stamp, Project? under = null)
    {
        if (store.ReadOnly)
        {
            return new OnlyReading();
        }

        lock (gate)
        {
            try
            {
                return Attempted(verb, stamp, under);
            }
            catch (StoreBusyException)
            {
                return new JournalBusy();
            }
            catch (StoreFailedException e)
            {
                return new CouldNotWrite(e.Message);
            }
            finally
            {
                blobs.Settle();
            }
        }
    }

    /// <summary>Runs many acts as one write to the disk; see <see cref="Session.Together"/>.</summary>
    public void Together(Action acts)
    {
        // The gate first, as in every act; others go on reading the state that is on the disk.
        lock (gate)
        {
            bulk = true;
            try
            {
                store.Together(acts);
                Volatile.Write(ref current, working);
            }
            finally
            {
                bulk = false;
                working = current;
            }
        }
    }

    /// <summary>Takes in what other processes have written since. Cheap when nothing was.</summary>
    public bool CatchUp()
    {
        lock (gate)
        {
            outside = store.OutsideVersion();
            var before = working.Head;
            foreach (var set in store.ReadAfter(before.Seq))
            {
                var changes = StateReading.Decoded(working.Kinds, check.Checked(set, working.Head)).ToList();
                Publish(working.Replay(changes, set.Set.Id, set.Set.Head), changes.Count);
                if (changes.Exists(change => change.Op == ChangeOp.Erase))
                {
                    blobs.Forget();
                }
            }

            return working.Head != before;
        }
    }

    /// <summary>The state after one change set number: from the nearest checkpoint before it.</summary>
    public Project KnownAt(long seq)
    {
        if (seq >= current.Head.Seq)
        {
            return current;
        }

        var project = StateReading.FromCheckpoint(store, current.Kinds, blobs, seq);
        foreach (var set in store.ReadAfter(project.Head.Seq, seq))
        {
            project = StateReading.Next(project, set);
        }

        return project;
    }

    /// <summary>Keeps the present state as a checkpoint. A cache: where the disk refuses, nothing is lost.</summary>
    public void Checkpoint()
    {
        if (!store.ReadOnly)
        {
            Keep(Current);
        }
    }

    /// <summary>Whether the tail has grown long enough to be worth a checkpoint.</summary>
    public bool WantsCheckpoint => tail >= ChangesBeforeCheckpoint;

    /// <summary>Upkeep: a short log, a recent checkpoint, an erasure finished that was held up.</summary>
    public void Tidy()
    {
        if (store.ReadOnly)
        {
            return;
        }

        (store as SqliteJournal)?.TidyLog();
        if (WantsCheckpoint)
        {
            Checkpoint();
        }

        if (store.ErasurePending)
        {
            store.CompleteErasure();
        }
    }

    public void Dispose()
    {
        try
        {
            if (WantsCheckpoint)
            {
                Checkpoint();
            }
        }
        finally
        {
            store.Dispose();
        }
    }

    private void Keep(Project state)
    {
        try
        {
            store.KeepCheckpoint(state);
            tail = 0;
        }
        catch (StoreFailedException)
        {
            // What was acknowledged is in the journal; without this page of it, opening only takes longer.
        }
    }

    private Outcome<Committed> Attempted(Func<Project, Outcome<Draft>> verb, Stamp stamp, Project? under)
    {
        if (store.OutsideVersion() != outside)
        {
            CatchUp();
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            Outcome<Sealed>? tried = null;
            if (attempt < Polite || bulk)
            {
                tried = Once(verb, stamp, under);
            }
            else
            {
                store.Together(() =>
                {
                    CatchUp();
                    tried = Once(verb, stamp, under);
                });
            }

            if (tried is { } outcome)
            {
                return outcome.Select(Told);
            }

            CatchUp();
        }

        return new JournalBusy();
    }

    /// <summary>Null when another process appended first.</summary>
    private Outcome<Sealed>? Once(Func<Project, Outcome<Draft>> verb, Stamp stamp, Project? under)
    {
        if (!verb(working).TryGet(out var proposed, out var refusal))
        {
            return refusal;
        }

        var draft = Complete(proposed);
        if (draft.Changes.Count == 0)
        {
            return new NothingToChange();
        }

        foreach (var blob in draft.Blobs)
        {
            blobs.Expect(blob);
        }

        var id = stamp.NewId();
        if (!working.Apply(draft, id, under).TryGet(out var next, out refusal))
        {
            return refusal;
        }

        using var sealer = new Sealer(draft, working, id, stamp);
        if (store.Append(sealer, working.Head, draft.Blobs, out var written) != Appended.Done)
        {
            return null;
        }

        return new Sealed(written, draft, next.At(written.Head));
    }

    /// <summary>It is on the disk: now it may be seen.</summary>
    private Committed Told(Sealed done)
    {
        Publish(done.Next, done.Draft.Changes.Count);
        if (bulk && tail >= ChangesBetweenPasts)
        {
            Keep(working);
        }

        return new Committed(done.Set, done.Draft, Erased(done.Draft.Changes));
    }

    /// <summary>
    /// The draft with what follows from it, and without blobs that nothing in it refers to. An undo takes nothing with it:
    /// what hangs on its records is refused instead.
    /// </summary>
    private Draft Complete(Draft proposed)
    {
        var changes = proposed.Undoes is null
            ? Removal.Expand(working, proposed.Changes)
            : Removal.OnePerRecord(working, proposed.Changes);
        if (ErasedWith.FromThePast(store, working, changes) is { Count: > 0 } past)
        {
            changes = [.. changes, .. past];
        }

        return proposed with
        {
            Changes = changes,
            Blobs = Referred(proposed.Blobs, changes),
        };
    }

    private static IReadOnlyList<NewBlob> Referred(IReadOnlyList<NewBlob> blobs, IReadOnlyList<RecordChange> changes)
    {
        if (blobs.Count == 0)
        {
            return blobs;
        }

        var found = new List<BlobRef>();
        foreach (var change in changes)
        {
            if (change.Op == ChangeOp.Put)
            {
                change.Kind.BlobsOf(change.Record!, found);
            }
        }

        var ids = found.Select(blob => blob.Id).ToHashSet();
        return [.. blobs.Where(blob => ids.Contains(blob.Ref.Id))];
    }

    private void Publish(Project next, int changes)
    {
        working = next;
        tail += changes;
        if (!bulk)
        {
            Volatile.Write(ref current, next);
        }
    }

    private bool Erased(IReadOnlyList<RecordChange> changes)
    {
        if (!changes.Any(change => change.Op == ChangeOp.Erase))
        {
            return true;
        }

        blobs.Forget();
        return store.CompleteErasure();
    }

    private sealed record Sealed(ChangeSet Set, Draft Draft, Project Next);
}

public sealed record OnlyReading()
    : NotAllowed(
        "This project is open for reading only",
        "the project",
        "Close it where it is being written, then open it again"
    );

public sealed record CouldNotWrite(string Why)
    : NotAllowed(
        $"The disk refused to keep it: {Why}",
        "the project",
        "Nothing was changed; make room, then try again"
    );

public sealed record NothingToChange() : NotAllowed("That would change nothing", "this act", "Nothing was written");

public sealed record JournalBusy()
    : NotAllowed(
        "Others are writing faster than this act could follow",
        "the journal",
        "Nothing was changed; try again in a moment"
    );
