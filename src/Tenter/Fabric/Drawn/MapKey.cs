namespace Tenter.Fabric.Drawn;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Figures;

/// <summary>The line under the map that says what its signs mean: only those that occur.</summary>
internal static class MapKey
{
    private const double Size = 11;
    private const double RowHeight = 20;
    private const double Gap = 18;

    /// <summary>The marks, and where they end.</summary>
    public static (IReadOnlyList<Mark> Marks, double Bottom) Of(MapDrawing drawing, double top)
    {
        var marks = new List<Mark>();
        var (x, y) = (10.0, top + 12);
        foreach (var (sign, words, wide) in Signs(drawing))
        {
            var room = wide + 6 + FontWidths.Room(words, Size) + Gap;
            if (x + room > drawing.Plan.Width && x > 10)
            {
                (x, y) = (10, y + RowHeight);
            }

            marks.AddRange(sign(x + (wide / 2), y - 4));
            marks.Add(new Lettering(x + wide + 6, y, words, Size, Ink.Soft));
            x += room;
        }

        return (marks, y + 10);
    }

    private delegate IEnumerable<Mark> Sign(double x, double y);

    private static IEnumerable<(Sign Sign, string Words, double Wide)> Signs(MapDrawing drawing)
    {
        var nodes = drawing.Plan.Nodes.Select(placed => placed.Node).ToList();
        var edge = new Stroke(Ink.Text, 1.2);
        for (var n = 0; n < drawing.Sectors.Count; n++)
        {
            var sector = n;
            if (nodes.Exists(node => node.Sectors.Contains(drawing.Sectors[sector].Key)))
            {
                yield return (
                    (x, y) => [new Shape(Symbols.SectorShape(sector, x, y, 5), edge, Ink.Sheet)],
                    drawing.Sectors[sector].Label,
                    13
                );
            }
        }

        if (nodes.FirstOrDefault(node => node.IsSpace) is { } space)
        {
            yield return ((x, y) => Symbols.Of(space with { Shown = Certainty.Certainly }, x, y, [], 1), "where people meet", 24);
        }

        foreach (var kind in new[] { "policy", "post" })
        {
            if (nodes.FirstOrDefault(node => node.Kind == kind) is { } node)
            {
                var keys = drawing.Sectors.Select(sector => sector.Key).ToList();
                yield return ((x, y) => Symbols.Of(node with { Shown = Certainty.Certainly }, x, y, keys, 1), kind, 16);
            }
        }

        if (drawing.Plan.Threads.Any(t => t.Thread.Shown == Certainty.Possibly && !t.Thread.Broken))
        {
            yield return (
                (x, y) => [new Shape(Outline.Segment(x - 11, y, x + 11, y), new Stroke(Ink.Soft.At(0.7), 1))],
                "thin: possibly",
                24
            );
        }

        if (drawing.Plan.Threads.Any(t => t.Thread.Broken))
        {
            yield return ((x, y) => [Symbols.Cross(new Point(x, y), Ink.Soft)], "broken", 12);
        }
    }
}
