namespace Tenter.Coding.Agreement;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>
/// Krippendorff's alpha where coders also choose where a passage begins and ends. Two versions under their own names: that of
/// 1995 and 2004, whose value depends on where in the text the passages lie, and the family of 2016, which does not.
/// O(passages log passages) for each code.
/// </summary>
public static class AlphaU
{
    private const string TooFew = "at least two coders and some text are needed";

    /// <summary>
    /// The version of 2004. Each code is a continuum of its own, so passages with different codes may overlap; over all codes
    /// their disagreements are added up.
    /// </summary>
    /// <param name="code">Null for all codes together.</param>
    public static Coefficient Of2004(Continuum on, string? code)
    {
        ArgumentNullException.ThrowIfNull(on);
        const string Name = "alpha-u-2004";
        if (on.Coders.Count < 2 || on.Length == 0)
        {
            return Coefficient.Undefined(Name, on.Length, on.Coders.Count, TooFew) with { Code = code };
        }

        var parts = (code is null ? on.Codes : [code]).Select(one => Parts2004(on, one)).ToList();
        return Coefficient.OfDisagreement(
            Name,
            parts.Sum(part => part.Observed),
            parts.Sum(part => part.Expected),
            on.Length,
            on.Coders.Count,
            "version of 2004: depends on where the passages lie, and behaves otherwise than expected with more than two coders"
        ) with
        {
            Code = code,
        };
    }

    /// <summary>The version of 2016 over all codes: boundaries and codes together. A coder's codes may not overlap.</summary>
    public static Coefficient Of2016(Continuum on) =>
        Overlapping(on, "alpha-u-2016")
        ?? U("alpha-u-2016", Coincidences(on, on.Codes), on, "boundaries and codes together");

    /// <summary>The same for one code against all else.</summary>
    public static Coefficient Of2016(Continuum on, string code) =>
        U("alpha-u-2016", Coincidences(on, [code]), on, "one code against all else") with
        {
            Code = code,
        };

    /// <summary>Whether the same passages were found worth marking at all, with whatever code.</summary>
    public static Coefficient Binary(Continuum on) =>
        U("alpha-u-binary", Coincidences(on, codes: null), on, "marked with any code, or not");

    /// <summary>Which code, where at least two coders marked the text: not defined for a single code.</summary>
    public static Coefficient Cu(Continuum on)
    {
        if (Overlapping(on, "alpha-cu") is { } overlapping)
        {
            return overlapping;
        }

        var found = Coincidences(on, on.Codes).Jointly();
        return found.Disagreement(
            "alpha-cu",
            on.Coders.Count,
            $"which code, on the {found.Text:N0} characters that two coders or more marked"
        );
    }

    /// <summary>How well one code is told from the others, on the text that others marked too.</summary>
    public static Coefficient Ku(Continuum on, string code) =>
        Overlapping(on, "alpha-ku") is { } overlapping
            ? overlapping with
            {
                Code = code,
            }
            : Ku(on, code, OverAllCodes(on));

    /// <summary>What the codes share of the text, for several questions about them.</summary>
    internal static Coincidence OverAllCodes(Continuum on) => Coincidences(on, on.Codes);

