namespace Tenter.Store.Sqlite;

using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;
using Tenter.Journal;

/// <content>Writing change sets.</content>
public sealed partial class SqliteJournal
{
    // Faults of ours, not of the disk.
    private const int SqliteError = 1;
    private const int Misuse = 21;

    public Appended Append(Sealer sealer, Head expected, IReadOnlyList<NewBlob> blobs, out ChangeSet written)
    {
        ChangeSet? done = null;
        var outcome = Appended.Moved;
        Told(() =>
        {
            lock (writing)
            {
                outcome = AppendIn(sealer, expected, blobs, out done);
            }
        });
        written = done!;
        return outcome;
    }

    public void Together(Action appends)
    {
        lock (writing)
        {
            using var transaction = Begun();
            together = transaction;
            try
            {
                appends();
                Told(transaction.Commit);
            }
            finally
            {
                together = null;
            }
        }

        SqliteTransaction Begun()
        {
            SqliteTransaction? begun = null;
            Told(() => begun = write.BeginTransaction(deferred: false));
            return begun!;
        }
    }

    /// <summary>What the disk or another program stood in the way of is told in the terms of the journal; bugs are not.</summary>
    private static void Told(Action step)
    {
        try
        {
            step();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SqliteFile.Busy or SqliteFile.Locked)
        {
            throw new StoreBusyException(e.Message, e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is not (SqliteFile.Constraint or SqliteError or Misuse))
        {
            throw new StoreFailedException(e.Message, e);
        }
    }

    private SqliteTransaction? together;

    /// <summary>A transaction of one's own, or null within one that was begun for many.</summary>
    private SqliteTransaction? Begin() => together is null ? write.BeginTransaction(deferred: false) : null;

    private Appended AppendIn(Sealer sealer, Head expected, IReadOnlyList<NewBlob> blobs, out ChangeSet written)
    {
        using var own = Begin();
        var to = commands ??= new AppendCommands(write);
        to.Begin(own ?? together!);
        if (to.Head() != expected)
        {
            written = null!;
            return Appended.Moved;
        }

        foreach (var blob in blobs)
        {
            to.Blob(blob);
        }

        var seq = expected.Seq + 1;
        var erases = false;
        foreach (var (change, payload) in sealer.Changes())
        {
            to.Change(seq, change);
            erases |= change.Op == ChangeOp.Erase;
            if (payload is not null)
            {
                to.Payload(seq, change.N, payload);
            }
        }

        to.Payload(seq, n: 0, sealer.OwnWords);
        written = sealer.Finish();
        to.ChangeSet(written);
        if (erases)
        {
            DeleteErasedWords();
        }

        own?.Commit();
        return Appended.Done;
    }

    /// <summary>The statements of an append, prepared once.</summary>
    private sealed class AppendCommands : IDisposable
    {
        private readonly SqliteCommand head;
        private readonly SqliteCommand changeSet;
        private readonly SqliteCommand change;
        private readonly SqliteCommand payload;
        private readonly SqliteCommand blob;

        public AppendCommands(SqliteConnection connection)
        {
            head = Prepared(connection, HeadQuery, []);
            changeSet = Prepared(
                connection,
                "INSERT INTO changesets (branch,seq,id,parent1,parent2,at,by,verb,undoes,ownwords,changes,digest)"
                    + " VALUES (0,$seq,$id,$p1,$p2,$at,$by,$verb,$undoes,$own,$count,$digest)",
                ["$seq", "$id", "$p1", "$p2", "$at", "$by", "$verb", "$undoes", "$own", "$count", "$digest"]
            );
            change = Prepared(
                connection,
                "INSERT INTO changes (branch,seq,n,kind,record,op,basedon,commitment) VALUES (0,$seq,$n,$kind,$record,$op,$based,$com)",
                ["$seq", "$n", "$kind", "$record", "$op", "$based", "$com"]
            );
            payload = Prepared(
                connection,
                "INSERT INTO payloads (branch,seq,n,salt,version,bytes) VALUES (0,$seq,$n,$salt,$version,$bytes)",
                ["$seq", "$n", "$salt", "$version", "$bytes"]
            );
            blob = Prepared(
                connection,
                "INSERT INTO blobs (id,salt,commitment,length,bytes) VALUES ($id,$salt,$com,$length,$bytes)",
                ["$id", "$salt", "$com", "$length", "$bytes"]
            );
        }

        public void Begin(SqliteTransaction transaction)
        {
            head.Transaction = transaction;
            changeSet.Transaction = transaction;
            change.Transaction = transaction;
            payload.Transaction = transaction;
            blob.Transaction = transaction;
        }

        public Head Head() => ReadHead(head);

        public void ChangeSet(ChangeSet set) =>
            Run(
                changeSet,
                set.Seq,
                set.Id.ToBytes(),
                set.Parents.Count > 0 ? set.Parents[0].ToBytes() : null,
                set.Parents.Count > 1 ? set.Parents[1].ToBytes() : null,
                Microseconds.From(set.At),
                set.By.ToBytes(),
                set.Verb,
                set.Undoes?.ToBytes(),
                set.OwnWords.ToBytes(),
                (long)set.ChangeCount,
                set.Digest.ToBytes()
            );

        public void Change(long seq, in Change c) =>
            Run(
                change,
                seq,
                (long)c.N,
                c.Kind,
                c.Record.ToBytes(),
                (long)c.Op,
                c.BasedOn?.ToBytes(),
                c.Commitment?.ToBytes()
            );

        public void Payload(long seq, int n, Payload p) =>
            Run(payload, seq, (long)n, p.Salt, (long)p.KindVersion, p.Bytes);

        public void Blob(NewBlob b) =>
            Run(blob, b.Ref.Id.ToBytes(), b.Salt, b.Ref.Commitment.ToBytes(), b.Ref.Length, b.Bytes);

        public void Dispose()
        {
            head.Dispose();
            changeSet.Dispose();
            change.Dispose();
            payload.Dispose();
            blob.Dispose();
        }

        private static SqliteCommand Prepared(SqliteConnection connection, string sql, string[] parameters)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var name in parameters)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            }

            return command;
        }

        private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }
}
