namespace Tenter.Fabric.Drawn;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Figures;
using Tenter.Journal;

/// <summary>
/// The map as a figure: the same in a page, a report and on the command line. Threads lie under symbols, symbols under names.
/// </summary>
/// <param name="Sectors">Keys and labels of the scheme of sectors, whose place decides the shape.</param>
/// <param name="Focus">What is looked at: the rest steps back. Null for none.</param>
public sealed record MapDrawing(
    MapSnapshot Snapshot,
    MapPlan Plan,
    IReadOnlyList<(string Key, string Label)> Sectors,
    RecordRef? Focus
)
{
    private const double Faded = 0.22;
    private static readonly double[] BrokenThread = [2.5, 4.5];
    private static readonly double[] CrossPlaces = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

    private HashSet<RecordRef>? near;

    /// <summary>Draws the snapshot.</summary>
    /// <param name="title">What is read out for it.</param>
    /// <param name="caption">What it shows, computed on what, and when.</param>
    public static Drawing Of(View view, MapSnapshot snapshot, RecordRef? focus, string title, string caption)
    {
        var sectors = Scheme.Of(view, Scheme.Sectors)?.Terms ?? [];
        var drawn = snapshot.Tied(focus);
        return new MapDrawing(
            drawn,
            MapPlan.Of(drawn),
            [.. sectors.Select(term => (term.Key, term.Label))],
            focus
        ).Draw(title, caption);
    }

    public Drawing Draw(string title, string caption)
    {
        near = Near();
        List<Mark> marks = [.. Planes(), .. Threads(), .. Nodes()];
        var (key, height) = MapKey.Of(this, Plan.Height + 6);
        marks.AddRange(key);
        return new Drawing(Plan.Width, height, title, caption, marks);
    }

    /// <summary>What is looked at and those tied to it; null when nothing is.</summary>
    private HashSet<RecordRef>? Near()
    {
        if (Focus is not { } looked)
        {
            return null;
        }

        var touched = new HashSet<RecordRef> { looked };
        foreach (var thread in Snapshot.Threads.Where(t => Touches(t, looked)))
        {
            touched.Add(thread.From);
            touched.Add(thread.To);
        }

        return touched;
    }

    private static bool Touches(MapThread thread, RecordRef looked) =>
        thread.From == looked || thread.To == looked || thread.Ref == looked;

    private IEnumerable<Mark> Planes()
    {
        foreach (var plane in Plan.Planes)
        {
            var ink = Ink.Layer(plane.Layer.Index);
            yield return new Shape(plane.Outline, new Stroke(ink.At(0.4)), ink.At(0.055));
            var name = plane.NameBox(Plan.TypeSize);
            yield return new Lettering(name.Left, name.Bottom - 4, plane.Layer.Label, 12, ink, Weight.Bold, Halo: true);
        }
    }

    private IEnumerable<Mark> Threads()
    {
        var looked = Focus;
        var behind = Plan.Threads.Where(t => looked is { } at && !Touches(t.Thread, at)).ToList();
        // Where there are many, those outside what is looked at are one stroke a layer.
        if (behind.Count > 0 || Plan.Threads.Count > 400)
        {
            var far = looked is null ? Plan.Threads : behind;
            foreach (
                var layer in far.Where(t => !t.Thread.Broken)
                    .GroupBy(t => t.Thread.Layer?.Index ?? -1)
                    .OrderBy(g => g.Key)
            )
            {
                var strokes = layer.Aggregate(new Outline(), (all, thread) => all.And(thread.Bow.Outline));
                yield return new Shape(strokes, new Stroke(InkOf(layer.Key).At(looked is null ? 0.4 : Faded), 1));
            }

            if (looked is null)
            {
                yield break;
            }
        }

        foreach (
            var routed in Plan
                .Threads.Where(t => looked is not { } at || Touches(t.Thread, at))
                .OrderByDescending(t => t.Thread.Broken)
        )
        {
            yield return new Group(
                [.. ThreadMarks(routed)],
                $"{routed.Thread.Ref.Kind}:{routed.Thread.Ref.Id}",
                routed.Thread.Broken ? "map-thread broken" : "map-thread",
                Told(routed.Thread)
            );
        }
    }

    private IEnumerable<Mark> ThreadMarks(RoutedThread routed)
    {
        var thread = routed.Thread;
        var index = thread.Layer?.Index ?? -1;
        var ink = InkOf(index);
        if (thread.Broken)
        {
            yield return new Shape(routed.Bow.Outline, new Stroke(ink.At(0.5), 1.3, BrokenThread));
            yield return Symbols.Cross(CrossAt(routed.Bow), ink);
            yield break;
        }

        var certain = thread.Shown == Certainty.Certainly;
        var quiet = thread.Kind != ThreadKind.Tie;
        var width = (certain, quiet) switch
        {
            (true, false) => 2.0,
            (true, true) => 1.2,
            (false, false) => 1.1,
            _ => 0.8,
        };
        var seen = ink.At(certain ? 0.92 : 0.6);
        if (index >= 0 && Figures.Threads.IsDouble(index) && !quiet)
        {
            yield return new Shape(routed.Bow.Outline, new Stroke(seen, width + 2, Figures.Threads.Dashes(index)));
            yield return new Shape(routed.Bow.Outline, new Stroke(Ink.Paper, width));
        }
        else
        {
            yield return new Shape(
                routed.Bow.Outline,
                new Stroke(seen, width, index < 0 ? null : Figures.Threads.Dashes(index))
            );
        }

        if (thread.Directed)
        {
            yield return Arrow(routed, seen);
        }
    }

    /// <summary>A small head short of the symbol it points to.</summary>
    private Shape Arrow(RoutedThread routed, Ink ink)
    {
        var symbol = Plan.Find(routed.Thread.To)?.Symbol.Grown(3) ?? default;
        var t = 1.0;
        while (t > 0.55 && symbol.Holds(routed.Bow.At(t)))
        {
            t -= 0.02;
        }

        var (tip, tail) = (routed.Bow.At(t), routed.Bow.At(Math.Max(t - 0.04, 0)));
        var (dx, dy) = (tip.X - tail.X, tip.Y - tail.Y);
        var length = Math.Max(Math.Sqrt((dx * dx) + (dy * dy)), 0.01);
        (dx, dy) = (dx / length, dy / length);
        return new Shape(
            Outline.Polygon(
                tip,
                new(tip.X - (dx * 7) - (dy * 3), tip.Y - (dy * 7) + (dx * 3)),
                new(tip.X - (dx * 7) + (dy * 3), tip.Y - (dy * 7) - (dx * 3))
            ),
            Stroke: null,
            ink
        );
    }

    private Point CrossAt(Bow bow)
    {
        foreach (var place in CrossPlaces)
        {
            var at = bow.At(place);
            var box = new Box(at.X - 5, at.Y - 5, at.X + 5, at.Y + 5);
            if (!Plan.Nodes.Any(node => node.LabelBox.Overlaps(box) || node.Symbol.Overlaps(box)))
            {
                return at;
            }
        }

        return bow.At(0.5);
    }

    private IEnumerable<Mark> Nodes()
    {
        var keys = Sectors.Select(sector => sector.Key).ToList();
        foreach (var placed in Plan.Nodes)
        {
            var gone = placed.Node.Ref == Snapshot.Without;
            var aside = near?.Contains(placed.Node.Ref) == false;
            List<Mark> marks =
            [
                .. Symbols.Of(
                    placed.Node,
                    placed.X,
                    placed.Y,
                    keys,
                    gone || placed.Node.Gone ? 0.45
                        : aside ? 0.5
                        : 1
                ),
            ];
            if (gone)
            {
                marks.Add(Symbols.Cross(new Point(placed.X, placed.Y), Ink.Text, 8));
            }

            yield return new Group(
                [Ground(placed), .. marks, LabelOf(placed, gone || aside)],
                $"{placed.Node.Ref.Kind}:{placed.Node.Ref.Id}",
                "map-node",
                placed.Node.Gone ? $"{placed.Node.Name}, until {placed.Node.Ended!.Value.InWords}" : placed.Node.Name
            );
        }
    }

    /// <summary>Paper under a name, so that no thread runs through its letters.</summary>
    private Shape Ground(PlacedNode placed)
    {
        var box = placed.LabelBox;
        var wide = Math.Min(FontWidths.Of(placed.Label, Plan.TypeSize) + 2, box.Right - box.Left);
        return new Shape(
            Outline.Rectangle(box.Left - 1.5, box.Top, wide + 1.5, box.Bottom - box.Top),
            Stroke: null,
            Ink.Paper.At(0.9)
        );
    }

    /// <summary>Set against its symbol: the room kept for wider faces lies on the far side.</summary>
    private Lettering LabelOf(PlacedNode placed, bool back)
    {
        var box = placed.LabelBox;
        var (anchor, x) =
            box.Left > placed.X ? (Anchor.Start, box.Left)
            : box.Right < placed.X ? (Anchor.End, box.Right)
            : (Anchor.Middle, placed.X);
        return new Lettering(
            x,
            box.Top + (Plan.TypeSize * 0.82),
            placed.Label,
            Plan.TypeSize,
            back || placed.Node.Shown != Certainty.Certainly ? Ink.Soft : Ink.Text,
            placed.Node.Ref == Focus ? Weight.Bold : Weight.Regular,
            anchor,
            Halo: true
        );
    }

    private static Ink InkOf(int layer) => layer < 0 ? Ink.Soft : Ink.Layer(layer);

    private string Told(MapThread thread)
    {
        var (from, to) = (Plan.Find(thread.From)?.Node.Name, Plan.Find(thread.To)?.Node.Name);
        var end =
            thread.Lost ? "; goes with it"
            : thread.Ended ? "; has ended"
            : thread.Shown == Certainty.Possibly ? "; possibly"
            : "";
        return thread.Kind == ThreadKind.PartOf
            ? $"{from} acts in {to}{end}"
            : $"{from} {(thread.Directed ? "to" : "and")} {to}: {thread.What ?? "tied"}{(thread.Lists > 1 ? $", on {thread.Lists} lists" : "")}{end}";
    }
}
