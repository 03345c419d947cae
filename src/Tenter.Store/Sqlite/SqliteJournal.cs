namespace Tenter.Store.Sqlite;

using System;
using System.Collections.Generic;
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
    private readonly SqliteCommand dataVersion;
    private AppendCommands? commands;

    private SqliteJournal(string path, Kinds kinds, bool writeAheadLog, bool readOnly)
    {
        this.path = path;
        this.kinds = kinds;
        this.writeAheadLog = writeAheadLog && !readOnly;
        ReadOnly = readOnly;
        write = readOnly ? SqliteFile.OpenForReading(path) : SqliteFile.OpenForWriting(path, writeAheadLog);
        dataVersion = write.CreateCommand();
        dataVersion.CommandText = "PRAGMA data_version";
        try
        {
            read = SqliteFile.OpenForReading(path);
        }
        catch
        {
            write.Dispose();
            throw;
        }
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

    /// <summary>Every connection of this journal, with its name.</summary>
    internal IEnumerable<(string Name, SqliteConnection Connection)> Connections => [("write", write), ("read", read)];

    /// <summary>
    /// Makes a new, empty journal beside its place and hands its unfinished path to be filled; only then does the file
    /// bear its name. So it is never seen half-written.
    /// </summary>
    /// <param name="path">Where it will be; nothing may be there.</param>
    /// <param name="fill">Writes what belongs in it; a refusal leaves nothing behind.</param>
    public static Outcome<string> Create(string path, Func<string, Refusal?> fill)
    {
        if (File.Exists(path))
        {
            return new FileExists(path);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
        {
            return new NoSuchFolder(folder);
        }

        var unfinished = $"{path}.{Guid.NewGuid():n}.new";
        try
        {
            SqliteFile.CreateJournal(unfinished);
            if (fill(unfinished) is { } refusal)
            {
                return refusal;
            }

            // The log of an old file that was taken away must never meet the new one.
            SqliteFile.DeleteCompanions(path);
            File.Move(unfinished, path);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            return File.Exists(path) ? new FileExists(path) : new CannotWriteFile(path, e.Message);
        }
        finally
        {
            SqliteFile.Delete(unfinished);
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
            return new NoSuchProject(path);
        }

        try
        {
            return Stranger(path) is { } refusal ? refusal : new SqliteJournal(path, kinds, writeAheadLog, readOnly);
        }
        catch (SqliteException e)
        {
            return CannotOpen(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new CannotReadFile(path, e.Message);
        }
    }

    /// <summary>A file one may not open is told apart from a damaged one.</summary>
    internal static Refusal CannotOpen(string path, SqliteException e) =>
        e.SqliteErrorCode is SqliteFile.NotPermitted or SqliteFile.ReadOnly or SqliteFile.CannotOpen
            ? new CannotReadFile(path, e.Message)
            : new UnreadableFile(path, e.Message);

    /// <summary>Where a journal stands, without opening it for work.</summary>
    internal static Head HeadOf(string path)
    {
        using var connection = SqliteFile.OpenForReading(path);
        return ReadHead(connection);
    }

    public long OutsideVersion()
    {
        lock (writing)
        {
            dataVersion.Transaction = together;
            return (long)dataVersion.ExecuteScalar()!;
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
        if (write.State == System.Data.ConnectionState.Closed)
        {
            return;
        }

        commands?.Dispose();
        dataVersion.Dispose();
        if (writeAheadLog)
        {
            try
            {
                // Where another process is still reading, the last to close moves the log.
                using var impatient = SqliteFile.Waiting(write, ErasingWaitsMilliseconds);
                SqliteFile.Execute(write, "PRAGMA wal_checkpoint(TRUNCATE)");
            }
            catch (SqliteException)
            {
                // A full disk or a damaged file: what was acknowledged is in the log and stays there.
            }
        }

        read.Dispose();
        write.Dispose();
    }

    internal static Refusal? Stranger(string path, int application = SqliteFile.ApplicationId)
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

        var found = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header[68..]);
        var format = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header[60..]);
        if (found != application)
        {
            return new NotAProject(path);
        }

        return format > SqliteFile.Format ? new NewerProject(path, format) : null;
    }
}

public sealed record NoSuchProject(string Path)
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
