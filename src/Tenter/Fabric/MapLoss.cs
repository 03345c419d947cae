namespace Tenter.Fabric;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>Two that stood in touch through what is looked away from, and how they still reach one another.</summary>
/// <param name="Through">Those between them on one shortest way that is left; empty where they are tied directly.</param>
public sealed record StillJoined(MapNode One, MapNode Other, IReadOnlyList<MapNode> Through);

/// <summary>
/// What goes and what holds, in the record, when one thing is looked away from. It tells what the record rests on; it
/// forecasts nothing, and a way that is drawn need not have been used.
/// </summary>
/// <param name="Lost">The threads that go with it.</param>
/// <param name="CutOff">Those it tied who reach none of the others it tied any more.</param>
/// <param name="Holds">Pairs it tied who still reach one another, nearest first.</param>
public sealed record MapLoss(
    IReadOnlyList<MapThread> Lost,
    IReadOnlyList<MapNode> CutOff,
    IReadOnlyList<StillJoined> Holds
)
{
    /// <summary>More pairs than this are not read.</summary>
    private const int MostPairs = 8;

    /// <summary>O(tied × (nodes + threads)), one walk from each neighbour of what is gone.</summary>
    public static MapLoss Of(MapSnapshot snapshot)
    {
        var lost = snapshot.Threads.Where(thread => thread.Lost && !thread.Ended).ToList();
        var touched = lost.SelectMany(thread => new[] { thread.From, thread.To })
            .Where(end => end != snapshot.Without)
            .ToHashSet();
        var tied = snapshot.Nodes.Where(node => touched.Contains(node.Ref)).ToList();
        var ways = new Ways(snapshot);
        var holds = new List<StillJoined>();
        var reached = new HashSet<RecordRef>();
        for (var i = 0; i < tied.Count; i++)
        {
            var from = ways.From(tied[i].Ref);
            foreach (var other in tied.Skip(i + 1))
            {
                if (from.To(other.Ref) is { } through)
                {
                    holds.Add(new StillJoined(tied[i], other, through));
                    reached.Add(tied[i].Ref);
                    reached.Add(other.Ref);
                }
            }
        }

        return new MapLoss(
            lost,
            [.. tied.Where(node => tied.Count > 1 && !reached.Contains(node.Ref))],
            [
                .. holds
                    .OrderBy(pair => pair.Through.Count)
                    .ThenBy(pair => pair.One.Name, StringComparer.Ordinal)
                    .ThenBy(pair => pair.Other.Name, StringComparer.Ordinal)
                    .Take(MostPairs),
            ]
        );
    }

    /// <summary>Shortest ways over the threads that are left; of equal ones the first by name.</summary>
    private sealed class Ways
    {
        private readonly Dictionary<RecordRef, MapNode> nodes;
        private readonly Dictionary<RecordRef, List<RecordRef>> next = [];

        public Ways(MapSnapshot snapshot)
        {
            nodes = snapshot
                .Nodes.Where(node => node.Ref != snapshot.Without && !node.Gone)
                .ToDictionary(node => node.Ref);
            foreach (var thread in snapshot.Threads.Where(thread => !thread.Broken))
            {
                Join(thread.From, thread.To);
                Join(thread.To, thread.From);
            }

            foreach (var list in next.Values)
            {
                list.Sort((a, b) => string.CompareOrdinal(nodes[a].Name, nodes[b].Name));
            }
        }

        public Walk From(RecordRef start)
        {
            var before = new Dictionary<RecordRef, RecordRef> { [start] = start };
            var queue = new Queue<RecordRef>([start]);
            while (queue.TryDequeue(out var at))
            {
                foreach (var to in next.GetValueOrDefault(at) ?? [])
                {
                    if (before.TryAdd(to, at))
                    {
                        queue.Enqueue(to);
                    }
                }
            }

            return new Walk(start, before, nodes);
        }

        private void Join(RecordRef from, RecordRef to)
        {
            if (!nodes.ContainsKey(from) || !nodes.ContainsKey(to))
            {
                return;
            }

            if (!next.TryGetValue(from, out var list))
            {
                next[from] = list = [];
            }

            if (!list.Contains(to))
            {
                list.Add(to);
            }
        }
    }

    private sealed class Walk(
        RecordRef start,
        Dictionary<RecordRef, RecordRef> before,
        Dictionary<RecordRef, MapNode> nodes
    )
    {
        /// <summary>Those between, in order; null when there is no way.</summary>
        public IReadOnlyList<MapNode>? To(RecordRef end)
        {
            if (!before.TryGetValue(end, out var at))
            {
                return null;
            }

            var through = new List<MapNode>();
            for (; at != start; at = before[at])
            {
                through.Insert(0, nodes[at]);
            }

            return through;
        }
    }
}
