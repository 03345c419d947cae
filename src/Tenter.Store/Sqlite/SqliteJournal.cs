namespace Tenter.Store.Sqlite;

using System;
using System.IO;
using System.Threading;
using Microsoft.Data.Sqlite;
using Tenter.Journal;

/// <summary>
/// A journal in one SQLite file: a project, or a member's notebook. One connection writes, one reads; each is used by one
/// thread at a time.
/// </summary>
public sealed partial class SqliteJournal : IJournalStore
{
    private readonly SqliteConnection write;
    private readonly SqliteConnection read;
    private readonly Lock writing = new();
    private readonly Lock reading = new();
    private readonly Kinds kinds;
    private readonly string path;
    private readonly bool writeAheadLog;
    private AppendCommands? commands;

    private SqliteJournal(string path, Kinds kinds, bool writeAheadLog, bool readOnly)
    {
        this.path = path;
        this.kinds = kinds;
        this.writeAheadLog = writeAheadLog && !readOnly;
        ReadOnly = readOnly;
        write = readOnly ? SqliteFile.OpenForReading(path) : SqliteFile.OpenForWriting(path, writeAheadLog);
        read = SqliteFile.OpenForReading(path);
    }

    public bool ReadOnly { get; }

    public bool ErasurePending
    {
        get
        {
            lock (reading)
            {
                return SqliteFile.Scalar<long>(read, "SELECT count(*) FROM pending WHERE task = 'erasure'") > 0;
            }
        }
    }

    /// <summary>The durability the writing connection runs with: 2 is FULL.</summary>
    internal long Synchronous
    {
        get
        {
            lock (writing)
            {
                return SqliteFile.Scalar<long>(write, "PRAGMA synchronous");
            }
        }
    }

    /// <summary>Makes a new, empty file; it is complete before it bears its name.</summary>
    public static Outcome<SqliteJournal> Create(string path, Kinds kinds, bool writeAheadLog = true)
    {
        var unfinished = path + ".new";
        try
        {
            Delete(unfinished);
            using (var connection = SqliteFile.OpenForWriting(unfinished, writeAheadLog: false, create: true))
            {
                SqliteFile.Execute(connection, $"PRAGMA application_id={SqliteFile.ApplicationId}");
                SqliteFile.Execute(connection, $"PRAGMA user_version={SqliteFile.Format}");
                SqliteFile.Execute(connection, SqliteFile.Script("0001.sql"));
            }

            File.Move(unfinished, path, overwrite: true);
            return new SqliteJournal(path, kinds, writeAheadLog, readOnly: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            Delete(unfinished);
            return new CannotWriteFile(path, e.Message);
        }
    }

    /// <summary>Opens an existing file, or says why it is none of ours.</summary>
    public static Outcome<SqliteJournal> Open(
        string path,
        Kinds kinds,
        bool writeAheadLog = true,
        bool readOnly = false
    )
    {
        if (!File.Exists(path))
        {
            return new NoSuchFile(path);
        }

        try
        {
            if (Stranger(path) is { } refusal)
            {
                return refusal;
            }

            return new SqliteJournal(path, kinds, writeAheadLog, readOnly);
        }
        catch (SqliteException e)
        {
            return new UnreadableFile(path, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new CannotReadFile(path, e.Message);
        }
    }

    public long OutsideVersion()
    {
        lock (writing)
        {
            return SqliteFile.Scalar<long>(write, "PRAGMA data_version");
        }
    }

    /// <summary>
    /// Moves what it can of the write-ahead log into the file without making anyone wait. Called off the request path.
    /// </summary>
    public void TidyLog()
    {
        if (writeAheadLog)
        {
            lock (reading)
            {
                // The reading connection: a passive checkpoint never waits for the writer, nor the writer for it.
                SqliteFile.Execute(read, "PRAGMA wal_checkpoint(PASSIVE)");
            }
        }
    }

    public long LogLength() => File.Exists(path + "-wal") ? new FileInfo(path + "-wal").Length : 0;

    public void Dispose()
    {
        commands?.Dispose();
        if (writeAheadLog)
        {
            try
            {
                SqliteFile.Execute(write, "PRAGMA wal_checkpoint(TRUNCATE)");
            }
            catch (SqliteException)
            {
                // Another process is still reading; the last to close moves the log.
            }
        }

        read.Dispose();
        write.Dispose();
    }

    private static Refusal? Stranger(string path)
    {
        Span<byte> header = stackalloc byte[100];
        using (
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
        )
        {
            if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
            {
                return new NotAProject(path);
            }
        }

        if (!header.StartsWith("SQLite format 3\0"u8))
        {
            return new NotAProject(path);
        }

        var application = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header[68..]);
        var format = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header[60..]);
        if (application != SqliteFile.ApplicationId)
        {
            return new NotAProject(path);
        }

        return format > SqliteFile.Format ? new NewerProject(path, format) : null;
    }

    private static void Delete(string path)
    {
        File.Delete(path);
        foreach (var companion in SqliteFile.Companions(path))
        {
            File.Delete(companion);
        }
    }
}

public sealed record NoSuchFile(string Path)
    : WrongUsage(
        "There is no such file",
        Path,
        "Check the path, or make a project with: tenter new FILE.tenter --title T"
    );

public sealed record NotAProject(string Path)
    : Damaged(
        "This is not a Tenter project",
        Path,
        "Choose a file made by Tenter; other material is brought in by import"
    );

public sealed record NewerProject(string Path, int Format)
    : Damaged($"This project was written by a newer Tenter (format {Format})", Path, "Open it with that version");

public sealed record UnreadableFile(string Path, string Why)
    : Damaged($"The project cannot be read: {Why}", Path, "Run: tenter verify FILE.tenter, or restore a backup");

public sealed record CannotReadFile(string Path, string Why)
    : NotAllowed($"The file cannot be opened: {Why}", Path, "Check that you may read and write it and its folder");

public sealed record CannotWriteFile(string Path, string Why)
    : NotAllowed($"The file cannot be made: {Why}", Path, "Check the folder and the space left on it");
