namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>
/// A word or phrase: sequences of consecutive words. One pass over the words for each sequence, looking for the word of
/// it with the fewest forms and then at its neighbours; with one form the pass is the processor's own search for a number.
/// </summary>
internal sealed class TermMatcher(FormSet[][] sequences) : Matcher
{
    /// <summary>The forms of a term that is a single word; null for others.</summary>
    public FormSet? Single => sequences.Length == 1 && sequences[0].Length == 1 ? sequences[0][0] : null;

    /// <summary>Words of the longest sequence.</summary>
    public int Longest { get; } = sequences.Max(sequence => sequence.Length);

    public override bool CanMatch(TextWords text)
    {
        foreach (var sequence in sequences)
        {
            if (Array.TrueForAll(sequence, text.Holds))
            {
                return true;
            }
        }

        return false;
    }

    public override long Count(TextWords text, RangeLists lists) =>
        Single is { } forms && text.IsCounted ? text.CountOf(forms) : base.Count(text, lists);

    public override void Find(TextWords text, int from, int to, RangeLists lists, List<long> into)
    {
        var before = into.Count;
        foreach (var sequence in sequences)
        {
            Find(sequence, text.Forms, from, to, into);
        }

        if (sequences.Length > 1)
        {
            WordRange.SortDistinct(into, before);
        }
    }

    private static void Find(FormSet[] sequence, int[] words, int from, int to, List<long> into)
    {
        var rarest = 0;
        for (var i = 1; i < sequence.Length; i++)
        {
            rarest = sequence[i].Count < sequence[rarest].Count ? i : rarest;
        }

        var forms = sequence[rarest];
        var start = from + rarest;
        var length = to - (sequence.Length - 1 - rarest) - start;
        if (forms.Count == 0 || length <= 0)
        {
            return;
        }

        var searched = words.AsSpan(start, length);
        for (var at = forms.NextIn(searched, 0); at >= 0; at = forms.NextIn(searched, at + 1))
        {
            var first = from + at;
            if (sequence.Length == 1 || Follows(sequence, words, first, rarest))
            {
                into.Add(WordRange.Of(first, first + sequence.Length - 1));
            }
        }
    }

    private static bool Follows(FormSet[] sequence, int[] words, int first, int known)
    {
        for (var i = 0; i < sequence.Length; i++)
        {
            if (i != known && !sequence[i].Contains(words[first + i]))
            {
                return false;
            }
        }

        return true;
    }
}
