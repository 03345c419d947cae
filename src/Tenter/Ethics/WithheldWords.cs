namespace Tenter.Ethics;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>A piece of text that somebody typed and that will leave.</summary>
/// <param name="IsSaid">
/// Whether it is a name taken out of somebody's mouth, which repeats its source with two words already.
/// </param>
public sealed record TypedText(string Words, bool IsSaid = false);

/// <summary>Words of a typed text that stand in a row in a source and may not be quoted from there.</summary>
/// <param name="Text">Which of the texts, from 0.</param>
/// <param name="Words">As they are typed.</param>
/// <param name="Stands">Where they stand.</param>
/// <param name="Place">The same for people: source, and characters as everything that leaves counts them.</param>
public sealed record WithheldRun(
    int Text,
    string Words,
    Passage Stands,
    string Source,
    string Place,
    Scope Scope,
    string Because
);

/// <summary>
/// Finds words that may not be quoted in what was typed or pasted: a quotation without its marks, or with them and without
/// its passage. A run of <see cref="WordRuns.Telling"/> words counts, whatever case and punctuation stand around them.
/// </summary>
/// <remarks>
/// The runs of the typed texts are hashed once; then each text of which something may not be quoted is read once, word by
/// word. O(typed words + words of those texts); memory O(typed words). What a hash finds is compared word by word.
/// </remarks>
public static class WithheldWords
{
    private const int LeastOfAName = 2;

    /// <summary>Every run, by text and place in it; the longest where several overlap, each source once.</summary>
    public static IReadOnlyList<WithheldRun> In(View view, IReadOnlyList<TypedText> texts)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(texts);
        var typed = texts.Select(text => WordRuns.WordsOf(text.Words)).ToList();
        var wanted = Wanted(texts, typed);
        if (wanted.Count == 0)
        {
            return [];
        }

        var lengths = wanted.Keys.Select(key => key.Length).Distinct().Order().ToArray();
        var found = new List<WithheldRun>();
        foreach (var (source, revision, text) in view.Withheld())
        {
            var here = Matches(text, typed, wanted, lengths)
                .Where(match => view.ScopeOf(At(source, revision, match)).Scope < Scope.Quote);
            found.AddRange(Joined(here).Select(run => Told(view, source, revision, text, texts, typed, run)));
        }

        return
        [
            .. found
                .DistinctBy(run => (run.Text, run.Words, run.Stands.Source))
                .OrderBy(run => run.Text)
                .ThenBy(run => texts[run.Text].Words.IndexOf(run.Words, StringComparison.Ordinal)),
        ];
    }

    private static Dictionary<(int Length, int Hash), List<(int Text, int Word)>> Wanted(
        IReadOnlyList<TypedText> texts,
        List<List<(TextSpan Span, string Folded)>> typed
    )
    {
        var wanted = new Dictionary<(int, int), List<(int, int)>>();
        for (var text = 0; text < texts.Count; text++)
        {
            var hashes = typed[text].ConvertAll(word => HashOf(word.Folded));
            var length =
                texts[text].IsSaid && hashes.Count >= LeastOfAName
                    ? Math.Min(hashes.Count, WordRuns.Telling)
                    : WordRuns.Telling;
            for (var word = 0; word + length <= hashes.Count; word++)
            {
                var key = (length, Together(hashes, word, length));
                if (!wanted.TryGetValue(key, out var places))
                {
                    wanted[key] = places = [];
                }

                places.Add((text, word));
            }
        }

        return wanted;
    }

    private static IEnumerable<Match> Matches(
        string text,
        List<List<(TextSpan Span, string Folded)>> typed,
        Dictionary<(int Length, int Hash), List<(int Text, int Word)>> wanted,
        int[] lengths
    )
    {
        var spans = new List<TextSpan>();
        var hashes = new List<int>();
        var at = 0;
        while (WordRule.Next(text, ref at, out var start))
        {
            spans.Add(new TextSpan(start, at));
            hashes.Add(HashOf(text.AsSpan(start, at - start)));
            foreach (var length in lengths)
            {
                var first = hashes.Count - length;
                if (first < 0 || !wanted.TryGetValue((length, Together(hashes, first, length)), out var places))
                {
                    continue;
                }

                foreach (var (of, word) in places)
                {
                    if (Same(text, spans, first, typed[of], word, length))
                    {
                        yield return new Match(of, word, length, first, new TextSpan(spans[first].Start, at));
                    }
                }
            }
        }
    }

    /// <summary>Matches that go on where the one before began, one word on in both, are one run.</summary>
    private static IEnumerable<Match> Joined(IEnumerable<Match> matches)
    {
        foreach (var diagonal in matches.GroupBy(match => (match.Text, match.There - match.Word)))
        {
            Match? run = null;
            foreach (var match in diagonal.OrderBy(match => match.Word))
            {
                if (run is null || match.Word > run.Word + run.Length)
                {
                    if (run is not null)
                    {
                        yield return run;
                    }

                    run = match;
                    continue;
                }

                run = run with
                {
                    Length = match.Word + match.Length - run.Word,
                    Span = new TextSpan(run.Span.Start, match.Span.End),
                };
            }

            yield return run!;
        }
    }

    private static WithheldRun Told(
        View view,
        Source source,
        Revision revision,
        string text,
        IReadOnlyList<TypedText> texts,
        List<List<(TextSpan Span, string Folded)>> typed,
        Match run
    )
    {
        var words = typed[run.Text];
        var passage = At(source, revision, run);
        var (scope, because) = view.ScopeOf(passage);
        return new WithheldRun(
            run.Text,
            texts[run.Text].Words[words[run.Word].Span.Start..words[run.Word + run.Length - 1].Span.End],
            passage,
            source.Name,
            $"characters {CodePoints.FromUtf16(text, run.Span.Start)} to {CodePoints.FromUtf16(text, run.Span.End)}",
            scope,
            because
        );
    }

    private static Passage At(Source source, Revision revision, Match match) =>
        new(source.Id, revision.Id, match.Span.Start, match.Span.End);

    private static bool Same(
        string text,
        List<TextSpan> spans,
        int first,
        List<(TextSpan Span, string Folded)> typed,
        int word,
        int length
    )
    {
        for (var n = 0; n < length; n++)
        {
            var span = spans[first + n];
            if (WordRule.Fold(text[span.Start..span.End]) != typed[word + n].Folded)
            {
                return false;
            }
        }

        return true;
    }

    private static int HashOf(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        WordRule.Fold(word, folded);
        return string.GetHashCode(folded, StringComparison.Ordinal);
    }

    private static int Together(List<int> hashes, int first, int count)
    {
        var hash = 17;
        for (var i = first; i < first + count; i++)
        {
            hash = unchecked((hash * 31) + hashes[i]);
        }

        return hash;
    }

    /// <param name="Text">Which typed text.</param>
    /// <param name="Word">Its first word there.</param>
    /// <param name="There">The first word in the source.</param>
    /// <param name="Span">In the source.</param>
    private sealed record Match(int Text, int Word, int Length, int There, TextSpan Span);
}
