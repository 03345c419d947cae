namespace Tenter.Inquiry;

using System;
using Tenter.Journal;

/// <summary>
/// What was added to a note after it was written: it keeps its own time, so that what is remembered later is not taken for what was
/// written down then.
/// </summary>
public sealed record NoteAddition : Record
{
    public static readonly RecordIndex<NoteAddition> ByNote = new(addition => addition.Note);

    public static readonly Kind<NoteAddition> Kind = new("note-addition", InquiryJson.Default.NoteAddition)
    {
        ReferenceFields = [new("note", "field-note", OnRemoval.Cascade)],
        References = static (addition, into) =>
        {
            into.Add(new("field-note", addition.Note, OnRemoval.Cascade));
        },
        Indexes = [ByNote],
        Words = ["text"],
    };

    public required RecordId Note { get; init; }

    /// <summary>seen or reading.</summary>
    public string Layer
    {
        get;
        init => field = value ?? "seen";
    } = "seen";

    public required string Text { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
