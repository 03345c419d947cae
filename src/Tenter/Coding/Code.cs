namespace Tenter.Coding;

using Tenter.Journal;

/// <summary>A name for what passages are about. The codebook is flat; a group is only a shelf.</summary>
public sealed record Code : Record, INamed
{
    public static readonly Kind<Code> Kind = new("code", CodingJson.Default.Code)
    {
        Words = ["name", "definition", "group"],
    };

    public required string Name { get; init; }

    /// <summary>What it covers and where it stops, as understood now; history keeps earlier definitions.</summary>
    public string? Definition { get; init; }

    public string? Group { get; init; }

    /// <summary>Whether the name is the speaker's own words.</summary>
    public bool InVivo { get; init; }

    /// <summary>Which of the twelve dyes marks it, 0 to 11; null to let the page choose by order.</summary>
    public int? Dye { get; init; }

    /// <summary>No longer offered while coding; its codings stay.</summary>
    public bool Retired { get; init; }
}
