namespace Tenter.Coding.Agreement;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

/// <summary>
/// How many units each group of members coded alike: who coded the unit, of those who read it. There are few such patterns,
/// however many units there are.
/// </summary>
internal sealed class Patterns(int members)
{
    private readonly Dictionary<(BigInteger Coded, BigInteger Read), long> times = [];

    /// <summary>Counts the units of one text. O(passages × log units).</summary>
    /// <param name="read">Who read it.</param>
    /// <param name="units">In order and apart from each other.</param>
    /// <param name="marked">What a member marked in it.</param>
    public void Add(bool[] read, IReadOnlyList<TextSpan> units, Func<int, IReadOnlyList<TextSpan>> marked)
    {
        var readers = Bits(read);
        var touched = new Dictionary<int, BigInteger>();
        for (var member = 0; member < members; member++)
        {
            if (!read[member])
            {
                continue;
            }

            foreach (var span in marked(member))
            {
                for (var unit = FirstTouching(units, span); unit < units.Count && units[unit].Start < span.End; unit++)
                {
                    touched[unit] = touched.GetValueOrDefault(unit) | (BigInteger.One << member);
                }
            }
        }

        foreach (var coded in touched.Values)
        {
            Count((coded, readers), 1);
        }

        if (units.Count > touched.Count)
        {
            Count((BigInteger.Zero, readers), units.Count - touched.Count);
        }
    }

    public void Add(Patterns other)
    {
        foreach (var (pattern, count) in other.times)
        {
            Count(pattern, count);
        }
    }

    /// <summary>The same as ratings: 1 for coded, 0 for read and not coded, missing for not read.</summary>
    public Ratings Ratings(IReadOnlyList<string> names, IReadOnlyList<string> categories)
    {
        var patterns = times.OrderBy(pair => pair.Key.Read).ThenBy(pair => pair.Key.Coded).ToList();
        return new Ratings(
            names,
            categories,
            [
                .. patterns.Select(pair =>
                    Enumerable
                        .Range(0, members)
                        .Select(member =>
                            Has(pair.Key.Coded, member) ? 1
                            : Has(pair.Key.Read, member) ? 0
                            : Agreement.Ratings.Missing
                        )
                        .ToArray()
                ),
            ],
            [.. patterns.Select(pair => pair.Value)]
        );
    }

    private void Count((BigInteger, BigInteger) pattern, long count) =>
        times[pattern] = times.GetValueOrDefault(pattern) + count;

    private static bool Has(BigInteger bits, int member) => !((bits >> member) & BigInteger.One).IsZero;

    private static BigInteger Bits(bool[] read) =>
        read.Select((has, member) => has ? BigInteger.One << member : BigInteger.Zero)
            .Aggregate(BigInteger.Zero, (all, one) => all | one);

    private static int FirstTouching(IReadOnlyList<TextSpan> units, TextSpan span)
    {
        var (low, high) = (0, units.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = units[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
