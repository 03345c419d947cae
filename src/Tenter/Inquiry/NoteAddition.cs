namespace Tenter.Inquiry;

using System;
using Tenter.Evidence;
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
        ReferenceFields = [new("note", "field-note", OnRemoval.Cascade), new("passage", "source", OnRemoval.Cascade)],
        References = static (addition, into) =>
        {
            into.Add(new("field-note", addition.Note, OnRemoval.Cascade));
            if (addition.Passage is { } passage)
            {
                into.Add(new("source", passage.Source, OnRemoval.Cascade));
            }
        },
        Indexes = [ByNote],
        Check = static (project, addition) => Passages.Check(project, addition.Passage),
        Words = ["text"],
    };

    public required RecordId Note { get; init; }

    /// <summary>seen or reading.</summary>
    public string Layer
    {
        get;
        init => field = value ?? "seen";
    } = "seen";

    /// <summary>What was added to the reading; empty where it was added to what was seen: there the words stand in the text.</summary>
    public string Text
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>
    /// Where the words stand that were added to what was seen: at the end of the source's text, so that they are coded as any
    /// other and still told apart by the day they came.
    /// </summary>
    public Passage? Passage { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
