namespace Tenter.Web.Words;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tenter.Coding.Search;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>What somebody typed as the words a record rests on: a passage where they stand in a source, else a note.</summary>
internal sealed record WordsTyped(Passage? Passage, string? Note);

/// <summary>Finds typed words in the sources, whatever stands between the words there: line ends, quotation marks.</summary>
internal static class WordsFinder
{
    /// <summary>Two words may stand anywhere by chance; from three on they are taken for a quotation.</summary>
    private const int FewestWords = 3;

    /// <summary>More places than this are not worth choosing from.</summary>
    private const int MostListed = 20;

    private const int NameLength = 60;

    /// <summary>
    /// The passage, if the words stand in one place; of several places the one in the sources named first. Otherwise a note.
    /// </summary>
    public static Outcome<WordsTyped> Find(
        View view,
        WordIndex? index,
        string? typed,
        IReadOnlyList<RecordId> sourcesFirst
    )
    {
        var text = typed?.Trim() ?? string.Empty;
        if (text.Length == 0)
        {
            return new WordsTyped(Passage: null, Note: null);
        }

        var hits =
            Phrase(text) is { } phrase && phrase.Split(' ').Length >= FewestWords ? Search(view, index, phrase) : [];
        var near = hits.Where(hit => sourcesFirst.Contains(hit.Source.Id)).ToList();
        var chosen = near.Count > 0 ? near : hits;
        return chosen.Count switch
        {
            0 => new WordsTyped(Passage: null, text),
            1 => new WordsTyped(chosen[0].Passage, Note: null),
            _ => new WordsInSeveralPlaces([.. chosen.Select(hit => hit.Source.Name).Distinct()], chosen.Count),
        };
    }

    /// <summary>The places where the words stand one after another, the first of them.</summary>
    public static IReadOnlyList<FoundHit> Places(View view, WordIndex? index, string? typed, RecordId? source)
    {
        var hits = Phrase(typed ?? string.Empty) is { } phrase ? Search(view, index, phrase) : [];
        return [.. hits.Where(hit => source is null || hit.Source.Id == source).Take(MostListed)];
    }

    /// <summary>A title for a note: its first words.</summary>
    public static string FirstWords(string note)
    {
        var line = note.ReplaceLineEndings(" ");
        if (line.Length <= NameLength)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', NameLength);
        return line[..(cut < NameLength / 2 ? NameLength : cut)] + "…";
    }

    private static IReadOnlyList<FoundHit> Search(View view, WordIndex? index, string phrase) =>
        SearchQuery.Parse($"\"{phrase}\"").TryGet(out var query, out _)
            ? Searching.Run(view, index, query, SearchUnit.Source, MostListed).Hits
            : [];

    /// <summary>The words alone, with spaces between; null when there are none.</summary>
    private static string? Phrase(string text)
    {
        var words = new StringBuilder();
        foreach (var c in text)
        {
            var kept =
                char.IsLetterOrDigit(c)
                || c is '\'' or '’'
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
            if (kept)
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }

        // An apostrophe belongs to a word only between two of its letters.
        var clean = string.Join(
            ' ',
            words
                .ToString()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim('\'', '’'))
                .Where(word => word.Length > 0)
        );
        return clean.Length == 0 ? null : clean;
    }
}

internal sealed record WordsInSeveralPlaces(IReadOnlyList<string> Sources, int Places)
    : NotAllowed(
        $"These words stand in {Places} places",
        string.Join(", ", Sources),
        "Paste a longer piece, so that it is plain which place is meant"
    );
