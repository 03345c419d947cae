namespace Tenter.Coding.Agreement;

using System.Collections.Generic;
using System.Linq;

/// <summary>
/// Agreement on passages, counted in characters. Percent and kappa are dominated by what nobody marked, so each says how much
/// that was. O(passages) for each pair of coders and code.
/// </summary>
public static class SpanAgreement
{
    /// <summary>Everything for every code, pair of coders and all together, in an order that reads from simple to involved.</summary>
    public static IEnumerable<Coefficient> All(Continuum on)
    {
        var whole = on.CodesOverlap() ? null : AlphaU.OverAllCodes(on);
        foreach (var coefficient in on.Codes.AsParallel().AsOrdered().SelectMany(code => OfCode(on, code, whole)))
        {
            yield return coefficient;
        }

        yield return AlphaU.Of2004(on, code: null);
        yield return AlphaU.Of2016(on);
        yield return AlphaU.Binary(on);
        yield return AlphaU.Cu(on);
    }

    private static List<Coefficient> OfCode(Continuum on, string code, Coincidence? whole)
    {
        var found = new List<Coefficient>();
        for (var a = 0; a < on.Coders.Count; a++)
        {
            for (var b = a + 1; b < on.Coders.Count; b++)
            {
                var pair = $"{on.Coders[a]}, {on.Coders[b]}";
                found.AddRange(
                    OfPair(on, a, b, code).Select(coefficient => coefficient with { Code = code, Pair = pair })
                );
            }
        }

        found.Add(AlphaU.Of2004(on, code));
        found.Add(AlphaU.Of2016(on, code));
        found.Add(whole is null ? AlphaU.Ku(on, code) : AlphaU.Ku(on, code, whole));
        return found;
    }

    /// <summary>Holsti on characters: twice what both marked, out of what each marked.</summary>
    public static Coefficient Holsti(Continuum on, int a, int b, string? code)
    {
        var table = on.Table(a, b, code);
        var made = (2 * table[0, 0]) + table[0, 1] + table[1, 0];
        return Share("holsti", 2 * table[0, 0], made, on.Length, "characters both marked, out of those each marked");
    }

    /// <summary>What both marked, out of what either marked (Jaccard).</summary>
    public static Coefficient Overlap(Continuum on, int a, int b, string? code)
    {
        var table = on.Table(a, b, code);
        var either = table[0, 0] + table[0, 1] + table[1, 0];
        return Share("overlap", table[0, 0], either, on.Length, "characters both marked, out of those either marked");
    }

    private static IEnumerable<Coefficient> OfPair(Continuum on, int a, int b, string code)
    {
        var table = on.Table(a, b, code);
        var two = new TwoCoders(table);
        var unmarked = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"on characters, {(on.Length == 0 ? 0 : table[1, 1] / (double)on.Length):P0} of which neither marked; "
        );
        return new[]
        {
            two.Percent(),
            Holsti(on, a, b, code),
            two.CohenKappa(),
            two.ScottPi(),
            two.BrennanPrediger(),
            two.GwetAc1(),
            two.AlphaNominal(),
        }.Select(coefficient => coefficient with { Note = unmarked + coefficient.Note });
    }

    private static Coefficient Share(string name, long part, long whole, long characters, string note) =>
        whole == 0
            ? Coefficient.Undefined(name, characters, 2, "neither marked anything")
            : new Coefficient(name, part / (double)whole, part / (double)whole, Expected: null, characters, 2, note);
}
