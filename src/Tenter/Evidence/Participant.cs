namespace Tenter.Evidence;

using Tenter.Journal;

/// <summary>A person whose words or acts are evidence, known here by pseudonym only.</summary>
public sealed record Participant : Record, INamed
{
    public static readonly Kind<Participant> Kind = new("participant", EvidenceJson.Default.Participant)
    {
        ReferenceFields = [new("organisation", "organisation", OnRemoval.Keep)],
        References = static (participant, into) =>
        {
            if (participant.Organisation is { } organisation)
            {
                into.Add(new("organisation", organisation, OnRemoval.Keep));
            }
        },
        Words = ["name", "role", "note"],
    };

    /// <summary>The pseudonym.</summary>
    public required string Name { get; init; }

    public RecordId? Organisation { get; init; }

    /// <summary>Key in the scheme of sectors.</summary>
    public string? Sector { get; init; }

    /// <summary>Key in the scheme of levels.</summary>
    public string? Level { get; init; }

    public string? Role { get; init; }

    public string? Note { get; init; }

    /// <summary>What they agreed to; null where it is not recorded.</summary>
    public Scope? Scope { get; init; }

    public string? ScopeNote { get; init; }

    /// <summary>Until when they may withdraw.</summary>
    public Edtf? WithdrawalUntil { get; init; }
}

/// <summary>A body that people act for, under a pseudonym unless it agreed to be named.</summary>
public sealed record Organisation : Record, INamed
{
    public static readonly Kind<Organisation> Kind = new("organisation", EvidenceJson.Default.Organisation)
    {
        Words = ["name", "note"],
    };

    public required string Name { get; init; }

    /// <summary>Key in the scheme of sectors.</summary>
    public string? Sector { get; init; }

    public string? Level { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether it agreed to be named in what leaves the project.</summary>
    public bool MayBeNamed { get; init; }
}
