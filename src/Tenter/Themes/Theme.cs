namespace Tenter.Themes;

using System.Collections.Generic;
using Tenter.Journal;

/// <summary>
/// A pattern of meaning that codes gather into. A candidate may be kept or dropped; a dropped one stays, with the reason. Why it
/// was chosen has three grounds, each in words: how often it came, what stood out, what makes a coherent account.
/// </summary>
public sealed record Theme : Record, INamed
{
    public static readonly RecordIndex<Theme> ByParent = new(theme => theme.Parent ?? default);

    public static readonly Kind<Theme> Kind = new("theme", ThemesJson.Default.Theme)
    {
        ReferenceFields =
        [
            new("codes", "code", OnRemoval.Keep),
            new("parent", "theme", OnRemoval.Keep),
            new("questions", "research-question", OnRemoval.Keep),
            new("literature", "literature", OnRemoval.Keep),
        ],
        References = static (theme, into) =>
        {
            foreach (var code in theme.Codes)
            {
                into.Add(new("code", code, OnRemoval.Keep));
            }

            if (theme.Parent is { } parent)
            {
                into.Add(new("theme", parent, OnRemoval.Keep));
            }

            foreach (var question in theme.Questions)
            {
                into.Add(new("research-question", question, OnRemoval.Keep));
            }

            foreach (var literature in theme.Literature)
            {
                into.Add(new("literature", literature, OnRemoval.Keep));
            }
        },
        Indexes = [ByParent],
        Check = static (project, theme) => StandsInItself(project, theme) ? new ThemeInItself(theme.Name) : null,
        Words = ["name", "concept", "boundary", "because", "frequency", "stoodOut", "coherence", "dimension"],
    };

    public required string Name { get; init; }

    /// <summary>candidate, kept or dropped.</summary>
    public string Status
    {
        get;
        init => field = value ?? "candidate";
    } = "candidate";

    /// <summary>The central idea that holds it together; history keeps earlier ones.</summary>
    public string? Concept { get; init; }

    /// <summary>Where it stops: what looks like it and is not.</summary>
    public string? Boundary { get; init; }

    /// <summary>The theme it is a part of; null for one that stands by itself.</summary>
    public RecordId? Parent { get; init; }

    /// <summary>The heading it is put under with others: a dimension of the findings.</summary>
    public string? Dimension { get; init; }

    /// <summary>The codes gathered; one merged away stands for the code it went into.</summary>
    public IReadOnlyList<RecordId> Codes
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Why it was kept or dropped.</summary>
    public string? Because { get; init; }

    /// <summary>The ground of how often it came, in words; a guide and never enough by itself.</summary>
    public string? Frequency { get; init; }

    /// <summary>The ground of what stood out, and in which memo.</summary>
    public string? StoodOut { get; init; }

    /// <summary>The ground of what makes a coherent account, to the reader and to participants.</summary>
    public string? Coherence { get; init; }

    /// <summary>The research questions it answers to.</summary>
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

    private static bool StandsInItself(Project project, Theme theme)
    {
        var seen = new HashSet<RecordId>();
        for (var above = theme.Parent; above is { } id; above = project.Find<Theme>(id)?.Parent)
        {
            if (id == theme.Id || !seen.Add(id))
            {
                return true;
            }
        }

        return false;
    }
}

public sealed record ThemeInItself(string Theme)
    : NotAllowed("A theme cannot be a part of itself", Theme, "Choose another theme, or none");
