namespace Tenter.Fabric.Drawn;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Figures;
using Tenter.Journal;

/// <summary>
/// Finds each thread a way that runs over as few names and symbols as it can, of a few curves tried in a fixed order; then
/// lets names move to another side of their symbol where that frees them; then routes again.
/// </summary>
internal static class Routing
{
    private const double SampleApart = 5;
    private const double Rim = 1.5;
    private const double SideBySide = 3.6;
    private const int Passes = 3;
    private const double WayCost = 0.4;

    public static MapPlan Of(MapSnapshot snapshot, MapPlan plan)
    {
        var many = plan.Nodes.Count > Placing.Many;
        var nodes = plan.Nodes.ToList();
        var byRef = new Dictionary<RecordRef, int>();
        for (var n = 0; n < nodes.Count; n++)
        {
            byRef[nodes[n].Node.Ref] = n;
        }

        var bundles = snapshot
            .Threads.Where(thread => byRef.ContainsKey(thread.From) && byRef.ContainsKey(thread.To))
            .GroupBy(thread => Pair(byRef[thread.From], byRef[thread.To]))
            .OrderBy(bundle => bundle.Key.Item1)
            .ThenBy(bundle => bundle.Key.Item2)
            .ToList();
        var names = plan.Planes.Select(plane => plane.NameBox(plan.TypeSize)).ToList();
        var bows = Routed(bundles, nodes, names, many);
        for (var pass = 0; pass < Passes && !many; pass++)
        {
            Relabel(nodes, names, bows, plan.TypeSize, plan.Width);
            bows = Routed(bundles, nodes, names, many);
        }

        return plan with
        {
            Nodes = nodes,
            Threads = [.. bundles.SelectMany((bundle, n) => SideBySideOf(bundle.ToList(), bows[n], nodes, byRef))],
        };
    }

    private static (int, int) Pair(int one, int other) => one < other ? (one, other) : (other, one);

    private static List<Bow> Routed(
        List<IGrouping<(int, int), MapThread>> bundles,
        List<PlacedNode> nodes,
        List<Box> names,
        bool many
    )
    {
        var obstacles = new Obstacles(nodes, names);
        var found = new List<Bow>(bundles.Count);
        foreach (var bundle in bundles)
        {
            var (from, to) = (nodes[bundle.Key.Item1], nodes[bundle.Key.Item2]);
            var best = default(Bow);
            var least = double.MaxValue;
            var tried = 0;
            foreach (var way in Ways(from, to, many))
            {
                var cost = obstacles.Cost(way, bundle.Key, least, WayCost * tried++);
                if (cost < least)
                {
                    (best, least) = (way, cost);
                }

                if (least <= WayCost * tried)
                {
                    // Nothing lies on it, and every later way begins dearer.
                    break;
                }
            }

            found.Add(best);
        }

        return found;
    }

    /// <summary>Curves to try, the plainest first.</summary>
    private static IEnumerable<Bow> Ways(PlacedNode one, PlacedNode other, bool many)
    {
        var (from, to) = one.Y <= other.Y ? (one, other) : (other, one);
        var (a, b) = (new Point(from.X, from.Y), new Point(to.X, to.Y));
        var high = b.Y - a.Y;
        if (from.Node.Layer == to.Node.Layer)
        {
            var flat = (b.X - a.X) / 4;
            foreach (var bulge in many ? [-14.0, 14] : (double[])[-16, 16, -28, 28, -42, 42, -6, 6, -60, 60, -84, 84])
            {
                yield return new Bow(a, new(a.X + flat, a.Y + bulge), new(b.X - flat, b.Y + bulge), b);
            }

            if (many)
            {
                yield break;
            }

            foreach (var aside in new[] { -26.0, 26, -60, 60 })
            {
                yield return new Bow(a, new(a.X + aside, a.Y + (high * 0.5)), new(b.X + aside, b.Y - (high * 0.5)), b);
            }

            yield break;
        }

        foreach (
            var (near, far) in new[] { (0.5, 0.5), (0.25, 0.6), (0.6, 0.25), (0.8, 0.8), (0.15, 0.9), (0.9, 0.15) }
        )
        {
            yield return new Bow(a, new(a.X, a.Y + (high * near)), new(b.X, b.Y - (high * far)), b);
            if (many)
            {
                yield break;
            }
        }

        foreach (var aside in new[] { -34.0, 34, -70, 70, -120, 120 })
        {
            yield return new Bow(a, new(a.X + aside, a.Y + (high * 0.4)), new(b.X, b.Y - (high * 0.5)), b);
            yield return new Bow(a, new(a.X, a.Y + (high * 0.5)), new(b.X + aside, b.Y - (high * 0.4)), b);
            yield return new Bow(a, new(a.X + aside, a.Y + (high * 0.3)), new(b.X + aside, b.Y - (high * 0.3)), b);
            yield return new Bow(a, new(a.X + aside, a.Y + (high * 0.3)), new(b.X - aside, b.Y - (high * 0.3)), b);
        }
    }

