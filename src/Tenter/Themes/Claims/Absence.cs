namespace Tenter.Themes.Claims;

using System;
using System.Collections.Generic;
using Tenter.Journal;

/// <summary>
/// Something that was expected and not found: what, why, where it was looked for and how. It says so of what was there when it was
/// looked for, and is to be looked at again when more arrives.
/// </summary>
public sealed record Absence : Record, INamed
{
    public static readonly Kind<Absence> Kind = new("absence", ThemesJson.Default.Absence)
    {
        ReferenceFields =
        [
            new("sources", "source", OnRemoval.Keep),
            new("bears", ReferenceField.AnyKind, OnRemoval.Keep),
        ],
        References = static (absence, into) =>
        {
            foreach (var source in absence.Sources)
            {
                into.Add(new("source", source, OnRemoval.Keep));
            }

            if (absence.Bears is { } bears)
            {
                into.Add(new(bears.Kind, bears.Id, OnRemoval.Keep));
            }
        },
        NotGiven = ["checked"],
        Words = ["name", "because", "how", "query", "foundSince"],
    };

    /// <summary>What was expected.</summary>
    public required string Name { get; init; }

    /// <summary>Why one would expect it.</summary>
    public string? Because { get; init; }

    /// <summary>A search, in the language of the search page; null where it was read for.</summary>
    public string? Query { get; init; }

    /// <summary>How it was looked for beyond the search.</summary>
    public string? How { get; init; }

    /// <summary>The sources that were searched; empty for all that were there.</summary>
    public IReadOnlyList<RecordId> Sources
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Only sources of these kinds are searched; empty for every kind.</summary>
    public IReadOnlyList<string> Kinds
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>What it bears on: a claim, a theme, a space.</summary>
    public RecordRef? Bears { get; init; }

    /// <summary>Known to be missing, and nobody went to look.</summary>
    public const string NotSought = "not-sought";

    /// <summary>none-found, found-since, no-longer-expected or not-sought.</summary>
    public string Status
    {
        get;
        init => field = value ?? "none-found";
    } = "none-found";

    /// <summary>What turned up later, in words.</summary>
    public string? FoundSince { get; init; }

    /// <summary>The sources that had been searched at the last look; written by looking.</summary>
    public IReadOnlyList<RecordId> Checked
    {
        get;
        init => field = value ?? [];
    } = [];
    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
