namespace Tenter.Store.Sqlite;

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Tenter.Journal;

/// <content>Checkpoints: kept page by page, so that nobody waits for a large one.</content>
public sealed partial class SqliteJournal
{
    // One checkpoint is kept for the past per so many changes.
    private const long ChangesPerKeptCheckpoint = 50_000;

    public Head? NewestCheckpoint(long upTo = long.MaxValue)
    {
        lock (reading)
        {
            using var command = read.CreateCommand();
            command.CommandText =
                "SELECT s.id,s.seq,s.digest,s.at FROM checkpoints k"
                + " JOIN changesets s ON s.branch=0 AND s.seq=k.seq AND s.id=k.changeset AND s.digest=k.digest"
                + " WHERE k.seq <= $to ORDER BY k.seq DESC LIMIT 1";
            command.Parameters.AddWithValue("$to", upTo);
            using var rows = command.ExecuteReader();
            return rows.Read()
                ? new Head(
                    IdAt(rows, 0),
                    rows.GetInt64(1),
                    Digest.FromBytes(rows.GetFieldValue<byte[]>(2)),
                    Microseconds.ToTime(rows.GetInt64(3))
                )
                : null;
        }
    }

    public IReadOnlyList<CheckpointPage>? ReadCheckpoint(Head head)
    {
        lock (reading)
        {
            using var command = read.CreateCommand();
            command.CommandText =
                "SELECT kind,version,page,hash,bytes FROM checkpoint_pages WHERE seq=$seq ORDER BY ordinal";
            command.Parameters.AddWithValue("$seq", head.Seq);
            using var rows = command.ExecuteReader();
            var pages = new List<CheckpointPage>();
            while (rows.Read())
            {
                var page = new CheckpointPage(
                    rows.GetString(0),
                    rows.GetInt32(1),
                    rows.GetInt32(2),
                    rows.GetFieldValue<byte[]>(4)
                );
                if (!HashOf(page, pages.Count).AsSpan().SequenceEqual(rows.GetFieldValue<byte[]>(3)))
                {
                    return null;
                }

                pages.Add(page);
            }

            using var count = read.CreateCommand();
            count.CommandText = "SELECT pages FROM checkpoints WHERE seq=$seq";
            count.Parameters.AddWithValue("$seq", head.Seq);
            return count.ExecuteScalar() is long expected && expected == pages.Count ? pages : null;
        }
    }

    public void KeepCheckpoint(Project project)
    {
        var head = project.Head;
        if (head.Seq == 0 || ReadOnly)
        {
            return;
        }

        lock (writing)
        {
            Run("DELETE FROM checkpoint_pages WHERE seq=$seq AND seq NOT IN (SELECT seq FROM checkpoints)", head.Seq);
            if (NewestCheckpoint(head.Seq)?.Seq == head.Seq)
            {
                return;
            }
        }

        var ordinal = 0;
        foreach (var page in Checkpoint.Pages(project))
        {
            lock (writing)
            {
                WritePage(head.Seq, ordinal++, page);
            }
        }

        lock (writing)
        {
            using var transaction = write.BeginTransaction(deferred: false);
            using var command = write.CreateCommand();
            command.Transaction = transaction;
            command.CommandText =
                "INSERT INTO checkpoints (seq,changeset,digest,pages) VALUES ($seq,$id,$digest,$pages)";
            command.Parameters.AddWithValue("$seq", head.Seq);
            command.Parameters.AddWithValue("$id", head.ChangeSet.ToBytes());
            command.Parameters.AddWithValue("$digest", head.Digest.ToBytes());
            command.Parameters.AddWithValue("$pages", ordinal);
            command.ExecuteNonQuery();
            DropSuperseded(transaction);
            transaction.Commit();
        }
    }

    internal static byte[] HashOf(CheckpointPage page, int ordinal)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> numbers = stackalloc byte[12];
        BinaryPrimitives.WriteInt32BigEndian(numbers, ordinal);
        BinaryPrimitives.WriteInt32BigEndian(numbers[4..], page.KindVersion);
        BinaryPrimitives.WriteInt32BigEndian(numbers[8..], page.Page);
        hash.AppendData(numbers);
        hash.AppendData(Encoding.UTF8.GetBytes(page.Kind));
        hash.AppendData([0]);
        hash.AppendData(page.Bytes);
        return hash.GetHashAndReset();
    }

    private void WritePage(long seq, int ordinal, CheckpointPage page)
    {
        using var command = write.CreateCommand();
        command.CommandText =
            "INSERT INTO checkpoint_pages (seq,ordinal,kind,version,page,hash,bytes)"
            + " VALUES ($seq,$ordinal,$kind,$version,$page,$hash,$bytes)";
        command.Parameters.AddWithValue("$seq", seq);
        command.Parameters.AddWithValue("$ordinal", ordinal);
        command.Parameters.AddWithValue("$kind", page.Kind);
        command.Parameters.AddWithValue("$version", page.KindVersion);
        command.Parameters.AddWithValue("$page", page.Page);
        command.Parameters.AddWithValue("$hash", HashOf(page, ordinal));
        command.Parameters.AddWithValue("$bytes", page.Bytes);
        command.ExecuteNonQuery();
    }

    /// <summary>Keeps the newest, and for the past the first in each stretch of 50,000 changes.</summary>
    private void DropSuperseded(SqliteTransaction transaction)
    {
        var drop = new List<long>();
        using (var command = write.CreateCommand())
        {
            command.Transaction = transaction;
            command.CommandText =
                "SELECT k.seq, (SELECT coalesce(sum(changes),0) FROM changesets s WHERE s.branch=0 AND s.seq<=k.seq)"
                + " FROM checkpoints k ORDER BY k.seq";
            using var rows = command.ExecuteReader();
            var kept = new List<(long Seq, long Changes)>();
            while (rows.Read())
            {
                kept.Add((rows.GetInt64(0), rows.GetInt64(1)));
            }

            var stretch = -1L;
            foreach (var (seq, changes) in kept.SkipLast(1))
            {
                if (changes / ChangesPerKeptCheckpoint == stretch)
                {
                    drop.Add(seq);
                }

                stretch = changes / ChangesPerKeptCheckpoint;
            }
        }

        foreach (var seq in drop)
        {
            Run("DELETE FROM checkpoint_pages WHERE seq=$seq", seq, transaction);
            Run("DELETE FROM checkpoints WHERE seq=$seq", seq, transaction);
        }
    }

    private void Run(string sql, long seq, SqliteTransaction? transaction = null)
    {
        using var command = write.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.Parameters.AddWithValue("$seq", seq);
        command.ExecuteNonQuery();
    }
}
