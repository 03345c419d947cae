namespace Tenter.Fabric.Drawn;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Figures;

/// <summary>
/// The signs of the map: sectors differ by shape, kinds by how the shape is drawn, spaces are woven patches. What is only
/// possibly there has a broken edge.
/// </summary>
internal static class Symbols
{
    private static readonly double[] BrokenEdge = [2, 2];

    /// <summary>The sign of an actor or space at a place.</summary>
    public static IEnumerable<Mark> Of(MapNode node, double x, double y, IReadOnlyList<string> sectors, double fade)
    {
        var edge = new Stroke(
            Ink.Text.At(fade),
            1.3,
            node.Shown == Certainty.Certainly ? null : BrokenEdge
        );
        if (node.IsSpace)
        {
            return Patch(node, x, y, edge, fade);
        }

        return node.Kind == "policy" ? Page(x, y, edge) : Body(node, x, y, sectors, edge, fade);
    }

    /// <summary>The outline of a sector's shape, by its place in the scheme; a ring where none is recorded.</summary>
    public static Outline SectorShape(int sector, double x, double y, double radius) =>
        sector switch
        {
            0 => Outline.Circle(x, y, radius),
            1 => Outline.Rectangle(x - (radius * 0.9), y - (radius * 0.9), radius * 1.8, radius * 1.8),
            2 => Outline.Polygon(
                new(x, y - (radius * 1.2)),
                new(x + (radius * 1.2), y),
                new(x, y + (radius * 1.2)),
                new(x - (radius * 1.2), y)
            ),
            3 => Outline.Polygon(
                new(x, y - (radius * 1.15)),
                new(x + (radius * 1.1), y + (radius * 0.8)),
                new(x - (radius * 1.1), y + (radius * 0.8))
            ),
            < 0 => Outline.Circle(x, y, radius),
            _ => Regular(sector + 1, x, y, radius * 1.05),
        };

    /// <summary>Where a thread is broken.</summary>
    public static Shape Cross(Point at, Ink ink, double reach = 4) =>
        new(
            Outline
                .Segment(at.X - reach, at.Y - reach, at.X + reach, at.Y + reach)
                .And(Outline.Segment(at.X - reach, at.Y + reach, at.X + reach, at.Y - reach)),
            new Stroke(ink, 1.6)
        );

    private static IEnumerable<Mark> Body(
        MapNode node,
        double x,
        double y,
        IReadOnlyList<string> sectors,
        Stroke edge,
        double fade
    )
    {
        var places = node.Sectors.Select(sector => IndexOf(sectors, sector)).Where(index => index >= 0).Take(2).ToList();
        var first = places.Count > 0 ? places[0] : -1;
        var body = node.Kind is "organisation" or "team";
        var radius = body ? 6.5 : 5.5;
        if (node.Kind == "team")
        {
            yield return new Shape(SectorShape(first, x + 2.5, y - 2.5, radius), edge, Ink.Sheet);
        }

        yield return new Shape(SectorShape(first, x, y, radius), edge, Ink.Sheet);
        if (body)
        {
            yield return new Shape(SectorShape(first, x, y, radius - 0.7), Stroke: null, Ink.Text.At(0.16 * fade));
        }

        if (places.Count > 1)
        {
            yield return new Shape(SectorShape(places[1], x, y, radius * 0.45), edge with { Width = 1, Dashes = null });
        }

        if (first < 0)
        {
            // No sector is recorded: a ring with an open middle says so without a shape of its own.
            yield return new Shape(Outline.Circle(x, y, 1.2), Stroke: null, edge.Ink);
        }

        if (node.Kind == "post")
        {
            yield return new Shape(Outline.Segment(x - 7, y - 8.5, x + 7, y - 8.5), edge with { Width = 1.6, Dashes = null });
        }
    }

    private static IEnumerable<Mark> Page(double x, double y, Stroke edge)
    {
        yield return new Shape(
            Outline.Polygon(
                new(x - 5.5, y - 7),
                new(x + 2, y - 7),
                new(x + 5.5, y - 3.5),
                new(x + 5.5, y + 7),
                new(x - 5.5, y + 7)
            ),
            edge,
            Ink.Sheet
        );
        yield return new Shape(new Outline().Move(x + 2, y - 7).Line(x + 2, y - 3.5).Line(x + 5.5, y - 3.5), edge);
    }

    /// <summary>A piece of plain weave: each strand over one and under the next.</summary>
    private static IEnumerable<Mark> Patch(MapNode node, double x, double y, Stroke edge, double fade)
    {
        const double wide = 22;
        const double high = 15;
        const int across = 4;
        const int down = 3;
        var ink = Ink.Layer(node.Layer.Index).At(0.85 * fade);
        yield return new Shape(Outline.Rectangle(x - (wide / 2), y - (high / 2), wide, high), Stroke: null, Ink.Sheet);
        yield return new Shape(
            Outline.Rectangle(x - (wide / 2), y - (high / 2), wide, high),
            edge,
            Ink.Layer(node.Layer.Index).At(0.14 * fade)
        );
        var strands = new Outline();
        for (var row = 0; row < down; row++)
        {
            for (var column = 0; column < across; column++)
            {
                var (cx, cy) = (
                    x - (wide / 2) + ((column + 0.5) * wide / across),
                    y - (high / 2) + ((row + 0.5) * high / down)
                );
                strands.And(
                    (row + column) % 2 == 0
                        ? Outline.Segment(cx - 2.2, cy, cx + 2.2, cy)
                        : Outline.Segment(cx, cy - 2, cx, cy + 2)
                );
            }
        }

        yield return new Shape(strands, new Stroke(ink, 1.1));
    }

    private static Outline Regular(int corners, double x, double y, double radius) =>
        Outline.Polygon([
            .. Enumerable
                .Range(0, corners)
                .Select(n => (2 * Math.PI * n / corners) - (Math.PI / 2))
                .Select(angle => new Point(x + (radius * Math.Cos(angle)), y + (radius * Math.Sin(angle)))),
        ]);

    private static int IndexOf(IReadOnlyList<string> keys, string key)
    {
        for (var n = 0; n < keys.Count; n++)
        {
            if (keys[n] == key)
            {
                return n;
            }
        }

        return -1;
    }
}
