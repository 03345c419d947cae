namespace Tenter.Journal;

using System;
using System.Collections.Generic;
using System.Security.Cryptography;

/// <summary>One record to be written or taken out.</summary>
public readonly record struct RecordChange(Kind Kind, ChangeOp Op, RecordId Id, Record? Record)
{
    public static RecordChange Put(Kind kind, Record record) => new(kind, ChangeOp.Put, record.Id, record);

    public static RecordChange Remove(Kind kind, RecordId id) => new(kind, ChangeOp.Remove, id, Record: null);

    public static RecordChange Erase(Kind kind, RecordId id) => new(kind, ChangeOp.Erase, id, Record: null);
}

/// <summary>What a verb proposes: one act, not yet in the journal. Nothing is written by making one.</summary>
/// <param name="Verb">The verb's name.</param>
/// <param name="Sentence">What it does, as history will tell it.</param>
public sealed record Draft(string Verb, string Sentence, IReadOnlyList<RecordChange> Changes)
{
    public string? Reason { get; init; }

    public RecordId? Undoes { get; init; }

    public IReadOnlyList<NewBlob> Blobs { get; init; } = [];

    /// <summary>The record the act is about, where it made or changed one: what a later step may refer to.</summary>
    public RecordRef? Made { get; init; }

    /// <summary>Whether it goes into the member's own notebook instead of the shared journal.</summary>
    public bool ToNotebook { get; init; }
}

/// <summary>Who acts, when, and a source of new ids and salts: all that a verb may know of the world.</summary>
public sealed class Stamp(RecordId by, DateTimeOffset at, Func<RecordId> newId)
{
    public RecordId By { get; } = by;

    public DateTimeOffset At { get; } = at;

    public RecordId NewId() => newId();

    /// <summary>Wraps bytes as a blob with a random id and a salted commitment.</summary>
    public NewBlob Blob(byte[] bytes)
    {
        var id = NewId();
        var salt = RandomNumberGenerator.GetBytes(Payload.SaltSize);
        return new NewBlob(new BlobRef(id, Commitments.ToBlob(salt, id, bytes), bytes.Length), salt, bytes);
    }
}
