namespace Tenter.Store.Verifying;

using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;
using Tenter.Journal;
using Tenter.Store.Sqlite;

/// <summary>
/// Walks change sets, changes and payloads side by side, so that a row without its owner cannot hide, takes every digest
/// and commitment again over the bytes as stored, and replays the project's own branch as it goes.
/// </summary>
internal sealed class ChainPass(Kinds kinds, Findings findings, bool checksReferences)
{
    private readonly Dictionary<RecordId, BlobRef> anchors = [];
    private readonly HashSet<Digest> digests = [];
    private readonly HashSet<RecordId> merged = [];
    private readonly Dictionary<int, ChangeSet> lastOf = [];
    private HashSet<RecordId> erased = [];
    private Project project = null!;

    public Head Head { get; private set; }

    public long Count { get; private set; }

    /// <summary>Digests of every sound change set.</summary>
    public IReadOnlySet<Digest> Digests => digests;

    /// <summary>The blobs that payloads refer to.</summary>
    public IReadOnlyDictionary<RecordId, BlobRef> Anchors => anchors;

    public void Run(SqliteConnection connection)
    {
        erased = ReadErased(connection);
        project = Project.Empty(kinds, new BlobCache(new BlobReading(connection)));
        var checkpoints = new CheckpointPass(connection, findings);
        findings.Guard("the checkpoints", checkpoints.Begin);
        using var links = new ChainLinks(connection, findings);
        using var headers = new RowCursor(
            connection,
            $"SELECT {SqliteRows.HeaderColumns} FROM changesets s ORDER BY branch,seq",
            hasPlace: false
        );
        using var changes = new RowCursor(
            connection,
            "SELECT branch,seq,n,kind,record,op,basedon,commitment FROM changes ORDER BY branch,seq,n",
            hasPlace: true
        );
        using var payloads = new RowCursor(
            connection,
            "SELECT branch,seq,n,salt,version,bytes FROM payloads ORDER BY branch,seq,n",
            hasPlace: true
        );
        for (; !headers.AtEnd; headers.Next())
        {
            var (branch, seq, _) = headers.Key;
            Orphans(changes, "changes", () => changes.Before(branch, seq));
            Orphans(payloads, "payloads", () => payloads.Before(branch, seq));
            Count++;
            findings.Guard(
                "changesets",
                () => One(SqliteRows.Header(headers.Rows), new ActRows(changes, payloads), links, checkpoints),
                seq
            );
            Orphans(changes, "changes", () => changes.In(branch, seq));
            Orphans(payloads, "payloads", () => payloads.In(branch, seq));
        }

        Orphans(changes, "changes", () => !changes.AtEnd);
        Orphans(payloads, "payloads", () => !payloads.AtEnd);
        foreach (var last in lastOf.Values.Where(last => last.Branch != 0 && !merged.Contains(last.Id)))
        {
            findings.Add("Change sets stand on a branch that nothing merged", $"branch {last.Branch}", last.Seq);
        }

        checkpoints.End(project);
        StatePass.Check(project, checksReferences, findings);
    }

    /// <summary>One change set with everything that belongs to it.</summary>
    private void One(ChangeSet set, ActRows rows, ChainLinks links, CheckpointPass checkpoints)
    {
        using var digest = new DigestWriter(set, links.Follow(set, lastOf.GetValueOrDefault(set.Branch)));
        lastOf[set.Branch] = set;
        merged.UnionWith(set.Parents.Skip(1));
        var own = set.Branch == 0;
        if (own)
        {
            Head = set.Head;
        }

        var act = new ActCheck(set, rows, digest, erased, kinds, anchors, findings);
        var changes = act.Changes(own ? project : null);
        if (own)
        {
            // Kept only where the newest checkpoint has to be carried along; else the act streams through.
            var applied = checkpoints.Carrying ? changes.ToList() : changes;
            project = project.Replay(applied, set.Id, set.Head);
            checkpoints.Carry(applied, set.Head);
            checkpoints.Reached(project);
        }
        else
        {
            _ = changes.Count();
        }

        if (digest.Finish() == set.Digest)
        {
            digests.Add(set.Digest);
        }
        else
        {
            findings.Add("The digest of a change set does not fit its content", set.Id, set.Seq);
        }
    }

    private void Orphans(RowCursor cursor, string table, System.Func<bool> isOne)
    {
        for (; isOne(); cursor.Next())
        {
            var (branch, seq, n) = cursor.Key;
            findings.Add("A row belongs to no change set", $"{table}, branch {branch}, place {n}", seq);
        }
    }

    private static HashSet<RecordId> ReadErased(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT record FROM changes WHERE op=3 AND length(record)=16";
        using var rows = command.ExecuteReader();
        var records = new HashSet<RecordId>();
        while (rows.Read())
        {
            records.Add(SqliteRows.IdAt(rows, 0));
        }

        return records;
    }

    private sealed class BlobReading(SqliteConnection connection) : IBlobSource
    {
        public byte[]? ReadBlob(RecordId id)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT bytes FROM blobs WHERE id=$id";
            command.Parameters.AddWithValue("$id", id.ToBytes());
            return command.ExecuteScalar() as byte[];
        }
    }
}
