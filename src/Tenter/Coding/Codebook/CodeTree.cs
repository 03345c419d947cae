namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>A code in its place in the tree, and how deep it stands: 0 at the top.</summary>
public readonly record struct CodePlace(Code Code, int Depth);

/// <summary>The codes as a tree, written out line by line: each under the one it stands under, by name. O(codes log codes).</summary>
public static class CodeTree
{
    /// <summary>A code whose parent is not among the codes stands at the top.</summary>
    public static IReadOnlyList<CodePlace> Of(IEnumerable<Code> codes)
    {
        var all = codes.OrderBy(code => code.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var there = all.Select(code => code.Id).ToHashSet();
        var below = all.Where(code => code.Parent is { } parent && there.Contains(parent))
            .ToLookup(code => code.Parent!.Value);
        var places = new List<CodePlace>(all.Count);
        var seen = new HashSet<RecordId>();
        var open = new Stack<CodePlace>();
        foreach (var top in all.Where(code => code.Parent is not { } parent || !there.Contains(parent)))
        {
            open.Push(new CodePlace(top, 0));
            while (open.TryPop(out var place))
            {
                if (!seen.Add(place.Code.Id))
                {
                    continue;
                }

                places.Add(place);
                foreach (var child in below[place.Code.Id].Reverse())
                {
                    open.Push(new CodePlace(child, place.Depth + 1));
                }
            }
        }

        // A circle has no top; a file from elsewhere may hold one.
        places.AddRange(all.Where(code => seen.Add(code.Id)).Select(code => new CodePlace(code, 0)));
        return places;
    }
}
