namespace Tenter.Evidence;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>
/// A vocabulary of the project: the kinds of source, the sectors, the layers of a tie. Data that the user edits, never fixed
/// in the program; a shipped one says where it comes from and in which version.
/// </summary>
public sealed record Scheme : Record, INamed
{
    public const string SourceKinds = "source-kinds";
    public const string Modes = "modes";
    public const string Sectors = "sectors";
    public const string Levels = "levels";
    public const string Outcomes = "approach-outcomes";
    public const string Layers = "layers";
    public const string Loci = "loci";
    public const string Fates = "fates";
    public const string SpaceKinds = "space-kinds";
    public const string TieKinds = "tie-kinds";
    public const string ActorKinds = "actor-kinds";
    public const string Participation = "participation";
    public const string JournalCategories = "journal-categories";
    public const string MethodFamilies = "method-families";
    public const string FivePhases = "phases-five";
    public const string SixPhases = "phases-six";
    public const string FifteenPoints = "quality-fifteen-points";
    public const string FurtherChecks = "quality-further-checks";
    public const string FindingLevels = "finding-levels";
    public const string UnitsOfAnalysis = "units-of-analysis";
    public const string Standpoints = "standpoints";
    public const string SensesOfContext = "senses-of-context";
    public const string Lenses = "lenses";

    public static readonly Kind<Scheme> Kind = new("scheme", EvidenceJson.Default.Scheme)
    {
        Words = ["title", "terms"],
    };

    /// <summary>Its key: one of the constants above for a vocabulary the program asks about, or the user's own.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Where the terms come from; null for the project's own.</summary>
    public string? Citation { get; init; }

    public string Version
    {
        get;
        init => field = value ?? "1";
    } = "1";

    public IReadOnlyList<Term> Terms
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>
    /// The project's own scheme of a name; where it has none, because the project is older than the scheme, the shipped one.
    /// Null for a name that is neither.
    /// </summary>
    public static Scheme? Of(View view, string name) =>
        view.All<Scheme>().FirstOrDefault(scheme => scheme.Name == name)
        ?? ShippedSchemes.All().FirstOrDefault(scheme => scheme.Name == name);

    /// <summary>The label people read for a term's key; the key itself for one the scheme does not know.</summary>
    public string LabelOf(string key) => Terms.FirstOrDefault(term => term.Key == key)?.Label ?? key;

    /// <summary>The key for what a person typed: a key or a label, whatever its case; null when neither.</summary>
    public string? KeyOf(string typed) =>
        Terms
            .FirstOrDefault(term =>
                string.Equals(term.Key, typed, StringComparison.OrdinalIgnoreCase)
                || string.Equals(term.Label, typed, StringComparison.OrdinalIgnoreCase)
            )
            ?.Key;
}

/// <summary>One term of a scheme.</summary>
/// <param name="Key">What records hold: lower case, hyphenated, never changed.</param>
/// <param name="Label">What people read.</param>
/// <param name="Basis">text, inferred or outside: whether the cited source says so.</param>
/// <param name="Checked">Whether someone has compared it with the source.</param>
public sealed record Term(string Key, string Label, string? Note = null, string? Basis = null, bool Checked = false);
