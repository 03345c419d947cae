namespace Tenter.Web.Tests.Parts;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

/// <summary>A colour in linear RGB, for measuring contrast and distance.</summary>
internal readonly record struct Colour(double Red, double Green, double Blue)
{
    public static Colour Parse(string hex)
    {
        var value = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new(Linear(value >> 16), Linear((value >> 8) & 255), Linear(value & 255));
    }

    /// <summary>WCAG 2.2: (lighter + 0.05) / (darker + 0.05) over relative luminance.</summary>
    public double Contrast(Colour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Euclidean distance in OKLab (Ottosson 2020); about 0.02 is just noticeable.</summary>
    public double Distance(Colour other)
    {
        var (a, b) = (OkLab, other.OkLab);
        return Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
    }

    /// <summary>As seen without the middle cones: Machado, Oliveira and Fernandes 2009, severity 1.</summary>
    public Colour InDeuteranopia =>
        new(
            Clamp((0.367322 * Red) + (0.860646 * Green) - (0.227968 * Blue)),
            Clamp((0.280085 * Red) + (0.672501 * Green) + (0.047413 * Blue)),
            Clamp((-0.011820 * Red) + (0.042940 * Green) + (0.968881 * Blue))
        );

    private double Luminance => (0.2126 * Red) + (0.7152 * Green) + (0.0722 * Blue);

    private double[] OkLab
    {
        get
        {
            var l = Math.Cbrt((0.4122214708 * Red) + (0.5363325363 * Green) + (0.0514459929 * Blue));
            var m = Math.Cbrt((0.2119034982 * Red) + (0.6806995451 * Green) + (0.1073969566 * Blue));
            var s = Math.Cbrt((0.0883024619 * Red) + (0.2817188376 * Green) + (0.6299787005 * Blue));
            return
            [
                (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
                (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
                (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s),
            ];
        }
    }

    private static double Linear(int channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    private static double Clamp(double value) => Math.Clamp(value, 0, 1);
}

/// <summary>The colours a style sheet gives, on light paper and on dark.</summary>
internal static partial class Tokens
{
    public static Dictionary<string, (string Light, string Dark)> Of(string sheet)
    {
        using var stream = typeof(Tokens).Assembly.GetManifestResourceStream("css/" + sheet)!;
        using var reader = new StreamReader(stream);
        return Token()
            .Matches(reader.ReadToEnd())
            .ToDictionary(
                match => match.Groups["name"].Value,
                match => (match.Groups["light"].Value, match.Groups["dark"].Value)
            );
    }

    [GeneratedRegex(
        @"--(?<name>[a-z0-9-]+):\s*light-dark\((?<light>#[0-9a-f]{6}),\s*(?<dark>#[0-9a-f]{6})\)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Token();
}
