namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>How much of the text two codes both cover, in characters; what several codings of a code cover counts once.</summary>
/// <param name="One">Characters that the one covers.</param>
public sealed record SharedExtent(long Shared, long One, long Other)
{
    /// <summary>Of all that either covers, what both cover.</summary>
    public double Jaccard => One + Other == Shared ? 1 : (double)Shared / (One + Other - Shared);

    /// <summary>Of what the smaller covers, what the larger covers too.</summary>
    public double Within => Math.Min(One, Other) == 0 ? 0 : (double)Shared / Math.Min(One, Other);
}

/// <summary>Two codes to look at together, and why.</summary>
/// <param name="Extent">What they share of the text.</param>
/// <param name="Names">How alike the names are, 0 to 1.</param>
/// <param name="Definitions">How alike the definitions are, 0 to 1.</param>
public sealed record CodeProposal(Code One, Code Other, SharedExtent Extent, double Names, double Definitions)
{
    public bool SamePassages => Extent.Jaccard >= CodeProposals.LeastJaccard;

    public bool OneWithinOther =>
        !SamePassages
        && Extent.Within >= CodeProposals.LeastWithin
        && Math.Min(Extent.One, Extent.Other) >= CodeProposals.LeastCharacters;

    public bool AlikeNames => Names >= CodeProposals.LeastNames;

    public bool AlikeDefinitions => Definitions >= CodeProposals.LeastDefinitions;

    public bool HasGrounds => SamePassages || OneWithinOther || AlikeNames || AlikeDefinitions;
}

/// <summary>
/// Proposes codes that may be one, from the text they share and from the words they are named and defined with. A prompt to
/// read them side by side: it says nothing of whether they mean the same, and nothing is ever merged by it. Retired codes, a
/// code and the one above it, and pairs that somebody decided to keep apart are left out.
///
/// Extents are found by a sweep over each source, O(codings log codings + segments × codes open at once squared); names and
/// definitions through lists of which codes hold which trigram or word, so that only codes with something in common are ever
/// compared. The thresholds are judgements: low enough to show what a person would want to look at.
/// </summary>
public static class CodeProposals
{
    /// <summary>Half of what either covers: then they stand mostly on the same words.</summary>
    public const double LeastJaccard = 0.5;

    /// <summary>Four fifths of the smaller inside the larger: then the one may be a part of the other.</summary>
    public const double LeastWithin = 0.8;

    /// <summary>Under this one coded sentence decides, and lying within means nothing.</summary>
    public const long LeastCharacters = 200;

    public const double LeastNames = 0.6;

    public const double LeastDefinitions = 0.4;

    // A definition of two words is like many others by chance.
    private const int LeastWordsShared = 3;

    public static IReadOnlyList<CodeProposal> Of(View view)
    {
        var codes = view.All<Code>().Where(code => !code.Retired).OrderBy(code => code.Id).ToArray();
        var apart = view.All<KeptApart>().Select(kept => Ordered(kept.One, kept.Other)).ToHashSet();
        var (covered, shared) = Extents(view, codes);
        var names = Alike(
            codes,
            static code => CodeWords.Name(code),
            static (both, one, other) => 2.0 * both / (one + other)
        );
        var definitions = Alike(
            codes,
            static code => CodeWords.Meaning(code),
            static (both, one, other) => both < LeastWordsShared ? 0 : (double)both / (one + other - both)
        );
        return
        [
            .. shared
                .Keys.Union(names.Keys)
                .Union(definitions.Keys)
                .Where(pair => !apart.Contains((codes[pair.One].Id, codes[pair.Other].Id)))
                .Where(pair => !Above(codes[pair.One], codes[pair.Other]))
                .Select(pair => new CodeProposal(
                    codes[pair.One],
                    codes[pair.Other],
                    new SharedExtent(shared.GetValueOrDefault(pair), covered[pair.One], covered[pair.Other]),
                    names.GetValueOrDefault(pair),
                    definitions.GetValueOrDefault(pair)
                ))
                .Where(proposal => proposal.HasGrounds)
                .OrderByDescending(proposal => proposal.Extent.Jaccard)
                .ThenBy(proposal => proposal.One.Name, StringComparer.Ordinal)
                .ThenBy(proposal => proposal.Other.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Characters each code covers, and each pair that share any.</summary>
    private static (long[] Covered, Dictionary<(int One, int Other), long> Shared) Extents(View view, Code[] codes)
    {
        var number = codes.Select((code, n) => (code.Id, n)).ToDictionary(pair => pair.Id, pair => pair.n);
        var covered = new long[codes.Length];
        var shared = new Dictionary<(int, int), long>();
        var edges = new List<(int At, int Code, int Step)>();
        var depth = new int[codes.Length];
        var open = new List<int>();
        foreach (var source in view.All<Source>().Where(source => source.CountsAsData))
        {
            edges.Clear();
            foreach (var coding in view.Where(Coding.BySource, source.Id))
            {
                if (
                    number.TryGetValue(coding.Code, out var code)
                    && view.Present(coding.Passage).Passage is { } passage
                    && passage.Start < passage.End
                )
                {
                    edges.Add((passage.Start, code, 1));
                    edges.Add((passage.End, code, -1));
                }
            }

            edges.Sort(static (a, b) => a.At.CompareTo(b.At));
            var from = 0;
            foreach (var (at, code, step) in edges)
            {
                if (at > from)
                {
                    Add(open, at - from, covered, shared);
                    from = at;
                }

                depth[code] += step;
                if (step > 0 && depth[code] == 1)
                {
                    open.Add(code);
                }
                else if (depth[code] == 0)
                {
                    open.Remove(code);
                }
            }

            // At one place ends and beginnings come in any order: a code may have been put down and taken up again.
            open.Clear();
            Array.Clear(depth);
        }

        return (covered, shared);
    }

    private static void Add(List<int> open, int length, long[] covered, Dictionary<(int, int), long> shared)
    {
        for (var i = 0; i < open.Count; i++)
        {
            covered[open[i]] += length;
            for (var j = i + 1; j < open.Count; j++)
            {
                var pair = open[i] < open[j] ? (open[i], open[j]) : (open[j], open[i]);
                shared[pair] = shared.GetValueOrDefault(pair) + length;
            }
        }
    }

    private static Dictionary<(int One, int Other), double> Alike(
        Code[] codes,
        Func<Code, IReadOnlySet<string>> parts,
        Func<int, int, int, double> likeness
    )
    {
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var both = new Dictionary<(int One, int Other), int>();
        var sizes = new int[codes.Length];
        for (var n = 0; n < codes.Length; n++)
        {
            var of = parts(codes[n]);
            sizes[n] = of.Count;
            foreach (var part in of)
            {
                if (!holders.TryGetValue(part, out var before))
                {
                    holders[part] = before = [];
                }

                foreach (var other in before)
                {
                    both[(other, n)] = both.GetValueOrDefault((other, n)) + 1;
                }

                before.Add(n);
            }
        }

        return both.Select(pair => (pair.Key, Value: likeness(pair.Value, sizes[pair.Key.One], sizes[pair.Key.Other])))
            .Where(pair => pair.Value > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    private static bool Above(Code one, Code other) => one.Parent == other.Id || other.Parent == one.Id;

    private static (RecordId, RecordId) Ordered(RecordId one, RecordId other) =>
        one.CompareTo(other) < 0 ? (one, other) : (other, one);
}
