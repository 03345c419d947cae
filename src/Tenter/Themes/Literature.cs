namespace Tenter.Themes;

using Tenter.Journal;

/// <summary>
/// A work of the literature that themes and claims are set beside.
/// </summary>
public sealed record Literature : Record, INamed
{
    public static readonly Kind<Literature> Kind = new("literature", ThemesJson.Default.Literature)
    {
        Words = ["name", "title", "note"],
    };

    /// <summary>As it is cited: "Braun and Clarke 2006".</summary>
    public required string Name { get; init; }

    public string? Title { get; init; }

    public string? Year { get; init; }

    /// <summary>Where it is found: journal, publisher, address.</summary>
    public string? Where { get; init; }

    public string? Note { get; init; }
}
