namespace Tenter.Fabric.Drawn;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Figures;
using Tenter.Journal;

/// <summary>
/// Puts actors and spaces on their planes: neighbours under neighbours as far as they go (each moves to the middle of those
/// it is tied to, some rounds long), then in rows in which each has room for its symbol and its name. So no two names can
/// meet, however many there are: a plane grows rows.
/// </summary>
internal static class Placing
{
    public const double Width = 980;
    public const double SymbolGap = 5;
    private const double Edge = 10;
    private const double Lean = 104;
    private const double Inset = 16;
    private const double Apart = 16;
    private const double PlaneGap = 26;
    private const double TopEdge = 8;
    private const int Rounds = 24;

    private const int Several = 60;
    private const double Longest = 240;

    /// <summary>Above so many actors the type is smaller and names are cut sooner.</summary>
    public const int Many = 80;

    public static MapPlan Of(MapSnapshot snapshot)
    {
        var many = snapshot.Nodes.Count > Many;
        var size = many ? 10.5 : 12;
        var rowHeight = many ? 19.0 : 31;
        var shortest =
            many ? 112.0
            : snapshot.Nodes.Count > Several ? 168
            : Longest;
        var order = Ordered(snapshot);
        var planes = new List<MapPlane>();
        var placed = new List<PlacedNode>();
        var top = TopEdge;
        foreach (var layer in Planes(snapshot))
        {
            var nodes = snapshot.Nodes.Where(node => node.Layer == layer).OrderBy(node => order[node.Ref]).ToList();
            var rows = Rows(nodes.ConvertAll(node => Cell.Of(node, size, shortest)), order);
            // Names are cut only where that saves a row.
            var whole = Rows(nodes.ConvertAll(node => Cell.Of(node, size, Longest)), order);
            rows = whole.Count <= rows.Count ? whole : rows;
            var height = Math.Max((rows.Count * rowHeight) + 10, 40);
            var plane = new MapPlane(layer, Edge, Width - Edge, top, top + height, Lean);
            planes.Add(plane);
            placed.AddRange(InRows(plane, rows, size));
            top = plane.Front + PlaneGap;
        }

        return new MapPlan(Width, top, size, planes, placed, []);
    }

    /// <summary>Half the width and height of a symbol.</summary>
    public static (double X, double Y) HalfOf(MapNode node) =>
        node.IsSpace ? (11, 8)
        : node.Kind is "organisation" or "team" ? (7, 7)
        : (6, 6);

    public static Box LabelAt(double left, double baseline, double width, double size) =>
        new(left, baseline - (size * 0.82), left + width, baseline + (size * 0.28));

    private static List<MapLayer> Planes(MapSnapshot snapshot)
    {
        var standing = snapshot.Nodes.Select(node => node.Layer).ToHashSet();
        return
        [
            .. snapshot
                .Layers.Where(layer => standing.Contains(layer) || snapshot.Threads.Any(t => t.Layer == layer))
                .Concat(standing)
                .Distinct()
                .OrderBy(layer => layer.Index),
        ];
    }

    /// <summary>From 0 to 1 along its plane, for each.</summary>
    private static Dictionary<RecordRef, double> Ordered(MapSnapshot snapshot)
    {
        var at = new Dictionary<RecordRef, double>();
        foreach (var plane in snapshot.Nodes.GroupBy(node => node.Layer))
        {
            Spread(plane.OrderBy(node => node.Sectors.Count > 0 ? node.Sectors[0] : "~", StringComparer.Ordinal), at);
        }

        var neighbours = new Dictionary<RecordRef, List<RecordRef>>();
        foreach (var thread in snapshot.Threads)
        {
            Add(neighbours, thread.From, thread.To);
            Add(neighbours, thread.To, thread.From);
        }

        for (var round = 0; round < Rounds; round++)
        {
            var wanted = snapshot.Nodes.ToDictionary(
                node => node.Ref,
                node =>
                    neighbours.TryGetValue(node.Ref, out var others)
                        ? (0.4 * at[node.Ref]) + (0.6 * others.Average(other => at[other]))
                        : at[node.Ref]
            );
            foreach (var plane in snapshot.Nodes.GroupBy(node => node.Layer))
            {
                Spread(plane.OrderBy(node => Math.Round(wanted[node.Ref], 9)), at);
            }
        }

        return at;
    }

