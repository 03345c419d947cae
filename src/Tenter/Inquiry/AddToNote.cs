namespace Tenter.Inquiry;

using System.Linq;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Tenter.Journal;

/// <summary>
/// Adds to a note after it was written. Words for the reading are kept under it with their own day. Words for what was seen go
/// to the end of the source's text, by a correction: only there can they be coded and found; a record beside them says from
/// where on the text is younger, so that what is remembered later is not taken for what was written down then.
/// </summary>
public static class AddToNote
{
    public const string VerbName = "add-to-note";
    public const string Seen = "seen";
    public const string Reading = "reading";

    private const string Between = "\n\n";

    public static Verb Verb { get; } =
        Verb.Of(
            VerbName,
            "Adds to a note later: to what was seen (at the end of its text, stamped with the day) or to the reading.",
            InquiryJson.Default.AddToNoteArguments,
            (view, arguments, stamp) =>
                view.Named<Source>(arguments.Source).Then(source => Of(view, source, arguments, stamp))
        ) with
        {
            References = ["source"],
        };

    private static Outcome<Draft> Of(View view, Source source, AddToNoteArguments given, Stamp stamp)
    {
        var words = (given.Text ?? string.Empty).ReplaceLineEndings("\n").Trim();
        if (words.Length == 0)
        {
            return new NothingSeen();
        }

        if (given.Layer is not (Seen or Reading))
        {
            return new NoSuchLayer(given.Layer);
        }

        var existing = view.Where(FieldNote.BySource, source.Id).FirstOrDefault();
        var note =
            existing
            ?? new FieldNote
            {
                Id = stamp.NewId(),
                Source = source.Id,
                By = stamp.By,
                At = stamp.At,
            };
        var addition = new NoteAddition
        {
            Id = stamp.NewId(),
            Note = note.Id,
            Layer = given.Layer,
            Text = given.Layer == Reading ? words : string.Empty,
            By = stamp.By,
            At = stamp.At,
        };
        RecordChange[] noted = existing is null ? [RecordChange.Put(FieldNote.Kind, note)] : [];
        var sentence = $"Added to the note ‘{source.Name}’: {(given.Layer == Reading ? "reading" : "what was seen")}";
        return given.Layer == Reading
            ? new Draft(VerbName, sentence, [.. noted, RecordChange.Put(NoteAddition.Kind, addition)])
            {
                Made = new RecordRef(NoteAddition.Kind.Name, addition.Id),
            }
            : Appended(view, source, words, stamp)
                .Select(draft =>
                {
                    var revision = draft.Changes.Select(change => change.Record).OfType<Revision>().Single();
                    addition = addition with
                    {
                        Passage = new Passage(source.Id, revision.Id, revision.Length - words.Length, revision.Length),
                    };
                    return draft with
                    {
                        Verb = VerbName,
                        Sentence = sentence,
                        Changes = [.. draft.Changes, .. noted, RecordChange.Put(NoteAddition.Kind, addition)],
                        Made = new RecordRef(NoteAddition.Kind.Name, addition.Id),
                    };
                });
    }

    private static Outcome<Draft> Appended(View view, Source source, string words, Stamp stamp)
    {
        if (view.TextOf(source) is not { } text)
        {
            return new TextErased(source.Name);
        }

        var now = text.TrimEnd('\n') + Between + words;
        return CorrectionPlan
            .Of(view, source, new ReadDocument(now, Paragraphs.Of(now)), CorrectionWay.Edited)
            .Then(plan => CorrectSource.Of(plan, "added to the note later", stamp));
    }
}

/// <summary>What <see cref="AddToNote"/> takes.</summary>
internal sealed record AddToNoteArguments
{
    public required string Source { get; init; }

    /// <summary>seen or reading.</summary>
    public string Layer
    {
        get;
        init => field = value ?? AddToNote.Seen;
    } = AddToNote.Seen;

    public string? Text { get; init; }
}

public sealed record NoSuchLayer(string Given)
    : WrongUsage(
        "A note has no such layer to add to",
        Given,
        "Give seen or reading; what concerns yourself is a line of the journal"
    );
