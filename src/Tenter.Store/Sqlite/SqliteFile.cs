namespace Tenter.Store.Sqlite;

using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Data.Sqlite;

/// <summary>How a connection is opened, in one place, so that no connection that acknowledges a write can lack durability.</summary>
internal static class SqliteFile
{
    /// <summary>"Tntr" in the file's header: tells a project from any other SQLite file.</summary>
    public const int ApplicationId = 0x546E7472;

    public const int Format = 1;

    // Result codes of SQLite, as https://sqlite.org/rescode.html has them.
    public const int Busy = 5;
    public const int Locked = 6;
    public const int NotPermitted = 3;
    public const int ReadOnly = 8;
    public const int DiskFault = 10;
    public const int Full = 13;
    public const int CannotOpen = 14;
    public const int Constraint = 19;

    // Another process may be writing a checkpoint page or a bulk import: wait rather than fail.
    private const int BusyMilliseconds = 15_000;

    // Looking at the schema makes SQLite open the file and its log now, where a refusal can still be told.
    private const string ReadingOnly = "PRAGMA query_only=ON; SELECT count(*) FROM sqlite_master";

    private static readonly bool Initialised = Initialise();

    /// <summary>
    /// Opens for writing: synchronous FULL, write-ahead log (or a rollback journal on a network folder, where shared
    /// memory does not work), secure deletion, temporary data in memory. The log is moved into the file off the request
    /// path, never by a commit.
    /// </summary>
    public static SqliteConnection OpenForWriting(string path, bool writeAheadLog, bool create = false) =>
        Open(
            path,
            create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            $"PRAGMA journal_mode={(writeAheadLog ? "WAL" : "DELETE")}"
        );

    /// <summary>
    /// Opens for reading. A file at rest that one may not write to, or in a folder one may not, is read as it lies: there is
    /// no log beside it that would have to be heeded.
    /// </summary>
    public static SqliteConnection OpenForReading(string path)
    {
        try
        {
            return Open(path, SqliteOpenMode.ReadWrite, ReadingOnly);
        }
        catch (SqliteException e)
            when (e.SqliteErrorCode is NotPermitted or ReadOnly or CannotOpen && !File.Exists(path + "-wal"))
        {
            var asItLies = new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1";
            return Open(asItLies, SqliteOpenMode.ReadOnly, ReadingOnly);
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static T Scalar<T>(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    }

    /// <summary>For as long as it is held, the connection waits so long for others and no longer.</summary>
    public static IDisposable Waiting(SqliteConnection connection, int milliseconds) =>
        new Patience(connection, milliseconds);

    public static string Script(string name)
    {
        using var stream = typeof(SqliteFile).Assembly.GetManifestResourceStream("Tenter.Store.Sqlite." + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Makes a new file with the tables of a journal; it must not be there yet.</summary>
    public static void CreateJournal(string path)
    {
        using var connection = OpenForWriting(path, writeAheadLog: false, create: true);
        Execute(connection, $"PRAGMA application_id={ApplicationId}");
        Execute(connection, $"PRAGMA user_version={Format}");
        Execute(connection, Script("0001.sql"));
    }

    /// <summary>A copy of one moment, taken while others go on writing; it must not be there yet.</summary>
    public static void Copy(string from, string to)
    {
        using var source = OpenForReading(from);
        using var copy = OpenForWriting(to, writeAheadLog: false, create: true);
        source.BackupDatabase(copy);
    }

    /// <summary>
    /// Whether another program has a project open. Where none has, its log is moved into the file. A damaged file is open
    /// nowhere, as far as one can tell.
    /// </summary>
    public static bool IsOpenElsewhere(string path)
    {
        using var hold = FolderKind.Shared(path) is null ? null : WritersHold.Take(path);
        if (hold is null && FolderKind.Shared(path) is not null)
        {
            return true;
        }

        try
        {
            using var connection = OpenForReading(path);
            using var impatient = Waiting(connection, milliseconds: 100);
            // Leaving the log behind is possible only for the last who has the file open.
            Execute(connection, "PRAGMA query_only=OFF");
            Execute(connection, "PRAGMA journal_mode=DELETE");
            return false;
        }
        catch (SqliteException e)
        {
            return e.SqliteErrorCode is Busy or Locked;
        }
    }

    /// <summary>Files that SQLite may keep beside the project while it is open.</summary>
    public static IEnumerable<string> Companions(string path) => [path + "-wal", path + "-shm", path + "-journal"];

    /// <summary>Deletes a file and what SQLite may have left beside it: an old log must never meet a new file.</summary>
    public static void Delete(string path)
    {
        File.Delete(path);
        DeleteCompanions(path);
    }

    public static void DeleteCompanions(string path)
    {
        foreach (var companion in Companions(path))
        {
            File.Delete(companion);
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode, string pragma)
    {
        _ = Initialised;
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            // A pooled connection would keep the file open after the project is closed.
            Pooling = false,
            DefaultTimeout = BusyMilliseconds / 1000,
        };
        var connection = new SqliteConnection(builder.ToString());
        try
        {
            connection.Open();
            Execute(connection, $"PRAGMA busy_timeout={BusyMilliseconds}");
            Execute(connection, "PRAGMA temp_store=MEMORY");
            // A file from elsewhere may hold triggers and views of its own: they get no say.
            Execute(connection, "PRAGMA trusted_schema=OFF");
            Execute(connection, "PRAGMA cell_size_check=ON");
            Execute(connection, pragma);
            Execute(connection, "PRAGMA synchronous=FULL");
            Execute(connection, "PRAGMA secure_delete=ON");
            Execute(connection, "PRAGMA wal_autocheckpoint=0");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static bool Initialise()
    {
        SQLitePCL.Batteries_V2.Init();
        return true;
    }

    private sealed class Patience : IDisposable
    {
        private readonly SqliteConnection connection;

        public Patience(SqliteConnection connection, int milliseconds)
        {
            this.connection = connection;
            connection.DefaultTimeout = 1;
            Execute(connection, $"PRAGMA busy_timeout={milliseconds}");
        }

        public void Dispose()
        {
            connection.DefaultTimeout = BusyMilliseconds / 1000;
            Execute(connection, $"PRAGMA busy_timeout={BusyMilliseconds}");
        }
    }
}
