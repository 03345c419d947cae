namespace Tenter.Fabric;

using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// A thread between two actors or spaces, in one or several layers, for a time. Trust and money run one way; a tie says so by
/// being directed.
/// </summary>
public sealed record Tie : Record
{
    public static readonly RecordIndex<Tie> ByFrom = new(tie => tie.Between.Id);
    public static readonly RecordIndex<Tie> ByTo = new(tie => tie.And.Id);

    public static readonly Kind<Tie> Kind = new("tie", FabricJson.Default.Tie)
    {
        ReferenceFields =
        [
            new("between", ReferenceField.AnyKind, OnRemoval.Cascade),
            new("and", ReferenceField.AnyKind, OnRemoval.Cascade),
        ],
        References = static (tie, into) =>
        {
            into.Add(new(tie.Between.Kind, tie.Between.Id, OnRemoval.Cascade));
            into.Add(new(tie.And.Kind, tie.And.Id, OnRemoval.Cascade));
        },
        Indexes = [ByFrom, ByTo],
        Words = ["what", "assertedBy", "note"],
    };

    /// <summary>The end it starts from, where it is directed.</summary>
    public required RecordRef Between { get; init; }

    public required RecordRef And { get; init; }

    /// <summary>Whether it runs from the first to the second only.</summary>
    public bool Directed { get; init; }

    /// <summary>Keys in the scheme of layers.</summary>
    public IReadOnlyList<string> Layers
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Key in the scheme of kinds of tie.</summary>
    public string? TieKind { get; init; }

    /// <summary>What runs along it, in a few words: "provides halls".</summary>
    public string? What { get; init; }

    public string? AssertedBy { get; init; }

    public Edtf? From { get; init; }

    public Edtf? To { get; init; }

    public string? Note { get; init; }
}
