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
    // Someone who reads may go on reading: the erasure is then reported as not yet done, and tried again later.
    private const int ErasingWaitsMilliseconds = 250;

    private const string ErasedRecords = "SELECT record FROM changes WHERE op=3";

    // Every version of a record that any branch has erased, and the own words of every act that touched it.
    private const string ErasedPayloads =
        "SELECT p.rowid FROM changes c JOIN payloads p ON p.branch=c.branch AND p.seq=c.seq AND p.n=c.n"
        + $" WHERE c.op=1 AND c.record IN ({ErasedRecords})"
        + " UNION SELECT p.rowid FROM changes c JOIN payloads p ON p.branch=c.branch AND p.seq=c.seq AND p.n=0"
        + $" WHERE c.op IN (1,2) AND c.record IN ({ErasedRecords})";

    private const string Versions =
        "SELECT c.kind,c.record,p.version,p.bytes FROM changes c"
        + " JOIN payloads p ON p.branch=c.branch AND p.seq=c.seq AND p.n=c.n WHERE c.op=1 AND c.kind=$kind";

    public bool CompleteErasure()
    {
        lock (writing)
        {
            if (together is not null)
            {
                return false;
            }

            if (ReadOnly)
            {
                return !ErasurePending;
            }

            if (SqliteFile.Scalar<long>(write, "SELECT count(*) FROM pending WHERE task='erasure'") == 0)
            {
                return true;
            }

            lock (reading)
            {
                using var impatient = SqliteFile.Waiting(write, ErasingWaitsMilliseconds);

                // Vacuum copies the living pages only; the log then holds the copy and is emptied in turn.
                if (!LogEmptied() || !Vacuumed() || !LogEmptied())
                {
                    return false;
                }
            }

            SqliteFile.Execute(write, "DELETE FROM pending WHERE task='erasure'");
            return true;
        }
    }

    private void DeleteErasedWords()
    {
        var blobs = BlobsIn(Versions + $" AND c.record IN ({ErasedRecords})");
        Run($"DELETE FROM payloads WHERE rowid IN ({ErasedPayloads})");
        if (blobs.Count > 0)
        {
            // What a record that stays refers to, in any version, is that record's content too.
            blobs.ExceptWith(BlobsIn(Versions));
        }

        foreach (var blob in blobs)
        {
            Run("DELETE FROM blobs WHERE id=$id", ("$id", blob.ToBytes()));
        }

        Run("DELETE FROM checkpoint_pages");
        Run("DELETE FROM checkpoints");
        Run("INSERT OR IGNORE INTO pending (task) VALUES ('erasure')");
    }

    private HashSet<RecordId> BlobsIn(string versions)
    {
        var found = new List<BlobRef>();
        foreach (var kind in kinds.All.Where(kind => kind.HoldsBlobs))
        {
            using var command = write.CreateCommand();
            command.CommandText = versions;
            command.Parameters.AddWithValue("$kind", kind.Name);
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                var record = kind.Decode(SqliteRows.IdAt(rows, 1), rows.GetInt32(2), rows.GetFieldValue<byte[]>(3));
                kind.BlobsOf(record, found);
            }
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
        catch (SqliteException e) when (e.SqliteErrorCode is SqliteFile.Busy or SqliteFile.Locked or SqliteFile.Full)
        {
            return false;
        }
    }
}
