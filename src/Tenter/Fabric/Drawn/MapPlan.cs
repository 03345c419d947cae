namespace Tenter.Fabric.Drawn;

using System.Collections.Generic;
using Tenter.Figures;
using Tenter.Journal;

/// <summary>One layer as a plane in shallow perspective.</summary>
/// <param name="Back">Y of its far edge.</param>
/// <param name="Front">Y of its near edge.</param>
/// <param name="Lean">How far the far edge is moved to the right.</param>
public sealed record MapPlane(MapLayer Layer, double Left, double Right, double Back, double Front, double Lean)
{
    public Outline Outline =>
        Outline.Polygon(new(Left, Front), new(Left + Lean, Back), new(Right, Back), new(Right - Lean, Front));

    /// <summary>Where its name stands: under the near edge, at the left.</summary>
    public Box NameBox(double size) =>
        new(Left, Front + 3, Left + FontWidths.Room(Layer.Label, size, Weight.Bold), Front + size + 6);
}

/// <summary>An actor or space with its place and the place of its name.</summary>
/// <param name="Label">Its name, cut where it is very long.</param>
public sealed record PlacedNode(MapNode Node, double X, double Y, Box Symbol, string Label, Box LabelBox);

/// <summary>A thread with its way.</summary>
public sealed record RoutedThread(MapThread Thread, Bow Bow);

/// <summary>
/// Where everything on the map stands. The same records give the same plan, on every machine: orders are by name and id, and
/// nothing is drawn by lot. No name lies on another name or on a symbol; threads go round names where a way round is found.
/// </summary>
public sealed record MapPlan(
    double Width,
    double Height,
    double TypeSize,
    IReadOnlyList<MapPlane> Planes,
    IReadOnlyList<PlacedNode> Nodes,
    IReadOnlyList<RoutedThread> Threads
)
{
    /// <summary>
    /// Places the snapshot. O(rounds × threads) for the order, and threads × ways × names for the routing; with many actors
    /// fewer ways are tried.
    /// </summary>
    public static MapPlan Of(MapSnapshot snapshot)
    {
        var placed = Placing.Of(snapshot);
        return Routing.Of(snapshot, placed);
    }

    public PlacedNode? Find(RecordRef reference)
    {
        foreach (var node in Nodes)
        {
            if (node.Node.Ref == reference)
            {
                return node;
            }
        }

        return null;
    }
}
