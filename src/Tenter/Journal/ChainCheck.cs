namespace Tenter.Journal;

using System;
using System.Collections.Generic;

/// <summary>Stored bytes do not agree with what the journal committed to, or a change set does not follow its parent.</summary>
public sealed class DamagedJournalException(long seq, string what) : Exception($"change set {seq}: {what}")
{
    public long Seq { get; } = seq;
}

/// <summary>
/// Checks change sets as they are read: each must follow the one before it, and every byte must be the one that was
/// committed to. Opening a project checks its tail in this way; verification, which lists every fault instead of
/// stopping at the first, checks the rest.
/// </summary>
/// <param name="digestOf">The digest of a change set by its id, for the second parent of a merge.</param>
/// <param name="erased">Whether a record was erased: only then may its payload be missing.</param>
public sealed class ChainCheck(Func<RecordId, Digest?> digestOf, Func<RecordId, bool> erased)
{
    /// <summary>Hands the changes on one by one, each checked; throws after the last when the digest does not fit.</summary>
    /// <exception cref="DamagedJournalException">At the first fault.</exception>
    public IEnumerable<StoredChange> Checked(StoredChangeSet stored, Head before)
    {
        var set = stored.Set;
        using var digest = new DigestWriter(set, ParentDigests(set, before));
        var n = 0;
        var touchedErased = false;
        foreach (var change in stored.Changes)
        {
            Require(change.Change.N == ++n, set.Seq, "its changes are not numbered in order");
            digest.Add(change.Change);
            var gone = IsGap(change) && erased(change.Change.Record);
            Require(gone || PayloadFits(change), set.Seq, $"the words of change {n} are missing or altered");
            touchedErased |= gone || (stored.OwnWords is null && IsRemovalOfErased(change.Change));
            yield return change;
        }

        Require(n == set.ChangeCount, set.Seq, $"it should hold {set.ChangeCount} changes and holds {n}");
        Require(digest.Finish() == set.Digest, set.Seq, "its digest does not fit its content");
        Require(
            stored.OwnWords is { } words ? OwnWordsFit(set, words) : touchedErased,
            set.Seq,
            "its own words are missing or altered"
        );
    }

    /// <summary>Whether a payload is the one that was committed to. A removed or erased record has none.</summary>
    public static bool PayloadFits(StoredChange change) =>
        change switch
        {
            { Change.Op: ChangeOp.Put, Change.Commitment: { } commitment, Payload: { } payload } => Wellformed(payload)
                && Commitments.To(
                    payload.Salt,
                    change.Change.Kind,
                    payload.KindVersion,
                    change.Change.Record,
                    payload.Bytes
                ) == commitment,
            { Change.Op: ChangeOp.Remove or ChangeOp.Erase, Change.Commitment: null, Payload: null } => true,
            _ => false,
        };

    public static bool OwnWordsFit(ChangeSet set, Payload words) =>
        Wellformed(words) && Commitments.ToOwnWords(words.Salt, words.KindVersion, set.Id, words.Bytes) == set.OwnWords;

    private static bool IsGap(StoredChange change) =>
        change is { Change.Op: ChangeOp.Put, Change.Commitment: not null, Payload: null };

    private bool IsRemovalOfErased(Change change) => change.Op == ChangeOp.Remove && erased(change.Record);

    /// <summary>Lengths first: the hash is over fields of known size.</summary>
    private static bool Wellformed(Payload payload) =>
        payload.Salt.Length == Payload.SaltSize && payload.KindVersion is >= 0 and <= ushort.MaxValue;

    private List<Digest> ParentDigests(ChangeSet set, Head before)
    {
        Require(set.Seq == before.Seq + 1, set.Seq, $"it should have been number {before.Seq + 1}");
        Require(set.At >= before.At, set.Seq, "it is dated before the one it follows");
        if (before.Seq == 0)
        {
            Require(set.Parents.Count == 0, set.Seq, "the first change set has a parent");
            return [];
        }

        Require(
            set.Parents.Count > 0 && set.Parents[0] == before.ChangeSet,
            set.Seq,
            "it does not follow the one before it"
        );
        var digests = new List<Digest> { before.Digest };
        if (set.Parents.Count > 1)
        {
            var second = digestOf(set.Parents[1]);
            Require(second is not null, set.Seq, "what it merged is not there");
            digests.Add(second!.Value);
        }

        return digests;
    }

    private static void Require(bool holds, long seq, string what)
    {
        if (!holds)
        {
            throw new DamagedJournalException(seq, what);
        }
    }
}
