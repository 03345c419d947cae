namespace Tenter.Ethics;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>
/// Finds words that two texts share in a row, whatever case and punctuation stand around them: how a paraphrase is told
/// from a quotation without its marks.
/// </summary>
public static class WordRuns
{
    /// <summary>
    /// A judgement: shorter runs are the common stock of a language ("at the end"); five words in a row are seldom met
    /// twice by chance, and a person who knows the text would know them again. Rewording what is common costs little.
    /// </summary>
    public const int Telling = 5;

    /// <summary>Of a very short passage every word counts, but two alone give nothing away.</summary>
    private const int Least = 3;

    /// <summary>
    /// The first run of words that stands in both, as written in <paramref name="told"/>; null when there is none. A run is
    /// <see cref="Telling"/> words or more, or the whole original where that is shorter. Linear in both texts.
    /// </summary>
    public static string? Shared(string original, string told)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(told);
        var theirs = WordsOf(original);
        var run = Math.Min(Telling, theirs.Count);
        if (run < Least)
        {
            return null;
        }

        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + run <= theirs.Count; i++)
        {
            runs.Add(Folded(theirs, i, run));
        }

        var ours = WordsOf(told);
        for (var i = 0; i + run <= ours.Count; i++)
        {
            if (!runs.Contains(Folded(ours, i, run)))
            {
                continue;
            }

            var last = i + run - 1;
            while (last + 1 < ours.Count && runs.Contains(Folded(ours, last + 2 - run, run)))
            {
                last++;
            }

            return told[ours[i].Span.Start..ours[last].Span.End];
        }

        return null;
    }

    /// <summary>Whether all words of a name stand one after another in a text.</summary>
    public static bool Holds(string text, string name)
    {
        var wanted = WordsOf(name);
        var words = WordsOf(text);
        return wanted.Count > 0
            && Enumerable
                .Range(0, Math.Max(0, words.Count - wanted.Count + 1))
                .Any(i => wanted.Select((word, n) => words[i + n].Folded == word.Folded).All(same => same));
    }

    internal static List<(TextSpan Span, string Folded)> WordsOf(string text)
    {
        var words = new List<(TextSpan, string)>();
        var at = 0;
        while (WordRule.Next(text, ref at, out var start))
        {
            words.Add((new TextSpan(start, at), WordRule.Fold(text[start..at])));
        }

        return words;
    }

    private static string Folded(List<(TextSpan Span, string Folded)> words, int from, int count) =>
        string.Join(' ', words.GetRange(from, count).ConvertAll(word => word.Folded));
}
