namespace Tenter.Themes;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Evidence;
using Tenter.Figures;
using Tenter.Journal;

/// <summary>
/// Draws the themes that are not dropped: a column for each dimension, parts inside their whole, and how one bears on another
/// as a line with its words. The same themes are always in the same places. O(themes + links, times the places tried).
/// </summary>
public static class ThemeMap
{
    /// <summary>Themes one above the other before a dimension goes on beside itself.</summary>
    public const int MostInColumn = 7;

    private const double BoxWidth = 206;
    private const double Gutter = 150;
    private const double RowGap = 34;
    private const double Head = 34;
    private const double Pad = 10;
    private const double Size = 13;
    private const double Line = 17;
    private const double PartSize = 12;
    private const double PartGap = 6;
    private const double LinkSize = 12;
    private const double Arrow = 7;
    private const double Arc = 74;

    // Pages may be set in a face that runs wider still than what is kept spare for it.
    private const double Wider = 1.1;
    private static readonly double[] TriedAt = [0.5, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8];
    private static readonly double[] CandidateDashes = [5, 4];

    /// <summary>The themes that are drawn, those that stand by themselves with their parts.</summary>
    public static Drawing Of(View view)
    {
        var themes = view.All<Theme>().Where(theme => theme.Status != "dropped").ToList();
        var shown = themes.ToDictionary(theme => theme.Id);
        var parts = themes
            .Where(theme => theme.Parent is { } parent && shown.ContainsKey(parent))
            .ToLookup(theme => theme.Parent!.Value);
        var tops = themes.Where(theme => theme.Parent is not { } parent || !shown.ContainsKey(parent)).ToList();
        var places = new Dictionary<RecordId, Place>();
        var marks = new List<Mark>();
        var boxes = new List<Mark>();
        var (left, bottom) = (1.0, Head);
        foreach (var column in Columns(tops))
        {
            marks.Add(
                new Lettering(
                    left,
                    15,
                    FontWidths.Cut(column.Heading, 12, BoxWidth + Gutter - 20, Weight.Bold),
                    12,
                    Ink.Soft,
                    Weight.Bold
                )
            );
            var y = Head;
            foreach (var theme in column.Themes)
            {
                y = Box(theme, 0, left, y, parts, places, boxes) + RowGap;
            }

            bottom = Math.Max(bottom, y);
            left += BoxWidth + Gutter;
        }

        var links = view.All<ThemeLink>()
            .Where(link => places.ContainsKey(link.From) && places.ContainsKey(link.To))
            .OrderBy(link => link.Id)
            .ToList();
        var (lines, words) = Links(links, places);
        marks.AddRange(lines);
        marks.AddRange(boxes);
        marks.AddRange(words);
        return new Drawing(
            Math.Max(left - Gutter + 1, BoxWidth + 2) + (lines.Count > 0 ? Arc + 30 : 0),
            bottom,
            "Map of the themes",
            Caption(themes, links.Count),
            marks
        );
    }

