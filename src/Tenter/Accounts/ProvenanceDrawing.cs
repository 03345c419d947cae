namespace Tenter.Accounts;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Figures;

/// <summary>
/// Draws a provenance in columns, the words on the left and the account on the right. Where more sources were used than can be
/// told apart, those with the fewest passages share one box that says how many they are.
/// </summary>
public static class ProvenanceDrawing
{
    /// <summary>Boxes of words that can be told apart in one figure.</summary>
    public const int MostSources = 14;

    private const double BoxWidth = 196;
    private const double Gap = 64;
    private const double BoxGap = 10;
    private const double Head = 30;
    private const double Pad = 8;
    private const double Size = 12;
    private const double Line = 16;
    private const string OthersKey = "others";
    private static readonly double[] AgainstDashes = [5, 4];

    private static readonly (Remove Remove, string Name)[] Columns =
    [
        (Remove.Words, "Words"),
        (Remove.Code, "Codes"),
        (Remove.Theme, "Themes"),
        (Remove.Finding, "Claims and stories"),
        (Remove.Account, "Accounts"),
    ];

    public static Drawing Of(Provenance provenance)
    {
        var (steps, lines) = Gathered(provenance);
        var columns = Columns.Where(column => steps.Exists(step => step.Remove == column.Remove)).ToList();
        var boxes = Places(steps, lines, columns);
        var bottom = boxes.Values.Max(box => box.Top + box.Height) + 12;
        List<Mark> marks =
        [
            .. columns.Select((column, i) => new Lettering(Left(i), 14, column.Name, 11, Ink.Soft, Weight.Bold)),
        ];
        marks.AddRange(lines.Select(line => Thread(line, boxes)));
        marks.AddRange(steps.Select(step => Drawn(step, boxes[step.Key], step.Key == provenance.Root.Key)));
        var width = Left(columns.Count) - Gap + 2;
        return new Drawing(
            Math.Max(width, BoxWidth + 2),
            bottom,
            $"Where ‘{provenance.Root.Name}’ comes from and where it went",
            Caption(provenance),
            marks
        );
    }

