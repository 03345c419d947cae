namespace Tenter.Store.Keeping;

using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

/// <summary>
/// Folders in which something is being made that is not in its place yet. They may hold words in clear, so nothing of them
/// may stay: not when the work is interrupted, and not when an earlier one was cut off altogether.
/// </summary>
public static class Unfinished
{
    private const string Ending = ".new";

    // Another program may be at work beside us: only what is old was left behind.
    private static readonly TimeSpan LeftBehind = TimeSpan.FromDays(1);

    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Folders = [];

    /// <summary>Called when the program is told to end: takes away what is unfinished, and lets nothing more be put in place.</summary>
    public static void Abandon()
    {
        // Held for good: whoever was about to put files in place waits here until the program has ended.
        Gate.Enter();
        foreach (var folder in Folders)
        {
            TryDelete(folder);
        }
    }

    /// <summary>A folder of one's own beside a target, so that the last step is a renaming.</summary>
    internal static string Begin(string target)
    {
        var full = Path.GetFullPath(target);
        Sweep(Path.GetDirectoryName(full)!, Path.GetFileName(full));
        lock (Gate)
        {
            var folder = Directory.CreateDirectory($"{full}.{Guid.NewGuid():n}{Ending}").FullName;
            Folders.Add(folder);
            return folder;
        }
    }

    internal static void End(string folder)
    {
        lock (Gate)
        {
            Folders.Remove(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The step that must not be cut in two.</summary>
    internal static void Place(Action step)
    {
        lock (Gate)
        {
            step();
        }
    }

    private static void Sweep(string folder, string name)
    {
        foreach (var left in Directory.EnumerateDirectories(folder, $"{name}.*{Ending}"))
        {
            var middle = Path.GetFileName(left)[(name.Length + 1)..^Ending.Length];
            if (
                Guid.TryParseExact(middle, "N", out _)
                && DateTime.UtcNow - Directory.GetLastWriteTimeUtc(left) > LeftBehind
            )
            {
                TryDelete(left);
            }
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Someone holds a file of it, or it is not ours: the next one to work here tries again.
        }
    }
}
