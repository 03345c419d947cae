namespace Tenter.Themes;

using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>What happened to a theme in one act.</summary>
public enum ThemeStepKind
{
    Made,
    Renamed,
    Status,
    Concept,
    Boundary,
    Grounds,
    Moved,
    Dimension,
    CodesGiven,
    CodesTaken,
    Removed,
}

/// <summary>One step in the life of a theme, as the journal tells it.</summary>
/// <param name="Act">The act, with who did it and when.</param>
/// <param name="Words">The act's own sentence and reason; null where they were erased.</param>
public sealed record ThemeStep(ThemeStepKind What, ChangeSet Act, OwnWords? Words, string? Before, string? After);

/// <summary>
/// How a theme came to be what it is: its names, how it stood and on what grounds, what it was said to be and where it was said
/// to stop, each with its date. Read off the journal's versions of the theme; nothing is kept twice. O(versions).
/// </summary>
public static class ThemeHistory
{
    /// <summary>All steps, oldest first.</summary>
    /// <param name="past">What the journal holds of the theme, oldest first.</param>
    public static IReadOnlyList<ThemeStep> Of(View view, IReadOnlyList<RecordPast> past)
    {
        var steps = new List<ThemeStep>();
        Theme? before = null;
        foreach (var version in past)
        {
            var after = version.Record as Theme;
            steps.AddRange(
                Between(view, before, after)
                    .Select(step => new ThemeStep(step.What, version.Set, version.Words, step.Before, step.After))
            );
            before = after;
        }

        return steps;
    }

    private static IEnumerable<(ThemeStepKind What, string? Before, string? After)> Between(
        View view,
        Theme? before,
        Theme? after
    )
    {
        if (after is null)
        {
            yield return (ThemeStepKind.Removed, before?.Name, null);
            yield break;
        }

        if (before is null)
        {
            yield return (ThemeStepKind.Made, null, after.Name);
            if (after.Status != "candidate")
            {
                yield return (ThemeStepKind.Status, null, after.Status);
            }
        }
        else if (before.Name != after.Name)
        {
            yield return (ThemeStepKind.Renamed, before.Name, after.Name);
        }

        if (before is not null && before.Status != after.Status)
        {
            yield return (ThemeStepKind.Status, before.Status, after.Status);
        }

        if (before?.Concept != after.Concept)
        {
            yield return (ThemeStepKind.Concept, before?.Concept, after.Concept);
        }

        if (before?.Boundary != after.Boundary)
        {
            yield return (ThemeStepKind.Boundary, before?.Boundary, after.Boundary);
        }

        if (Grounds(before) != Grounds(after))
        {
            yield return (ThemeStepKind.Grounds, Grounds(before), Grounds(after));
        }

        if (before?.Parent != after.Parent)
        {
            yield return (ThemeStepKind.Moved, Name(view, before?.Parent), Name(view, after.Parent));
        }

        if (before?.Dimension != after.Dimension)
        {
            yield return (ThemeStepKind.Dimension, before?.Dimension, after.Dimension);
        }

        if (before is null)
        {
            yield break;
        }

        if (after.Codes.Except(before.Codes).ToList() is { Count: > 0 } given)
        {
            yield return (ThemeStepKind.CodesGiven, null, Names(view, given));
        }

        if (before.Codes.Except(after.Codes).ToList() is { Count: > 0 } taken)
        {
            yield return (ThemeStepKind.CodesTaken, Names(view, taken), null);
        }
    }

    /// <summary>The three grounds and the reason, one a line; null where nobody has said any.</summary>
    private static string? Grounds(Theme? theme) =>
        string.Join(
            '\n',
            new[] { theme?.Because, theme?.Frequency, theme?.StoodOut, theme?.Coherence }.OfType<string>()
        )
            is { Length: > 0 } said
            ? said
            : null;

    private static string? Name(View view, RecordId? theme) =>
        theme is { } id ? view.Find<Theme>(id)?.Name ?? "a theme no longer here" : null;

    private static string Names(View view, IReadOnlyList<RecordId> codes) =>
        string.Join(", ", codes.Select(code => view.Find<Code>(code)?.Name ?? "a code no longer here"));
}
