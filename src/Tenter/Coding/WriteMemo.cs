namespace Tenter.Coding;

using System;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Writes a memo on a record, on a passage, or on the project as a whole; its first words are its name.</summary>
public static class WriteMemo
{
    private const int LongestName = 60;

    public static Outcome<Draft> Of(
        View view,
        string? text,
        RecordRef? about,
        Passage? passage,
        bool isPrivate,
        Stamp stamp
    )
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new EmptyMemo();
        }

        var memo = new Memo
        {
            Id = stamp.NewId(),
            Name = NameOf(text),
            Text = text.Trim().ReplaceLineEndings("\n"),
            About = about,
            Passage = passage,
            By = stamp.By,
            At = stamp.At,
            IsPrivate = isPrivate,
        };
        // The memo outlasts what it is about, and so would a name in this sentence: only the kind is said.
        var on =
            passage is { } place ? $" on a passage of ‘{view.Find<Source>(place.Source)?.Name}’"
            : about is { } record && view.Find(record) is not null
                ? $" on {RecordVerbs.One(view.Kinds.Named(record.Kind))}"
            : string.Empty;
        return new Draft("add-memo", $"Wrote a memo{on}", [RecordChange.Put(Memo.Kind, memo)])
        {
            Made = new RecordRef(Memo.Kind.Name, memo.Id),
            ToNotebook = isPrivate,
        };
    }

    /// <summary>The first words, whole, as far as they fit.</summary>
    public static string NameOf(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= LongestName)
        {
            return words;
        }

        var cut = words.LastIndexOf(' ', LongestName);
        return words[..(cut > 0 ? cut : LongestName)].TrimEnd(',', ';', ':', '.') + "…";
    }
}

public sealed record EmptyMemo() : NotAllowed("A memo needs words", "text", "Write what you noticed, if only a line");
