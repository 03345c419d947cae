namespace Tenter.Store;

using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Data.Sqlite;
using Tenter.Journal;
using Tenter.Store.Sqlite;

/// <summary>
/// Real names, of people, places, organisations and members, in a file of their own beside the project. The project opens
/// without it and never shows what is in it. Every reading is noted.
/// </summary>
public sealed class Vault : IDisposable
{
    private const int ApplicationId = 0x546E7456;

    private const string Schema =
        "CREATE TABLE IF NOT EXISTS names (kind TEXT NOT NULL, record BLOB NOT NULL, name TEXT NOT NULL,"
        + " PRIMARY KEY (kind, record, name)) STRICT;"
        + "CREATE TABLE IF NOT EXISTS access (at INTEGER NOT NULL, by BLOB NOT NULL, what TEXT NOT NULL) STRICT;";

    private readonly SqliteConnection connection;
    private readonly TimeProvider clock;
    private readonly RecordId member;

    private Vault(SqliteConnection connection, TimeProvider clock, RecordId member)
    {
        this.connection = connection;
        this.clock = clock;
        this.member = member;
    }

    /// <summary>Where the vault of a project lies.</summary>
    public static string PathFor(string project) => Path.ChangeExtension(project, ".vault");

    /// <summary>Opens the vault, making it when it is first written to.</summary>
    public static Vault Open(string project, RecordId member, TimeProvider clock)
    {
        var path = PathFor(project);
        var connection = SqliteFile.OpenForWriting(path, writeAheadLog: false, create: true);
        SqliteFile.Execute(connection, $"PRAGMA application_id={ApplicationId}");
        SqliteFile.Execute(connection, Schema);
        return new Vault(connection, clock, member);
    }

    /// <summary>Keeps a real name for a record; one record may have several.</summary>
    public void Keep(RecordRef record, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT OR IGNORE INTO names (kind,record,name) VALUES ($kind,$record,$name)";
        command.Parameters.AddWithValue("$kind", record.Kind);
        command.Parameters.AddWithValue("$record", record.Id.ToBytes());
        command.Parameters.AddWithValue("$name", name);
        command.ExecuteNonQuery();
        Note("kept a name");
    }

    /// <summary>Keeps many names in one go.</summary>
    public void Keep(IEnumerable<(RecordRef Record, string Name)> names)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var (record, name) in names)
        {
            Keep(record, name);
        }

        transaction.Commit();
    }

    /// <summary>Forgets every name of a record.</summary>
    public void Forget(RecordRef record)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM names WHERE kind=$kind AND record=$record";
        command.Parameters.AddWithValue("$kind", record.Kind);
        command.Parameters.AddWithValue("$record", record.Id.ToBytes());
        command.ExecuteNonQuery();
        Note("forgot names");
    }

    /// <summary>All real names and whose they are.</summary>
    public IReadOnlyList<(RecordRef Record, string Name)> Names()
    {
        Note("read all names");
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT kind,record,name FROM names ORDER BY kind,record,name";
        using var rows = command.ExecuteReader();
        var names = new List<(RecordRef, string)>();
        while (rows.Read())
        {
            var id = RecordId.FromBytes(rows.GetFieldValue<byte[]>(1));
            names.Add((new RecordRef(rows.GetString(0), id), rows.GetString(2)));
        }

        return names;
    }

    /// <summary>Who opened what, oldest first.</summary>
    public IReadOnlyList<(DateTimeOffset At, RecordId By, string What)> Access()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT at,by,what FROM access ORDER BY rowid";
        using var rows = command.ExecuteReader();
        var access = new List<(DateTimeOffset, RecordId, string)>();
        while (rows.Read())
        {
            var by = RecordId.FromBytes(rows.GetFieldValue<byte[]>(1));
            access.Add((Microseconds.ToTime(rows.GetInt64(0)), by, rows.GetString(2)));
        }

        return access;
    }

    public void Dispose() => connection.Dispose();

    private void Note(string what)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO access (at,by,what) VALUES ($at,$by,$what)";
        command.Parameters.AddWithValue("$at", Microseconds.From(clock.GetUtcNow()));
        command.Parameters.AddWithValue("$by", member.ToBytes());
        command.Parameters.AddWithValue("$what", what);
        command.ExecuteNonQuery();
    }
}
