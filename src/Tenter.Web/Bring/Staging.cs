namespace Tenter.Web.Bring;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Tenter.Evidence;
using Tenter.Formats.Readers;

/// <summary>Files that were read and wait to be brought in together, and those that were refused.</summary>
internal sealed class StagedFiles
{
    public List<(string Path, ReadSource Source)> Read { get; } = [];

    public List<(string Path, Refusal Reason)> Refused { get; } = [];

    public long Characters { get; set; }

    public DateTimeOffset Touched { get; set; }
}

/// <summary>
/// Holds what a page sends, file by file, until the person says that it is all: then it goes in as one act. In memory only,
/// so that nothing of it is on disk before it is in the project; forgotten after an hour without a word.
/// </summary>
internal sealed class Staging(TimeProvider clock)
{
    /// <summary>Ten times the largest folder of fieldwork at hand.</summary>
    public const int MostFiles = 5_000;

    /// <summary>About a thousand long interviews; twice that in bytes of memory.</summary>
    public const long MostCharacters = 200_000_000;

    // Somebody with more than a few unfinished pages has forgotten the first.
    private const int MostAtOnce = 4;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, StagedFiles> all = new(StringComparer.Ordinal);

    public static string NewId() => Guid.NewGuid().ToString("N");

    /// <summary>Takes a file in, or says why not. A path that comes twice replaces the first.</summary>
    public Outcome<ReadSource> Add(string upload, Brought brought)
    {
        lock (gate)
        {
            var staged = Of(upload);
            staged.Read.RemoveAll(file => file.Path == brought.Path);
            staged.Refused.RemoveAll(file => file.Path == brought.Path);
            var outcome = brought.Read.Then(source => Fits(staged, brought.Path, source));
            if (outcome.TryGet(out var read, out var refusal))
            {
                staged.Read.Add((brought.Path, read));
                staged.Characters += read.Document.Text.Length;
            }
            else
            {
                staged.Refused.Add((brought.Path, refusal));
            }

            return outcome;
        }
    }

    /// <summary>The other files that wait and have the same words to the letter.</summary>
    public IReadOnlyList<string> Saying(string upload, string words, string except)
    {
        lock (gate)
        {
            return
            [
                .. Of(upload)
                    .Read.Where(file => file.Path != except && file.Source.Document.Text == words)
                    .Select(file => file.Path),
            ];
        }
    }

    /// <summary>What waits under an id; empty for one that is not known.</summary>
    public StagedFiles Take(string upload)
    {
        lock (gate)
        {
            return all.Remove(upload, out var staged) ? staged : new StagedFiles();
        }
    }

    /// <summary>Puts back what could not be brought in.</summary>
    public void Return(string upload, StagedFiles staged)
    {
        lock (gate)
        {
            all[upload] = staged;
        }
    }

    private static Outcome<ReadSource> Fits(StagedFiles staged, string path, ReadSource source) =>
        staged.Read.Count >= MostFiles || staged.Characters + source.Document.Text.Length > MostCharacters
            ? new TooMuchAtOnce(path)
            : source;

    private StagedFiles Of(string upload)
    {
        var now = clock.GetUtcNow();
        foreach (var old in all.Where(pair => now - pair.Value.Touched > Kept).Select(pair => pair.Key).ToList())
        {
            all.Remove(old);
        }

        if (!all.TryGetValue(upload, out var staged))
        {
            while (all.Count >= MostAtOnce)
            {
                all.Remove(all.MinBy(pair => pair.Value.Touched).Key);
            }

            all[upload] = staged = new StagedFiles();
        }

        staged.Touched = now;
        return staged;
    }
}

internal sealed record TooMuchAtOnce(string Path)
    : NotAllowed("This is more than goes in at once", Path, "Bring in what is listed, then the rest");
