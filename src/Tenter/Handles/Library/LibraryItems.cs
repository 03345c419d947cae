namespace Tenter.Handles.Library;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>Where the cited text says it.</summary>
/// <param name="Source">Author, year, title.</param>
/// <param name="Lines">Of the text as studied: "L94-98".</param>
public sealed record Citation(string Source, string Lines)
{
    /// <summary>"Author (year) Title, lines 94–98".</summary>
    public string InWords => $"{Source}, lines {Lines.Replace("L", "", StringComparison.Ordinal).Replace('-', '–')}";
}

/// <summary>A tension that comes with the program. Copied into a project when it is first used there.</summary>
/// <param name="Between">A position between the two, where the source describes one.</param>
/// <param name="Citations">The first is the one it is mainly taken from.</param>
/// <param name="Basis">text, inferred or outside.</param>
/// <param name="Checked">Whether somebody opened the cited lines and found it there.</param>
/// <param name="Feeds">Keys of tensions it leads to.</param>
public sealed record ShippedTension(
    string Key,
    string Name,
    string Kind,
    Pole One,
    Pole Other,
    Pole? Between,
    IReadOnlyList<Citation> Citations,
    string Basis,
    bool Checked,
    string? Standpoint,
    IReadOnlyList<string> Feeds
)
{
    public string Cited => string.Join("; ", Citations.Select(citation => citation.InWords));
}

/// <summary>A question that comes with the program.</summary>
/// <param name="Group">Key of its group.</param>
/// <param name="Tension">Key of the tension it goes with, if one.</param>
public sealed record ShippedQuestion(
    string Key,
    string Name,
    string Group,
    Citation Citation,
    string Basis,
    bool Checked,
    string? Tension
);

/// <summary>Questions that are asked on the same occasion.</summary>
public sealed record QuestionGroup(string Key, string Name, string? About);

/// <summary>The tensions of one version of the library.</summary>
public sealed record TensionLibrary(string Version, IReadOnlyList<ShippedTension> Tensions)
{
    public ShippedTension? Find(string key) => Tensions.FirstOrDefault(tension => tension.Key == key);

    /// <summary>What a copy remembers of where it came from: "tensions/power@1".</summary>
    public string MarkOf(ShippedTension tension) => $"tensions/{tension.Key}@{Version}";
}

/// <summary>The questions of one version of the library.</summary>
public sealed record QuestionLibrary(
    string Version,
    IReadOnlyList<QuestionGroup> Groups,
    IReadOnlyList<ShippedQuestion> Questions
)
{
    public ShippedQuestion? Find(string key) => Questions.FirstOrDefault(question => question.Key == key);

    /// <inheritdoc cref="TensionLibrary.MarkOf"/>
    public string MarkOf(ShippedQuestion question) => $"questions/{question.Key}@{Version}";
}

/// <summary>One thing wrong in a library file.</summary>
public sealed record LibraryFault(int Line, string What);

/// <summary>A library file cannot be used; every fault is named with its line.</summary>
public sealed record LibraryMalformed(string File, IReadOnlyList<LibraryFault> Faults)
    : Damaged(
        Faults.Count == 1 ? "The library has a fault" : $"The library has {Faults.Count} faults",
        string.Join("; ", Faults.Select(fault => $"{File}, line {fault.Line}: {fault.What}")),
        "Correct the file at these lines"
    );
