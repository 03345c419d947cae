namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

/// <summary>
/// The words of a hit, first and last, in one number, so that lists of hits sort and compare as numbers: by first word,
/// then by last. As words do not overlap, that is also the order of their positions in the text.
/// </summary>
internal static class WordRange
{
    public static long Of(int first, int last) => ((long)first << 32) | (uint)last;

    public static int First(long range) => (int)(range >> 32);

    public static int Last(long range) => (int)range;

    /// <summary>Sorts a list from a place on and drops what is there twice.</summary>
    public static void SortDistinct(List<long> ranges, int from)
    {
        var tail = CollectionsMarshal.AsSpan(ranges)[from..];
        tail.Sort();
        var kept = 0;
        for (var i = 0; i < tail.Length; i++)
        {
            if (i == 0 || tail[i] != tail[i - 1])
            {
                tail[kept++] = tail[i];
            }
        }

        CollectionsMarshal.SetCount(ranges, from + kept);
    }
}

/// <summary>Lists lent and given back while a query is evaluated, so that a pass over many paragraphs allocates nothing.</summary>
internal sealed class RangeLists
{
    private readonly Stack<List<long>> spare = new();

    public List<long> Borrow() => spare.TryPop(out var list) ? list : [];

    public void Return(List<long> list)
    {
        list.Clear();
        spare.Push(list);
    }
}
