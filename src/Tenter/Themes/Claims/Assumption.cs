namespace Tenter.Themes.Claims;

using Tenter.Journal;

/// <summary>
/// Something people act on as if it were so. Who relies on it is recorded; what speaks for and against it is attached as words.
/// </summary>
public sealed record Assumption : Record, INamed
{
    public static readonly Kind<Assumption> Kind = new("assumption", ThemesJson.Default.Assumption)
    {
        Words = ["name", "note"],
    };

    /// <summary>The assumption as a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>What would be different were it not so.</summary>
    public string? Note { get; init; }
}
