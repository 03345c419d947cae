namespace Tenter.Formats.Readers;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

/// <summary>Goes through a folder and the folders inside it, one file at a time.</summary>
internal sealed class FolderWalk(CancellationToken cancellation)
{
    public IEnumerable<FileRead> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            yield return new FileRead(folder, new FileNotFound(folder));
            yield break;
        }

        foreach (var read in Read(new DirectoryInfo(folder), "", depth: 1))
        {
            yield return read;
        }
    }

    private IEnumerable<FileRead> Read(DirectoryInfo folder, string prefix, int depth)
    {
        if (!Entries(folder, prefix.TrimEnd('/')).TryGet(out var entries, out var refusal))
        {
            yield return new FileRead(prefix, refusal);
            yield break;
        }

        foreach (var entry in entries.Where(entry => !IsOfTheSystem(entry.Name)))
        {
            cancellation.ThrowIfCancellationRequested();
            var path = prefix + entry.Name;
            if (entry is not DirectoryInfo inner)
            {
                yield return new FileRead(path, FileReading.ReadFile(entry.FullName, cancellation));
            }
            else if (inner.LinkTarget is not null || inner.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                yield return new FileRead(path, new LinkToFolder(path));
            }
            else if (depth == ReadingLimits.FolderDepth)
            {
                yield return new FileRead(path, new TooDeep(path, ReadingLimits.FolderDepth));
            }
            else
            {
                foreach (var read in Read(inner, path + "/", depth + 1))
                {
                    yield return read;
                }
            }
        }
    }

    private static Outcome<FileSystemInfo[]> Entries(DirectoryInfo folder, string path)
    {
        try
        {
            var entries = folder.GetFileSystemInfos();
            Array.Sort(entries, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
            return entries;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new FileUnreadable(path, unreadable.Message);
        }
    }

    private static bool IsOfTheSystem(string name) =>
        name.StartsWith('.')
        || name.StartsWith("~$", StringComparison.Ordinal)
        || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
}
