namespace Tenter.Coding.Agreement;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

/// <summary>
/// What several coders said of the same units: one category, or nothing, for each unit and coder. The categories are those the
/// scheme offers, in its order, whether anybody used them or not: some coefficients depend on how many there were to choose
/// from, and on their order.
/// </summary>
public sealed class Ratings
{
    /// <summary>Stands for a value that is missing.</summary>
    public const int Missing = -1;

    private readonly int[][] values;
    private readonly long[]? times;

    /// <param name="coders">One name for each column.</param>
    /// <param name="categories">Those offered, in their order.</param>
    /// <param name="values">A row for each unit, a column for each coder: numbers of categories, or <see cref="Missing"/>.</param>
    /// <param name="times">How many units each row stands for; null for one each. Units alike may share a row.</param>
    /// <exception cref="ArgumentException">A row of another length, or a number that is no category.</exception>
    public Ratings(
        IReadOnlyList<string> coders,
        IReadOnlyList<string> categories,
        IReadOnlyList<IReadOnlyList<int>> values,
        IReadOnlyList<long>? times = null
    )
    {
        ArgumentNullException.ThrowIfNull(values);
        if (times is not null && (times.Count != values.Count || times.Any(count => count < 1)))
        {
            throw new ArgumentException("Every row stands for one unit or more.", nameof(times));
        }

        this.times = times is null ? null : [.. times];
        Units = times?.Sum() ?? values.Count;
        Coders = coders;
        Categories = categories;
        this.values = [.. values.Select(row => row.ToArray())];
        foreach (var row in this.values)
        {
            if (row.Length != coders.Count || row.Any(value => value < Missing || value >= categories.Count))
            {
                throw new ArgumentException(
                    "A row has a value for each coder, each one of the categories.",
                    nameof(values)
                );
            }
        }
    }

    public IReadOnlyList<string> Coders { get; }

    public IReadOnlyList<string> Categories { get; }

    /// <summary>All units, also those that nobody or only one coder gave a value.</summary>
    public long Units { get; }

    /// <summary>How many rows hold them: fewer where units alike share one.</summary>
    internal int Rows => values.Length;

    /// <summary>How many units a row stands for.</summary>
    internal long Times(int row) => times?[row] ?? 1;

    internal IReadOnlyList<int> Row(int row) => values[row];

    /// <summary>The categories as numbers, or null where one of them is no number.</summary>
    public IReadOnlyList<double>? Numbers()
    {
        var numbers = new double[Categories.Count];
        for (var k = 0; k < numbers.Length; k++)
        {
            if (!double.TryParse(Categories[k], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[k]))
            {
                return null;
            }
        }

        return numbers;
    }

    /// <summary>Ratings from values as written; units and coders in order of first mention.</summary>
    /// <param name="given">Unit, coder and value; an empty value is missing. A unit has one value of each coder.</param>
    /// <param name="offered">The categories offered, in order; null for those used, sorted as numbers or else as words.</param>
    public static Outcome<Ratings> Of(
        IEnumerable<(string Unit, string Coder, string Value)> given,
        IReadOnlyList<string>? offered = null
    )
    {
        var rows = given.ToList();
        var coders = rows.Select(row => row.Coder).Distinct(StringComparer.Ordinal).ToList();
        var units = rows.Select(row => row.Unit).Distinct(StringComparer.Ordinal).ToList();
        var used = rows.Select(row => row.Value)
            .Where(value => value.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var categories = offered ?? InOrder(used);
        if (used.Find(value => !categories.Contains(value, StringComparer.Ordinal)) is { } stray)
        {
            return new NoSuchCategory(stray, categories);
        }

        var coderOf = Numbered(coders);
        var unitOf = Numbered(units);
        var categoryOf = Numbered(categories);
        var values = units.Select(_ => Enumerable.Repeat(Missing, coders.Count).ToArray()).ToArray();
        var seen = new HashSet<(int, int)>();
        foreach (var (unit, coder, value) in rows)
        {
            if (!seen.Add((unitOf[unit], coderOf[coder])))
            {
                return new TwoValues(unit, coder);
            }

            if (value.Length > 0)
            {
                values[unitOf[unit]][coderOf[coder]] = categoryOf[value];
            }
        }

        return new Ratings(coders, categories, values);
    }

    /// <summary>Ratings of two coders from a table of counts: how often the first said k and the second l.</summary>
    public static Ratings OfTable(int[,] counts, IReadOnlyList<string>? categories = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var q = counts.GetLength(0);
        var rows = new List<int[]>();
        for (var k = 0; k < q; k++)
        {
            for (var l = 0; l < q; l++)
            {
                rows.AddRange(Enumerable.Range(0, counts[k, l]).Select(_ => new[] { k, l }));
            }
        }

        var names = categories ?? [.. Enumerable.Range(1, q).Select(k => k.ToString(CultureInfo.InvariantCulture))];
        return new Ratings(["A", "B"], names, rows);
    }

    /// <summary>Two of the coders alone, with the units that both gave a value.</summary>
    public Ratings Pair(int a, int b)
    {
        int[] both =
        [
            .. Enumerable.Range(0, Rows).Where(row => values[row][a] != Missing && values[row][b] != Missing),
        ];
        return new Ratings(
            [Coders[a], Coders[b]],
            Categories,
            [.. both.Select(row => new[] { values[row][a], values[row][b] })],
            times is null ? null : [.. both.Select(row => times[row])]
        );
    }

    /// <summary>How many coders put each unit of a row into each category.</summary>
    internal int[] Counts(int row)
    {
        var counts = new int[Categories.Count];
        foreach (var value in values[row])
        {
            if (value != Missing)
            {
                counts[value]++;
            }
        }

        return counts;
    }

    private static IReadOnlyList<string> InOrder(List<string> used) =>
        used.TrueForAll(value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            ? [.. used.OrderBy(value => double.Parse(value, CultureInfo.InvariantCulture))]
            : [.. used.Order(StringComparer.Ordinal)];

    private static Dictionary<string, int> Numbered(IReadOnlyList<string> names) =>
        names
            .Select((name, number) => (name, number))
            .ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
}

public sealed record NoSuchCategory(string Value, IReadOnlyList<string> Categories)
    : WrongUsage(
        $"The value '{Value}' is none of the categories offered",
        string.Join(", ", Categories),
        "Add it to --categories, or correct the data"
    );

public sealed record TwoValues(string Unit, string Coder)
    : WrongUsage(
        "A coder gave a unit two values",
        $"unit {Unit}, coder {Coder}",
        "Give one line for each unit and coder; for passages of text use --spans"
    );
