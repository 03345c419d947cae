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

    // Ids of checkpoints are milliseconds with 20 random bits behind, so that what an interrupted writer left can be told
    // by its age from what another process is writing now.
    private const int RandomBits = 20;
    private const int AbandonedAfterMinutes = 60;

    public Head? NewestCheckpoint(long upTo = long.MaxValue) =>
        Rows<Head?>(
                "SELECT s.id,s.seq,s.digest,s.at FROM checkpoints k"
                    + " JOIN changesets s ON s.branch=0 AND s.seq=k.seq AND s.id=k.changeset AND s.digest=k.digest"
                    + " WHERE k.seq <= $to ORDER BY k.seq DESC LIMIT 1",
                rows => SqliteRows.HeadAt(rows),
                ("$to", upTo)
            )
            .FirstOrDefault();

    public IReadOnlyList<CheckpointPage>? ReadCheckpoint(Head head)
    {
        var pages = Rows(
            "SELECT p.kind,p.version,p.page,p.hash,p.bytes,p.ordinal,k.pages FROM checkpoints k"
                + " JOIN checkpoint_pages p ON p.checkpoint=k.id WHERE k.seq=$seq ORDER BY p.ordinal",
            PageAt,
            ("$seq", head.Seq)
        );
        return pages.Count > 0 && pages.TrueForAll(page => page.Whole) && pages.Count == pages[0].Expected
            ? [.. pages.Select(page => page.Page)]
            : null;
    }

    public void KeepCheckpoint(Project project) => Told(() => Keep(project));

    private void Keep(Project project)
    {
        var head = project.Head;
        if (head.Seq == 0 || ReadOnly || NewestCheckpoint(head.Seq)?.Seq == head.Seq)
        {
            return;
        }

        var id = NewCheckpointId(DateTimeOffset.UtcNow);
        var ordinal = 0;
        DropAbandoned();
        foreach (var page in Checkpoint.Pages(project))
        {
            if (!WritePage(id, head, ordinal++, page))
            {
                break;
            }
        }

        lock (writing)
        {
            using var own = Begin();
            if (IsStill(head) && PagesOf(id) == ordinal && ordinal > 0)
            {
                // Another process may have kept the same state meanwhile: then theirs stands.
                Run(
                    "INSERT OR IGNORE INTO checkpoints (id,seq,changeset,digest,pages) VALUES ($id,$seq,$set,$digest,$pages)",
                    ("$id", id),
                    ("$seq", head.Seq),
                    ("$set", head.ChangeSet.ToBytes()),
                    ("$digest", head.Digest.ToBytes()),
                    ("$pages", ordinal)
                );
            }

            Run(
                "DELETE FROM checkpoint_pages WHERE checkpoint=$id AND checkpoint NOT IN (SELECT id FROM checkpoints)",
                ("$id", id)
            );
            DropSuperseded();
            own?.Commit();
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

    /// <summary>From kind, version, page, hash, bytes, ordinal, and how many pages there should be.</summary>
    internal static (CheckpointPage Page, bool Whole, long Expected) PageAt(SqliteDataReader rows)
    {
        var page = new CheckpointPage(
            rows.GetString(0),
            checked((int)rows.GetInt64(1)),
            checked((int)rows.GetInt64(2)),
            rows.GetFieldValue<byte[]>(4)
        );
        var whole = HashOf(page, checked((int)rows.GetInt64(5))).AsSpan().SequenceEqual(rows.GetFieldValue<byte[]>(3));
        return (page, whole, rows.GetInt64(6));
    }

    private static long NewCheckpointId(DateTimeOffset at) =>
        (at.ToUnixTimeMilliseconds() << RandomBits) | (uint)RandomNumberGenerator.GetInt32(1 << RandomBits);

    /// <summary>Each page is a transaction of its own. False when an erasure came between: its words may not be kept.</summary>
    private bool WritePage(long id, Head head, int ordinal, CheckpointPage page)
    {
        lock (writing)
        {
            using var own = Begin();
            if (!IsStill(head))
            {
                return false;
            }

            Run(
                "INSERT INTO checkpoint_pages (checkpoint,ordinal,kind,version,page,hash,bytes)"
                    + " VALUES ($id,$ordinal,$kind,$version,$page,$hash,$bytes)",
                ("$id", id),
                ("$ordinal", ordinal),
                ("$kind", page.Kind),
                ("$version", page.KindVersion),
                ("$page", page.Page),
                ("$hash", HashOf(page, ordinal)),
                ("$bytes", page.Bytes)
            );
            own?.Commit();
            return true;
        }
    }

    /// <summary>Whether the state at a head may still be kept: it is on the chain, and nothing was erased since.</summary>
    private bool IsStill(Head head)
    {
        using var command = write.CreateCommand();
        command.CommandText =
            "SELECT EXISTS (SELECT 1 FROM changesets WHERE branch=0 AND seq=$seq AND digest=$digest)"
            + " AND NOT EXISTS (SELECT 1 FROM changes WHERE branch=0 AND seq>$seq AND op=3)";
        command.Parameters.AddWithValue("$seq", head.Seq);
        command.Parameters.AddWithValue("$digest", head.Digest.ToBytes());
        return (long)command.ExecuteScalar()! == 1;
    }

    private long PagesOf(long id)
    {
        using var command = write.CreateCommand();
        command.CommandText = "SELECT count(*) FROM checkpoint_pages WHERE checkpoint=$id";
        command.Parameters.AddWithValue("$id", id);
        return (long)command.ExecuteScalar()!;
    }

    private void DropAbandoned()
    {
        lock (writing)
        {
            Run(
                "DELETE FROM checkpoint_pages WHERE checkpoint<$before AND checkpoint NOT IN (SELECT id FROM checkpoints)",
                ("$before", NewCheckpointId(DateTimeOffset.UtcNow.AddMinutes(-AbandonedAfterMinutes)))
            );
        }
    }

    /// <summary>Keeps the newest, and for the past the first in each stretch of 50,000 changes.</summary>
    private void DropSuperseded()
    {
        var kept = new List<(long Id, long Changes)>();
        using (var command = write.CreateCommand())
        {
            command.CommandText =
                "SELECT k.id, (SELECT coalesce(sum(changes),0) FROM changesets s WHERE s.branch=0 AND s.seq<=k.seq)"
                + " FROM checkpoints k ORDER BY k.seq";
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                kept.Add((rows.GetInt64(0), rows.GetInt64(1)));
            }
        }

        var stretch = -1L;
        foreach (var (id, changes) in kept.SkipLast(1))
        {
            if (changes / ChangesPerKeptCheckpoint == stretch)
            {
                Run("DELETE FROM checkpoint_pages WHERE checkpoint=$id", ("$id", id));
                Run("DELETE FROM checkpoints WHERE id=$id", ("$id", id));
            }

            stretch = changes / ChangesPerKeptCheckpoint;
        }
    }

    private void Run(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = write.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
