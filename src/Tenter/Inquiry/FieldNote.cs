namespace Tenter.Inquiry;

using System;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// The layers of one note beyond what was seen. What was seen is the text of a source, which is read and coded as any other; here
/// stands how its writer reads it. What concerns the writer's self is a journal entry about the same source.
/// </summary>
public sealed record FieldNote : Record, ILimitsUse
{
    public static readonly RecordIndex<FieldNote> BySource = new(note => note.Source);

    public static readonly Kind<FieldNote> Kind = new("field-note", InquiryJson.Default.FieldNote)
    {
        ReferenceFields =
        [
            new("source", "source", OnRemoval.Cascade),
            new("event", ReferenceField.AnyKind, OnRemoval.Keep),
        ],
        References = static (note, into) =>
        {
            into.Add(new("source", note.Source, OnRemoval.Cascade));
            if (note.Event is { } of)
            {
                into.Add(new(of.Kind, of.Id, OnRemoval.Keep));
            }
        },
        Indexes = [BySource],
        Words = ["reading", "condition", "heldBy"],
    };

    /// <summary>The source whose text is what was seen.</summary>
    public required RecordId Source { get; init; }

    /// <summary>The meeting or visit it is a note of.</summary>
    public RecordRef? Event { get; init; }

    /// <summary>Second layer: what its writer makes of it.</summary>
    public string? Reading { get; init; }

    /// <summary>Whether it is a note about a record that may not be copied: then nothing in it is claimed as verbatim.</summary>
    public bool Derived { get; init; }

    /// <summary>On what terms the record could be seen.</summary>
    public string? Condition { get; init; }

    /// <summary>Who holds the record itself.</summary>
    public string? HeldBy { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }

    RecordId ILimitsUse.Limits => Source;

    Scope? ILimitsUse.AtMost => Derived ? Scope.Paraphrase : null;

    string ILimitsUse.AtMostBecause =>
        Condition is { } condition
            ? $"a note about a record that may not be copied: {condition}"
            : "a note about a record that may not be copied";
}
