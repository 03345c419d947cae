namespace Tenter.Fabric.Drawn;

using System;
using System.Collections.Generic;
using Tenter.Figures;

/// <summary>A rectangle that something takes on the map.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(Point point) => point.X > Left && point.X < Right && point.Y > Top && point.Y < Bottom;

    public Box Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);
}

/// <summary>A cubic curve from one end to the other.</summary>
public readonly record struct Bow(Point From, Point PullFrom, Point PullTo, Point To)
{
    public Point At(double t)
    {
        var u = 1 - t;
        var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
        return new Point(
            (a * From.X) + (b * PullFrom.X) + (c * PullTo.X) + (d * To.X),
            (a * From.Y) + (b * PullFrom.Y) + (c * PullTo.Y) + (d * To.Y)
        );
    }

    /// <summary>The same, some way to the side: for threads that run side by side.</summary>
    public Bow Beside(double x, double y) =>
        new(
            new Point(From.X + x, From.Y + y),
            new Point(PullFrom.X + x, PullFrom.Y + y),
            new Point(PullTo.X + x, PullTo.Y + y),
            new Point(To.X + x, To.Y + y)
        );

    public Outline Outline =>
        new Outline()
            .Move(From.X, From.Y)
            .Curve(PullFrom.X, PullFrom.Y, PullTo.X, PullTo.Y, To.X, To.Y);

    /// <summary>A box that holds all of it, and perhaps more.</summary>
    public Box Bounds =>
        new(
            Math.Min(Math.Min(From.X, PullFrom.X), Math.Min(PullTo.X, To.X)),
            Math.Min(Math.Min(From.Y, PullFrom.Y), Math.Min(PullTo.Y, To.Y)),
            Math.Max(Math.Max(From.X, PullFrom.X), Math.Max(PullTo.X, To.X)),
            Math.Max(Math.Max(From.Y, PullFrom.Y), Math.Max(PullTo.Y, To.Y))
        );

    /// <summary>How many steps bring one from end to end, each about so long.</summary>
    public int Steps(double length) =>
        Math.Clamp((int)((Math.Abs(To.X - From.X) + Math.Abs(To.Y - From.Y)) / length), 6, 60);

    /// <summary>Points along it, about so far apart; the ends, which lie in their symbols, left out.</summary>
    public List<Point> Points(double apart)
    {
        var steps = Steps(apart);
        var points = new List<Point>(steps);
        for (var n = 1; n < steps; n++)
        {
            points.Add(At((double)n / steps));
        }

        return points;
    }
}
