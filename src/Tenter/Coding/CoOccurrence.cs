namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using Tenter.Evidence;

/// <summary>Over what Jaccard, the expectation and lift are computed.</summary>
public enum CoOccurrenceUnit
{
    /// <summary>Characters (code points) that a code covers, each once, out of all characters of the sources asked.</summary>
    Characters,

    /// <summary>Sources in which a code stands anywhere, out of all sources asked.</summary>
    Sources,
}

/// <summary>Two codes that lie over each other at least once.</summary>
/// <param name="Overlaps">Pairs of a coding of the one and a coding of the other that share a character.</param>
/// <param name="OverlapSources">Sources in which such a pair stands.</param>
/// <param name="Characters">Characters that both codes cover.</param>
/// <param name="First">Units that the first code has.</param>
/// <param name="Second">Units that the second code has.</param>
/// <param name="Observed">Units that both have.</param>
/// <param name="Jaccard">Observed out of the units that either has.</param>
/// <param name="Expected">How many both would have by chance: first × second ÷ all units.</param>
/// <param name="Lift">Observed ÷ expected. Never to be read without the two.</param>
public sealed record CodePair(
    Code One,
    Code Other,
    long Overlaps,
    int OverlapSources,
    long Characters,
    long First,
    long Second,
    long Observed,
    double Jaccard,
    double Expected,
    double Lift
);

/// <summary>All pairs, and what they were computed on.</summary>
/// <param name="Pairs">By overlaps, most first; then by name.</param>
/// <param name="Units">All characters, or all sources, that were asked.</param>
/// <param name="Below">Pairs left out for having fewer overlaps than asked.</param>
/// <param name="Unplaced">Codings left out until a person places them in a corrected text.</param>
/// <param name="Introduced">Codings left out because the researcher brought them up.</param>
public sealed record CoOccurrences(
    CoOccurrenceUnit Unit,
    IReadOnlyList<CodePair> Pairs,
    int Codes,
    int Sources,
    long Units,
    int Codings,
    int Below,
    int Unplaced,
    int Introduced
);

/// <summary>
/// Which codes lie over each other, for all pairs at once: one sweep per source over its codings by place. Each sweep costs
/// O(n log n + overlaps); the counters are one array of pairs per processor. Overlap means at least one shared character.
/// </summary>
public static class CoOccurrence
{
    private const int BitsPerWord = 64;

    /// <param name="least">Pairs with fewer overlaps are left out, and their number is told.</param>
    /// <param name="wanted">Which codings are looked at; null for all.</param>
    public static CoOccurrences Of(
        View view,
        CoOccurrenceUnit unit = CoOccurrenceUnit.Characters,
        int least = 1,
        Func<Coding, TextSpan, bool>? wanted = null
    )
    {
        ArgumentNullException.ThrowIfNull(view);
        var table = CodingTable.Of(view, wanted);
        var (codes, sources) = (table.Codes, table.Sources);
        var total = new Counters(codes.Length, sources.Length);
        var gate = new Lock();
        Parallel.For(
            0,
            sources.Length,
            () => new Counters(codes.Length, sources.Length),
            (i, _, counters) =>
            {
                counters.Count(view, sources[i], i);
                return counters;
            },
            counters =>
            {
                lock (gate)
                {
                    total.Add(counters);
                }
            }
        );
        return Told(unit, least, codes, sources, total);
    }

    private static CoOccurrences Told(
        CoOccurrenceUnit unit,
        int least,
        Code[] codes,
        PresentCodings[] sources,
        Counters total
    )
    {
        var inSources = unit == CoOccurrenceUnit.Sources;
        var units = inSources ? sources.Length : total.AllCharacters;
        var has = inSources
            ? [.. Enumerable.Range(0, codes.Length).Select(code => (long)total.SourcesOf(code))]
            : total.Covered;
        var pairs = new List<CodePair>();
        var below = 0;
        for (var one = 0; one < codes.Length; one++)
        {
            for (var other = one + 1; other < codes.Length; other++)
            {
                ref var pair = ref total.Pairs[total.Number(one, other)];
                if (pair.Overlaps == 0)
                {
                    continue;
                }

                if (pair.Overlaps < least)
                {
                    below++;
                    continue;
                }

                var observed = inSources ? total.SourcesOfBoth(one, other) : pair.Characters;
                var expected = (double)has[one] * has[other] / units;
                pairs.Add(
                    new CodePair(
                        codes[one],
                        codes[other],
                        pair.Overlaps,
                        pair.Sources,
                        pair.Characters,
                        has[one],
                        has[other],
                        observed,
                        (double)observed / (has[one] + has[other] - observed),
                        expected,
                        observed / expected
                    )
                );
            }
        }

        // Pairs were met by the order of names, which a stable order keeps.
        return new CoOccurrences(
            unit,
            [.. pairs.OrderByDescending(pair => pair.Overlaps)],
            codes.Length,
            sources.Length,
            units,
            sources.Sum(source => source.Count),
            below,
            sources.Sum(source => source.Unplaced),
            sources.Sum(source => source.Introduced)
        );
    }

    private struct Pair
    {
        public long Characters;
        public int Overlaps;
        public int Sources;

        /// <summary>The source it was counted in last, from 1.</summary>
        public int Last;
    }

