namespace Tenter.Coding.Agreement;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>
/// Coefficients for any number of coders and fixed units, missing values allowed: observed agreement is taken over units with
/// at least two values, chance over all units with one (the rule of Gwet's irrCAC). O(rows × (coders + q²)), units alike in one row.
/// Definitions and sources: docs/method/agreement.md.
/// </summary>
public static class ManyCoders
{
    private const string NotTwo = "no unit has values of two coders";

    /// <summary>The mean share of agreeing pairs of values in a unit.</summary>
    public static Coefficient Percent(Ratings ratings)
    {
        var (observed, units) = Observed(ratings, Weights.Nominal);
        return units == 0
            ? Coefficient.Undefined("percent", units, ratings.Coders.Count, NotTwo)
            : new Coefficient(
                "percent",
                observed,
                observed,
                Expected: null,
                units,
                ratings.Coders.Count,
                "mean share of agreeing pairs, over units with two values or more"
            );
    }

    /// <summary>Fleiss 1971, as Gwet generalised it to unequal numbers of values; with two coders it is Scott's pi.</summary>
    public static Coefficient FleissKappa(Ratings ratings)
    {
        var (observed, units) = Observed(ratings, Weights.Nominal);
        return Coefficient.OfAgreement(
            "fleiss-kappa",
            observed,
            Shares(ratings).Sum(share => share * share),
            units,
            ratings.Coders.Count,
            "exchangeable coders, chance from the shares of all together"
        );
    }

    /// <summary>Kappa of each category against the rest, pooled as Fleiss does; needs the same number of values in every unit.</summary>
    public static IReadOnlyList<Coefficient> FleissKappaByCategory(Ratings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var counts = Enumerable
            .Range(0, ratings.Rows)
            .Select(row => (Of: ratings.Counts(row), Times: ratings.Times(row)))
            .ToList();
        var units = ratings.Units;
        var m = counts.Count == 0 ? 0 : counts[0].Of.Sum();
        return
        [
            .. ratings.Categories.Select(
                (category, j) =>
                {
                    if (m < 2 || counts.Exists(row => row.Of.Sum() != m))
                    {
                        return Coefficient.Undefined(
                            "fleiss-kappa",
                            units,
                            ratings.Coders.Count,
                            "units have different numbers of values"
                        ) with
                        {
                            Code = category,
                        };
                    }

                    var share = counts.Sum(row => row.Times * row.Of[j]) / (double)(units * m);
                    var apart =
                        counts.Sum(row => row.Times * row.Of[j] * (m - row.Of[j])) / (double)(units * m * (m - 1));
                    return Coefficient.OfDisagreement(
                        "fleiss-kappa",
                        apart,
                        share * (1 - share),
                        units,
                        ratings.Coders.Count,
                        "one category against the rest, pooled over coders"
                    ) with
                    {
                        Code = category,
                    };
                }
            ),
        ];
    }

    /// <summary>Light 1971: the mean of Cohen's kappa over all pairs of coders for which it is defined.</summary>
    public static Coefficient LightKappa(Ratings ratings)
    {
        var pairs = Pairs(ratings).Select(pair => TwoCoders.Of(pair).CohenKappa()).ToList();
        var defined = pairs.FindAll(kappa => kappa.Value is not null);
        return defined.Count == 0
            ? Coefficient.Undefined("light-kappa", ratings.Units, ratings.Coders.Count, "no pair of coders has a kappa")
            : new Coefficient(
                "light-kappa",
                defined.Average(kappa => kappa.Value),
                defined.Average(kappa => kappa.Observed),
                defined.Average(kappa => kappa.Expected),
                ratings.Units,
                ratings.Coders.Count,
                $"mean of Cohen's kappa over {defined.Count} of {pairs.Count} pairs of coders"
            );
    }