    /// <summary>Evenly along the plane; the nodes come ordered by name, and the sort keeps that among equals.</summary>
    private static void Spread(IEnumerable<MapNode> ordered, Dictionary<RecordRef, double> at)
    {
        var list = ordered.ToList();
        for (var n = 0; n < list.Count; n++)
        {
            at[list[n].Ref] = (n + 0.5) / list.Count;
        }
    }

    private static void Add(Dictionary<RecordRef, List<RecordRef>> to, RecordRef from, RecordRef other)
    {
        if (!to.TryGetValue(from, out var list))
        {
            to[from] = list = [];
        }

        list.Add(other);
    }

    /// <summary>As few rows as hold all cells, and two for three or more, so that neighbours do not hide behind each other.</summary>
    private static List<List<(Cell Cell, double Left)>> Rows(List<Cell> cells, Dictionary<RecordRef, double> order)
    {
        const double room = Width - (2 * Edge) - Lean - (2 * Inset);
        for (var count = cells.Count >= 3 ? 2 : 1; ; count++)
        {
            var rows = Enumerable
                .Range(0, Math.Max(count, 1))
                .Select(row => cells.Where((_, n) => n % count == row).ToList())
                .ToList();
            if (count >= cells.Count || rows.TrueForAll(row => row.Sum(cell => cell.Width + Apart) - Apart <= room))
            {
                return rows.ConvertAll(row => Packed(row, order, room));
            }
        }
    }

    /// <summary>Each as near to where it would stand as those before and behind it allow.</summary>
    private static List<(Cell Cell, double Left)> Packed(
        List<Cell> row,
        Dictionary<RecordRef, double> order,
        double room
    )
    {
        var lefts = new double[row.Count];
        var free = 0.0;
        for (var n = 0; n < row.Count; n++)
        {
            var wanted = (order[row[n].Node.Ref] * room) - (row[n].Width / 2);
            lefts[n] = Math.Max(wanted, free);
            free = lefts[n] + row[n].Width + Apart;
        }

        var limit = room;
        for (var n = row.Count - 1; n >= 0; n--)
        {
            lefts[n] = Math.Max(Math.Min(lefts[n], limit - row[n].Width), 0);
            limit = lefts[n] - Apart;
        }

        return [.. row.Select((cell, n) => (cell, lefts[n]))];
    }

    private static IEnumerable<PlacedNode> InRows(
        MapPlane plane,
        List<List<(Cell Cell, double Left)>> rows,
        double size
    )
    {
        for (var row = 0; row < rows.Count; row++)
        {
            var near = (row + 0.5) / rows.Count;
            var y = plane.Back + (near * (plane.Front - plane.Back));
            var start = plane.Left + (plane.Lean * (1 - near)) + Inset;
            foreach (var (cell, left) in rows[row])
            {
                var (half, high) = HalfOf(cell.Node);
                var x = start + left + half;
                yield return new PlacedNode(
                    cell.Node,
                    x,
                    y,
                    new Box(x - half, y - high, x + half, y + high),
                    cell.Label,
                    LabelAt(x + half + SymbolGap, y + (size * 0.35), cell.LabelWidth, size)
                );
            }
        }
    }

    /// <summary>Room for a symbol with its name at its right.</summary>
    private sealed record Cell(MapNode Node, string Label, double LabelWidth, double Width)
    {
        public static Cell Of(MapNode node, double size, double longest)
        {
            var name = FontWidths.Cut(node.Name, size, longest);
            var label = node.Shown == Certainty.Possibly ? name + "?" : name;
            var wide = FontWidths.Room(label, size);
            return new Cell(node, label, wide, (2 * HalfOf(node).X) + SymbolGap + wide);
        }
    }
}
