namespace Tenter.Evidence.Anchoring;

using System;
using System.Collections.Generic;

/// <summary>
/// Finds what was done to a text by comparing it with what it became: lines first, then within changed lines words, then
/// of changed words what their beginnings and ends have in common. Letters that two different words happen to share in their
/// middle are no survivors: a person who puts one word in the place of another did not keep its vowels.
/// </summary>
/// <remarks>
/// Common beginnings and ends are cut off; then units that occur once on each side hold the rest together, as in patience
/// diff (B. Cohen); between them Myers' greedy algorithm (E. W. Myers, "An O(ND) difference algorithm and its variations",
/// Algorithmica 1, 1986) up to <see cref="MostDifferences"/>, beyond which the stretch counts as replaced. O(n log n + n·d)
/// with n units and d differences; exact in any case: the script applied to the old text gives the new one.
/// </remarks>
public static class TextDiff
{
    /// <summary>A judgement: a stretch with more differences than this was rewritten, and its units kept by chance.</summary>
    private const int MostDifferences = 1_200;

    public static EditScript Between(string old, string now)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        var edits = new List<TextEdit>();
        var (start, oldEnd, newEnd) = Trimmed(old, now, 0, old.Length, 0, now.Length);
        if (start < oldEnd || start < newEnd)
        {
            // Whole lines are compared as lines: the cut may have fallen into one.
            var from = start == 0 ? 0 : old.LastIndexOf('\n', start - 1) + 1;
            var tail = old.IndexOf('\n', oldEnd);
            var more = (tail < 0 ? old.Length : tail + 1) - oldEnd;
            Compare(
                Units(old, from, oldEnd + more, LineEnd),
                Units(now, from, newEnd + more, LineEnd),
                old,
                now,
                (a, b) => Words(old, now, a, b, edits)
            );
        }

        return EditScript.Of(edits, old.Length);
    }

    private static void Words(string old, string now, TextSpan was, TextSpan becomes, List<TextEdit> edits)
    {
        var stretches = new List<(TextSpan Old, TextSpan New)>();
        Compare(
            Units(old, was.Start, was.End, WordEnd),
            Units(now, becomes.Start, becomes.End, WordEnd),
            old,
            now,
            (a, b) =>
            {
                // A space between two words that were both replaced is not what anybody kept.
                if (
                    stretches.Count > 0
                    && stretches[^1] is var last
                    && !HoldsWord(old, last.Old.End, a.Start)
                    && HoldsWord(old, last.Old.Start, last.Old.End)
                    && HoldsWord(old, a.Start, a.End)
                )
                {
                    stretches[^1] = (new TextSpan(last.Old.Start, a.End), new TextSpan(last.New.Start, b.End));
                }
                else
                {
                    stretches.Add((a, b));
                }
            }
        );
        foreach (var (a, b) in stretches)
        {
            var (start, oldEnd, newEnd) = Trimmed(old, now, a.Start, a.End, b.Start, b.End);
            edits.Add(new TextEdit(start, oldEnd - start, now[(b.Start + (start - a.Start))..newEnd]));
        }
    }

    private static bool HoldsWord(string text, int from, int to)
    {
        var at = 0;
        return WordRule.Next(text.AsSpan(from, to - from), ref at, out _);
    }

    /// <summary>Calls back for each stretch that differs, in order; one side of it may be empty.</summary>
    private static void Compare(
        (int[] Ends, int Start) olds,
        (int[] Ends, int Start) news,
        string old,
        string now,
        Action<TextSpan, TextSpan> differs
    )
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var ids = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var a = Ids(old, olds);
        var b = Ids(now, news);
        var pairs = new List<(int Old, int New)>();
        UnitDiff.Match(a, b, MostDifferences, pairs);
        pairs.Add((a.Length, b.Length));
        var (atOld, atNew) = (0, 0);
        foreach (var (i, j) in pairs)
        {
            if (i > atOld || j > atNew)
            {
                differs(Span(olds, atOld, i), Span(news, atNew, j));
            }

            (atOld, atNew) = (i + 1, j + 1);
        }

        int[] Ids(string text, (int[] Ends, int Start) units)
        {
            var found = new int[units.Ends.Length];
            var at = units.Start;
            for (var i = 0; i < found.Length; i++)
            {
                var unit = text.AsSpan(at, units.Ends[i] - at);
                if (!ids.TryGetValue(unit, out var id))
                {
                    ids[unit] = id = known.Count;
                }

                found[i] = id;
                at = units.Ends[i];
            }

            return found;
        }
    }

    private static TextSpan Span((int[] Ends, int Start) units, int from, int to)
    {
        var start = from == 0 ? units.Start : units.Ends[from - 1];
        return new TextSpan(start, to == 0 ? units.Start : units.Ends[to - 1]);
    }

    private static (int[] Ends, int Start) Units(string text, int from, int to, Func<string, int, int, int> end)
    {
        var ends = new List<int>();
        for (var at = from; at < to; )
        {
            at = end(text, at, to);
            ends.Add(at);
        }

        return ([.. ends], from);
    }

    private static int LineEnd(string text, int at, int to)
    {
        var end = text.IndexOf('\n', at, to - at);
        return end < 0 ? to : end + 1;
    }

    /// <summary>A word, or one character that is in none.</summary>
    private static int WordEnd(string text, int at, int to)
    {
        if (WordRule.UnitsAt(text.AsSpan(0, to), at) > 0)
        {
            var next = at;
            WordRule.Next(text.AsSpan(0, to), ref next, out _);
            return next;
        }

        return at + 1 < to && char.IsSurrogatePair(text[at], text[at + 1]) ? at + 2 : at + 1;
    }

    /// <summary>Where the two begin and cease to differ; no pair of surrogates is divided.</summary>
    private static (int Start, int OldEnd, int NewEnd) Trimmed(
        string old,
        string now,
        int oldStart,
        int oldEnd,
        int newStart,
        int newEnd
    )
    {
        var a = old.AsSpan(oldStart, oldEnd - oldStart);
        var b = now.AsSpan(newStart, newEnd - newStart);
        var head = a.CommonPrefixLength(b);
        if (head > 0 && char.IsHighSurrogate(a[head - 1]))
        {
            head--;
        }

        var most = Math.Min(a.Length, b.Length) - head;
        var tail = 0;
        while (tail < most && a[^(tail + 1)] == b[^(tail + 1)])
        {
            tail++;
        }

        if (tail > 0 && char.IsLowSurrogate(a[^tail]))
        {
            tail--;
        }

        return (oldStart + head, oldEnd - tail, newEnd - tail);
    }
}
