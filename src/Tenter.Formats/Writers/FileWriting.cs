namespace Tenter.Formats.Writers;

using System;
using System.IO;

/// <summary>
/// Writes a file whole or not at all: into a neighbour with a name of its own, pushed to the disk, then moved to where it
/// belongs. Whoever looks sees the file that was there, or the new one.
/// </summary>
public static class FileWriting
{
    /// <summary>The path written, or why it was not. What was there stays unless <paramref name="overwrite"/> says otherwise.</summary>
    /// <exception cref="Exception">Whatever <paramref name="write"/> throws; nothing is left behind.</exception>
    public static Outcome<string> Whole(string path, bool overwrite, Func<Stream, Refusal?> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            return new IsFolder(path);
        }

        if (Path.GetDirectoryName(full) is not { } folder || !Directory.Exists(folder))
        {
            return new NoSuchFolder(Path.GetDirectoryName(full) ?? path);
        }

        if (File.Exists(full) && !overwrite)
        {
            return new FileExists(path);
        }

        var part = Path.Combine(folder, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                if (write(stream) is { } refusal)
                {
                    return refusal;
                }

                stream.Flush(flushToDisk: true);
            }

            File.Move(part, full, overwrite);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return File.Exists(full) && !overwrite ? new FileExists(path) : new CannotWriteFile(path, e.Message);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
