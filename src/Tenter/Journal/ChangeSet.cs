namespace Tenter.Journal;

using System;
using System.Collections.Generic;

/// <summary>What a change does to its record.</summary>
public enum ChangeOp
{
    /// <summary>Writes the record, new or again.</summary>
    Put = 1,

    /// <summary>Takes it out of the present; the past and undo still have it.</summary>
    Remove = 2,

    /// <summary>
    /// Takes it out for good: its words are deleted from every version, with the own words of every act that touched it,
    /// and cannot be brought back. The erasing act's own words stay, so they must not say what was erased.
    /// </summary>
    Erase = 3,
}

/// <summary>
/// One act of one member, as a person would tell it in a sentence. The header holds ids, numbers and times only; all words
/// are in payloads, which can be erased without breaking the chain.
/// </summary>
/// <param name="Branch">0 for the project's own line; local to a file and outside the digest.</param>
/// <param name="Seq">Its place on the branch, from 1.</param>
/// <param name="Parents">None for the first, one, or two for a merge; the first is the one before it on its branch.</param>
/// <param name="At">UTC, to the microsecond, never before its first parent.</param>
/// <param name="By">The member who did it.</param>
/// <param name="Verb">The verb that made it, as "add-coding".</param>
/// <param name="Undoes">The change set it takes back, if it is an undo or a redo.</param>
/// <param name="OwnWords">Commitment to the change set's own words: sentence and reason.</param>
/// <param name="Digest">SHA-256 over the parents' digests, this header and all commitments.</param>
public sealed record ChangeSet(
    RecordId Id,
    int Branch,
    long Seq,
    IReadOnlyList<RecordId> Parents,
    DateTimeOffset At,
    RecordId By,
    string Verb,
    RecordId? Undoes,
    Digest OwnWords,
    int ChangeCount,
    Digest Digest
)
{
    public Head Head => new(Id, Seq, Digest, At);
}

/// <summary>One record written, removed or erased by a change set.</summary>
/// <param name="N">From 1 within the change set.</param>
/// <param name="BasedOn">The change set that last wrote the record before this one.</param>
/// <param name="Commitment">To the payload; none when the record is removed or erased.</param>
public readonly record struct Change(
    int N,
    string Kind,
    RecordId Record,
    ChangeOp Op,
    RecordId? BasedOn,
    Digest? Commitment
);

/// <summary>The erasable half of a change: salt and bytes.</summary>
public sealed record Payload(byte[] Salt, int KindVersion, byte[] Bytes)
{
    public const int SaltSize = 16;
}

/// <summary>Where a journal stands: the newest change set of its own branch.</summary>
public readonly record struct Head(RecordId ChangeSet, long Seq, Digest Digest, DateTimeOffset At)
{
    /// <summary>Before the first change set.</summary>
    public static Head None => default;
}

/// <summary>The words of a change set itself.</summary>
/// <param name="Sentence">What was done, as a diary would say it.</param>
/// <param name="Reason">Why, where the member said so.</param>
public sealed record OwnWords(string Sentence, string? Reason);

/// <summary>A stored change with its payload; the payload is null when it has been erased or never was.</summary>
public readonly record struct StoredChange(Change Change, Payload? Payload);

/// <summary>What stands for the content of a blob inside a record.</summary>
/// <param name="Length">In bytes.</param>
public sealed record BlobRef(RecordId Id, Digest Commitment, long Length);

/// <summary>A blob on its way into the journal.</summary>
public sealed record NewBlob(BlobRef Ref, byte[] Salt, byte[] Bytes);
