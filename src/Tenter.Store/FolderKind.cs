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
        "fuse.sshfs",
        "fuse.davfs2",
        "fuse.rclone",
        "fuse.gvfsd-fuse",
        "ncpfs",
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
        var folder = new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(path))!);
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
            return drive is not null
                && (
                    drive.DriveType == DriveType.Network
                    || NetworkFormats.Contains(drive.DriveFormat, StringComparer.OrdinalIgnoreCase)
                );
        }
        catch (IOException)
        {
            return false;
        }
    }

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
