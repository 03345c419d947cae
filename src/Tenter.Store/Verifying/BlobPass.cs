namespace Tenter.Store.Verifying;

using System.Collections.Generic;
using Microsoft.Data.Sqlite;
using Tenter.Journal;
using Tenter.Store.Sqlite;

/// <summary>
/// Compares every blob with the payload that anchors it in the chain. A blob that is missing is damage: an erasure takes
/// the anchors with it.
/// </summary>
internal static class BlobPass
{
    public static void Check(
        SqliteConnection connection,
        IReadOnlyDictionary<RecordId, BlobRef> anchors,
        Findings findings
    )
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid,id,salt,commitment,length,bytes FROM blobs";
        using var rows = command.ExecuteReader();
        var seen = new HashSet<RecordId>();
        while (rows.Read())
        {
            findings.Guard($"blobs, row {rows.GetInt64(0)}", () => CheckOne(rows, anchors, seen, findings));
        }

        foreach (var anchor in anchors.Values)
        {
            if (!seen.Contains(anchor.Id))
            {
                findings.Add("The content of a record is missing", $"blob {anchor.Id}");
            }
        }
    }

    private static void CheckOne(
        SqliteDataReader rows,
        IReadOnlyDictionary<RecordId, BlobRef> anchors,
        HashSet<RecordId> seen,
        Findings findings
    )
    {
        var id = SqliteRows.IdAt(rows, 1);
        var salt = rows.GetFieldValue<byte[]>(2);
        var commitment = SqliteRows.DigestAt(rows, 3);
        var length = rows.GetInt64(4);
        var bytes = rows.GetFieldValue<byte[]>(5);
        var where = $"blob {id}";
        seen.Add(id);
        if (!anchors.TryGetValue(id, out var anchor))
        {
            findings.Add("No record refers to this content", where);
            return;
        }

        if (salt.Length != Payload.SaltSize || Commitments.ToBlob(salt, id, bytes) != anchor.Commitment)
        {
            findings.Add("The content of a record is not what was committed to", where);
        }

        if (commitment != anchor.Commitment || length != anchor.Length || bytes.LongLength != anchor.Length)
        {
            findings.Add("Length or commitment of a blob is not what its record says", where);
        }
    }
}
