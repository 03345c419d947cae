namespace Tenter.Figures;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using System.Text;

/// <summary>
/// Writes figures as SVG: for a page, with classes that take the colours of its paper, and no style of their own, which the
/// page would refuse; or for a file, with the colours of light paper and the name of a face.
/// </summary>
public static class SvgWriter
{
    private const double HaloWidth = 3;

    /// <summary>For a page of the workbench: colours by class.</summary>
    /// <param name="id">Id of the element; its title is <c>ID-title</c>.</param>
    public static string ForPage(Drawing drawing, string id)
    {
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg id=\"{id}\" class=\"figure\" viewBox=\"0 0 {N(drawing.Width)} {N(drawing.Height)}\" role=\"img\" aria-label=\"{Escaped(drawing.Title)}\" focusable=\"false\">"
        );
        Write(svg, drawing.Marks, new PageInks());
        return svg.Append("</svg>").ToString();
    }

    /// <summary>For a file that stands alone, on white.</summary>
    public static string ForFile(Drawing drawing)
    {
        var svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(drawing.Width)}\" height=\"{N(drawing.Height)}\" viewBox=\"0 0 {N(drawing.Width)} {N(drawing.Height)}\" role=\"img\" font-family=\"{FontWidths.Face}\">\n<title>{Escaped(drawing.Title)}</title>\n<desc>{Escaped(drawing.Caption)}</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"{Palette.Light("sheet")}\"/>\n"
        );
        Write(svg, drawing.Marks, new FileInks());
        return svg.Append("</svg>\n").ToString();
    }

    private static void Write(StringBuilder svg, IEnumerable<Mark> marks, IInks inks)
    {
        foreach (var mark in marks)
        {
            switch (mark)
            {
                case Shape shape:
                    Write(svg, shape, inks);
                    break;
                case Lettering words:
                    Write(svg, words, inks);
                    break;
                case Group group:
                    Write(svg, group, inks);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(marks));
            }
        }
    }

    private static void Write(StringBuilder svg, Group group, IInks inks)
    {
        svg.Append("<g");
        if (inks.ForPage && group.Class is { } style)
        {
            svg.Append(" class=\"").Append(style).Append('"');
        }

        if (inks.ForPage && group.Names is { } names)
        {
            svg.Append(" data-names=\"").Append(Escaped(names)).Append('"');
        }

        svg.Append('>');
        if (group.Title is { } title)
        {
            svg.Append("<title>").Append(Escaped(title)).Append("</title>");
        }

        Write(svg, group.Marks, inks);
        svg.Append("</g>");
    }

    private static void Write(StringBuilder svg, Shape shape, IInks inks)
    {
        svg.Append("<path d=\"").Append(Data(shape.Outline)).Append('"');
        inks.Write(svg, shape.Fill, shape.Stroke?.Ink);
        if (shape.Stroke is { } stroke)
        {
            svg.Append(CultureInfo.InvariantCulture, $" stroke-width=\"{N(stroke.Width)}\"");
            if (stroke.Dashes is { Count: > 0 } dashes)
            {
                svg.Append(" stroke-dasharray=\"").AppendJoin(' ', dashes.Select(N)).Append('"');
            }
        }

        svg.Append("/>");
    }

    private static void Write(StringBuilder svg, Lettering words, IInks inks)
    {
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{N(words.X)}\" y=\"{N(words.Y)}\" font-size=\"{N(words.Size)}\""
        );
        if (words.Weight == Weight.Bold)
        {
            svg.Append(" font-weight=\"600\"");
        }

        if (words.Anchor != Anchor.Start)
        {
            svg.Append(words.Anchor == Anchor.Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        }

        inks.Write(svg, words.Ink, words.Halo ? Ink.Paper : null);
        if (words.Halo)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $" stroke-width=\"{N(HaloWidth)}\" stroke-linejoin=\"round\" paint-order=\"stroke\""
            );
        }

        svg.Append('>').Append(Escaped(words.Text)).Append("</text>");
    }

    private static string Data(Outline outline)
    {
        var data = new StringBuilder();
        foreach (var step in outline.Steps)
        {
            _ = step.Pen switch
            {
                PenStep.Move => data.Append(CultureInfo.InvariantCulture, $"M{N(step.A.X)} {N(step.A.Y)}"),
                PenStep.Line => data.Append(CultureInfo.InvariantCulture, $"L{N(step.A.X)} {N(step.A.Y)}"),
                PenStep.Curve => data.Append(
                    CultureInfo.InvariantCulture,
                    $"C{N(step.A.X)} {N(step.A.Y)} {N(step.B.X)} {N(step.B.Y)} {N(step.C.X)} {N(step.C.Y)}"
                ),
                PenStep.Close => data.Append('Z'),
                _ => throw new ArgumentOutOfRangeException(nameof(outline)),
            };
        }

        return data.ToString();
    }

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => SecurityElement.Escape(text) ?? string.Empty;

    /// <summary>How inks become attributes.</summary>
    private interface IInks
    {
        bool ForPage { get; }

        void Write(StringBuilder svg, Ink? fill, Ink? stroke);
    }

    private sealed class PageInks : IInks
    {
        public bool ForPage => true;

        public void Write(StringBuilder svg, Ink? fill, Ink? stroke)
        {
            svg.Append(" class=\"").Append(fill is { } f ? f.Key + "-fill" : "no-fill");
            if (stroke is { } s)
            {
                svg.Append(' ').Append(s.Key).Append("-line");
            }

            svg.Append('"');
            Opacity(svg, "fill-opacity", fill);
            Opacity(svg, "stroke-opacity", stroke);
        }
    }

    private sealed class FileInks : IInks
    {
        public bool ForPage => false;

        public void Write(StringBuilder svg, Ink? fill, Ink? stroke)
        {
            svg.Append(" fill=\"").Append(fill is { } f ? Palette.Light(f.Key) : "none").Append('"');
            if (stroke is { } s)
            {
                svg.Append(" stroke=\"").Append(Palette.Light(s.Key)).Append('"');
            }

            Opacity(svg, "fill-opacity", fill);
            Opacity(svg, "stroke-opacity", stroke);
        }
    }

    private static void Opacity(StringBuilder svg, string attribute, Ink? ink)
    {
        if (ink is { Opacity: < 1 } seen)
        {
            svg.Append(CultureInfo.InvariantCulture, $" {attribute}=\"{N(seen.Opacity)}\"");
        }
    }
}
