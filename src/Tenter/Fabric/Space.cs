namespace Tenter.Fabric;

using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Any instance of collaboration, formal or informal: a board, a working group, a standing conversation. Spaces form,
/// change shape and end.
/// </summary>
public sealed record Space : Record, INamed
{
    public static readonly Kind<Space> Kind = new("space", FabricJson.Default.Space)
    {
        ReferenceFields = [new("grownFrom", "space", OnRemoval.Keep)],
        References = static (space, into) =>
        {
            if (space.GrownFrom is { } before)
            {
                into.Add(new("space", before, OnRemoval.Keep));
            }
        },
        Words = ["name", "mandate", "note"],
    };

    public required string Name { get; init; }

    /// <summary>Key in the scheme of kinds of space.</summary>
    public string? SpaceKind { get; init; }

    /// <summary>Key in the scheme of loci: frontstage, semi-public, backstage.</summary>
    public string? Locus { get; init; }

    public Edtf? From { get; init; }

    public Edtf? To { get; init; }

    /// <summary>The space it replaced, grew from or was absorbed out of.</summary>
    public RecordId? GrownFrom { get; init; }

    /// <summary>What it may do, in its own words.</summary>
    public string? Mandate { get; init; }

    public string? Note { get; init; }
}
