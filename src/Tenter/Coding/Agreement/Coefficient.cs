namespace Tenter.Coding.Agreement;

/// <summary>
/// One coefficient of agreement, with what it was computed from. It never carries a verbal label: what is enough is for the
/// study to say.
/// </summary>
/// <param name="Name">As in the command line: <c>cohen-kappa</c>.</param>
/// <param name="Value">Null where it is not defined; the note says why.</param>
/// <param name="Observed">Observed agreement, or disagreement for the alpha coefficients, which are built on it.</param>
/// <param name="Expected">The same, expected by chance; null for coefficients without a model of chance.</param>
/// <param name="Units">How many units entered it; for passages of text, characters.</param>
/// <param name="Note">The convention it follows.</param>
public sealed record Coefficient(
    string Name,
    double? Value,
    double? Observed,
    double? Expected,
    long Units,
    int Coders,
    string Note
)
{
    /// <summary>The code it is about; null where it is about all together.</summary>
    public string? Code { get; init; }

    /// <summary>The two coders, where it compares two of several.</summary>
    public string? Pair { get; init; }

    /// <summary>By formula; null where none is given here.</summary>
    public double? StandardError { get; init; }

    /// <summary>The largest value that the marginals allow, for kappa.</summary>
    public double? Largest { get; init; }

    /// <summary>(observed − expected) / (1 − expected), undefined where chance alone explains everything.</summary>
    internal static Coefficient OfAgreement(
        string name,
        double observed,
        double expected,
        long units,
        int coders,
        string note
    ) =>
        units == 0 ? Undefined(name, units, coders, NothingShared)
        : 1 - expected < Tiny
            ? Undefined(name, units, coders, OneCategory) with
            {
                Observed = observed,
                Expected = expected,
            }
        : new Coefficient(name, (observed - expected) / (1 - expected), observed, expected, units, coders, note);

    /// <summary>1 − observed / expected disagreement, undefined where there was nothing to disagree about.</summary>
    internal static Coefficient OfDisagreement(
        string name,
        double observed,
        double expected,
        long units,
        int coders,
        string note
    ) =>
        units == 0 ? Undefined(name, units, coders, NothingShared)
        : expected < Tiny
            ? Undefined(name, units, coders, OneCategory) with
            {
                Observed = observed,
                Expected = expected,
            }
        : new Coefficient(name, 1 - (observed / expected), observed, expected, units, coders, note);

    internal static Coefficient Undefined(string name, long units, int coders, string why) =>
        new(name, Value: null, Observed: null, Expected: null, units, coders, "not defined: " + why);

    // A difference that only rounding makes.
    private const double Tiny = 1e-12;
    private const string OneCategory = "only one category was used";
    private const string NothingShared = "no unit has values of two coders";
}