    /// <summary>Moves names to the side on which the fewest threads run, where nothing else lies.</summary>
    private static void Relabel(List<PlacedNode> nodes, List<Box> names, List<Bow> bows, double size, double width)
    {
        var points = bows.SelectMany(bow => bow.Points(SampleApart / 2)).ToList();
        for (var n = 0; n < nodes.Count; n++)
        {
            var node = nodes[n];
            var wide = node.LabelBox.Right - node.LabelBox.Left;
            var best = node.LabelBox;
            var least = double.MaxValue;
            var tried = 0;
            foreach (var side in Sides(node, wide, size))
            {
                var rim = side.Grown(Rim);
                var cost = 1.5 * tried++;
                for (var at = 0; at < points.Count && cost < least; at++)
                {
                    cost += rim.Holds(points[at]) ? 1 : 0;
                }

                if (cost < least && IsFree(side, n, nodes, names, width))
                {
                    (best, least) = (side, cost);
                }
            }

            nodes[n] = node with { LabelBox = best };
        }
    }

    private static IEnumerable<Box> Sides(PlacedNode node, double wide, double size)
    {
        var (half, high) = Placing.HalfOf(node.Node);
        var level = node.Y + (size * 0.35);
        yield return Placing.LabelAt(node.X + half + Placing.SymbolGap, level, wide, size);
        yield return Placing.LabelAt(node.X - half - Placing.SymbolGap - wide, level, wide, size);
        yield return Placing.LabelAt(node.X - (wide / 2), node.Y + high + size, wide, size);
        yield return Placing.LabelAt(node.X - (wide / 2), node.Y - high - (size * 0.4), wide, size);
    }

    private static bool IsFree(Box side, int own, List<PlacedNode> nodes, List<Box> names, double width)
    {
        if (side.Left < 2 || side.Right > width - 2 || side.Top < 2 || names.Exists(side.Grown(1).Overlaps))
        {
            return false;
        }

        for (var n = 0; n < nodes.Count; n++)
        {
            if (n != own && (side.Grown(2).Overlaps(nodes[n].LabelBox) || side.Grown(1).Overlaps(nodes[n].Symbol)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Several threads between the same two run side by side.</summary>
    private static IEnumerable<RoutedThread> SideBySideOf(
        List<MapThread> bundle,
        Bow bow,
        List<PlacedNode> nodes,
        Dictionary<RecordRef, int> byRef
    )
    {
        var level = Math.Abs(bow.To.X - bow.From.X) > Math.Abs(bow.To.Y - bow.From.Y);
        for (var n = 0; n < bundle.Count; n++)
        {
            var aside = (n - ((bundle.Count - 1) / 2.0)) * SideBySide;
            var way = level ? bow.Beside(0, aside) : bow.Beside(aside, 0);
            var start = nodes[byRef[bundle[n].From]];
            // A thread keeps its direction, whichever way it was routed.
            yield return new RoutedThread(
                bundle[n],
                Math.Abs(way.From.X - aside - start.X) + Math.Abs(way.From.Y - start.Y)
                <= Math.Abs(way.To.X - aside - start.X) + Math.Abs(way.To.Y - start.Y)
                    ? way
                    : new Bow(way.To, way.PullTo, way.PullFrom, way.From)
            );
        }
    }

    /// <summary>What a thread should not run over: names most, other symbols, the names of planes.</summary>
    private sealed class Obstacles
    {
        private const double OverName = 4;
        private const double OverSymbol = 5;

        private readonly (Box Box, double Cost, int Node)[] all;
        private readonly List<(Box Box, double Cost)> near = [];

        public Obstacles(List<PlacedNode> nodes, List<Box> names) =>
            all = [
                // A name counts against its own threads too.
                .. nodes.Select(node => (node.LabelBox.Grown(Rim), OverName, -1)),
                .. nodes.Select((node, n) => (node.Symbol, OverSymbol, n)),
                .. names.Select(name => (name, OverName, -1)),
            ];

        /// <summary>The cost of a way, or something above <paramref name="enough"/> as soon as it is known to be.</summary>
        public double Cost(Bow way, (int, int) ends, double enough, double cost)
        {
            var bounds = way.Bounds;
            near.Clear();
            foreach (var (box, each, node) in all)
            {
                if (node != ends.Item1 && node != ends.Item2 && box.Overlaps(bounds))
                {
                    near.Add((box, each));
                }
            }

            if (near.Count == 0)
            {
                return cost;
            }

            var steps = way.Steps(SampleApart);
            for (var n = 1; n < steps && cost < enough; n++)
            {
                var point = way.At((double)n / steps);
                foreach (var (box, each) in near)
                {
                    cost += box.Holds(point) ? each : 0;
                }
            }

            return cost;
        }
    }
}
