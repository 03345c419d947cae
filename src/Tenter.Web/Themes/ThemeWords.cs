namespace Tenter.Web.Themes;

using System;
using System.Collections.Generic;

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

    public static string InWords(string status) => status == Candidate ? "a candidate" : status;

    /// <summary>Kept ones first, then those being tried, then the dropped.</summary>
    public static int Order(string status) =>
        Array.IndexOf([Kept, Candidate, Dropped], status) is var place and >= 0 ? place : int.MaxValue;

    public static string Of(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
