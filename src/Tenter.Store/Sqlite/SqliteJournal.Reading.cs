namespace Tenter.Store.Sqlite;

using System;
using System.Collections.Generic;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tenter.Journal;

/// <content>Reading change sets, payloads and blobs.</content>
public sealed partial class SqliteJournal
{
    private const string HeaderColumns =
        "s.branch,s.seq,s.id,s.parent1,s.parent2,s.at,s.by,s.verb,s.undoes,s.ownwords,s.changes,s.digest";

    // The streams below hand rows out in batches, so that no lock is held while a caller thinks.
    private const int HeadersAtOnce = 500;

    public Head ReadHead()
    {
        lock (reading)
        {
            return ReadHead(read);
        }
    }

    public byte[]? ReadBlob(RecordId id)
    {
        lock (reading)
        {
            using var command = read.CreateCommand();
            command.CommandText = "SELECT bytes FROM blobs WHERE id = $id";
            command.Parameters.AddWithValue("$id", id.ToBytes());
            return command.ExecuteScalar() as byte[];
        }
    }

    public IEnumerable<StoredChangeSet> ReadAfter(long seq, long upTo = long.MaxValue)
    {
        for (var from = seq; ; )
        {
            var headers = ReadHeaders("s.seq > $from AND s.seq <= $to ORDER BY s.seq", from, upTo);
            foreach (var (set, words) in headers)
            {
                from = set.Seq;
                yield return new StoredChangeSet(set, words, ReadChanges(set));
            }

            if (headers.Count < HeadersAtOnce)
            {
                yield break;
            }
        }
    }

    public IEnumerable<(ChangeSet Set, OwnWords? Words)> ReadNewestFirst(long upTo = long.MaxValue)
    {
        for (var to = upTo; ; )
        {
            var headers = ReadHeaders("s.seq > $from AND s.seq <= $to ORDER BY s.seq DESC", from: 0, to);
            foreach (var (set, words) in headers)
            {
                to = set.Seq - 1;
                yield return (set, WordsOf(words));
            }

            if (headers.Count < HeadersAtOnce)
            {
                yield break;
            }
        }
    }

    public (ChangeSet Set, OwnWords? Words)? Find(RecordId changeSet)
    {
        lock (reading)
        {
            using var command = read.CreateCommand();
            command.CommandText =
                $"SELECT {HeaderColumns},p.salt,p.version,p.bytes FROM changesets s"
                + " LEFT JOIN payloads p ON p.branch=s.branch AND p.seq=s.seq AND p.n=0 WHERE s.id=$id";
            command.Parameters.AddWithValue("$id", changeSet.ToBytes());
            using var rows = command.ExecuteReader();
            return rows.Read() ? (Header(rows), WordsOf(PayloadAt(rows, 12))) : null;
        }
    }

    public long SeqAt(DateTimeOffset instant)
    {
        // Times never fall along a branch, so the number is found by halving.
        lock (reading)
        {
            using var command = read.CreateCommand();
            command.CommandText = "SELECT at FROM changesets WHERE branch=0 AND seq=$seq";
            var seq = command.Parameters.Add("$seq", SqliteType.Integer);
            var (low, high) = (0L, ReadHead(read).Seq);
            while (low < high)
            {
                var middle = low + ((high - low + 1) / 2);
                seq.Value = middle;
                (low, high) =
                    (long)command.ExecuteScalar()! <= Microseconds.From(instant) ? (middle, high) : (low, middle - 1);
            }

            return low;
        }
    }

    public IEnumerable<UndoneChange> ReadForUndo(ChangeSet changeSet)
    {
        foreach (var stored in ReadChanges(changeSet))
        {
            var before = stored.Change.BasedOn is { } writer ? PayloadOf(writer, stored.Change.Record) : null;
            yield return new UndoneChange(stored.Change, before, stored.Payload);
        }
    }

    internal static ChangeSet Header(SqliteDataReader rows)
    {
        var parents = new List<RecordId>(2);
        if (!rows.IsDBNull(3))
        {
            parents.Add(IdAt(rows, 3));
        }

        if (!rows.IsDBNull(4))
        {
            parents.Add(IdAt(rows, 4));
        }

        return new ChangeSet(
            IdAt(rows, 2),
            rows.GetInt32(0),
            rows.GetInt64(1),
            parents,
            Microseconds.ToTime(rows.GetInt64(5)),
            IdAt(rows, 6),
            rows.GetString(7),
            rows.IsDBNull(8) ? null : IdAt(rows, 8),
            Digest.FromBytes(rows.GetFieldValue<byte[]>(9)),
            rows.GetInt32(10),
            Digest.FromBytes(rows.GetFieldValue<byte[]>(11))
        );
    }