    private static string Caption(Provenance provenance)
    {
        var words = provenance.Steps.Where(step => step.Remove == Remove.Words).ToList();
        var passages = words.Sum(step => step.Passages.Count);
        var against = provenance.Lines.Any(line => line.Against) ? " Broken lines: words that speak against." : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{passages} {(passages == 1 ? "passage" : "passages")} of {words.Count} {(words.Count == 1 ? "source" : "sources")}. A line says that the one was used for the other.{against}"
        );
    }

    private static double Left(int column) => 1 + (column * (BoxWidth + Gap));

    /// <summary>The sources beyond those that can be told apart, as one.</summary>
    private static (List<ProvenanceStep> Steps, List<ProvenanceLine> Lines) Gathered(Provenance provenance)
    {
        var words = provenance
            .Steps.Where(step => step.Remove == Remove.Words)
            .OrderByDescending(step => step.Key == provenance.Root.Key)
            .ThenByDescending(step => step.Passages.Count)
            .ThenBy(step => step.Name, StringComparer.Ordinal)
            .ToList();
        if (words.Count <= MostSources)
        {
            return ([.. provenance.Steps], [.. provenance.Lines]);
        }

        var shared = words.Skip(MostSources - 1).ToList();
        var keys = shared.Select(step => step.Key).ToHashSet();
        var others = new ProvenanceStep(
            Remove.Words,
            shared[0].Ref,
            $"{shared.Count} more sources",
            [.. shared.SelectMany(step => step.Passages)]
        )
        {
            Key = OthersKey,
        };
        return (
            [.. provenance.Steps.Where(step => !keys.Contains(step.Key)), others],
            [
                .. provenance
                    .Lines.Select(line => keys.Contains(line.From) ? line with { From = OthersKey } : line)
                    .GroupBy(line => (line.From, line.To, line.Against))
                    .Select(group => new ProvenanceLine(
                        group.Key.From,
                        group.Key.To,
                        group.Sum(line => line.Passages),
                        group.Key.Against
                    )),
            ]
        );
    }

    /// <summary>Each column in the order of the mean height of what leads to it, so that few lines cross.</summary>
    private static Dictionary<string, Place> Places(
        List<ProvenanceStep> steps,
        List<ProvenanceLine> lines,
        List<(Remove Remove, string Name)> columns
    )
    {
        var boxes = new Dictionary<string, Place>();
        for (var i = 0; i < columns.Count; i++)
        {
            var y = Head;
            foreach (
                var step in steps
                    .Where(step => step.Remove == columns[i].Remove)
                    .OrderBy(step => Height(step.Key, lines, boxes))
                    .ThenBy(step => step.Key == OthersKey)
                    .ThenBy(step => step.Name, StringComparer.Ordinal)
            )
            {
                var height = (Wrapped(step.Name).Count * Line) + (step.Remove == Remove.Words ? Line : 0) + (2 * Pad);
                boxes.Add(step.Key, new Place(Left(i), y, height));
                y += height + BoxGap;
            }
        }

        var tallest = boxes.Values.Max(box => box.Top + box.Height);
        foreach (var column in boxes.GroupBy(box => box.Value.Left).ToList())
        {
            var spare = (tallest - column.Max(box => box.Value.Top + box.Value.Height)) / 2;
            foreach (var (key, box) in column.ToList())
            {
                boxes[key] = box with { Top = box.Top + spare };
            }
        }

        return boxes;
    }

    private static double Height(string key, List<ProvenanceLine> lines, Dictionary<string, Place> boxes)
    {
        var from = lines
            .Where(line => line.To == key && boxes.ContainsKey(line.From))
            .Select(line => boxes[line.From].Middle)
            .ToList();
        return from.Count == 0 ? 0 : from.Average();
    }

    private static Shape Thread(ProvenanceLine line, Dictionary<string, Place> boxes)
    {
        var (from, to) = (boxes[line.From], boxes[line.To]);
        var ink = Ink.Edge;
        var dashes = line.Against ? AgainstDashes : null;
        if (from.Left == to.Left)
        {
            // From a part to its whole, round the left edge.
            var outside = from.Left - 18;
            return new Shape(
                new Outline()
                    .Move(from.Left, from.Middle)
                    .Curve(outside, from.Middle, outside, to.Middle, to.Left, to.Middle),
                new Stroke(ink, 1.2, dashes)
            );
        }

        var (left, right) = (from.Left + BoxWidth, to.Left);
        var pull = (right - left) / 2;
        return new Shape(
            new Outline()
                .Move(left, from.Middle)
                .Curve(left + pull, from.Middle, right - pull, to.Middle, right, to.Middle),
            new Stroke(ink, 1.2, dashes)
        );
    }

    private static Group Drawn(ProvenanceStep step, Place box, bool isRoot)
    {
        List<Mark> marks =
        [
            new Shape(
                Outline.Rectangle(box.Left, box.Top, BoxWidth, box.Height),
                new Stroke(isRoot ? Ink.Act : Ink.Rule, isRoot ? 2 : 1),
                Ink.Sheet
            ),
        ];
        var y = box.Top + Pad + 11;
        foreach (var line in Wrapped(step.Name))
        {
            marks.Add(new Lettering(box.Left + Pad, y, line, Size, Ink.Text, isRoot ? Weight.Bold : Weight.Regular));
            y += Line;
        }

        if (step.Remove == Remove.Words)
        {
            var count = step.Passages.Count;
            marks.Add(
                new Lettering(
                    box.Left + Pad,
                    y,
                    string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "passage" : "passages")}"),
                    11,
                    Ink.Soft
                )
            );
        }

        return new Group(marks, step.Key == OthersKey ? null : step.Key, "provenance-step", step.Name);
    }

    /// <summary>A name in at most three lines.</summary>
    private static List<string> Wrapped(string name)
    {
        const int MostLines = 3;
        var width = BoxWidth - (2 * Pad);
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in Pieces(name))
        {
            var longer = line.Length == 0 || line.EndsWith('-') ? line + word : $"{line} {word}";
            if (line.Length > 0 && FontWidths.Room(longer, Size) > width)
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

        return [.. lines.Select(one => FontWidths.Cut(one, Size, width))];
    }

    /// <summary>Where a name may be broken: at spaces and after hyphens, for sources are often called after files.</summary>
    private static IEnumerable<string> Pieces(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word =>
                word.Split('-').Select((piece, i) => i < word.Count(c => c == '-') ? piece + "-" : piece)
            )
            .Where(piece => piece.Length > 0);

    private readonly record struct Place(double Left, double Top, double Height)
    {
        public double Middle => Top + (Height / 2);
    }
}
