namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;

/// <summary>
/// Two terms within some words of each other, in either order. The distance is the difference of word positions, between
/// the nearer ends of phrases. Each pair of occurrences is one hit from the first word to the last; two occurrences that
/// share a word are no pair.
/// <para>
/// Finding is a sweep with a window: O(occurrences + pairs), and pairs · log pairs to put them in order. Counting two single
/// words needs no pairs: O(occurrences), however frequent they are.
/// </para>
/// </summary>
internal sealed class NearMatcher(TermMatcher left, TermMatcher right, int distance) : Matcher
{
    public override bool CanMatch(TextWords text) => left.CanMatch(text) && right.CanMatch(text);

    public override void Find(TextWords text, int from, int to, RangeLists lists, List<long> into)
    {
        var before = into.Count;
        var (ones, others) = (lists.Borrow(), lists.Borrow());
        left.Find(text, from, to, lists, ones);
        if (ones.Count > 0)
        {
            right.Find(text, from, to, lists, others);
            Pair(ones, others, into);
            WordRange.SortDistinct(into, before);
        }

        lists.Return(ones);
        lists.Return(others);
    }

    private void Pair(List<long> ones, List<long> others, List<long> into)
    {
        var start = 0;
        foreach (var one in ones)
        {
            var (first, last) = (WordRange.First(one), WordRange.Last(one));
            while (start < others.Count && WordRange.First(others[start]) < first - distance - right.Longest + 1)
            {
                start++;
            }

            for (var i = start; i < others.Count && WordRange.First(others[i]) <= last + distance; i++)
            {
                var (otherFirst, otherLast) = (WordRange.First(others[i]), WordRange.Last(others[i]));
                var apart = otherFirst > last ? otherFirst - last : first - otherLast;
                if (apart >= 1 && apart <= distance)
                {
                    into.Add(WordRange.Of(Math.Min(first, otherFirst), Math.Max(last, otherLast)));
                }
            }
        }
    }

    public override long Count(TextWords text, RangeLists lists)
    {
        if (left.Single is null || right.Single is null)
        {
            return base.Count(text, lists);
        }

        var (ones, others) = (lists.Borrow(), lists.Borrow());
        left.Find(text, 0, text.Count, lists, ones);
        right.Find(text, 0, text.Count, lists, others);
        var count = CountPairs(ones, others);
        lists.Return(ones);
        lists.Return(others);
        return count;
    }

    /// <summary>
    /// For each word that is of either term, in order, how many words of the other term stand up to <c>distance</c> before
    /// it. A word of both terms pairs with any, once.
    /// </summary>
    private long CountPairs(List<long> ones, List<long> others)
    {
        long total = 0;
        // Walk 0 goes over the words as they come, walk 1 follows at the back edge of the window.
        Span<int> i = [0, 0];
        Span<int> j = [0, 0];
        int onlyOne = 0,
            onlyOther = 0,
            both = 0;
        while (TakeNext(ones, others, ref i[0], ref j[0], int.MaxValue, out var word, out var isOne, out var isOther))
        {
            while (TakeNext(ones, others, ref i[1], ref j[1], word - distance, out _, out var wasOne, out var wasOther))
            {
                onlyOne -= wasOne && !wasOther ? 1 : 0;
                onlyOther -= wasOther && !wasOne ? 1 : 0;
                both -= wasOne && wasOther ? 1 : 0;
            }

            total += both + (isOther ? onlyOne : 0) + (isOne ? onlyOther : 0);
            onlyOne += isOne && !isOther ? 1 : 0;
            onlyOther += isOther && !isOne ? 1 : 0;
            both += isOne && isOther ? 1 : 0;
        }

        return total;
    }

    /// <summary>The next word before a limit in either list, and in which it is.</summary>
    private static bool TakeNext(
        List<long> ones,
        List<long> others,
        ref int i,
        ref int j,
        int before,
        out int word,
        out bool isOne,
        out bool isOther
    )
    {
        var one = i < ones.Count ? WordRange.First(ones[i]) : int.MaxValue;
        var other = j < others.Count ? WordRange.First(others[j]) : int.MaxValue;
        word = Math.Min(one, other);
        isOne = one == word;
        isOther = other == word;
        if (word >= before)
        {
            return false;
        }

        i += isOne ? 1 : 0;
        j += isOther ? 1 : 0;
        return true;
    }
}