    internal static StoredChange ChangeRow(SqliteDataReader rows)
    {
        var change = new Change(
            rows.GetInt32(0),
            rows.GetString(1),
            IdAt(rows, 2),
            (ChangeOp)rows.GetInt32(3),
            rows.IsDBNull(4) ? null : IdAt(rows, 4),
            rows.IsDBNull(5) ? null : Digest.FromBytes(rows.GetFieldValue<byte[]>(5))
        );
        return new StoredChange(change, PayloadAt(rows, 6));
    }

    internal static OwnWords? WordsOf(Payload? payload) =>
        payload is null ? null : JsonSerializer.Deserialize(payload.Bytes, JournalJson.Default.OwnWords);

    private static Head ReadHead(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id,seq,digest,at FROM changesets WHERE branch=0 ORDER BY seq DESC LIMIT 1";
        using var rows = command.ExecuteReader();
        return rows.Read()
            ? new Head(
                IdAt(rows, 0),
                rows.GetInt64(1),
                Digest.FromBytes(rows.GetFieldValue<byte[]>(2)),
                Microseconds.ToTime(rows.GetInt64(3))
            )
            : Head.None;
    }

    private static RecordId IdAt(SqliteDataReader rows, int column) =>
        RecordId.FromBytes(rows.GetFieldValue<byte[]>(column));

    private static Payload? PayloadAt(SqliteDataReader rows, int column) =>
        rows.IsDBNull(column)
            ? null
            : new Payload(
                rows.GetFieldValue<byte[]>(column),
                rows.GetInt32(column + 1),
                rows.GetFieldValue<byte[]>(column + 2)
            );

    private List<(ChangeSet Set, Payload? Words)> ReadHeaders(string where, long from, long to)
    {
        lock (reading)
        {
            using var command = read.CreateCommand();
            command.CommandText =
                $"SELECT {HeaderColumns},p.salt,p.version,p.bytes FROM changesets s"
                + " LEFT JOIN payloads p ON p.branch=s.branch AND p.seq=s.seq AND p.n=0"
                + $" WHERE s.branch=0 AND {where} LIMIT {HeadersAtOnce}";
            command.Parameters.AddWithValue("$from", from);
            command.Parameters.AddWithValue("$to", to);
            using var rows = command.ExecuteReader();
            var found = new List<(ChangeSet, Payload?)>();
            while (rows.Read())
            {
                found.Add((Header(rows), PayloadAt(rows, 12)));
            }

            return found;
        }
    }

    private List<StoredChange> ReadChanges(ChangeSet set)
    {
        lock (reading)
        {
            using var command = read.CreateCommand();
            command.CommandText =
                "SELECT c.n,c.kind,c.record,c.op,c.basedon,c.commitment,p.salt,p.version,p.bytes FROM changes c"
                + " LEFT JOIN payloads p ON p.branch=c.branch AND p.seq=c.seq AND p.n=c.n"
                + " WHERE c.branch=$branch AND c.seq=$seq ORDER BY c.n";
            command.Parameters.AddWithValue("$branch", set.Branch);
            command.Parameters.AddWithValue("$seq", set.Seq);
            using var rows = command.ExecuteReader();
            var found = new List<StoredChange>(set.ChangeCount);
            while (rows.Read())
            {
                found.Add(ChangeRow(rows));
            }

            return found;
        }
    }

    private Payload? PayloadOf(RecordId changeSet, RecordId record)
    {
        lock (reading)
        {
            using var command = read.CreateCommand();
            command.CommandText =
                "SELECT p.salt,p.version,p.bytes FROM changesets s"
                + " JOIN changes c ON c.branch=s.branch AND c.seq=s.seq AND c.record=$record"
                + " JOIN payloads p ON p.branch=c.branch AND p.seq=c.seq AND p.n=c.n WHERE s.id=$id";
            command.Parameters.AddWithValue("$record", record.ToBytes());
            command.Parameters.AddWithValue("$id", changeSet.ToBytes());
            using var rows = command.ExecuteReader();
            return rows.Read() ? PayloadAt(rows, 0) : null;
        }
    }
}
