namespace Tenter.Figures;

using System.Collections.Generic;
using System.Linq;

public enum PenStep
{
    Move,
    Line,

    /// <summary>A cubic curve: two points that pull, and where it ends.</summary>
    Curve,
    Close,
}

public readonly record struct Point(double X, double Y);

/// <summary>One step of a pen; the points it needs, in order.</summary>
public readonly record struct OutlineStep(PenStep Pen, Point A = default, Point B = default, Point C = default);

/// <summary>What a pen draws: straight lines and cubic curves, which every writer knows. Round things are four curves.</summary>
public sealed class Outline
{
    /// <summary>Pulls four curves to a circle within 0.03 % of its radius.</summary>
    private const double Kappa = 0.5522847498;

    private readonly List<OutlineStep> steps = [];

    public IReadOnlyList<OutlineStep> Steps => steps;

    public static Outline Circle(double x, double y, double radius)
    {
        var pull = radius * Kappa;
        return new Outline()
            .Move(x + radius, y)
            .Curve(x + radius, y + pull, x + pull, y + radius, x, y + radius)
            .Curve(x - pull, y + radius, x - radius, y + pull, x - radius, y)
            .Curve(x - radius, y - pull, x - pull, y - radius, x, y - radius)
            .Curve(x + pull, y - radius, x + radius, y - pull, x + radius, y)
            .Close();
    }

    public static Outline Rectangle(double x, double y, double width, double height) =>
        Polygon(new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height));

    public static Outline Polygon(params Point[] corners)
    {
        var outline = new Outline().Move(corners[0].X, corners[0].Y);
        foreach (var corner in corners.Skip(1))
        {
            outline.Line(corner.X, corner.Y);
        }

        return outline.Close();
    }

    public static Outline Segment(double x1, double y1, double x2, double y2) =>
        new Outline().Move(x1, y1).Line(x2, y2);

    public Outline Move(double x, double y) => Add(new OutlineStep(PenStep.Move, new Point(x, y)));

    public Outline Line(double x, double y) => Add(new OutlineStep(PenStep.Line, new Point(x, y)));

    public Outline Curve(double ax, double ay, double bx, double by, double x, double y) =>
        Add(new OutlineStep(PenStep.Curve, new Point(ax, ay), new Point(bx, by), new Point(x, y)));

    public Outline Close() => Add(new OutlineStep(PenStep.Close));

    /// <summary>The other outline after this one, as one: drawn with one stroke of ink.</summary>
    public Outline And(Outline other)
    {
        steps.AddRange(other.steps);
        return this;
    }

    private Outline Add(OutlineStep step)
    {
        steps.Add(step);
        return this;
    }
}
