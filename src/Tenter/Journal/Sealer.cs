namespace Tenter.Journal;

using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

/// <summary>
/// Turns a draft into rows: salts, payloads, commitments and at the end the digest. Changes are sealed one by one as they
/// are written, so that an act of any size streams.
/// </summary>
public sealed class Sealer : IDisposable
{
    /// <summary>Version of the own words' bytes.</summary>
    public const int OwnWordsVersion = 1;

    private readonly Draft draft;
    private readonly Project before;
    private readonly DigestWriter digest;
    private readonly ChangeSet header;

    /// <param name="draft">All that will be written, removals that follow from it included.</param>
    /// <param name="before">The state the draft was made on.</param>
    /// <param name="id">The id of the change set to be.</param>
    /// <param name="stamp">Who and when.</param>
    public Sealer(Draft draft, Project before, RecordId id, Stamp stamp)
    {
        this.draft = draft;
        this.before = before;
        var words = JsonSerializer.SerializeToUtf8Bytes(
            new OwnWords(draft.Sentence, draft.Reason),
            JournalJson.Default.OwnWords
        );
        OwnWords = new Payload(RandomNumberGenerator.GetBytes(Payload.SaltSize), OwnWordsVersion, words);
        var head = before.Head;
        var at = Microseconds.Cut(stamp.At > head.At ? stamp.At : head.At);
        header = new ChangeSet(
            id,
            Branch: 0,
            head.Seq + 1,
            head.Seq == 0 ? [] : [head.ChangeSet],
            at,
            stamp.By,
            draft.Verb,
            draft.Undoes,
            Commitments.ToOwnWords(OwnWords.Salt, OwnWordsVersion, id, words),
            draft.Changes.Count,
            Digest: default
        );
        digest = new DigestWriter(header, head.Seq == 0 ? [] : [head.Digest]);
    }

    public Payload OwnWords { get; }

    /// <summary>Seals every change, in order. Enumerate once, before <see cref="Finish"/>.</summary>
    public IEnumerable<StoredChange> Changes()
    {
        var n = 0;
        foreach (var change in draft.Changes)
        {
            var writer = before.Table(change.Kind).WriterOf(change.Id);
            Payload? payload = null;
            Digest? commitment = null;
            if (change.Op == ChangeOp.Put)
            {
                payload = new Payload(
                    RandomNumberGenerator.GetBytes(Payload.SaltSize),
                    change.Kind.Version,
                    change.Kind.Encode(change.Record!)
                );
                commitment = Commitments.To(
                    payload.Salt,
                    change.Kind.Name,
                    change.Kind.Version,
                    change.Id,
                    payload.Bytes
                );
            }

            var stored = new Change(
                ++n,
                change.Kind.Name,
                change.Id,
                change.Op,
                writer.IsNone ? null : writer,
                commitment
            );
            digest.Add(stored);
            yield return new StoredChange(stored, payload);
        }
    }

    public ChangeSet Finish() => header with { Digest = digest.Finish() };

    public void Dispose() => digest.Dispose();
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(OwnWords))]
public sealed partial class JournalJson : JsonSerializerContext;
