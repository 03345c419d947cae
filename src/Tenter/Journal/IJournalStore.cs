namespace Tenter.Journal;

using System;
using System.Collections.Generic;

/// <summary>What came of an append.</summary>
public enum Appended
{
    /// <summary>It is durable on disk.</summary>
    Done,

    /// <summary>Someone else appended first: catch up, run the verb again, and try again.</summary>
    Moved,
}

/// <summary>The disk refused a write, for want of space or of permission: nothing was written.</summary>
public class StoreFailedException(string message, Exception inner) : Exception(message, inner);

/// <summary>Another program held the store for longer than one waits; nothing was written.</summary>
public sealed class StoreBusyException(string message, Exception inner) : StoreFailedException(message, inner);

/// <summary>A change set read back with its changes and payloads.</summary>
/// <param name="Changes">In order; streamed, so that an act of any size can be read.</param>
public sealed record StoredChangeSet(ChangeSet Set, Payload? OwnWords, IEnumerable<StoredChange> Changes);

/// <summary>
/// Where a journal is kept. Appending compares the head first, so several processes may share one store. One suite of
/// contract tests runs on every implementation.
/// </summary>
public interface IJournalStore : IBlobSource, IDisposable
{
    bool ReadOnly { get; }

    Head ReadHead();

    /// <summary>Writes the sealed draft and its blobs in one transaction, if the head is still the sealer's.</summary>
    /// <exception cref="StoreFailedException">The disk refused; nothing was written.</exception>
    Appended Append(Sealer sealer, Head expected, IReadOnlyList<NewBlob> blobs, out ChangeSet written);

    /// <summary>
    /// Holds other writers off while the action runs, and writes all that it appends as one transaction. Nothing is
    /// acknowledged, and so nothing may be told to anybody, before it returns; if it throws, nothing was written.
    /// </summary>
    void Together(Action appends);

    /// <summary>Change sets of the own branch after one number, in order; streamed.</summary>
    IEnumerable<StoredChangeSet> ReadAfter(long seq, long upTo = long.MaxValue);

    /// <summary>Headers and own words of the own branch, newest first; streamed.</summary>
    IEnumerable<(ChangeSet Set, OwnWords? Words)> ReadNewestFirst(long upTo = long.MaxValue);

    (ChangeSet Set, OwnWords? Words)? Find(RecordId changeSet);

    /// <summary>The number of the last change set at or before an instant; 0 when there was none yet.</summary>
    long SeqAt(DateTimeOffset instant);

    /// <summary>The changes of one change set with the payloads before and after; streamed.</summary>
    IEnumerable<UndoneChange> ReadForUndo(ChangeSet changeSet);

    /// <summary>What change sets of the own branch after a number did to a record, oldest first.</summary>
    IReadOnlyList<RecordVersion> VersionsAfter(RecordId record, long seq);

    /// <summary>Whether a record was erased, on any branch.</summary>
    bool IsErased(RecordId record);

    /// <summary>
    /// Every version that is not erased of records that were ever removed, on any branch; streamed. Erasing looks among
    /// them for what once hung on the erased record.
    /// </summary>
    IEnumerable<(string Kind, RecordId Record, Payload Payload)> VersionsOfRemoved();

    /// <summary>The newest checkpoint at or before a change set number, or null.</summary>
    Head? NewestCheckpoint(long upTo = long.MaxValue);

    /// <summary>The pages of a checkpoint, or null when one of them is damaged or missing.</summary>
    IReadOnlyList<CheckpointPage>? ReadCheckpoint(Head head);

    /// <summary>Keeps the state as a checkpoint, page by page, and drops those no longer needed.</summary>
    void KeepCheckpoint(Project project);

    /// <summary>
    /// Deletes every payload, salt and blob of the records erased so far, all checkpoints, and clears the free pages and
    /// the write-ahead log. False while something of it is left because another process reads; call again.
    /// </summary>
    bool CompleteErasure();

    /// <summary>Whether an erasure still waits to be completed.</summary>
    bool ErasurePending { get; }

    /// <summary>A number that changes when another process has written.</summary>
    long OutsideVersion();
}

/// <summary>Where the content of blobs is read from.</summary>
public interface IBlobSource
{
    byte[]? ReadBlob(RecordId id);
}
