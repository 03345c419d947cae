namespace Tenter.Store.Sqlite;

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;
using Tenter.Journal;

/// <content>Reading change sets, payloads and blobs.</content>
public sealed partial class SqliteJournal
{
    private const string HeadQuery = "SELECT id,seq,digest,at FROM changesets WHERE branch=0 ORDER BY seq DESC LIMIT 1";

    // The streams below hand rows out in batches, so that no lock is held while a caller thinks.
    private const int HeadersAtOnce = 500;
    private const int ChangesAtOnce = 4_000;

    public Head ReadHead()
    {
        lock (reading)
        {
            return ReadHead(read);
        }
    }

    public byte[]? ReadBlob(RecordId id) =>
        Rows("SELECT bytes FROM blobs WHERE id=$id", rows => rows.GetFieldValue<byte[]>(0), ("$id", id.ToBytes()))
            .FirstOrDefault();

    public IEnumerable<StoredChangeSet> ReadAfter(long seq, long upTo = long.MaxValue)
    {
        for (var from = seq; ; )
        {
            var headers = ReadHeaders("s.seq > $from AND s.seq <= $to ORDER BY s.seq", from, upTo);
            for (var i = 0; i < headers.Count; )
            {
                var small = SmallFrom(headers, i);
                var changes = small == 0 ? [] : ReadChanges(headers[i].Set.Seq, headers[i + small - 1].Set.Seq);
                for (var last = i + small; i < last; i++)
                {
                    var (set, words) = headers[i];
                    yield return new StoredChangeSet(set, words, changes.GetValueOrDefault(set.Seq, []));
                }

                if (small == 0)
                {
                    yield return new StoredChangeSet(headers[i].Set, headers[i].Words, ReadChanges(headers[i].Set));
                    i++;
                }
            }

            if (headers.Count < HeadersAtOnce)
            {
                yield break;
            }

            from = headers[^1].Set.Seq;
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
                yield return (set, SqliteRows.WordsOf(words));
            }

            if (headers.Count < HeadersAtOnce)
            {
                yield break;
            }
        }
    }

    public (ChangeSet Set, OwnWords? Words)? Find(RecordId changeSet) =>
        Rows<(ChangeSet, OwnWords?)?>(
                SqliteRows.HeadersWithWords + " WHERE s.id=$id",
                rows => (SqliteRows.Header(rows), SqliteRows.WordsOf(SqliteRows.PayloadAt(rows, 12))),
                ("$id", changeSet.ToBytes())
            )
            .FirstOrDefault();

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
                var at = command.ExecuteScalar() as long? ?? throw new DamagedJournalException(middle, "it is missing");
                (low, high) = at <= Microseconds.From(instant) ? (middle, high) : (low, middle - 1);
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

    public IReadOnlyList<RecordVersion> VersionsAfter(RecordId record, long seq) =>
        Rows(
            "SELECT s.id,s.undoes,p.salt,p.version,p.bytes FROM changes c INDEXED BY changes_by_record"
                + " JOIN changesets s ON s.branch=c.branch AND s.seq=c.seq"
                + " LEFT JOIN payloads p ON p.branch=c.branch AND p.seq=c.seq AND p.n=c.n"
                + " WHERE c.record=$record AND c.branch=0 AND c.seq>$seq ORDER BY c.seq",
            rows => new RecordVersion(
                SqliteRows.IdAt(rows, 0),
                rows.IsDBNull(1) ? null : SqliteRows.IdAt(rows, 1),
                SqliteRows.PayloadAt(rows, 2)
            ),
            ("$record", record.ToBytes()),
            ("$seq", seq)
        );

    public bool IsErased(RecordId record) =>
        Rows(
            "SELECT 1 FROM changes WHERE record=$record AND op=3 LIMIT 1",
            _ => true,
            ("$record", record.ToBytes())
        ).Count > 0;

    public IEnumerable<(string Kind, RecordId Record, Payload Payload)> VersionsOfRemoved()
    {
        for (var after = 0L; ; )
        {
            var batch = Rows(
                "SELECT c.rowid,c.kind,c.record,p.salt,p.version,p.bytes FROM changes c"
                    + " JOIN payloads p ON p.branch=c.branch AND p.seq=c.seq AND p.n=c.n"
                    + " WHERE c.op=1 AND c.rowid>$after AND c.record IN (SELECT record FROM changes WHERE op=2)"
                    + $" ORDER BY c.rowid LIMIT {ChangesAtOnce}",
                rows =>
                    (
                        Row: rows.GetInt64(0),
                        Kind: rows.GetString(1),
                        Record: SqliteRows.IdAt(rows, 2),
                        Payload: SqliteRows.PayloadAt(rows, 3)!
                    ),
                ("$after", after)
            );
            foreach (var (row, kind, record, payload) in batch)
            {
                after = row;
                yield return (kind, record, payload);
            }

            if (batch.Count < ChangesAtOnce)
            {
                yield break;
            }
        }
    }

    private static Head ReadHead(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = HeadQuery;
        return ReadHead(command);
    }

    private static Head ReadHead(SqliteCommand command)
    {
        using var rows = command.ExecuteReader();
        return rows.Read() ? SqliteRows.HeadAt(rows) : Head.None;
    }

    /// <summary>How many headers from one on have few enough changes to be read together.</summary>
    private static int SmallFrom(List<(ChangeSet Set, Payload? Words)> headers, int first)
    {
        var changes = 0L;
        var i = first;
        for (; i < headers.Count && changes + headers[i].Set.ChangeCount <= ChangesAtOnce; i++)
        {
            changes += headers[i].Set.ChangeCount;
        }

        return i - first;
    }

    private List<(ChangeSet Set, Payload? Words)> ReadHeaders(string where, long from, long to) =>
        Rows(
            $"{SqliteRows.HeadersWithWords} WHERE s.branch=0 AND {where} LIMIT {HeadersAtOnce}",
            rows => (SqliteRows.Header(rows), SqliteRows.PayloadAt(rows, 12)),
            ("$from", from),
            ("$to", to)
        );

    /// <summary>The changes of one act, however large: batch by batch.</summary>
    private IEnumerable<StoredChange> ReadChanges(ChangeSet set)
    {
        for (var after = 0; ; )
        {
            var batch = Rows(
                SqliteRows.ChangesWithPayloads
                    + $" WHERE c.branch=$branch AND c.seq=$seq AND c.n>$after ORDER BY c.n LIMIT {ChangesAtOnce}",
                SqliteRows.ChangeAt,
                ("$branch", set.Branch),
                ("$seq", set.Seq),
                ("$after", after)
            );
            foreach (var (_, change) in batch)
            {
                after = change.Change.N;
                yield return change;
            }

            if (batch.Count < ChangesAtOnce)
            {
                yield break;
            }
        }
    }

    private Dictionary<long, List<StoredChange>> ReadChanges(long from, long to)
    {
        var found = new Dictionary<long, List<StoredChange>>();
        foreach (
            var (seq, change) in Rows(
                SqliteRows.ChangesWithPayloads + " WHERE c.branch=0 AND c.seq BETWEEN $from AND $to ORDER BY c.seq,c.n",
                SqliteRows.ChangeAt,
                ("$from", from),
                ("$to", to)
            )
        )
        {
            if (!found.TryGetValue(seq, out var changes))
            {
                found[seq] = changes = [];
            }

            changes.Add(change);
        }

        return found;
    }

    // Left to itself SQLite walks through the whole act for every record of it.
    private Payload? PayloadOf(RecordId changeSet, RecordId record) =>
        Rows(
                "SELECT p.salt,p.version,p.bytes FROM changesets s"
                    + " JOIN changes c INDEXED BY changes_by_record ON c.branch=s.branch AND c.seq=s.seq AND c.record=$record"
                    + " JOIN payloads p ON p.branch=c.branch AND p.seq=c.seq AND p.n=c.n WHERE s.id=$id",
                rows => SqliteRows.PayloadAt(rows, 0),
                ("$record", record.ToBytes()),
                ("$id", changeSet.ToBytes())
            )
            .FirstOrDefault();

    /// <summary>All rows of a question, asked of the reading connection; no lock is held once it returns.</summary>
    private List<T> Rows<T>(
        string sql,
        Func<SqliteDataReader, T> row,
        params ReadOnlySpan<(string Name, object Value)> parameters
    )
    {
        lock (reading)
        {
            using var command = read.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in parameters)
            {
                command.Parameters.AddWithValue(name, value);
            }

            using var rows = command.ExecuteReader();
            var found = new List<T>();
            while (rows.Read())
            {
                found.Add(row(rows));
            }

            return found;
        }
    }
}