    /// <summary>Hubert 1977: agreement and chance both as means over the pairs of coders.</summary>
    public static Coefficient HubertKappa(Ratings ratings)
    {
        var observed = new List<double>();
        var expected = new List<double>();
        var shares = SharesByCoder(ratings);
        var coders = ratings.Coders.Count;
        for (var a = 0; a < coders; a++)
        {
            for (var b = a + 1; b < coders; b++)
            {
                var pair = TwoCoders.Of(ratings.Pair(a, b)).Percent();
                if (pair.Value is { } percent)
                {
                    observed.Add(percent);
                }

                expected.Add(shares[a].Zip(shares[b], (x, y) => x * y).Sum());
            }
        }

        return observed.Count == 0
            ? Coefficient.Undefined("hubert-kappa", ratings.Units, coders, NotTwo)
            : Coefficient.OfAgreement(
                "hubert-kappa",
                observed.Average(),
                expected.Average(),
                ratings.Units,
                coders,
                $"fixed coders, means over {observed.Count} pairs"
            );
    }

    /// <summary>Conger 1980, "exact kappa": with complete data the same number as Hubert's.</summary>
    public static Coefficient CongerKappa(Ratings ratings)
    {
        var (observed, units) = Observed(ratings, Weights.Nominal);
        var shares = SharesByCoder(ratings);
        var m = ratings.Coders.Count;
        var expected = Enumerable
            .Range(0, ratings.Categories.Count)
            .Sum(k =>
            {
                var mean = shares.Average(coder => coder[k]);
                var variance = m < 2 ? 0 : shares.Sum(coder => (coder[k] - mean) * (coder[k] - mean)) / (m - 1);
                return (mean * mean) - (variance / m);
            });
        return Coefficient.OfAgreement(
            "conger-kappa",
            observed,
            expected,
            units,
            m,
            "fixed coders, chance from the shares of each"
        );
    }

    /// <summary>Bennett's S for two coders, Brennan and Prediger 1981: every category offered is as likely as any other.</summary>
    public static Coefficient BrennanPrediger(Ratings ratings, Weights weights = Weights.Nominal) =>
        FreeMarginal("brennan-prediger", ratings, weights);

    /// <summary>Randolph 2005, free-marginal: the same number for several coders, under the name it goes by there.</summary>
    public static Coefficient RandolphKappa(Ratings ratings) =>
        FreeMarginal("randolph-kappa", ratings, Weights.Nominal);

    /// <summary>Gwet 2008: chance only where a coder is in doubt, which is rare where one category prevails.</summary>
    public static Coefficient GwetAc1(Ratings ratings) => Gwet("gwet-ac1", ratings, Weights.Nominal);

    /// <summary>Gwet's AC2: the same with weights of agreement.</summary>
    public static Coefficient GwetAc2(Ratings ratings, Weights weights) => Gwet("gwet-ac2", ratings, weights);

    /// <summary>Holsti 1969: decisions shared out of decisions made, the mean over pairs where there are several coders.</summary>
    public static Coefficient Holsti(Ratings ratings)
    {
        var shares = new List<double>();
        for (var a = 0; a < ratings.Coders.Count; a++)
        {
            for (var b = a + 1; b < ratings.Coders.Count; b++)
            {
                var shared = 0L;
                var made = 0L;
                for (var i = 0; i < ratings.Rows; i++)
                {
                    var row = ratings.Row(i);
                    var times = ratings.Times(i);
                    made += times * ((row[a] == Ratings.Missing ? 0 : 1) + (row[b] == Ratings.Missing ? 0 : 1));
                    shared += row[a] != Ratings.Missing && row[a] == row[b] ? times : 0;
                }

                if (made > 0)
                {
                    shares.Add(2.0 * shared / made);
                }
            }
        }

        return shares.Count == 0
            ? Coefficient.Undefined("holsti", ratings.Units, ratings.Coders.Count, "no decisions were made")
            : new Coefficient(
                "holsti",
                shares.Average(),
                shares.Average(),
                Expected: null,
                ratings.Units,
                ratings.Coders.Count,
                shares.Count == 1
                    ? "decisions shared out of decisions made"
                    : $"mean over {shares.Count} pairs of coders"
            );
    }

