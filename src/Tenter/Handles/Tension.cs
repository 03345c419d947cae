namespace Tenter.Handles;

using System.Collections.Generic;
using Tenter.Journal;

/// <summary>One side of a tension: what it gives, what it costs, and the signs by which it is known.</summary>
public sealed record Pole(string Name, string? Gives = null, string? Costs = null, string? Signs = null);

/// <summary>
/// Two defensible sides of one matter. Nothing in the program says which is right, and nothing adds them up. A shipped one
/// says where it comes from; a card with one side is a draft.
/// </summary>
public sealed record Tension : Record, INamed
{
    public static readonly Kind<Tension> Kind = new("tension", HandlesJson.Default.Tension)
    {
        ReferenceFields = [new("feeds", "tension", OnRemoval.Keep)],
        References = static (tension, into) =>
        {
            foreach (var fed in tension.Feeds)
            {
                into.Add(new("tension", fed, OnRemoval.Keep));
            }
        },
        Words = ["name", "one", "other", "between", "note"],
    };

    public required string Name { get; init; }

    /// <summary>experienced, inherent or management: three uses of the word, kept apart.</summary>
    public string? TensionKind { get; init; }

    public required Pole One { get; init; }

    /// <summary>Null while the card is a draft.</summary>
    public Pole? Other { get; init; }

    /// <summary>A position between the two, where somebody has described one; it is not the better one.</summary>
    public Pole? Between { get; init; }

    /// <summary>Source with line or page; null for the member's own.</summary>
    public string? Citation { get; init; }

    /// <summary>text, inferred or outside.</summary>
    public string? Basis { get; init; }

    public bool Checked { get; init; }

    /// <summary>From whose position it is described.</summary>
    public string? Standpoint { get; init; }

    /// <summary>Key and version in the shipped library it was copied from.</summary>
    public string? Library { get; init; }

    public IReadOnlyList<RecordId> Feeds
    {
        get;
        init => field = value ?? [];
    } = [];

    public string? Note { get; init; }
}
