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
    private static readonly double[] BrokenEdge = [2, 2];

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
            yield return (
                (x, y) => Symbols.Of(space with { Shown = Certainty.Certainly }, x, y, [], 1),
                "where people meet",
                24
            );
        }

        foreach (var kind in new[] { "policy", "post" })
        {
            if (nodes.FirstOrDefault(node => node.Kind == kind) is { } node)
            {
                var keys = drawing.Sectors.Select(sector => sector.Key).ToList();
                yield return ((x, y) => Symbols.Of(node with { Shown = Certainty.Certainly }, x, y, keys, 1), kind, 16);
            }
        }

        if (nodes.Exists(node => node.Sectors.Count > 1) && drawing.Sectors.Count > 1)
        {
            yield return (
                (x, y) =>
                    [
                        new Shape(Symbols.SectorShape(0, x, y, 5.5), edge, Ink.Sheet),
                        new Shape(Symbols.SectorShape(1, x, y, 2.5), edge with { Width = 1 }),
                    ],
                "one in the other: two sectors",
                13
            );
        }

        if (nodes.Exists(node => node.Shown == Certainty.Possibly))
        {
            yield return (
                (x, y) => [new Shape(Outline.Circle(x, y, 5), new Stroke(Ink.Text, 1.2, BrokenEdge), Ink.Sheet)],
                "broken edge: possibly there",
                13
            );
        }

        foreach (
            var layer in drawing
                .Plan.Threads.Select(t => t.Thread.Layer)
                .OfType<MapLayer>()
                .Distinct()
                .OrderBy(layer => layer.Index)
        )
        {
            yield return ((x, y) => Sample(layer, x, y), layer.Label, 30);
        }

        if (drawing.Plan.Threads.Any(t => t.Thread.Directed && !t.Thread.Broken))
        {
            yield return (
                (x, y) =>
                    [
                        new Shape(Outline.Segment(x - 10, y, x + 6, y), new Stroke(Ink.Soft, 1.4)),
                        new Shape(
                            Outline.Polygon(new(x + 11, y), new(x + 4, y - 3), new(x + 4, y + 3)),
                            Stroke: null,
                            Ink.Soft
                        ),
                    ],
                "runs one way",
                24
            );
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
            yield return ((x, y) => [Symbols.Cross(new Point(x, y), Ink.Soft)], "ended, or lost", 12);
        }
    }

    /// <summary>A piece of a tie as it is drawn in its layer.</summary>
    private static IEnumerable<Mark> Sample(MapLayer layer, double x, double y)
    {
        var line = Outline.Segment(x - 14, y, x + 14, y);
        var ink = Ink.Layer(layer.Index);
        if (Threads.IsDouble(layer.Index))
        {
            return
            [
                new Shape(line, new Stroke(ink, 4, Threads.Dashes(layer.Index))),
                new Shape(line, new Stroke(Ink.Paper, 2)),
            ];
        }

        return [new Shape(line, new Stroke(ink, 2, Threads.Dashes(layer.Index)))];
    }
}