    /// <summary>The pairs of coders, each with the units that both gave a value.</summary>
    internal static IEnumerable<Ratings> Pairs(Ratings ratings)
    {
        for (var a = 0; a < ratings.Coders.Count; a++)
        {
            for (var b = a + 1; b < ratings.Coders.Count; b++)
            {
                yield return ratings.Pair(a, b);
            }
        }
    }

    private static Coefficient FreeMarginal(string name, Ratings ratings, Weights weights)
    {
        var (observed, units) = Observed(ratings, weights);
        var q = ratings.Categories.Count;
        return Coefficient.OfAgreement(
            name,
            observed,
            WeightSum(weights, q) / (q * (double)q),
            units,
            ratings.Coders.Count,
            $"chance is one in {q}, the categories offered"
        );
    }

    private static Coefficient Gwet(string name, Ratings ratings, Weights weights)
    {
        var (observed, units) = Observed(ratings, weights);
        var q = ratings.Categories.Count;
        if (q < 2)
        {
            return Coefficient.Undefined(name, units, ratings.Coders.Count, "only one category was offered");
        }

        var doubt = Shares(ratings).Sum(share => share * (1 - share));
        return Coefficient.OfAgreement(
            name,
            observed,
            WeightSum(weights, q) / (q * (q - 1.0)) * doubt,
            units,
            ratings.Coders.Count,
            weights == Weights.Nominal
                ? "chance only where a coder is in doubt"
                : $"{weights.ToString().ToLowerInvariant()} weights over {q} categories in their order"
        );
    }

    private static double WeightSum(Weights weights, int q) =>
        Enumerable.Range(0, q).Sum(k => Enumerable.Range(0, q).Sum(l => WeightTable.Agreement(weights, k, l, q)));

    private static (double Observed, long Units) Observed(Ratings ratings, Weights weights)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var sum = 0.0;
        var units = 0L;
        var q = ratings.Categories.Count;
        for (var row = 0; row < ratings.Rows; row++)
        {
            var counts = ratings.Counts(row);
            var times = ratings.Times(row);
            var r = counts.Sum();
            if (r < 2)
            {
                continue;
            }

            units += times;
            var agreeing = 0.0;
            for (var k = 0; k < q; k++)
            {
                if (counts[k] == 0)
                {
                    continue;
                }

                var near = 0.0;
                for (var l = 0; l < q; l++)
                {
                    near += counts[l] * WeightTable.Agreement(weights, k, l, q);
                }

                agreeing += counts[k] * (near - 1);
            }

            sum += times * (agreeing / (r * (r - 1.0)));
        }

        return (units == 0 ? 0 : sum / units, units);
    }

    /// <summary>The mean share of each category in the units that have a value at all.</summary>
    private static double[] Shares(Ratings ratings)
    {
        var shares = new double[ratings.Categories.Count];
        var units = 0L;
        for (var row = 0; row < ratings.Rows; row++)
        {
            var counts = ratings.Counts(row);
            var times = ratings.Times(row);
            var r = counts.Sum();
            if (r == 0)
            {
                continue;
            }

            units += times;
            for (var k = 0; k < shares.Length; k++)
            {
                shares[k] += times * (counts[k] / (double)r);
            }
        }

        return [.. shares.Select(share => units == 0 ? 0 : share / units)];
    }

    private static double[][] SharesByCoder(Ratings ratings) =>
        [
            .. Enumerable
                .Range(0, ratings.Coders.Count)
                .Select(coder =>
                {
                    var shares = new double[ratings.Categories.Count];
                    var given = 0L;
                    for (var row = 0; row < ratings.Rows; row++)
                    {
                        if (ratings.Row(row)[coder] is var value and not Ratings.Missing)
                        {
                            shares[value] += ratings.Times(row);
                            given += ratings.Times(row);
                        }
                    }

                    return shares.Select(count => given == 0 ? 0 : count / given).ToArray();
                }),
        ];
}
