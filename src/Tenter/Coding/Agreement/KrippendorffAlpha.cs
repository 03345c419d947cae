namespace Tenter.Coding.Agreement;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>What the distance between two values is for.</summary>
public enum AlphaLevel
{
    Nominal,
    Ordinal,
    Interval,
    Ratio,
}

/// <summary>
/// Krippendorff's alpha for any number of coders and any missing values: observed against expected disagreement between values
/// that can be paired. Units with fewer than two values drop out. O(units × coders + q²).
/// </summary>
public static class KrippendorffAlpha
{
    public static Coefficient Of(Ratings ratings, AlphaLevel level)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var name = $"krippendorff-alpha-{level.ToString().ToLowerInvariant()}";
        var numbers = ratings.Numbers();
        if (level is AlphaLevel.Interval or AlphaLevel.Ratio && numbers is null)
        {
            return Coefficient.Undefined(name, ratings.Units, ratings.Coders.Count, "the values are no numbers");
        }

        var counts = Pairable(ratings);
        var (observed, expected, values) = Disagreement(counts, Distances(counts, level, numbers));
        return Coefficient.OfDisagreement(
            name,
            observed,
            expected,
            counts.Sum(row => row.Times),
            ratings.Coders.Count,
            $"{values} values that can be paired; disagreement observed and expected"
                + (level == AlphaLevel.Ordinal ? ", categories in their order" : "")
        );
    }

    /// <summary>
    /// The interval in which so much of the bootstrap over units lies: units are drawn anew with putting back, with a fixed
    /// seed. Null where alpha is not defined.
    /// </summary>
    public static (double Low, double High)? Interval(
        Ratings ratings,
        AlphaLevel level,
        int draws,
        int seed,
        double within = 0.95
    )
    {
        var counts = Pairable(ratings);
        if (counts.Count == 0 || Of(ratings, level).Value is null)
        {
            return null;
        }

        var distances = Distances(counts, level, ratings.Numbers());
        // Each unit is drawn by itself, whether it shares its row or not.
        var ends = new long[counts.Count];
        var all = 0L;
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = all += counts[i].Times;
        }

        var random = new Random(seed);
        var drawn = new List<double>(draws);
        for (var i = 0; i < draws; i++)
        {
            var times = new long[counts.Count];
            for (var unit = 0L; unit < all; unit++)
            {
                var at = Array.BinarySearch(ends, random.NextInt64(all) + 1);
                times[at < 0 ? ~at : at]++;
            }

            var sample = counts.Select((row, at) => (row.Of, times[at])).ToList();
            var (observed, expected, _) = Disagreement(sample, distances);
            // A draw in which everybody said the same has nothing to disagree about.
            drawn.Add(expected == 0 ? 1 : 1 - (observed / expected));
        }

        drawn.Sort();
        var tail = (1 - within) / 2;
        return (drawn[(int)(tail * (draws - 1))], drawn[(int)Math.Ceiling((1 - tail) * (draws - 1))]);
    }

    private static List<(int[] Of, long Times)> Pairable(Ratings ratings) =>
        [
            .. Enumerable
                .Range(0, ratings.Rows)
                .Select(row => (Of: ratings.Counts(row), Times: ratings.Times(row)))
                .Where(row => row.Of.Sum() >= 2),
        ];

    private static (double Observed, double Expected, long Values) Disagreement(
        List<(int[] Of, long Times)> rows,
        double[,] distances
    )
    {
        var q = distances.GetLength(0);
        var totals = new long[q];
        var observed = 0.0;
        foreach (var (unit, times) in rows)
        {
            var r = 0;
            for (var c = 0; c < q; c++)
            {
                totals[c] += times * unit[c];
                r += unit[c];
            }

            var apart = 0.0;
            for (var c = 0; c < q; c++)
            {
                for (var k = 0; unit[c] > 0 && k < q; k++)
                {
                    apart += (double)unit[c] * unit[k] * distances[c, k];
                }
            }

            observed += times * (apart / (r - 1));
        }

        var n = totals.Sum();
        var expected = 0.0;
        for (var c = 0; c < q; c++)
        {
            for (var k = 0; k < q; k++)
            {
                expected += (double)totals[c] * totals[k] * distances[c, k];
            }
        }

        return n < 2 ? (0, 0, n) : (observed / n, expected / (n * (n - 1.0)), n);
    }

    private static double[,] Distances(
        List<(int[] Of, long Times)> rows,
        AlphaLevel level,
        IReadOnlyList<double>? numbers
    )
    {
        var q = rows.Count == 0 ? 0 : rows[0].Of.Length;
        var totals = new long[q];
        foreach (var (unit, times) in rows)
        {
            for (var c = 0; c < q; c++)
            {
                totals[c] += times * unit[c];
            }
        }

        var distances = new double[q, q];
        for (var c = 0; c < q; c++)
        {
            for (var k = 0; k < q; k++)
            {
                distances[c, k] = c == k ? 0 : Distance(c, k);
            }
        }

        return distances;

        double Distance(int c, int k)
        {
            switch (level)
            {
                case AlphaLevel.Nominal:
                    return 1;
                case AlphaLevel.Ordinal:
                    var between = 0.0;
                    for (var g = Math.Min(c, k); g <= Math.Max(c, k); g++)
                    {
                        between += totals[g];
                    }

                    between -= (totals[c] + totals[k]) / 2.0;
                    return between * between;
                case AlphaLevel.Interval:
                    var apart = numbers![c] - numbers[k];
                    return apart * apart;
                case AlphaLevel.Ratio:
                    var sum = numbers![c] + numbers[k];
                    var share = sum == 0 ? 0 : (numbers[c] - numbers[k]) / sum;
                    return share * share;
                default:
                    throw new ArgumentOutOfRangeException(nameof(level));
            }
        }
    }
}
