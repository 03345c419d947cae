namespace Tenter.Store;

using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Microsoft.Data.Sqlite;
using Tenter.Journal;
using Tenter.Store.Sqlite;

/// <summary>
/// Real names, of people, places, organisations and members, in a file of their own beside the project. The project opens
/// without it and never shows what is in it. The file is made when the first name is kept; every reading is noted in it.
/// </summary>
public sealed class Vault : IDisposable
{
    internal const int ApplicationId = 0x546E7456;

    private const string Schema =
        "CREATE TABLE IF NOT EXISTS names (kind TEXT NOT NULL, record BLOB NOT NULL, name TEXT NOT NULL,"
        + " PRIMARY KEY (kind, record, name)) STRICT;"
        + "CREATE TABLE IF NOT EXISTS access (at INTEGER NOT NULL, by BLOB NOT NULL, what TEXT NOT NULL) STRICT;";

    private readonly Lock gate = new();
    private readonly string path;
    private readonly TimeProvider clock;
    private readonly RecordId member;
    private SqliteConnection? opened;

    private Vault(string path, TimeProvider clock, RecordId member)
    {
        this.path = path;
        this.clock = clock;
        this.member = member;
    }

    /// <summary>Whether any name was ever kept.</summary>
    public bool Exists => File.Exists(path);

    /// <summary>Where the vault of a project lies.</summary>
    public static string PathFor(string project) => Path.ChangeExtension(project, ".vault");

    /// <summary>What is wrong with a vault's file, or null.</summary>
    internal static string? Fault(string path)
    {
        if (SqliteJournal.Stranger(path, ApplicationId) is not null)
        {
            return "it is none";
        }

        try
        {
            using var connection = SqliteFile.OpenForReading(path);
            var checkedBySqlite = SqliteFile.Scalar<string>(connection, "PRAGMA integrity_check(1)");
            return checkedBySqlite == "ok" ? null : checkedBySqlite;
        }
        catch (SqliteException e)
        {
            return e.Message;
        }
    }

    /// <summary>The vault of a project, for one member. Nothing is made or read yet.</summary>
    public static Vault Open(string project, RecordId member, TimeProvider clock) =>
        new(PathFor(project), clock, member);

    /// <summary>Keeps a real name for a record; one record may have several.</summary>
    /// <exception cref="StoreFailedException">The file cannot be read or written.</exception>
    public void Keep(RecordRef record, string name) =>
        Noting(
            "kept a name",
            connection =>
            {
                Run(
                    connection,
                    "INSERT OR IGNORE INTO names (kind,record,name) VALUES ($kind,$record,$name)",
                    ("$kind", record.Kind),
                    ("$record", record.Id.ToBytes()),
                    ("$name", name)
                );
                return true;
            }
        );

    /// <summary>Keeps many names in one go.</summary>
    /// <exception cref="StoreFailedException">The file cannot be read or written.</exception>
    public void Keep(IEnumerable<(RecordRef Record, string Name)> names) =>
        Noting(
            "kept names",
            connection =>
            {
                foreach (var (record, name) in names)
                {
                    Run(
                        connection,
                        "INSERT OR IGNORE INTO names (kind,record,name) VALUES ($kind,$record,$name)",
                        ("$kind", record.Kind),
                        ("$record", record.Id.ToBytes()),
                        ("$name", name)
                    );
                }

                return true;
            }
        );

    /// <summary>Forgets every name of a record; its letters are overwritten.</summary>
    /// <exception cref="StoreFailedException">The file cannot be read or written.</exception>
    public void Forget(RecordRef record) => Forget([record]);

    /// <inheritdoc cref="Forget(RecordRef)"/>
    public void Forget(IReadOnlyCollection<RecordRef> records)
    {
        if (!Exists)
        {
            return;
        }

        Noting(
            "forgot names",
            connection =>
            {
                foreach (var record in records)
                {
                    Run(
                        connection,
                        "DELETE FROM names WHERE kind=$kind AND record=$record",
                        ("$kind", record.Kind),
                        ("$record", record.Id.ToBytes())
                    );
                }

                return true;
            }
        );
    }

    /// <summary>All real names and whose they are. Noted.</summary>
    /// <exception cref="StoreFailedException">The file cannot be read or written.</exception>
    public IReadOnlyList<(RecordRef Record, string Name)> Names() =>
        Exists
            ? Noting(
                "read all names",
                connection =>
                    Rows(
                        connection,
                        "SELECT kind,record,name FROM names ORDER BY kind,record,name",
                        rows => (new RecordRef(rows.GetString(0), SqliteRows.IdAt(rows, 1)), rows.GetString(2))
                    )
            )
            : [];

    /// <summary>Who opened what, oldest first.</summary>
    /// <exception cref="StoreFailedException">The file cannot be read.</exception>
    public IReadOnlyList<(DateTimeOffset At, RecordId By, string What)> Access() =>
        Exists
            ? Use(connection =>
                Rows(
                    connection,
                    "SELECT at,by,what FROM access ORDER BY rowid",
                    rows => (Microseconds.ToTime(rows.GetInt64(0)), SqliteRows.IdAt(rows, 1), rows.GetString(2))
                )
            )
            : [];

    public void Dispose()
    {
        lock (gate)
        {
            opened?.Dispose();
            opened = null;
        }
    }

    /// <summary>Does something and notes it, both or neither.</summary>
    private T Noting<T>(string what, Func<SqliteConnection, T> act) =>
        Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = act(connection);
            Run(
                connection,
                "INSERT INTO access (at,by,what) VALUES ($at,$by,$what)",
                ("$at", Microseconds.From(clock.GetUtcNow())),
                ("$by", member.ToBytes()),
                ("$what", what)
            );
            transaction.Commit();
            return result;
        });

    private T Use<T>(Func<SqliteConnection, T> act)
    {
        lock (gate)
        {
            try
            {
                return act(opened ??= OpenFile());
            }
            catch (Exception e)
                when (e is SqliteException or IOException or UnauthorizedAccessException or InvalidDataException)
            {
                throw new StoreFailedException($"The vault cannot be used: {e.Message}", e);
            }
        }
    }

    private SqliteConnection OpenFile()
    {
        // An empty file is one whose making was interrupted.
        if (Exists && new FileInfo(path).Length > 0 && SqliteJournal.Stranger(path, ApplicationId) is not null)
        {
            throw new InvalidDataException("the file of that name is not a vault");
        }

        var connection = SqliteFile.OpenForWriting(path, writeAheadLog: false, create: true);
        SqliteFile.Execute(connection, $"BEGIN IMMEDIATE; PRAGMA application_id={ApplicationId}; {Schema} COMMIT");
        return connection;
    }

    private static void Run(
        SqliteConnection connection,
        string sql,
        params ReadOnlySpan<(string Name, object Value)> parameters
    )
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private static List<T> Rows<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> row)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var found = new List<T>();
        while (rows.Read())
        {
            found.Add(row(rows));
        }

        return found;
    }
}
