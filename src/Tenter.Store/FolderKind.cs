namespace Tenter.Store;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

/// <summary>
/// Where a project lies. On a network drive or in a folder that a program copies to elsewhere, two writers would damage the
/// file, so only the first may write and the write-ahead log, which needs shared memory, is not used.
/// </summary>
internal static class FolderKind
{
    // File systems reached over a network, as the operating systems name them.
    private static readonly string[] NetworkFormats =
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "afs",
        "afpfs",
        "webdav",
        "davfs",
        "ncpfs",
        // What a virtual machine sees of its host: shared memory does not reach across.
        "9p",
        "drvfs",
        "vboxsf",
        "virtiofs",
    ];

    // Any other "fuse." is a program we know nothing of, most often one that reaches a server.
    private static readonly string[] LocalFuses =
    [
        "fuse.encfs",
        "fuse.gocryptfs",
        "fuse.cryfs",
        "fuse.mergerfs",
        "fuse.ext2",
        "fuse.ntfs-3g",
    ];

    // Folders that common synchronising programs use; the name is their default and may start with it ("OneDrive - Council").
    private static readonly string[] SynchronisedNames =
    [
        "Dropbox",
        "OneDrive",
        "Google Drive",
        "GoogleDrive",
        "iCloudDrive",
        "Nextcloud",
        "ownCloud",
        "Mobile Documents",
    ];

    // Dropbox also keeps a folder ".dropbox" in the user's home, which is not synchronised: hence its cache, not that.
    private static readonly string[] SynchronisedMarkers =
    [
        ".dropbox.cache",
        ".stfolder",
        ".sync_",
        ".nextcloudsync.log",
    ];

    /// <summary>Why the folder is unsafe for two writers, or null when it is an ordinary one.</summary>
    public static string? Shared(string path)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Real(path))!);
        if (IsNetwork(folder.FullName))
        {
            return "a network drive";
        }

        for (var at = folder; at is not null; at = at.Parent)
        {
            if (
                SynchronisedNames.Any(name => at.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                || SynchronisedMarkers.Any(marker => Path.Exists(Path.Combine(at.FullName, marker)))
            )
            {
                return $"a synchronised folder ({at.Name})";
            }
        }

        return null;
    }

    /// <summary>Where the file truly lies: a link may lead out of an ordinary folder into a shared one.</summary>
    private static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            var file = File.Exists(full) ? new FileInfo(full).ResolveLinkTarget(returnFinalTarget: true) : null;
            var at = file?.FullName ?? full;
            for (var up = new FileInfo(at).Directory; up is not null; up = up.Parent)
            {
                if (up.Exists && up.ResolveLinkTarget(returnFinalTarget: true) is { } target)
                {
                    return Real(Path.Combine(target.FullName, Path.GetRelativePath(up.FullName, at)));
                }
            }

            return at;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return full;
        }
    }

    private static bool IsNetwork(string folder)
    {
        if (folder.StartsWith(@"\\", StringComparison.Ordinal))
        {
            return true;
        }

        var drive = Drives()
            .Where(candidate => Under(folder, candidate.Name))
            .MaxBy(candidate => candidate.Name.Length);
        try
        {
            return drive is not null && (drive.DriveType == DriveType.Network || IsRemote(drive.DriveFormat));
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsRemote(string format) =>
        NetworkFormats.Contains(format, StringComparer.OrdinalIgnoreCase)
        || (
            format.StartsWith("fuse.", StringComparison.OrdinalIgnoreCase)
            && !LocalFuses.Contains(format, StringComparer.OrdinalIgnoreCase)
        );

    private static bool Under(string folder, string root) =>
        folder == root
        || folder.StartsWith(
            Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        )
        || root == "/";

    private static IEnumerable<DriveInfo> Drives()
    {
        try
        {
            return DriveInfo.GetDrives();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