    /// <inheritdoc cref="Ku(Continuum, string)"/>
    /// <param name="whole">Made once for all codes, none of which overlap.</param>
    internal static Coefficient Ku(Continuum on, string code, Coincidence whole)
    {
        var found = whole.Jointly();
        var k = on.Codes.ToList().IndexOf(code) + 1;
        var (own, all) = (found.Observed[k, k], found.Total(k));
        var expected = Enumerable.Range(1, on.Codes.Count).Sum(c => found.Expected(k, c));
        var share = whole.Total(k) == 0 ? 0 : all / whole.Total(k);
        return all == 0 || expected == 0
            ? Coefficient.Undefined("alpha-ku", found.Text, on.Coders.Count, "nobody else marked that text") with
            {
                Code = code,
            }
            : Coefficient.OfDisagreement(
                "alpha-ku",
                (all - own) / all,
                (expected - found.Expected(k, k)) / expected,
                found.Text,
                on.Coders.Count,
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"others marked {share:P0} of the text that bears this code"
                )
            ) with
            {
                Code = code,
            };
    }

    private static Coefficient U(string name, Coincidence found, Continuum on, string note) =>
        on.Coders.Count < 2 || on.Length == 0
            ? Coefficient.Undefined(name, on.Length, on.Coders.Count, TooFew)
            : found.Disagreement(name, on.Coders.Count, "version of 2016: " + note);

    private static Coefficient? Overlapping(Continuum on, string name) =>
        on.CodesOverlap()
            ? Coefficient.Undefined(name, on.Length, on.Coders.Count, "a coder's passages with different codes overlap")
            : null;

    /// <summary>Sweeps over all boundaries; between two of them every coder's value stays the same.</summary>
    /// <param name="codes">Null to take all codes for one.</param>
    private static Coincidence Coincidences(Continuum on, IReadOnlyList<string>? codes)
    {
        var events = new List<(int At, int Coder, int Value)>();
        var squares = new double[(codes?.Count ?? 1) + 1];
        for (var coder = 0; coder < on.Coders.Count; coder++)
        {
            for (var k = 1; k < squares.Length; k++)
            {
                foreach (var span in on.Marked(coder, codes?[k - 1]))
                {
                    events.Add((span.Start, coder, k));
                    events.Add((span.End, coder, 0));
                    squares[k] += (double)span.Length * span.Length;
                }
            }
        }

        // At one position endings come first, so that a passage that begins where another ends stands.
        events.Sort(
            (a, b) => a.At != b.At ? a.At.CompareTo(b.At) : (a.Value == 0 ? 0 : 1).CompareTo(b.Value == 0 ? 0 : 1)
        );
        var found = new Coincidence(on.Coders.Count, squares);
        var values = new int[on.Coders.Count];
        var at = 0;
        foreach (var (position, coder, value) in events)
        {
            found.Add(values, position - at);
            at = position;
            values[coder] = value;
        }

        found.Add(values, on.Length - at);
        found.EndUnits();
        return found;
    }

    private static (double Observed, double Expected) Parts2004(Continuum on, string code)
    {
        var m = on.Coders.Count;
        double length = on.Length;
        var units = Enumerable.Range(0, m).Select(coder => on.Marked(coder, code)).ToList();
        var observed = 0.0;
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                if (i != j)
                {
                    observed += Apart(units[i], units[j]);
                }
            }
        }

        // Lengths of gaps, longest last, and what the longest of them add up to.
        var gaps = units.SelectMany(on.Gaps).Select(gap => gap.Length).Order().ToArray();
        var sums = new double[gaps.Length + 1];
        for (var i = gaps.Length - 1; i >= 0; i--)
        {
            sums[i] = sums[i + 1] + gaps[i];
        }

        var all = units.SelectMany(one => one).Select(unit => (double)unit.Length).ToList();
        var above = 0.0;
        foreach (var l in all)
        {
            var from = LowerBound(gaps, l);
            var room = sums[from] - ((l - 1) * (gaps.Length - from));
            above += ((all.Count - 1) / 3.0 * ((2 * l * l * l) - (3 * l * l) + l)) + (l * l * room);
        }

        var below = (m * length * ((m * length) - 1)) - all.Sum(l => l * (l - 1));
        return (observed / (m * (m - 1) * length * length), below == 0 ? 0 : 2 / length * above / below);
    }

    /// <summary>
    /// Differences of the units of one coder from the sections of another: with units they meet, by how far the ends lie
    /// apart; alone in a gap, by their length, once for the unit in the gap and once for the gap around it.
    /// </summary>
    private static double Apart(IReadOnlyList<TextSpan> one, IReadOnlyList<TextSpan> other)
    {
        var sum = 0.0;
        var first = 0;
        foreach (var g in one)
        {
            while (first < other.Count && other[first].End <= g.Start)
            {
                first++;
            }

            var met = false;
            for (var h = first; h < other.Count && other[h].Start < g.End; h++)
            {
                met = true;
                double starts = g.Start - other[h].Start;
                double ends = g.End - other[h].End;
                sum += (starts * starts) + (ends * ends);
            }

            sum += met ? 0 : 2.0 * g.Length * g.Length;
        }

        return sum;
    }

    private static int LowerBound(int[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
