namespace Tenter.Inquiry;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// One note in its three layers, each with what was added to it later. The words of the first are in the text of the source;
/// the third is what this member may see of the journal about it.
/// </summary>
/// <param name="Written">What the text holds since the note was written: its length without what was added at its end.</param>
public sealed record NoteLayers(
    Source Source,
    FieldNote? Note,
    Record? Event,
    string? Written,
    IReadOnlyList<AddedLater> AddedToSeen,
    IReadOnlyList<AddedLater> AddedToReading,
    IReadOnlyList<JournalEntry> Myself
)
{
    public static NoteLayers Of(View view, Source source)
    {
        var note = view.Where(FieldNote.BySource, source.Id).FirstOrDefault();
        var additions = note is null
            ? []
            : view.Where(NoteAddition.ByNote, note.Id).OrderBy(addition => addition.At).ThenBy(one => one.Id).ToList();
        var seen = additions
            .Where(addition => addition.Layer == AddToNote.Seen)
            .Select(addition => AddedLater.Of(view, addition))
            .ToList();
        var text = view.TextOf(source);
        var from = seen.Select(one => one.Passage).OfType<Passage>().Select(passage => passage.Start);
        return new NoteLayers(
            source,
            note,
            note?.Event is { } of ? view.Find(of) : null,
            text is null ? null : text[..from.DefaultIfEmpty(text.Length).Min()].TrimEnd(),
            seen,
            [
                .. additions
                    .Where(addition => addition.Layer != AddToNote.Seen)
                    .Select(addition => AddedLater.Of(view, addition)),
            ],
            JournalAbout.Of(view, new RecordRef(Source.Kind.Name, source.Id))
        );
    }

    /// <summary>Every source that has layers, the newest day first; those without a day last.</summary>
    public static IReadOnlyList<NoteLayers> All(View view) =>
        [
            .. view.All<FieldNote>()
                .Select(note => view.Find<Source>(note.Source))
                .OfType<Source>()
                .DistinctBy(source => source.Id)
                .OrderByDescending(source => source.Date?.Latest ?? System.DateOnly.MinValue)
                .ThenBy(source => source.Name, System.StringComparer.Ordinal)
                .Select(source => Of(view, source)),
        ];
}

/// <summary>Something added to a layer later.</summary>
/// <param name="Words">Null where they were erased, or went with a correction.</param>
/// <param name="Passage">Where they stand now, if they are part of a text.</param>
public sealed record AddedLater(NoteAddition Addition, string? Words, Passage? Passage)
{
    internal static AddedLater Of(View view, NoteAddition addition)
    {
        if (addition.Passage is not { } made)
        {
            return new AddedLater(addition, addition.Text, Passage: null);
        }

        var now = view.Present(made).Passage;
        return new AddedLater(addition, now is { } passage ? view.QuotationOf(passage) : null, now);
    }
}
