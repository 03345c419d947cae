namespace Tenter.Store.Sqlite;

using System.Collections.Generic;
using System.IO;
using Microsoft.Data.Sqlite;

/// <summary>How a connection is opened, in one place, so that no connection that acknowledges a write can lack durability.</summary>
internal static class SqliteFile
{
    /// <summary>"Tntr" in the file's header: tells a project from any other SQLite file.</summary>
    public const int ApplicationId = 0x546E7472;

    public const int Format = 1;

    // Another process may be writing a checkpoint page or a bulk import: wait rather than fail.
    private const int BusyMilliseconds = 15_000;

    private static readonly bool Initialised = Initialise();

    /// <summary>
    /// Opens for writing: synchronous FULL, write-ahead log (or a rollback journal on a network folder, where shared
    /// memory does not work), secure deletion, temporary data in memory. The log is moved into the file off the request
    /// path, never by a commit.
    /// </summary>
    public static SqliteConnection OpenForWriting(string path, bool writeAheadLog, bool create = false)
    {
        var connection = Open(path, create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);
        Execute(connection, $"PRAGMA journal_mode={(writeAheadLog ? "WAL" : "DELETE")}");
        Execute(connection, "PRAGMA synchronous=FULL");
        Execute(connection, "PRAGMA secure_delete=ON");
        Execute(connection, "PRAGMA wal_autocheckpoint=0");
        return connection;
    }

    public static SqliteConnection OpenForReading(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWrite);
        Execute(connection, "PRAGMA query_only=ON");
        Execute(connection, "PRAGMA wal_autocheckpoint=0");
        return connection;
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

    public static string Script(string name)
    {
        using var stream = typeof(SqliteFile).Assembly.GetManifestResourceStream("Tenter.Store.Sqlite." + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Files that SQLite may keep beside the project while it is open.</summary>
    public static IEnumerable<string> Companions(string path) => [path + "-wal", path + "-shm", path + "-journal"];

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
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
}
