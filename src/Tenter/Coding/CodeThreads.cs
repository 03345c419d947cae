namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Figures;

/// <summary>
/// Draws codes that lie over each other: a ring of names, and a thread for each pair, the wider the more overlaps. Where a
/// name stands follows from the counts and the names alone, so the same project is always drawn alike; nearness in the ring
/// means nothing more than that two were put beside each other because they meet.
/// </summary>
public static class CodeThreads
{
    /// <summary>More names than this cannot be read in one ring.</summary>
    public const int Names = 28;

    private const double Width = 760;
    private const double Step = 26;
    private const double Margin = 24;
    private const double Middle = Width / 2;
    private const double Reach = 150;
    private const double LetterSize = 12.5;
    private const double Widest = 7;
    private const double DotRadius = 3.5;
    private const int LongestName = 32;

    public static Drawing Drawn(CoOccurrences found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var order = Order(found);
        var place = new Dictionary<Code, (double X, double Y, bool Left)>();
        var rows = (order.Count + 1) / 2;
        var height = (2 * Margin) + (Math.Max(1, rows) * Step);
        for (var i = 0; i < order.Count; i++)
        {
            // Down the right side and up the left, so that neighbours in the order are neighbours in the ring.
            var left = i >= rows;
            var row = left ? order.Count - 1 - i : i;
            var y = Margin + ((row + 0.5) * Step);
            var share = ((y - Margin) / (height - (2 * Margin)) * 2) - 1;
            var x = Reach * Math.Sqrt(Math.Max(0.2, 1 - (share * share)));
            place[order[i]] = (left ? Middle - x : Middle + x, y, left);
        }

        var drawn = found.Pairs.Where(pair => place.ContainsKey(pair.One) && place.ContainsKey(pair.Other)).ToList();
        var most = drawn.Count == 0 ? 1 : drawn.Max(pair => pair.Overlaps);
        var marks = new List<Mark>();
        foreach (var pair in Enumerable.Reverse(drawn))
        {
            var (a, b) = (place[pair.One], place[pair.Other]);
            marks.Add(
                new Group(
                    [
                        new Shape(
                            new Outline().Move(a.X, a.Y).Curve(Middle, a.Y, Middle, b.Y, b.X, b.Y),
                            new Stroke(Ink.Edge.At(0.55), Math.Max(0.7, Widest * pair.Overlaps / most))
                        ),
                    ],
                    Title: $"{pair.One.Name} and {pair.Other.Name}: {pair.Overlaps.ToString(CultureInfo.InvariantCulture)} overlaps"
                )
            );
        }

        foreach (var code in order)
        {
            var (x, y, left) = place[code];
            marks.Add(new Shape(Outline.Circle(x, y, DotRadius), Fill: Ink.Text));
            marks.Add(
                new Lettering(
                    left ? x - 9 : x + 9,
                    y + 4,
                    code.Name.Length > LongestName ? code.Name[..(LongestName - 1)] + "…" : code.Name,
                    LetterSize,
                    Ink.Text,
                    Anchor: left ? Anchor.End : Anchor.Start,
                    Halo: true
                )
            );
        }

        return new Drawing(
            Width,
            height,
            "Codes that lie over each other",
            $"Threads join codes that share words; the widest stands for {most.ToString(CultureInfo.InvariantCulture)} overlaps. {drawn.Count} of {found.Pairs.Count} pairs, among the {order.Count} codes with most overlaps.",
            marks
        );
    }

    /// <summary>Each name beside the one it overlaps most with among those not yet placed; first the one with most of all.</summary>
    private static List<Code> Order(CoOccurrences found)
    {
        var totals = new Dictionary<Code, long>();
        foreach (var pair in found.Pairs)
        {
            totals[pair.One] = totals.GetValueOrDefault(pair.One) + pair.Overlaps;
            totals[pair.Other] = totals.GetValueOrDefault(pair.Other) + pair.Overlaps;
        }

        var left = totals
            .OrderByDescending(total => total.Value)
            .ThenBy(total => total.Key.Name, StringComparer.Ordinal)
            .Take(Names)
            .Select(total => total.Key)
            .ToList();
        var between = found
            .Pairs.SelectMany(pair =>
                new[] { (pair.One, pair.Other, pair.Overlaps), (pair.Other, pair.One, pair.Overlaps) }
            )
            .ToDictionary(pair => (pair.Item1, pair.Item2), pair => pair.Overlaps);
        var order = new List<Code>();
        while (left.Count > 0)
        {
            var next = order.Count == 0 ? left[0] : left.MaxBy(code => between.GetValueOrDefault((order[^1], code)))!;
            left.Remove(next);
            order.Add(next);
        }

        return order;
    }
}
