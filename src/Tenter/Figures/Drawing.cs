namespace Tenter.Figures;

using System.Collections.Generic;

/// <summary>
/// A figure, as it stands in a page, a report and on the command line alike. Lengths are in CSS pixels, the origin top left.
/// </summary>
/// <param name="Title">What it is, read out and shown as a tooltip.</param>
/// <param name="Caption">What it shows, computed on what, and when.</param>
public sealed record Drawing(double Width, double Height, string Title, string Caption, IReadOnlyList<Mark> Marks);

/// <summary>Something drawn. Later marks lie on earlier ones.</summary>
public abstract record Mark;

/// <summary>How a line is drawn.</summary>
/// <param name="Dashes">Lengths drawn and left out in turn; empty for an unbroken line.</param>
public sealed record Stroke(Ink Ink, double Width = 1, IReadOnlyList<double>? Dashes = null);

/// <summary>A shape: its edge, its filling, or both.</summary>
public sealed record Shape(Outline Outline, Stroke? Stroke = null, Ink? Fill = null) : Mark;

public enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>One line of words, always level.</summary>
/// <param name="X">Where it is anchored.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Halo">Whether what lies under it is held off by a rim of paper.</param>
public sealed record Lettering(
    double X,
    double Y,
    string Text,
    double Size,
    Ink Ink,
    Weight Weight = Weight.Regular,
    Anchor Anchor = Anchor.Start,
    bool Halo = false
) : Mark;

/// <summary>Marks that belong together: what can be pointed at as one.</summary>
/// <param name="Names">What it stands for, as "actor:ID", for a page that lets one point at it.</param>
/// <param name="Class">For the page's style sheet.</param>
/// <param name="Title">Shown when pointed at.</param>
public sealed record Group(
    IReadOnlyList<Mark> Marks,
    string? Names = null,
    string? Class = null,
    string? Title = null
) : Mark;
