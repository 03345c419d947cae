namespace Tenter.Store.Verifying;

using System.Collections.Generic;
using System.Text.Json;
using Tenter.Journal;
using Tenter.Store.Sqlite;

/// <summary>Where the rows of one act are read from.</summary>
internal readonly record struct ActRows(RowCursor Changes, RowCursor Payloads);

/// <summary>
/// Checks the changes of one change set, and its own words, against what it committed to, and hands them on as records. A
/// payload may be missing only where its record was erased; own words, where a record that the act touched was. There they
/// must be missing: words that came back, or never went, are a finding.
/// </summary>
internal sealed class ActCheck(
    ChangeSet set,
    ActRows rows,
    DigestWriter digest,
    HashSet<RecordId> erased,
    Kinds kinds,
    Dictionary<RecordId, BlobRef> anchors,
    Findings findings
)
{
    private readonly List<BlobRef> blobs = [];
    private bool touchedErased;

    /// <summary>Streams; enumerate once and to the end.</summary>
    /// <param name="before">The state before, to check what each change says it is based on; null off the own branch.</param>
    public IEnumerable<RecordChange> Changes(Project? before)
    {
        var words = PayloadAt(0);
        var n = 0;
        for (; rows.Changes.In(set.Branch, set.Seq); rows.Changes.Next())
        {
            n++;
            RecordChange? change = null;
            findings.Guard(Where(n), () => change = One(n, before), set.Seq);
            if (change is { } sound)
            {
                yield return sound;
            }
        }

        if (n != set.ChangeCount)
        {
            findings.Add($"It should hold {set.ChangeCount} changes and holds {n}", set.Id, set.Seq);
        }

        CheckOwnWords(words);
    }

    private RecordChange? One(int n, Project? before)
    {
        var change = SqliteRows.PlainChange(rows.Changes.Rows);
        var payload = PayloadAt(change.N);
        digest.Add(change);
        var isErased = erased.Contains(change.Record);
        touchedErased |= isErased && change.Op != ChangeOp.Erase;
        if (change.N != n)
        {
            findings.Add($"Change {n} is numbered {change.N}", Where(n), set.Seq);
        }

        if (before is not null && !isErased && !BasedOnItsWriter(change, before))
        {
            findings.Add("A change is based on another version than the one before it", Where(n), set.Seq);
        }

        if (payload is null && change.Op == ChangeOp.Put && change.Commitment is not null && isErased)
        {
            return null;
        }

        if (payload is not null && isErased)
        {
            findings.Add("The words of an erased record are still there", Where(n), set.Seq);
            return null;
        }

        if (!ChainCheck.PayloadFits(new StoredChange(change, payload)))
        {
            var what = payload is null ? "The words of a change are missing and no erasure says so" : "Altered words";
            findings.Add(what, Where(n), set.Seq);
            return null;
        }

        return Decoded(change, payload);
    }

    private static bool BasedOnItsWriter(in Change change, Project before)
    {
        var writer = before.Kinds.Find(change.Kind) is { } kind ? before.Table(kind).WriterOf(change.Record) : default;
        return (change.BasedOn ?? default) == writer;
    }

    private RecordChange Decoded(in Change change, Payload? payload)
    {
        var kind = kinds.Named(change.Kind);
        if (payload is null)
        {
            return new RecordChange(kind, change.Op, change.Record, Record: null);
        }

        var record = kind.Decode(change.Record, payload.KindVersion, payload.Bytes);
        blobs.Clear();
        kind.BlobsOf(record, blobs);
        foreach (var blob in blobs)
        {
            if (!anchors.TryAdd(blob.Id, blob) && anchors[blob.Id] != blob)
            {
                findings.Add("Two records say different things of one blob", $"blob {blob.Id}", set.Seq);
            }
        }

        return new RecordChange(kind, change.Op, change.Record, record);
    }

    private void CheckOwnWords(Payload? words)
    {
        if (words is null)
        {
            if (!touchedErased)
            {
                findings.Add("Its own words are missing and no erasure says so", set.Id, set.Seq);
            }
        }
        else if (touchedErased)
        {
            findings.Add("The own words of an act on an erased record are still there", set.Id, set.Seq);
        }
        else if (!ChainCheck.OwnWordsFit(set, words))
        {
            findings.Add("Its own words are altered", set.Id, set.Seq);
        }
        else
        {
            findings.Guard(
                "own words",
                () => JsonSerializer.Deserialize(words.Bytes, JournalJson.Default.OwnWords),
                set.Seq
            );
        }
    }

    /// <summary>The payload of one place; rows before it belong to no change.</summary>
    private Payload? PayloadAt(long n)
    {
        for (; rows.Payloads.In(set.Branch, set.Seq) && rows.Payloads.Key.N < n; rows.Payloads.Next())
        {
            findings.Add("Words belong to no change", $"payloads, place {rows.Payloads.Key.N}", set.Seq);
        }

        if (!rows.Payloads.In(set.Branch, set.Seq) || rows.Payloads.Key.N != n)
        {
            return null;
        }

        Payload? payload = null;
        findings.Guard(Where(n), () => payload = SqliteRows.PayloadAt(rows.Payloads.Rows, 3), set.Seq);
        rows.Payloads.Next();
        return payload;
    }

    private static string Where(long n) => $"change {n}";
}
