namespace Tenter.Evidence.Anchoring;

using System;
using System.Collections.Generic;

/// <summary>Pairs the units of two sequences that stand for the same: the algorithm behind <see cref="TextDiff"/>.</summary>
internal static class UnitDiff
{
    /// <summary>Adds the pairs in order, each unit in at most one.</summary>
    public static void Match(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int most, List<(int Old, int New)> pairs) =>
        Match(a, b, 0, 0, most, pairs);

    private static void Match(
        ReadOnlySpan<int> a,
        ReadOnlySpan<int> b,
        int atA,
        int atB,
        int most,
        List<(int Old, int New)> pairs
    )
    {
        var head = a.CommonPrefixLength(b);
        for (var i = 0; i < head; i++)
        {
            pairs.Add((atA + i, atB + i));
        }

        a = a[head..];
        b = b[head..];
        var tail = 0;
        while (tail < a.Length && tail < b.Length && a[^(tail + 1)] == b[^(tail + 1)])
        {
            tail++;
        }

        var middleA = a[..^tail];
        var middleB = b[..^tail];
        if (middleA.Length > 0 && middleB.Length > 0)
        {
            Middle(middleA, middleB, atA + head, atB + head, most, pairs);
        }

        for (var i = tail; i > 0; i--)
        {
            pairs.Add((atA + head + a.Length - i, atB + head + b.Length - i));
        }
    }

    private static void Middle(
        ReadOnlySpan<int> a,
        ReadOnlySpan<int> b,
        int atA,
        int atB,
        int most,
        List<(int Old, int New)> pairs
    )
    {
        var anchors = Anchors(a, b);
        if (anchors.Count == 0)
        {
            Myers(a, b, atA, atB, most, pairs);
            return;
        }

        var (fromA, fromB) = (0, 0);
        foreach (var (i, j) in anchors)
        {
            Match(a[fromA..i], b[fromB..j], atA + fromA, atB + fromB, most, pairs);
            pairs.Add((atA + i, atB + j));
            (fromA, fromB) = (i + 1, j + 1);
        }

        Match(a[fromA..], b[fromB..], atA + fromA, atB + fromB, most, pairs);
    }

    /// <summary>Units that occur once on both sides, the longest row of them that is in order on both.</summary>
    private static List<(int Old, int New)> Anchors(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var inA = Once(a);
        var inB = Once(b);
        var tops = new List<(int Old, int New)>();
        var nodes = new List<((int Old, int New) Pair, int Before)>();
        var last = new List<int>();
        for (var i = 0; i < a.Length; i++)
        {
            if (inA[a[i]] < 0 || !inB.TryGetValue(a[i], out var j) || j < 0)
            {
                continue;
            }

            var (low, high) = (0, tops.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = tops[middle].New < j ? (middle + 1, high) : (low, middle);
            }

            nodes.Add(((i, j), low == 0 ? -1 : last[low - 1]));
            if (low == tops.Count)
            {
                tops.Add((i, j));
                last.Add(nodes.Count - 1);
            }
            else
            {
                tops[low] = (i, j);
                last[low] = nodes.Count - 1;
            }
        }

        var row = new List<(int, int)>();
        for (var at = last.Count == 0 ? -1 : last[^1]; at >= 0; at = nodes[at].Before)
        {
            row.Add(nodes[at].Pair);
        }

        row.Reverse();
        return row;
    }

    /// <summary>Where each unit stands, or -1 where it stands more than once.</summary>
    private static Dictionary<int, int> Once(ReadOnlySpan<int> units)
    {
        var at = new Dictionary<int, int>(units.Length);
        for (var i = 0; i < units.Length; i++)
        {
            at[units[i]] = at.ContainsKey(units[i]) ? -1 : i;
        }

        return at;
    }

    /// <summary>The shortest script, furthest-reaching paths kept for going back; none where it takes too many steps.</summary>
    private static void Myers(
        ReadOnlySpan<int> a,
        ReadOnlySpan<int> b,
        int atA,
        int atB,
        int most,
        List<(int Old, int New)> pairs
    )
    {
        most = Math.Min(most, a.Length + b.Length);
        var reach = new int[(2 * most) + 3];
        var offset = most + 1;
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            trace.Add(reach[(offset - d)..(offset + d + 1)]);
            for (var k = -d; k <= d; k += 2)
            {
                var down = k == -d || (k != d && reach[offset + k - 1] < reach[offset + k + 1]);
                var x = down ? reach[offset + k + 1] : reach[offset + k - 1] + 1;
                if (x <= a.Length && x - k <= b.Length && x - k >= 0)
                {
                    x += a[x..].CommonPrefixLength(b[(x - k)..]);
                }

                reach[offset + k] = x;
                if (x >= a.Length && x - k >= b.Length)
                {
                    Back(trace, d, k, x, atA, atB, pairs);
                    return;
                }
            }
        }
    }

    private static void Back(List<int[]> trace, int d, int k, int x, int atA, int atB, List<(int Old, int New)> pairs)
    {
        var first = pairs.Count;
        for (; d > 0; d--)
        {
            // What was reached with one difference less: entry k stands at k + d.
            var before = trace[d];
            int Reached(int diagonal) => before[diagonal + d];
            var down = k == -d || (k != d && Reached(k - 1) < Reached(k + 1));
            var k0 = down ? k + 1 : k - 1;
            var x0 = Reached(k0);
            var begins = down ? x0 : x0 + 1;
            for (; x > begins; x--)
            {
                pairs.Add((atA + x - 1, atB + x - 1 - k));
            }

            (k, x) = (k0, x0);
        }

        for (; x > 0; x--)
        {
            pairs.Add((atA + x - 1, atB + x - 1 - k));
        }

        pairs.Reverse(first, pairs.Count - first);
    }
}
