namespace Tenter.Web.Themes;

using System;
using System.Collections.Generic;
using Tenter.Themes;

/// <summary>How a theme's standing is told.</summary>
internal static class ThemeWords
{
    public const string Candidate = "candidate";
    public const string Kept = "kept";
    public const string Dropped = "dropped";

    public static readonly IReadOnlyList<(string Key, string Label)> Statuses =
    [
        (Candidate, "A candidate, still being tried"),
        (Kept, "Kept"),
        (Dropped, "Dropped; it stays here, with the reason"),
    ];

    /// <summary>“Kept”, over those that are.</summary>
    public static string Heading(string status) =>
        status switch
        {
            Kept => "Kept",
            Candidate => "Candidates",
            Dropped => "Dropped",
            _ => char.ToUpperInvariant(status[0]) + status[1..],
        };

    /// <summary>A step in the life of a theme as a sentence.</summary>
    public static string Told(ThemeStep step) =>
        step.What switch
        {
            ThemeStepKind.Made => $"Made as ‘{step.After}’",
            ThemeStepKind.Renamed => $"Renamed from ‘{step.Before}’ to ‘{step.After}’",
            ThemeStepKind.Status when step.After == Candidate => "A candidate again",
            ThemeStepKind.Status => $"{char.ToUpperInvariant(step.After![0])}{step.After[1..]}",
            ThemeStepKind.Concept => Said(
                step,
                "What it says was written",
                "It says something else",
                "What it says was taken out"
            ),
            ThemeStepKind.Boundary => Said(
                step,
                "Where it stops was written",
                "It stops elsewhere",
                "Where it stops was taken out"
            ),
            ThemeStepKind.Grounds => Said(
                step,
                "Grounds were given",
                "Other grounds were given",
                "The grounds were taken out"
            ),
            ThemeStepKind.Moved when step.After is null => $"No longer a part of ‘{step.Before}’",
            ThemeStepKind.Moved => $"Became a part of ‘{step.After}’",
            ThemeStepKind.Dimension when step.After is null => $"No longer under ‘{step.Before}’",
            ThemeStepKind.Dimension => $"Put under ‘{step.After}’",
            ThemeStepKind.CodesGiven => $"Given codes: {step.After}",
            ThemeStepKind.CodesTaken => $"Codes taken out: {step.Before}",
            _ => "Removed",
        };

    /// <summary>Whether the words of a step are worth unfolding.</summary>
    public static bool HasWords(ThemeStep step) =>
        step.What is ThemeStepKind.Concept or ThemeStepKind.Boundary or ThemeStepKind.Grounds;

    public static string InWords(string status) => status == Candidate ? "a candidate" : status;

    /// <summary>Kept ones first, then those being tried, then the dropped.</summary>
    public static int Order(string status) =>
        Array.IndexOf([Kept, Candidate, Dropped], status) is var place and >= 0 ? place : int.MaxValue;

    private static string Said(ThemeStep step, string first, string other, string none) =>
        step.Before is null ? first
        : step.After is null ? none
        : other;

    public static string Of(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
