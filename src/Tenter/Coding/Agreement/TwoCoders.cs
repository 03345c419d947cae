namespace Tenter.Coding.Agreement;

using System;
using System.Linq;

/// <summary>
/// Coefficients for two coders and fixed units, from the table of how often the first said k and the second l. O(q²) once the
/// table is made. Definitions and sources: docs/method/agreement.md.
/// </summary>
public sealed class TwoCoders
{
    private readonly double[,] p;
    private readonly double[] first;
    private readonly double[] second;
    private readonly int q;
    private readonly long n;

    /// <param name="counts">Counts may be large: characters of a text, say.</param>
    public TwoCoders(long[,] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        q = counts.GetLength(0);
        p = new double[q, q];
        first = new double[q];
        second = new double[q];
        foreach (var count in counts)
        {
            n += count;
        }

        for (var k = 0; k < q; k++)
        {
            for (var l = 0; l < q; l++)
            {
                var share = n == 0 ? 0 : counts[k, l] / (double)n;
                p[k, l] = share;
                first[k] += share;
                second[l] += share;
            }
        }
    }

    public static TwoCoders Of(Ratings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var counts = new long[ratings.Categories.Count, ratings.Categories.Count];
        for (var i = 0; i < ratings.Rows; i++)
        {
            var row = ratings.Row(i);
            if (row[0] != Ratings.Missing && row[1] != Ratings.Missing)
            {
                counts[row[0], row[1]] += ratings.Times(i);
            }
        }

        return new TwoCoders(counts);
    }

    private double Diagonal => Enumerable.Range(0, q).Sum(k => p[k, k]);

    /// <summary>The share of units on which both said the same.</summary>
    public Coefficient Percent() =>
        n == 0
            ? Coefficient.Undefined("percent", n, 2, "no unit has values of two coders")
            : new Coefficient(
                "percent",
                Diagonal,
                Diagonal,
                Expected: null,
                n,
                2,
                "share of units with the same value"
            );

    /// <summary>Cohen 1960: each coder's own shares make the chance; standard error after Fleiss, Cohen and Everitt 1969.</summary>
    public Coefficient CohenKappa()
    {
        var expected = Enumerable.Range(0, q).Sum(k => first[k] * second[k]);
        var kappa = Coefficient.OfAgreement(
            "cohen-kappa",
            Diagonal,
            expected,
            n,
            2,
            "two fixed coders, chance from the shares of each"
        );
        if (kappa.Value is not { } value)
        {
            return kappa;
        }

        var most = Enumerable.Range(0, q).Sum(k => Math.Min(first[k], second[k]));
        return kappa with { Largest = (most - expected) / (1 - expected), StandardError = KappaError(value, expected) };
    }

    /// <summary>Cohen 1968, with weights of disagreement; the order of the categories is that of the scheme.</summary>
    public Coefficient WeightedKappa(Weights weights)
    {
        var observed = 0.0;
        var expected = 0.0;
        for (var k = 0; k < q; k++)
        {
            for (var l = 0; l < q; l++)
            {
                var apart = 1 - WeightTable.Agreement(weights, k, l, q);
                observed += apart * p[k, l];
                expected += apart * first[k] * second[l];
            }
        }

        // Told as agreement, like the kappa it generalises.
        return Coefficient.OfAgreement(
            "weighted-kappa",
            1 - observed,
            1 - expected,
            n,
            2,
            $"{weights.ToString().ToLowerInvariant()} weights over {q} categories in their order"
        );
    }

    /// <summary>Scott 1955: the coders are exchangeable, chance comes from the shares of both together.</summary>
    public Coefficient ScottPi() =>
        Coefficient.OfAgreement(
            "scott-pi",
            Diagonal,
            Enumerable.Range(0, q).Sum(k => Together(k) * Together(k)),
            n,
            2,
            "two exchangeable coders, chance from the shares of both together"
        );

    /// <summary>Bennett's S: every category is as likely as any other.</summary>
    public Coefficient BrennanPrediger() =>
        Coefficient.OfAgreement(
            "brennan-prediger",
            Diagonal,
            1.0 / q,
            n,
            2,
            $"chance is one in {q}, the categories offered"
        );

    /// <summary>Gwet's AC1, with its standard error.</summary>
    public Coefficient GwetAc1() =>
        q < 2
            ? Coefficient.Undefined("gwet-ac1", n, 2, "only one category was offered")
            : Coefficient.OfAgreement(
                "gwet-ac1",
                Diagonal,
                Enumerable.Range(0, q).Sum(k => Together(k) * (1 - Together(k))) / (q - 1),
                n,
                2,
                "chance only where a coder is in doubt"
            ) with
            {
                StandardError = Ac1Error(),
            };

    /// <summary>Krippendorff's alpha for two coders and no missing values: Scott's pi, corrected for the number of values.</summary>
    public Coefficient AlphaNominal() =>
        Coefficient.OfDisagreement(
            "krippendorff-alpha-nominal",
            1 - Diagonal,
            (1 - Enumerable.Range(0, q).Sum(k => Together(k) * Together(k))) * (2.0 * n) / Math.Max(1, (2 * n) - 1),
            n,
            2,
            $"{2 * n} values that can be paired; disagreement observed and expected"
        );

    /// <summary>The standard error of Gwet's AC1 for two coders, Gwet 2008; null where AC1 is not defined.</summary>
    public double? Ac1Error()
    {
        if (q < 2 || n == 0)
        {
            return null;
        }

        var observed = Diagonal;
        var expected = Enumerable.Range(0, q).Sum(k => Together(k) * (1 - Together(k))) / (q - 1);
        var ac1 = (observed - expected) / (1 - expected);
        var own = Enumerable.Range(0, q).Sum(k => p[k, k] * (1 - Together(k)) / (q - 1));
        var all = 0.0;
        for (var k = 0; k < q; k++)
        {
            for (var l = 0; l < q; l++)
            {
                var apart = 1 - ((Together(k) + Together(l)) / 2);
                all += p[k, l] * apart * apart / ((q - 1.0) * (q - 1.0));
            }
        }

        var variance =
            (observed * (1 - observed))
            - (4 * (1 - ac1) * (own - (observed * expected)))
            + (4 * (1 - ac1) * (1 - ac1) * (all - (expected * expected)));
        return Math.Sqrt(Math.Max(0, variance) / n) / (1 - expected);
    }

    private double Together(int k) => (first[k] + second[k]) / 2;

    private double KappaError(double kappa, double expected)
    {
        var agreeing = 0.0;
        var apart = 0.0;
        for (var k = 0; k < q; k++)
        {
            var own = 1 - ((first[k] + second[k]) * (1 - kappa));
            agreeing += p[k, k] * own * own;
            for (var l = 0; l < q; l++)
            {
                if (k != l)
                {
                    var sum = second[k] + first[l];
                    apart += p[k, l] * sum * sum;
                }
            }
        }

        var rest = kappa - (expected * (1 - kappa));
        var variance = agreeing + ((1 - kappa) * (1 - kappa) * apart) - (rest * rest);
        return Math.Sqrt(Math.Max(0, variance) / n) / (1 - expected);
    }
}
