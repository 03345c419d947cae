namespace Tenter.Figures;

using System;
using System.Collections.Generic;

/// <summary>
/// Cuts an outline into the pieces a dashed line shows. For formats whose readers draw dashed lines whole: without the dashes a
/// layer would be told from another by colour alone.
/// </summary>
internal static class Dashing
{
    /// <summary>Short enough that a curve of a map looks round.</summary>
    private const double Piece = 1.5;

    private const int MostPieces = 400;

    public static Outline Of(Outline outline, IReadOnlyList<double> dashes)
    {
        var shown = new Outline();
        foreach (var line in Lines(outline))
        {
            Cut(line, dashes, shown);
        }

        return shown;
    }

    private static void Cut(List<Point> line, IReadOnlyList<double> dashes, Outline shown)
    {
        var (dash, left, drawing) = (0, dashes[0], true);
        shown.Move(line[0].X, line[0].Y);
        for (var n = 1; n < line.Count; n++)
        {
            var (from, to) = (line[n - 1], line[n]);
            var length = Distance(from, to);
            var at = 0.0;
            while (length - at > left)
            {
                at += left;
                var cut = new Point(from.X + ((to.X - from.X) * at / length), from.Y + ((to.Y - from.Y) * at / length));
                _ = drawing ? shown.Line(cut.X, cut.Y) : shown.Move(cut.X, cut.Y);
                drawing = !drawing;
                dash = (dash + 1) % dashes.Count;
                left = dashes[dash];
            }

            left -= length - at;
            if (drawing)
            {
                shown.Line(to.X, to.Y);
            }
        }
    }

    /// <summary>The outline as lines of short straight pieces, one for each time the pen is set down.</summary>
    private static List<List<Point>> Lines(Outline outline)
    {
        var lines = new List<List<Point>>();
        foreach (var step in outline.Steps)
        {
            switch (step.Pen)
            {
                case PenStep.Move:
                    lines.Add([step.A]);
                    break;
                case PenStep.Line:
                    lines[^1].Add(step.A);
                    break;
                case PenStep.Curve:
                    Bend(lines[^1], step);
                    break;
                case PenStep.Close:
                    lines[^1].Add(lines[^1][0]);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(outline));
            }
        }

        return lines;
    }

    private static void Bend(List<Point> line, OutlineStep step)
    {
        var from = line[^1];
        var length = Distance(from, step.A) + Distance(step.A, step.B) + Distance(step.B, step.C);
        var pieces = Math.Clamp((int)(length / Piece), 4, MostPieces);
        for (var n = 1; n <= pieces; n++)
        {
            var t = (double)n / pieces;
            var u = 1 - t;
            var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
            line.Add(
                new Point(
                    (a * from.X) + (b * step.A.X) + (c * step.B.X) + (d * step.C.X),
                    (a * from.Y) + (b * step.A.Y) + (c * step.B.Y) + (d * step.C.Y)
                )
            );
        }
    }

    private static double Distance(Point a, Point b) =>
        Math.Sqrt(((b.X - a.X) * (b.X - a.X)) + ((b.Y - a.Y) * (b.Y - a.Y)));
}
