namespace Tenter.Coding;

using Tenter.Evidence;
using Tenter.Journal;

/// <summary>A name for what passages are about. The codebook is flat; a group is only a shelf.</summary>
public sealed record Code : Record, INamed
{
    /// <summary>How many dyes there are to tell codes apart by.</summary>
    public const int Dyes = 12;

    private static readonly RecordIndex<Code> ByName = new(code => NamesApart.KeyOf(code.Name));

    public static readonly Kind<Code> Kind = new("code", CodingJson.Default.Code)
    {
        Indexes = [ByName],
        Admit = static (project, code) =>
            code.Dye is < 0 or >= Dyes ? new NoSuchDye(code.Dye.Value) : NamesApart.Check(project, Kind!, ByName, code),
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

public sealed record NoSuchDye(int Dye)
    : WrongUsage(
        "There is no such dye",
        Dye.ToString(System.Globalization.CultureInfo.InvariantCulture),
        $"Give one of 0 to {Code.Dyes - 1}, or leave it out"
    );
