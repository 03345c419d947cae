namespace Tenter.Themes;

using System;
using Tenter.Journal;

/// <summary>
/// How one theme bears on another: a line of the theme map, in somebody's words.
/// </summary>
public sealed record ThemeLink : Record
{
    public static readonly RecordIndex<ThemeLink> ByFrom = new(link => link.From);

    public static readonly RecordIndex<ThemeLink> ByTo = new(link => link.To);

    public static readonly Kind<ThemeLink> Kind = new("theme-link", ThemesJson.Default.ThemeLink)
    {
        ReferenceFields = [new("from", "theme", OnRemoval.Cascade), new("to", "theme", OnRemoval.Cascade)],
        References = static (link, into) =>
        {
            into.Add(new("theme", link.From, OnRemoval.Cascade));
            into.Add(new("theme", link.To, OnRemoval.Cascade));
        },
        Indexes = [ByFrom, ByTo],
        Words = ["says", "because"],
    };

    public required RecordId From { get; init; }

    public required RecordId To { get; init; }

    /// <summary>What stands on the line: "feeds", "pulls against", "makes possible".</summary>
    public required string Says { get; init; }

    /// <summary>Whether it says the same read from either end.</summary>
    public bool BothWays { get; init; }

    public string? Because { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
