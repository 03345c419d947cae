namespace Tenter.Store.Sqlite;

using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;
using Tenter.Journal;

/// <content>
/// Erasing for good. The words go in the same transaction as the change set that says so; the traces in free pages and
/// in the log go right after, and until they have gone the erasure is reported as not yet done.
/// </content>
public sealed partial class SqliteJournal
{
    // Every version of a record that any branch has erased, and the own words of every act that touched it.
    private const string ErasedVersions =
        "SELECT c.rowid FROM changes c WHERE c.op=1 AND c.record IN (SELECT record FROM changes WHERE op=3)";

    private const string ErasedPayloads =
        "SELECT p.rowid FROM changes c JOIN payloads p ON p.branch=c.branch AND p.seq=c.seq AND p.n=c.n"
        + " WHERE c.op=1 AND c.record IN (SELECT record FROM changes WHERE op=3)"
        + " UNION SELECT p.rowid FROM changes c JOIN payloads p ON p.branch=c.branch AND p.seq=c.seq AND p.n=0"
        + " WHERE c.op IN (1,2) AND c.record IN (SELECT record FROM changes WHERE op=3)";

    public Erasure CompleteErasure()
    {
        lock (writing)
        {
            if (SqliteFile.Scalar<long>(write, "SELECT count(*) FROM pending WHERE task='erasure'") == 0)
            {
                return new Erasure(Complete: true, 0, 0);
            }

            lock (reading)
            {
                // Vacuum copies the living pages only; the log then holds the copy and is emptied in turn.
                if (!LogEmptied() || !Vacuumed() || !LogEmptied())
                {
                    return new Erasure(Complete: false, 0, 0);
                }
            }

            SqliteFile.Execute(write, "DELETE FROM pending WHERE task='erasure'");
            return new Erasure(LogEmptied(), 0, 0);
        }
    }

    private void DeleteErasedWords(SqliteTransaction transaction)
    {
        foreach (var blob in ErasedBlobs(transaction))
        {
            using var command = write.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "DELETE FROM blobs WHERE id=$id";
            command.Parameters.AddWithValue("$id", blob.ToBytes());
            command.ExecuteNonQuery();
        }

        foreach (
            var sql in new[]
            {
                $"DELETE FROM payloads WHERE rowid IN ({ErasedPayloads})",
                "DELETE FROM checkpoint_pages",
                "DELETE FROM checkpoints",
                "INSERT OR IGNORE INTO pending (task) VALUES ('erasure')",
            }
        )
        {
            using var command = write.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private HashSet<RecordId> ErasedBlobs(SqliteTransaction transaction)
    {
        using var command = write.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            "SELECT c.kind,c.record,p.version,p.bytes FROM changes c"
            + " JOIN payloads p ON p.branch=c.branch AND p.seq=c.seq AND p.n=c.n"
            + $" WHERE c.rowid IN ({ErasedVersions})";
        using var rows = command.ExecuteReader();
        var found = new List<BlobRef>();
        while (rows.Read())
        {
            var kind = kinds.Named(rows.GetString(0));
            kind.BlobsOf(kind.Decode(IdAt(rows, 1), rows.GetInt32(2), rows.GetFieldValue<byte[]>(3)), found);
        }

        return [.. found.Select(blob => blob.Id)];
    }

    private bool LogEmptied()
    {
        using var command = write.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        using var rows = command.ExecuteReader();
        return !writeAheadLog || (rows.Read() && rows.GetInt64(0) == 0);
    }

    private bool Vacuumed()
    {
        try
        {
            SqliteFile.Execute(write, "VACUUM");
            return true;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6)
        {
            return false;
        }
    }
}
