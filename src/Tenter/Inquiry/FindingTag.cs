namespace Tenter.Inquiry;

using System;
using Tenter.Journal;

/// <summary>
/// A mark on a finding from a vocabulary of the project: the level it speaks of, its unit of analysis, from which standpoint, in which
/// sense "context" is meant.
/// </summary>
public sealed record FindingTag : Record
{
    public static readonly RecordIndex<FindingTag> ByFinding = new(tag => tag.Finding.Id);

    public static readonly Kind<FindingTag> Kind = new("finding-tag", InquiryJson.Default.FindingTag)
    {
        ReferenceFields = [new("finding", ReferenceField.AnyKind, OnRemoval.Cascade)],
        References = static (tag, into) =>
        {
            into.Add(new(tag.Finding.Kind, tag.Finding.Id, OnRemoval.Cascade));
        },
        Indexes = [ByFinding],
        Words = ["note"],
    };

    public required RecordRef Finding { get; init; }

    /// <summary>Name of the scheme the term is from.</summary>
    public required string Scheme { get; init; }

    /// <summary>Key of the term.</summary>
    public required string Term { get; init; }

    public string? Note { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
