namespace Tenter.Store.Sqlite;

using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tenter.Journal;

/// <summary>How a row of the file is a part of the journal, in one place. The numbers are places in the column lists.</summary>
internal static class SqliteRows
{
    /// <summary>Columns of a change set, read by <see cref="Header"/>.</summary>
    public const string HeaderColumns =
        "s.branch,s.seq,s.id,s.parent1,s.parent2,s.at,s.by,s.verb,s.undoes,s.ownwords,s.changes,s.digest";

    /// <summary>Change sets with their own words in columns 12 to 14.</summary>
    public const string HeadersWithWords =
        $"SELECT {HeaderColumns},p.salt,p.version,p.bytes FROM changesets s"
        + " LEFT JOIN payloads p ON p.branch=s.branch AND p.seq=s.seq AND p.n=0";

    /// <summary>Changes with their payloads, read by <see cref="ChangeAt"/>.</summary>
    public const string ChangesWithPayloads =
        "SELECT c.n,c.kind,c.record,c.op,c.basedon,c.commitment,p.salt,p.version,p.bytes,c.seq FROM changes c"
        + " LEFT JOIN payloads p ON p.branch=c.branch AND p.seq=c.seq AND p.n=c.n";

    public static ChangeSet Header(SqliteDataReader rows)
    {
        var parents = new List<RecordId>(2);
        if (!rows.IsDBNull(3))
        {
            parents.Add(IdAt(rows, 3));
        }

        if (!rows.IsDBNull(4))
        {
            // A second parent without a first would pass for a first.
            parents.Add(parents.Count == 1 ? IdAt(rows, 4) : throw new InvalidDataException("parent1 is missing"));
        }

        return new ChangeSet(
            IdAt(rows, 2),
            Int(rows, 0),
            rows.GetInt64(1),
            parents,
            Microseconds.ToTime(rows.GetInt64(5)),
            IdAt(rows, 6),
            rows.GetString(7),
            rows.IsDBNull(8) ? null : IdAt(rows, 8),
            DigestAt(rows, 9),
            Int(rows, 10),
            DigestAt(rows, 11)
        );
    }

    public static (long Seq, StoredChange Change) ChangeAt(SqliteDataReader rows) =>
        (rows.GetInt64(9), new StoredChange(ChangeFrom(rows, 0), PayloadAt(rows, 6)));

    /// <summary>From branch, seq, n, kind, record, op, basedon, commitment.</summary>
    public static Change PlainChange(SqliteDataReader rows) => ChangeFrom(rows, 2);

    /// <summary>From id, seq, digest, at.</summary>
    public static Head HeadAt(SqliteDataReader rows) =>
        new(IdAt(rows, 0), rows.GetInt64(1), DigestAt(rows, 2), Microseconds.ToTime(rows.GetInt64(3)));

    public static Payload? PayloadAt(SqliteDataReader rows, int column) =>
        rows.IsDBNull(column)
            ? null
            : new Payload(
                rows.GetFieldValue<byte[]>(column),
                Int(rows, column + 1),
                rows.GetFieldValue<byte[]>(column + 2)
            );

    public static OwnWords? WordsOf(Payload? payload) =>
        payload is null ? null : JsonSerializer.Deserialize(payload.Bytes, JournalJson.Default.OwnWords);

    public static RecordId IdAt(SqliteDataReader rows, int column) =>
        RecordId.FromBytes(Exactly(rows, column, RecordId.Size));

    public static Digest DigestAt(SqliteDataReader rows, int column) =>
        Digest.FromBytes(Exactly(rows, column, Digest.Size));

    private static Change ChangeFrom(SqliteDataReader rows, int first) =>
        new(
            Int(rows, first),
            rows.GetString(first + 1),
            IdAt(rows, first + 2),
            (ChangeOp)Int(rows, first + 3),
            rows.IsDBNull(first + 4) ? null : IdAt(rows, first + 4),
            rows.IsDBNull(first + 5) ? null : DigestAt(rows, first + 5)
        );

    /// <summary>The driver would cut a larger number, and it would pass for another.</summary>
    private static int Int(SqliteDataReader rows, int column) => checked((int)rows.GetInt64(column));

    /// <summary>Longer bytes than committed to would otherwise be cut, and pass.</summary>
    private static byte[] Exactly(SqliteDataReader rows, int column, int size)
    {
        var bytes = rows.GetFieldValue<byte[]>(column);
        return bytes.Length == size
            ? bytes
            : throw new InvalidDataException($"{rows.GetName(column)} should be {size} bytes long");
    }
}
