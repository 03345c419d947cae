namespace Tenter.Evidence;

using System.Collections.Generic;
using Tenter.Evidence.Anchoring;
using Tenter.Journal;

/// <summary>
/// One text of a source, fixed for good: line ends are <c>\n</c>, nothing is normalised, and positions in it are UTF-16.
/// A correction makes a new revision; passages are carried over, not rewritten.
/// </summary>
public sealed record Revision : Record
{
    public static readonly RecordIndex<Revision> BySource = new(revision => revision.Source);

    public static readonly Kind<Revision> Kind = new("revision", EvidenceJson.Default.Revision)
    {
        ReferenceFields = [new("source", "source", OnRemoval.Cascade)],
        References = static (revision, into) => into.Add(new("source", revision.Source, OnRemoval.Cascade)),
        Blobs = static (revision, into) =>
        {
            into.Add(revision.Text);
            into.Add(revision.Structure);
        },
        Indexes = [BySource],
        HeldBy = StandingOn.Revision,
    };

    public required RecordId Source { get; init; }

    public required BlobRef Text { get; init; }

    /// <summary>Paragraphs, pages, turns, packed by <see cref="StructureBytes"/>.</summary>
    public required BlobRef Structure { get; init; }

    /// <summary>UTF-16 length of the text.</summary>
    public required int Length { get; init; }

    /// <summary>Words as search counts them.</summary>
    public required int Words { get; init; }

    /// <summary>The revision it corrects; null for the first.</summary>
    public RecordId? Corrects { get; init; }
}

/// <summary>A stretch of one revision: numbers only. Quotation and context are read from the text when shown.</summary>
/// <param name="Start">First UTF-16 position.</param>
/// <param name="End">The position after the last.</param>
public readonly record struct Passage(RecordId Source, RecordId Revision, int Start, int End)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public TextSpan Span => new(Start, End);

    internal static void Reference(Passage passage, List<Reference> into) =>
        into.Add(new("source", passage.Source, OnRemoval.Cascade));
}
