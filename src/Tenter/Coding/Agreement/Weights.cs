namespace Tenter.Coding.Agreement;

using System;

/// <summary>How far apart two categories count as being. Linear and quadratic need categories in an order.</summary>
public enum Weights
{
    /// <summary>Alike or not.</summary>
    Nominal,

    /// <summary>By the number of steps between them.</summary>
    Linear,

    /// <summary>By its square: far apart counts for much more.</summary>
    Quadratic,
}

internal static class WeightTable
{
    /// <summary>1 on the diagonal, 0 for the two ends: the weight of agreement between two categories out of q.</summary>
    public static double Agreement(Weights weights, int k, int l, int q) =>
        weights switch
        {
            Weights.Nominal => k == l ? 1 : 0,
            _ when q == 1 => 1,
            Weights.Linear => 1 - (Math.Abs(k - l) / (q - 1.0)),
            Weights.Quadratic => 1 - ((k - l) * (k - l) / ((q - 1.0) * (q - 1.0))),
            _ => throw new ArgumentOutOfRangeException(nameof(weights)),
        };
}
