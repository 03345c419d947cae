namespace Tenter.Coding.Queries;

using System;
using System.Collections.Generic;

/// <summary>
/// The algebra of passages within one source. A set is a list of spans by start and then end, none twice, none empty; they
/// may overlap. Each operation is a sweep or a binary search per passage: O(n log n).
/// </summary>
internal static class PassageSets
{
    /// <summary>Brings spans into order, each once.</summary>
    public static TextSpan[] Of(IEnumerable<TextSpan> spans)
    {
        var all = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (!span.IsEmpty)
            {
                all.Add(span);
            }
        }

        all.Sort();
        var kept = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (i == 0 || all[i] != all[kept - 1])
            {
                all[kept++] = all[i];
            }
        }

        return [.. all[..kept]];
    }

    /// <summary>The characters that a set covers, as the longest stretches without a gap.</summary>
    public static TextSpan[] Cover(TextSpan[] set)
    {
        if (set.Length == 0)
        {
            return [];
        }

        var runs = new List<TextSpan>(set.Length);
        var (start, end) = (set[0].Start, set[0].End);
        foreach (var span in set)
        {
            if (span.Start > end)
            {
                runs.Add(new TextSpan(start, end));
                (start, end) = (span.Start, span.End);
            }

            end = Math.Max(end, span.End);
        }

        runs.Add(new TextSpan(start, end));
        return [.. runs];
    }

    /// <summary>AND: the stretches of characters that both cover.</summary>
    public static TextSpan[] And(TextSpan[] left, TextSpan[] right)
    {
        var (a, b) = (Cover(left), Cover(right));
        var both = new List<TextSpan>();
        for (var (i, j) = (0, 0); i < a.Length && j < b.Length; )
        {
            var start = Math.Max(a[i].Start, b[j].Start);
            var end = Math.Min(a[i].End, b[j].End);
            if (start < end)
            {
                both.Add(new TextSpan(start, end));
            }

            _ = a[i].End < b[j].End ? i++ : j++;
        }

        return [.. both];
    }

    /// <summary>OR: the passages of either, one that both have once.</summary>
    public static TextSpan[] Or(TextSpan[] left, TextSpan[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length == 0 ? right : left;
        }

        var either = new List<TextSpan>(left.Length + right.Length);
        var (i, j) = (0, 0);
        while (i < left.Length || j < right.Length)
        {
            var order =
                i == left.Length ? 1
                : j == right.Length ? -1
                : left[i].CompareTo(right[j]);
            either.Add(order <= 0 ? left[i] : right[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return [.. either];
    }

    /// <summary>NOT: the stretches of characters that the left covers and the right does not.</summary>
    public static TextSpan[] Not(TextSpan[] left, TextSpan[] right)
    {
        var (a, b) = (Cover(left), Cover(right));
        var rest = new List<TextSpan>();
        var j = 0;
        foreach (var run in a)
        {
            var at = run.Start;
            while (j < b.Length && b[j].End <= at)
            {
                j++;
            }

            for (var k = j; k < b.Length && b[k].Start < run.End; k++)
            {
                if (b[k].Start > at)
                {
                    rest.Add(new TextSpan(at, b[k].Start));
                }

                at = b[k].End;
            }

            if (at < run.End)
            {
                rest.Add(new TextSpan(at, run.End));
            }
        }

        return [.. rest];
    }

    /// <summary>The left passages that share a character with a right one.</summary>
    public static TextSpan[] Overlapping(TextSpan[] left, TextSpan[] right)
    {
        var cover = Cover(right);
        return Array.FindAll(left, span => Touches(cover, span));
    }

    /// <summary>Whether a span shares a character with stretches that do not overlap each other.</summary>
    public static bool Touches(TextSpan[] cover, TextSpan span)
    {
        var i = FirstEndingAfter(cover, span.Start);
        return i < cover.Length && cover[i].Start < span.End;
    }

    /// <summary>The left passages that hold the whole of a right one.</summary>
    public static TextSpan[] Containing(TextSpan[] left, TextSpan[] right)
    {
        // The earliest end among the right passages from each on.
        var earliest = new int[right.Length + 1];
        earliest[^1] = int.MaxValue;
        for (var i = right.Length - 1; i >= 0; i--)
        {
            earliest[i] = Math.Min(earliest[i + 1], right[i].End);
        }

        return Array.FindAll(left, span => earliest[FirstFrom(right, span.Start)] <= span.End);
    }

    /// <summary>The left passages that lie wholly within a right one.</summary>
    public static TextSpan[] Within(TextSpan[] left, TextSpan[] right)
    {
        // The latest end among the right passages up to each.
        var latest = new int[right.Length + 1];
        for (var i = 0; i < right.Length; i++)
        {
            latest[i + 1] = Math.Max(latest[i], right[i].End);
        }

        return Array.FindAll(left, span => latest[FirstFrom(right, span.Start + 1)] >= span.End);
    }

    /// <summary>The left passages that touch a place which a right one touches too: a paragraph, a turn.</summary>
    /// <param name="places">In order, none within another.</param>
    public static TextSpan[] SamePlace(TextSpan[] left, TextSpan[] right, IReadOnlyList<TextSpan> places)
    {
        var touched = new int[places.Count + 1];
        foreach (var (from, to) in Touched(right, places))
        {
            touched[from]++;
            touched[to]--;
        }

        // How many places up to each are touched by the right.
        var before = new int[places.Count + 1];
        var open = 0;
        for (var i = 0; i < places.Count; i++)
        {
            open += touched[i];
            before[i + 1] = before[i] + (open > 0 ? 1 : 0);
        }

        return Array.FindAll(
            left,
            span => Touched(span, places) is var (from, to) && from < to && before[to] > before[from]
        );
    }

    /// <summary>The left passages from which the distance to some right one is at most that.</summary>
    public static TextSpan[] Near(TextSpan[] left, TextSpan[] right, IDistance distance, int most)
    {
        var cover = Cover(right);
        return Array.FindAll(left, span => IsNear(span));

        bool IsNear(TextSpan span)
        {
            var i = FirstEndingAfter(cover, span.Start);
            if (i < cover.Length && (cover[i].Start < span.End || distance.Between(span.End, cover[i].Start) <= most))
            {
                return true;
            }

            return i > 0 && distance.Between(cover[i - 1].End, span.Start) <= most;
        }
    }

    /// <summary>The left passages after whose end a right one begins, at most so far on.</summary>
    public static TextSpan[] FollowedBy(TextSpan[] left, TextSpan[] right, IDistance? distance, int most) =>
        Array.FindAll(
            left,
            span =>
                FirstFrom(right, span.End) is var i
                && i < right.Length
                && (distance is null || distance.Between(span.End, right[i].Start) <= most)
        );

    private static IEnumerable<(int From, int To)> Touched(TextSpan[] set, IReadOnlyList<TextSpan> places)
    {
        foreach (var span in set)
        {
            if (Touched(span, places) is var (from, to) && from < to)
            {
                yield return (from, to);
            }
        }
    }

    private static (int From, int To) Touched(TextSpan span, IReadOnlyList<TextSpan> places)
    {
        var from = First(places.Count, i => places[i].End > span.Start);
        var to = First(places.Count, i => places[i].Start >= span.End);
        return (from, to);
    }

    private static int FirstFrom(TextSpan[] set, int start) => First(set.Length, i => set[i].Start >= start);

    private static int FirstEndingAfter(TextSpan[] runs, int at) => First(runs.Length, i => runs[i].End > at);

    /// <summary>The first number for which it holds, where it holds for all after it; the count where for none.</summary>
    private static int First(int count, Func<int, bool> holds)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}

/// <summary>How far one place of a text is from a later one.</summary>
internal interface IDistance
{
    /// <param name="end">Where the earlier passage ends.</param>
    /// <param name="start">Where the later one begins.</param>
    int Between(int end, int start);
}
