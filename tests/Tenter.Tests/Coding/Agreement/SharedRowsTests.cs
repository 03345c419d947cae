namespace Tenter.Tests.Coding.Agreement;

using System;
using System.Linq;
using Shouldly;
using Tenter.Coding.Agreement;
using Xunit;

public sealed class SharedRowsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Units_alike_may_share_a_row_without_changing_any_coefficient(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            string[] coders = [.. Enumerable.Range(0, random.Next(2, 5)).Select(c => $"c{c}")];
            string[] categories = [.. Enumerable.Range(0, random.Next(2, 4)).Select(c => $"{c}")];
            int[][] rows =
            [
                .. Enumerable
                    .Range(0, random.Next(1, 9))
                    .Select(_ => coders.Select(_ => random.Next(-1, categories.Length)).ToArray()),
            ];
            long[] times = [.. rows.Select(_ => (long)random.Next(1, 6))];
            var shared = new Ratings(coders, categories, rows, times);
            var apart = new Ratings(
                coders,
                categories,
                [.. rows.SelectMany((row, at) => Enumerable.Repeat(row, (int)times[at]))]
            );

            var one = UnitAgreement.All(shared, Weights.Linear).ToList();
            var other = UnitAgreement.All(apart, Weights.Linear).ToList();

            one.Select(c => (c.Name, c.Pair, c.Units)).ShouldBe(other.Select(c => (c.Name, c.Pair, c.Units)));
            foreach (var (a, b) in one.Zip(other))
            {
                Near(a.Value, b.Value, a.Name);
                Near(a.Observed, b.Observed, a.Name);
                Near(a.Expected, b.Expected, a.Name);
            }
        }
    }

    private static void Near(double? one, double? other, string name)
    {
        one.HasValue.ShouldBe(other.HasValue, name);
        if (one is { } a && other is { } b)
        {
            a.ShouldBe(b, 1e-9, name);
        }
    }
}
