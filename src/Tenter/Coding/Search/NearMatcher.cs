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
    /// <summary>Whether one word can be of both terms, where both are single words.</summary>
    private readonly bool canBeBoth = left.Single is { } one && right.Single is { } other && one.Meets(other);

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

        if (!CanMatch(text))
        {
            return 0;
        }

        var (ones, others) = (lists.Borrow(), lists.Borrow());
        left.Find(text, 0, text.Count, lists, ones);
        right.Find(text, 0, text.Count, lists, others);
        var count = BeforeEach(ones, others) + BeforeEach(others, ones);
        if (count > 0 && canBeBoth)
        {
            // Two words that are each of both terms were counted in both directions.
            var both = lists.Borrow();
            Shared(ones, others, both);
            count -= BeforeEach(both, both);
            lists.Return(both);
        }

        lists.Return(ones);
        lists.Return(others);
        return count;
    }

    /// <summary>For each word of one list, how many of the other stand up to <c>distance</c> before it.</summary>
    private long BeforeEach(List<long> words, List<long> others)
    {
        long total = 0;
        int low = 0,
            high = 0;
        foreach (var range in words)
        {
            var word = WordRange.First(range);
            while (high < others.Count && WordRange.First(others[high]) < word)
            {
                high++;
            }

            while (low < high && WordRange.First(others[low]) < word - distance)
            {
                low++;
            }

            total += high - low;
        }

        return total;
    }

    private static void Shared(List<long> ones, List<long> others, List<long> into)
    {
        for (int i = 0, j = 0; i < ones.Count && j < others.Count; )
        {
            if (ones[i] == others[j])
            {
                into.Add(ones[i]);
            }

            var step = ones[i].CompareTo(others[j]);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
    }
}
