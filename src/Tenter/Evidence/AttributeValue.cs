namespace Tenter.Evidence;

using Tenter.Journal;

/// <summary>
/// One sourced value of one property of a record: income share, age band, employer at a time. Several may stand side by
/// side, by different people or for different times; they are never averaged.
/// </summary>
public sealed record AttributeValue : Record
{
    public static readonly RecordIndex<AttributeValue> ByRecord = new(value => value.Of.Id);

    public static readonly Kind<AttributeValue> Kind = new("attribute", EvidenceJson.Default.AttributeValue)
    {
        ReferenceFields =
        [
            new("of", ReferenceField.AnyKind, OnRemoval.Cascade),
            new("passage", "source", OnRemoval.Keep),
        ],
        References = static (value, into) =>
        {
            into.Add(new(value.Of.Kind, value.Of.Id, OnRemoval.Cascade));
            if (value.Passage is { } passage)
            {
                into.Add(new("source", passage.Source, OnRemoval.Keep));
            }
        },
        Indexes = [ByRecord],
        Check = static (project, value) => Passages.Check(project, value.Passage),
        Words = ["value", "assertedBy"],
    };

    public required RecordRef Of { get; init; }

    /// <summary>Name of the property, as "sector" or "income share from the county".</summary>
    public required string Property { get; init; }

    public required string Value { get; init; }

    public Edtf? From { get; init; }

    public Edtf? To { get; init; }

    /// <summary>Who says so, where it is not the member.</summary>
    public string? AssertedBy { get; init; }

    public Passage? Passage { get; init; }
}
