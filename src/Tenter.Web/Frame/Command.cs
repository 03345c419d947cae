namespace Tenter.Web.Frame;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>Something that can be asked for in the box at the top: a page to open or a step to take.</summary>
/// <param name="Label">What it does, in the imperative: <em>Merge two codes</em>; or the name of a page.</param>
/// <param name="Path">Address to open (GET) or to send to (POST).</param>
/// <param name="Changes">Whether it changes something, and so is sent rather than opened.</param>
public sealed record Command(string Label, string Path, bool Changes = false)
{
    /// <summary>A few soft words behind it: the kind of thing it is, or what it would do now.</summary>
    public string? Hint { get; init; }

    /// <summary>The key that does the same, where there is one.</summary>
    public string? Key { get; init; }

    /// <summary>Other words under which it is found.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>Shown whatever was typed, after those that fit: <em>Search all words for “tone”</em>.</summary>
    public bool Always { get; init; }

    /// <summary>
    /// How well it fits what was typed: 0 its label begins so, 1 each word begins a word of the label, 2 only with the help
    /// of its other names; null not at all. Case is passed over.
    /// </summary>
    internal int? Fit(string typed)
    {
        if (StartsWith(Label, typed))
        {
            return 0;
        }

        var words = Words(typed);
        var label = Words(Label);
        if (Array.TrueForAll(words, word => Array.Exists(label, own => StartsWith(own, word))))
        {
            return 1;
        }

        string[] wider = [.. label, .. AlsoCalled.SelectMany(Words)];
        return Array.TrueForAll(words, word => Array.Exists(wider, own => StartsWith(own, word))) ? 2 : null;
    }

    /// <summary>The hint, with the other name that was meant where only that fits.</summary>
    internal string? HintFor(string typed)
    {
        var meant =
            Fit(typed) == 2
                ? AlsoCalled.FirstOrDefault(name => Words(typed).Any(word => BeginsAWord(name, word)))
                : null;
        return meant is null ? Hint : string.Join(" · ", new[] { meant, Hint }.Where(part => part is not null));
    }

    private static bool BeginsAWord(string name, string word) =>
        Array.Exists(Words(name), own => StartsWith(own, word));

    private static string[] Words(string text) =>
        text.Split([' ', ',', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries);

    private static bool StartsWith(string text, string start) =>
        text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
