namespace Tenter.Store.Verifying;

using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;
using Tenter.Journal;
using Tenter.Store.Sqlite;

/// <summary>Whether each change set follows what it says it follows.</summary>
internal sealed class ChainLinks : IDisposable
{
    private readonly Findings findings;
    private readonly SqliteCommand find;
    private readonly SqliteParameter id;

    public ChainLinks(SqliteConnection connection, Findings findings)
    {
        this.findings = findings;
        find = connection.CreateCommand();
        find.CommandText = "SELECT id,seq,digest,at FROM changesets WHERE id=$id";
        id = find.Parameters.Add("$id", SqliteType.Blob);
    }

    /// <summary>Checks number, parents and time; answers the parents' digests, as far as they are there.</summary>
    /// <param name="before">The one before it on its branch, if any.</param>
    public IReadOnlyList<Digest> Follow(ChangeSet set, ChangeSet? before)
    {
        var parents = new List<Head>();
        foreach (var parent in set.Parents)
        {
            var head = before is not null && before.Id == parent ? before.Head : Find(parent);
            if (head is { } found)
            {
                parents.Add(found);
            }
            else
            {
                findings.Add("A change set follows one that is not there", set.Id, set.Seq);
            }
        }

        // The first of another branch goes on from where it left this one.
        var first = parents.Count > 0 ? parents[0] : Head.None;
        if (set.Seq != first.Seq + 1 || (before is not null && (set.Parents.Count == 0 || set.Parents[0] != before.Id)))
        {
            findings.Add("A change set does not follow the one before it", set.Id, set.Seq);
        }

        if (set.Branch == 0 && before is null && set.Seq != 1)
        {
            findings.Add("The journal does not begin with its first change set", set.Id, set.Seq);
        }

        if (parents.Count > 0 && set.At < first.At)
        {
            findings.Add("A change set is dated before the one it follows", set.Id, set.Seq);
        }

        return parents.ConvertAll(parent => parent.Digest);
    }

    public void Dispose() => find.Dispose();

    private Head? Find(RecordId changeSet)
    {
        id.Value = changeSet.ToBytes();
        using var rows = find.ExecuteReader();
        return rows.Read() ? SqliteRows.HeadAt(rows) : null;
    }
}