    /// <summary>What one processor counted.</summary>
    private sealed class Counters(int codes, int sources)
    {
        private readonly int words = (sources + BitsPerWord - 1) / BitsPerWord;
        private readonly ulong[] standing = new ulong[codes * ((sources + BitsPerWord - 1) / BitsPerWord)];
        private readonly List<int> open = [];
        private (int Start, int End, int Code)[] runs = [];
        private int[] lastRun = [];

        public Pair[] Pairs { get; } = new Pair[codes * (codes - 1) / 2];

        public long[] Covered { get; } = new long[codes];

        public long AllCharacters { get; private set; }

        public int SourcesOf(int code) => Bits(code, code);

        public int SourcesOfBoth(int one, int other) => Bits(one, other);

        /// <summary>The place of a pair, the lower number first.</summary>
        public int Number(int one, int other) => (one * ((2 * codes) - one - 1) / 2) + (other - one - 1);

        public void Count(View view, PresentCodings source, int number)
        {
            var length = view.Find<Revision>(source.Source.Revision)?.Length ?? 0;
            var wide = Wide(view, source.Source, length);
            AllCharacters += wide is null ? length : length - wide.Length;
            if (source.Count == 0)
            {
                return;
            }

            if (runs.Length < source.Count)
            {
                runs = new (int, int, int)[source.Count];
            }

            if (lastRun.Length == 0)
            {
                lastRun = new int[codes];
            }

            Array.Fill(lastRun, -1);
            Sweep(source, number, out var count);
            SweepRuns(count, wide);
        }

        public void Add(Counters other)
        {
            for (var i = 0; i < Pairs.Length; i++)
            {
                Pairs[i].Characters += other.Pairs[i].Characters;
                Pairs[i].Overlaps += other.Pairs[i].Overlaps;
                Pairs[i].Sources += other.Pairs[i].Sources;
            }

            for (var i = 0; i < codes; i++)
            {
                Covered[i] += other.Covered[i];
            }

            for (var i = 0; i < standing.Length; i++)
            {
                standing[i] |= other.standing[i];
            }

            AllCharacters += other.AllCharacters;
        }

        private int Bits(int one, int other)
        {
            var count = 0;
            for (var i = 0; i < words; i++)
            {
                count += BitOperations.PopCount(standing[(one * words) + i] & standing[(other * words) + i]);
            }

            return count;
        }

        /// <summary>Counts each pair of codings that overlap, and joins what one code covers into runs.</summary>
        private void Sweep(PresentCodings source, int number, out int count)
        {
            open.Clear();
            count = 0;
            var spans = source.Spans;
            var codeOf = source.Codes;
            var stamp = number + 1;
            for (var i = 0; i < spans.Length; i++)
            {
                var code = codeOf[i];
                if (code < 0)
                {
                    continue;
                }

                standing[(code * words) + (number / BitsPerWord)] |= 1UL << (number % BitsPerWord);
                var (start, end) = (spans[i].Start, spans[i].End);
                ref var run = ref lastRun[code];
                if (run >= 0 && runs[run].End >= start)
                {
                    runs[run].End = Math.Max(runs[run].End, end);
                }
                else
                {
                    run = count;
                    runs[count++] = (start, end, code);
                }

                var kept = 0;
                for (var k = 0; k < open.Count; k++)
                {
                    var other = open[k];
                    if (spans[other].End <= start)
                    {
                        continue;
                    }

                    open[kept++] = other;
                    var met = codeOf[other];
                    if (met == code)
                    {
                        continue;
                    }

                    ref var pair = ref Pairs[met < code ? Number(met, code) : Number(code, met)];
                    pair.Overlaps++;
                    if (pair.Last != stamp)
                    {
                        pair.Last = stamp;
                        pair.Sources++;
                    }
                }

                open.RemoveRange(kept, open.Count - kept);
                open.Add(i);
            }
        }

        /// <summary>Counts the characters that two codes both cover: runs of one code never touch, so none counts twice.</summary>
        private void SweepRuns(int count, int[]? wide)
        {
            open.Clear();
            for (var i = 0; i < count; i++)
            {
                var (start, end, code) = runs[i];
                Covered[code] += Characters(start, end, wide);
                var kept = 0;
                for (var k = 0; k < open.Count; k++)
                {
                    var other = open[k];
                    if (runs[other].End <= start)
                    {
                        continue;
                    }

                    open[kept++] = other;
                    var met = runs[other].Code;
                    Pairs[met < code ? Number(met, code) : Number(code, met)].Characters += Characters(
                        start,
                        Math.Min(end, runs[other].End),
                        wide
                    );
                }

                open.RemoveRange(kept, open.Count - kept);
                open.Add(i);
            }
        }

        /// <summary>Code points: a character of two UTF-16 units counts where it begins.</summary>
        private static long Characters(int start, int end, int[]? wide) =>
            wide is null ? end - start : end - start - (Below(wide, end) - Below(wide, start));

        private static int Below(int[] sorted, int value)
        {
            var found = Array.BinarySearch(sorted, value);
            return found < 0 ? ~found : found;
        }

        /// <summary>Where the second halves of characters of two units stand; null in a text without any.</summary>
        private static int[]? Wide(View view, Source source, int length)
        {
            if (
                length == 0
                || view.TextOf(source) is not { } text
                || text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') < 0
            )
            {
                return null;
            }

            var places = new List<int>();
            for (var i = 1; i < text.Length; i++)
            {
                if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                {
                    places.Add(i);
                }
            }

            return [.. places];
        }
    }
}