    private static string Caption(List<Theme> themes, int links) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{themes.Count} {(themes.Count == 1 ? "theme" : "themes")} and {links} {(links == 1 ? "link" : "links")} between them. A broken edge: still a candidate. A box in a box: a part of it. Where a theme stands says only under which heading it was put."
        );

    /// <summary>The dimensions by name, those under none last; a long one goes on beside itself.</summary>
    private static IEnumerable<(string Heading, IReadOnlyList<Theme> Themes)> Columns(List<Theme> tops)
    {
        foreach (
            var dimension in tops.GroupBy(theme => theme.Dimension ?? string.Empty)
                .OrderBy(group => group.Key.Length == 0)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            var ordered = dimension
                .OrderBy(theme => theme.Name, StringComparer.Ordinal)
                .ThenBy(theme => theme.Id)
                .ToList();
            var columns = (ordered.Count + MostInColumn - 1) / MostInColumn;
            var each = (ordered.Count + columns - 1) / columns;
            foreach (var (piece, i) in ordered.Chunk(each).Select((piece, i) => (piece, i)))
            {
                yield return (i == 0 ? dimension.Key : string.Empty, piece);
            }
        }
    }

    /// <summary>A theme with its parts inside; answers where it ends.</summary>
    private static double Box(
        Theme theme,
        int depth,
        double left,
        double top,
        ILookup<RecordId, Theme> parts,
        Dictionary<RecordId, Place> places,
        List<Mark> marks
    )
    {
        var width = BoxWidth - (2 * Pad * depth);
        var size = depth == 0 ? Size : PartSize;
        var weight = depth == 0 ? Weight.Bold : Weight.Regular;
        var lines = Wrapped(theme.Name, size, width - (2 * Pad), weight);
        var own = marks.Count;
        var y = top + Pad + size - 2;
        var lettering = lines.Select(
            (line, i) => new Lettering(left + Pad, y + (i * Line), line, size, Ink.Text, weight)
        );
        var inside = new List<Mark>();
        var bottom = top + Pad + (lines.Count * Line);
        foreach (var part in parts[theme.Id].OrderBy(part => part.Name, StringComparer.Ordinal).ThenBy(part => part.Id))
        {
            bottom = Box(part, depth + 1, left + Pad, bottom + PartGap, parts, places, inside);
        }

        bottom += Pad - 2;
        places[theme.Id] = new Place(left, top, width, bottom - top);
        var frame = new Shape(
            Outline.Rectangle(left, top, width, bottom - top),
            new Stroke(Ink.Edge, depth == 0 ? 1.4 : 1, theme.Status == "candidate" ? CandidateDashes : null),
            Ink.Sheet
        );
        marks.Insert(own, new Group([frame, .. lettering], $"theme:{theme.Id}", "theme-box", theme.Name));
        marks.AddRange(inside);
        return bottom;
    }

    private static (List<Mark> Lines, List<Mark> Words) Links(List<ThemeLink> links, Dictionary<RecordId, Place> places)
    {
        var lines = new List<Mark>();
        var words = new List<Mark>();
        var taken = places.Values.ToList();
        var met = new Dictionary<(RecordId, bool), int>();
        foreach (var link in links)
        {
            var (from, to) = (places[link.From], places[link.To]);
            var (start, end, pull) = Ends(from, to, Next(met, link.From, from, to), Next(met, link.To, to, from));
            var a = new Point(start.X + pull.Start, start.Y);
            var b = new Point(end.X + pull.End, end.Y);
            lines.Add(
                new Shape(
                    new Outline().Move(start.X, start.Y).Curve(a.X, a.Y, b.X, b.Y, end.X, end.Y),
                    new Stroke(Ink.Act, 1.3)
                )
            );
            lines.Add(ArrowHead(end, Math.Sign(pull.End)));
            if (link.BothWays)
            {
                lines.Add(ArrowHead(start, Math.Sign(pull.Start)));
            }

            words.AddRange(Told(link, start, a, b, end, taken));
        }

        return (lines, words);
    }

    /// <summary>Several lines to one side of a box meet it one below the other.</summary>
    private static int Next(Dictionary<(RecordId, bool), int> met, RecordId theme, Place own, Place other)
    {
        var key = (theme, other.Left > own.Right);
        var count = met.GetValueOrDefault(key);
        met[key] = count + 1;
        return count;
    }

    private static (Point Start, Point End, (double Start, double End) Pull) Ends(
        Place from,
        Place to,
        int startAt,
        int endAt
    )
    {
        double At(Place place, int n) => place.Top + Math.Min(place.Height - 6, 14 + (n * 13));
        if (to.Left > from.Right)
        {
            var pull = (to.Left - from.Right) / 2;
            return (new(from.Right, At(from, startAt)), new(to.Left, At(to, endAt)), (pull, -pull));
        }

        if (from.Left > to.Right)
        {
            var pull = (from.Left - to.Right) / 2;
            return (new(from.Left, At(from, startAt)), new(to.Right, At(to, endAt)), (-pull, pull));
        }

        // One above the other: round the right edge.
        return (new(from.Right, At(from, startAt)), new(to.Right, At(to, endAt)), (Arc, Arc));
    }

    private static Shape ArrowHead(Point at, int side) =>
        new(
            Outline.Polygon(
                at,
                new(at.X + (side * Arrow), at.Y - (Arrow / 2)),
                new(at.X + (side * Arrow), at.Y + (Arrow / 2))
            ),
            Fill: Ink.Act
        );

    /// <summary>The words of a link, where they cover no box and no other words, as near to its middle as that goes.</summary>
    private static IEnumerable<Mark> Told(ThemeLink link, Point start, Point a, Point b, Point end, List<Place> taken)
    {
        var lines = Wrapped(link.Says, LinkSize, Gutter - 24, Weight.Regular);
        var width = lines.Max(line => FontWidths.Room(line, LinkSize) * Wider);
        var height = lines.Count * 14;
        Place Around(double t, double down)
        {
            var middle = OnCurve(start, a, b, end, t);
            return new Place(middle.X - (width / 2), middle.Y + down - (height / 2), width, height);
        }

        var tried = from down in new double[] { 0, -16, 16, -30, 30 } from t in TriedAt select Around(t, down);
        var place = tried.FirstOrDefault(one => !taken.Exists(one.Meets), Around(0.5, 0));
        taken.Add(place);
        return lines.Select(
            (line, i) =>
                new Lettering(
                    place.Left + (width / 2),
                    place.Top + 11 + (i * 14),
                    line,
                    LinkSize,
                    Ink.Text,
                    Anchor: Anchor.Middle,
                    Halo: true
                )
        );
    }

    private static Point OnCurve(Point p, Point a, Point b, Point q, double t)
    {
        var (u, v) = (1 - t, t);
        double Mix(double one, double two, double three, double four) =>
            (u * u * u * one) + (3 * u * u * v * two) + (3 * u * v * v * three) + (v * v * v * four);
        return new Point(Mix(p.X, a.X, b.X, q.X), Mix(p.Y, a.Y, b.Y, q.Y));
    }

    private static List<string> Wrapped(string text, double size, double width, Weight weight)
    {
        const int MostLines = 3;
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && FontWidths.Room(longer, size, weight) * Wider > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line);
        if (lines.Count > MostLines)
        {
            lines = [.. lines.Take(MostLines - 1), string.Join(' ', lines.Skip(MostLines - 1))];
        }

        return [.. lines.Select(one => FontWidths.Cut(one, size, width / Wider, weight))];
    }

    private readonly record struct Place(double Left, double Top, double Width, double Height)
    {
        public double Right => Left + Width;

        public bool Meets(Place other) =>
            Left < other.Right && other.Left < Right && Top < other.Top + other.Height && other.Top < Top + Height;
    }
}
