namespace Tenter.Coding.Agreement;

using System.Collections.Generic;

/// <summary>Every coefficient for fixed units, those for two coders once for each pair.</summary>
public static class UnitAgreement
{
    public static IEnumerable<Coefficient> All(Ratings ratings, Weights weights)
    {
        yield return ManyCoders.Percent(ratings);
        yield return ManyCoders.Holsti(ratings);
        foreach (var pair in ManyCoders.Pairs(ratings))
        {
            var name = string.Join(", ", pair.Coders);
            var two = TwoCoders.Of(pair);
            foreach (var coefficient in new[] { two.CohenKappa(), two.WeightedKappa(weights), two.ScottPi() })
            {
                yield return coefficient with
                {
                    Pair = name,
                };
            }
        }

        yield return ManyCoders.FleissKappa(ratings);
        yield return ManyCoders.LightKappa(ratings);
        yield return ManyCoders.HubertKappa(ratings);
        yield return ManyCoders.BrennanPrediger(ratings);
        yield return ManyCoders.RandolphKappa(ratings);
        var ac1 = ManyCoders.GwetAc1(ratings);
        yield return ratings.Coders.Count == 2 ? ac1 with { StandardError = TwoCoders.Of(ratings).Ac1Error() } : ac1;
        yield return ManyCoders.GwetAc2(ratings, weights);
        foreach (var level in new[] { AlphaLevel.Nominal, AlphaLevel.Ordinal, AlphaLevel.Interval, AlphaLevel.Ratio })
        {
            yield return KrippendorffAlpha.Of(ratings, level);
        }
    }
}
