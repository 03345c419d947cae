namespace Tenter.Figures;

using System.Collections.Generic;

/// <summary>How the thread of a layer is drawn, by the layer's place in its scheme, so that colour never stands alone.</summary>
public static class Threads
{
    private const int Patterns = 8;

    private static readonly double[][] Dashed =
    [
        [],
        [5, 3],
        [1.5, 2.5],
        [],
        [6, 2.5, 1.5, 2.5],
        [11, 3],
        [5, 3],
        [6, 2, 1.5, 2, 1.5, 2],
    ];

    public static IReadOnlyList<double> Dashes(int layer) => Dashed[Wrapped(layer)];

    /// <summary>Whether it is two lines side by side.</summary>
    public static bool IsDouble(int layer) => Wrapped(layer) is 3 or 6;

    private static int Wrapped(int layer) => ((layer % Patterns) + Patterns) % Patterns;
}
