namespace Tenter.Store;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store.Keeping;
using Tenter.Store.Sqlite;

/// <summary>What a backup holds, and the head to keep elsewhere.</summary>
public sealed record BackupReport(string Out, long Seq, Digest Head, IReadOnlyList<KeptFile> Files);

/// <summary>What was put in place.</summary>
/// <param name="File">The project.</param>
/// <param name="Files">All files written, vault and notebooks included.</param>
public sealed record RestoreReport(string File, string Title, long Seq, Digest Head, IReadOnlyList<string> Files);

/// <summary>
/// One file that holds a project with its vault and the notebooks that lie beside it. Taken while others go on working; each
/// part is whole and of one moment. Restoring checks all of it before anything is put in place.
/// </summary>
public static class Backup
{
    /// <summary>Writes a backup. Nothing is there under its name until it is complete.</summary>
    /// <param name="replace">Whether a file of that name may be replaced.</param>
    public static Outcome<BackupReport> Write(string path, string @out, bool replace = false)
    {
        if (!File.Exists(path))
        {
            return new NoSuchProject(path);
        }

        var sources = Beside.Of(path);
        if (!replace && File.Exists(@out))
        {
            return new FileExists(@out);
        }

        if (sources.Any(source => Path.GetFullPath(source.Path) == Path.GetFullPath(@out)))
        {
            return new OverItself(@out);
        }

        return SqliteJournal.Stranger(path) is { } stranger
            ? stranger
            : Staging.Within(@out, staging => Written(sources, @out, staging, replace));
    }

    /// <summary>Puts a backup in place under a name of its own.</summary>
    /// <param name="archive">The backup.</param>
    /// <param name="path">The project to be; vault and notebooks come beside it.</param>
    /// <param name="replace">Whether files that are there may be replaced.</param>
    public static Outcome<RestoreReport> Restore(string archive, string path, bool replace = false)
    {
        if (!File.Exists(archive))
        {
            return new NoSuchFile(archive);
        }

        if (Path.GetFullPath(archive) == Path.GetFullPath(path))
        {
            return new OverItself(path);
        }

        return Staging.Taken(path, replace) is { } taken
            ? taken
            : Staging.Within(path, staging => Restored(archive, path, staging, replace));
    }

    private static Outcome<BackupReport> Written(
        IReadOnlyList<(string Name, string Path)> sources,
        string @out,
        string staging,
        bool replace
    )
    {
        // The project last: whatever a notebook refers to is then in it.
        foreach (var (name, source) in sources.Reverse())
        {
            try
            {
                SqliteFile.Copy(source, Path.Combine(staging, name));
            }
            catch (SqliteException e) when (e.SqliteErrorCode is not (SqliteFile.Full or SqliteFile.DiskFault))
            {
                return SqliteJournal.CannotOpen(source, e);
            }
        }

        var head = SqliteJournal.HeadOf(Path.Combine(staging, Beside.ProjectName));
        var files = sources.Select(source => KeptFile.Of(staging, source.Name)).ToList();
        var unfinished = Path.Combine(staging, "backup");
        BackupArchive.Write(
            unfinished,
            staging,
            new BackupManifest(BackupManifest.Current, head.Seq, head.Digest, files)
        );
        Unfinished.Place(() => File.Move(unfinished, @out, replace));
        return new BackupReport(@out, head.Seq, head.Digest, files);
    }

    private static Outcome<RestoreReport> Restored(string archive, string path, string staging, bool replace)
    {
        if (!BackupArchive.Extract(archive, staging).TryGet(out var manifest, out var refusal))
        {
            return refusal;
        }

        if (Unsound(archive, staging, manifest) is { } unsound)
        {
            return unsound;
        }

        var project = Path.Combine(staging, Beside.ProjectName);
        if (!Session.Open(project, new SessionOptions(ReadOnly: true)).TryGet(out var session, out refusal))
        {
            return refusal;
        }

        string title;
        using (session)
        {
            title = ProjectInfo.Of(session.View())?.Title ?? string.Empty;
        }

        return Staging
            .Put(staging, path, replace)
            .Select(files => new RestoreReport(path, title, manifest.Seq, manifest.Head, files));
    }

    /// <summary>Every part is verified as if it had been in use; the project must stand at the head the backup tells.</summary>
    private static BackupDamaged? Unsound(string archive, string staging, BackupManifest manifest)
    {
        foreach (var file in manifest.Files)
        {
            var staged = Path.Combine(staging, file.Name);
            if (file.Name == Beside.VaultName)
            {
                if (Vault.Fault(staged) is { } fault)
                {
                    return new BackupDamaged(archive, $"the vault: {fault}");
                }

                continue;
            }

            var report = Verification.Run(staged);
            if (!report.Ok)
            {
                return new BackupDamaged(archive, $"{file.Name}: {report.Findings[0].What}");
            }

            if (file.Name == Beside.ProjectName && (report.Seq, report.Head) != (manifest.Seq, manifest.Head))
            {
                return new BackupDamaged(archive, "the project is not the one it tells of");
            }
        }

        return null;
    }
}

public sealed record OverItself(string Path)
    : WrongUsage("That would write a file over itself", Path, "Give the backup a name of its own");

public sealed record NotABackup(string Path)
    : Damaged("This is not a backup made by Tenter", Path, "Choose a file made by: tenter backup FILE.tenter OUT");

public sealed record NewerBackup(string Path, int Format)
    : Damaged($"This backup was made by a newer Tenter (format {Format})", Path, "Restore it with that version");

public sealed record BackupDamaged(string Path, string Why)
    : Damaged($"The backup is damaged: {Why}", Path, "Nothing was changed; try another backup");
