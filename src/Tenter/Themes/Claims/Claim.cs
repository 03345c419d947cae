namespace Tenter.Themes.Claims;

using System.Collections.Generic;
using Tenter.Journal;

/// <summary>
/// What the inquiry says, so that one could disagree: in one sentence, within a scope. What speaks for and against is attached to
/// it as words; whether they agree is shown, never counted into a verdict.
/// </summary>
public sealed record Claim : Record, INamed
{
    public static readonly Kind<Claim> Kind = new("claim", ThemesJson.Default.Claim)
    {
        ReferenceFields =
        [
            new("themes", "theme", OnRemoval.Keep),
            new("questions", "research-question", OnRemoval.Keep),
            new("literature", "literature", OnRemoval.Keep),
        ],
        References = static (claim, into) =>
        {
            foreach (var theme in claim.Themes)
            {
                into.Add(new("theme", theme, OnRemoval.Keep));
            }

            foreach (var question in claim.Questions)
            {
                into.Add(new("research-question", question, OnRemoval.Keep));
            }

            foreach (var literature in claim.Literature)
            {
                into.Add(new("literature", literature, OnRemoval.Keep));
            }
        },
        Words = ["name", "scope", "because", "precedenceBecause", "observed", "told", "changed", "note"],
    };

    /// <summary>The claim as a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>Of whom, where and when it is meant; where it does not hold.</summary>
    public string? Scope { get; init; }

    /// <summary>emergent, supported, contradicted, set-aside; said by a person, never worked out.</summary>
    public string Status
    {
        get;
        init => field = value ?? "emergent";
    } = "emergent";

    /// <summary>Why it has this status.</summary>
    public string? Because { get; init; }

    /// <summary>The themes it speaks from.</summary>
    public IReadOnlyList<RecordId> Themes
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The research questions it answers.</summary>
    public IReadOnlyList<RecordId> Questions
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The works it is set beside.</summary>
    public IReadOnlyList<RecordId> Literature
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Triangulation, first corner: what was observed.</summary>
    public string? Observed { get; init; }

    /// <summary>Second corner: the accounts given.</summary>
    public string? Told { get; init; }

    /// <summary>Third corner: how both changed over time.</summary>
    public string? Changed { get; init; }

    /// <summary>
    /// Which kind of evidence goes first where they differ, as keys of the scheme of modes; empty where nobody has said.
    /// </summary>
    public IReadOnlyList<string> Precedence
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Why that kind goes first.</summary>
    public string? PrecedenceBecause { get; init; }

    public string? Note { get; init; }
}
