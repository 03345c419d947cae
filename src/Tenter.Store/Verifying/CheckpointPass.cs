namespace Tenter.Store.Verifying;

using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;
using Tenter.Journal;
using Tenter.Store.Sqlite;

/// <summary>
/// Compares every checkpoint with the replay when the replay comes by, and carries the newest one on to the end: what
/// opening makes of it must be what the whole journal comes to.
/// </summary>
internal sealed class CheckpointPass(SqliteConnection connection, Findings findings)
{
    private readonly SortedDictionary<long, (long Id, byte[] ChangeSet, byte[] Digest, long Pages)> waiting = [];
    private Project? carried;

    public void Begin()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id,seq,changeset,digest,pages FROM checkpoints";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var row = (rows.GetInt64(0), Blob(rows, 2), Blob(rows, 3), rows.GetInt64(4));
            waiting[rows.GetInt64(1)] = row;
        }
    }

    /// <summary>Whether the changes that follow must be kept, to be applied to the newest checkpoint too.</summary>
    public bool Carrying => carried is not null;

    public void Reached(Project replayed)
    {
        if (!waiting.Remove(replayed.Head.Seq, out var checkpoint))
        {
            return;
        }

        var where = $"checkpoint at {replayed.Head.Seq}";
        if (
            !checkpoint.ChangeSet.AsSpan().SequenceEqual(replayed.Head.ChangeSet.ToBytes())
            || !checkpoint.Digest.AsSpan().SequenceEqual(replayed.Head.Digest.ToBytes())
        )
        {
            findings.Add("A checkpoint stands on another change set", where, replayed.Head.Seq);
            return;
        }

        findings.Guard(where, () => Compare(replayed, checkpoint.Id, checkpoint.Pages, where), replayed.Head.Seq);
    }

    public void Carry(IEnumerable<RecordChange> changes, Head head) =>
        carried = carried?.Replay(changes, head.ChangeSet, head);

    public void End(Project replayed)
    {
        foreach (var seq in waiting.Keys)
        {
            findings.Add("A checkpoint stands on a change set that is not there", $"checkpoint at {seq}", seq);
        }

        if (carried is not null && Checkpoint.FirstDifference(replayed, carried) is { } record)
        {
            findings.Add("Opening from the checkpoint comes to another state than the journal", record);
        }
    }

    private void Compare(Project replayed, long id, long expected, string where)
    {
        var pages = Pages(id);
        if (pages.Count != expected || !pages.TrueForAll(page => page.Whole))
        {
            findings.Add("Pages of a checkpoint are missing or altered", where, replayed.Head.Seq);
            return;
        }

        var content = pages.ConvertAll(page => page.Page);
        if (!Checkpoint.CanRead(replayed.Kinds, content))
        {
            return;
        }

        var state = Checkpoint.Read(replayed.Kinds, replayed.Blobs, replayed.Head, content);
        if (Checkpoint.FirstDifference(replayed, state) is { } record)
        {
            findings.Add($"A checkpoint differs from the journal in {record}", where, replayed.Head.Seq);
            return;
        }

        carried = waiting.Count == 0 ? state : null;
    }

    private List<(CheckpointPage Page, bool Whole)> Pages(long id)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT kind,version,page,hash,bytes,ordinal,0 FROM checkpoint_pages WHERE checkpoint=$id ORDER BY ordinal";
        command.Parameters.AddWithValue("$id", id);
        using var rows = command.ExecuteReader();
        var pages = new List<(CheckpointPage, bool)>();
        while (rows.Read())
        {
            var (page, whole, _) = SqliteJournal.PageAt(rows);
            pages.Add((page, whole));
        }

        return pages;
    }

    private static byte[] Blob(SqliteDataReader rows, int column) => rows.GetFieldValue<byte[]>(column);
}
