namespace Tenter.Figures;

using System;
using System.Globalization;

/// <summary>
/// A colour by what it is for, never by value: a page gives it the value of its paper, light or dark, and a file that of light
/// paper. Opacity is over the paper.
/// </summary>
public readonly record struct Ink(string Key, double Opacity = 1)
{
    public static readonly Ink Text = new("ink");
    public static readonly Ink Soft = new("soft");
    public static readonly Ink Rule = new("rule");
    public static readonly Ink Edge = new("edge");
    public static readonly Ink Paper = new("paper");
    public static readonly Ink Sheet = new("sheet");
    public static readonly Ink Act = new("act");

    private const int Dyes = 8;

    /// <summary>The dye of a layer, by its place in the scheme from 0.</summary>
    public static Ink Layer(int index) => new($"layer-{(((index % Dyes) + Dyes) % Dyes) + 1}");

    public Ink At(double opacity) => this with { Opacity = opacity };

    /// <summary>Red, green and blue on light paper, the opacity mixed in, for files that know no transparency.</summary>
    public (byte Red, byte Green, byte Blue) OnPaper
    {
        get
        {
            var (red, green, blue) = Parts(Palette.Light(Key));
            var paper = Parts(Palette.Light("sheet"));
            return (Mixed(red, paper.Red), Mixed(green, paper.Green), Mixed(blue, paper.Blue));
        }
    }

    private byte Mixed(byte own, byte paper) => (byte)Math.Round((own * Opacity) + (paper * (1 - Opacity)));

    private static (byte Red, byte Green, byte Blue) Parts(string hex) =>
        (
            byte.Parse(hex.AsSpan(1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            byte.Parse(hex.AsSpan(3, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            byte.Parse(hex.AsSpan(5, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        );
}

/// <summary>The values of light paper, for figures in files. A test holds them to the style sheet of the workbench.</summary>
public static class Palette
{
    public static string Light(string key) =>
        key switch
        {
            "ink" => "#1f2328",
            "soft" => "#4a4e54",
            "rule" => "#ded9cf",
            "edge" => "#8c877c",
            "paper" => "#fbfaf7",
            "sheet" => "#ffffff",
            "act" => "#2f5d8a",
            "layer-1" => "#8a5a2b",
            "layer-2" => "#5b6b2f",
            "layer-3" => "#a23b4a",
            "layer-4" => "#6b4a86",
            "layer-5" => "#5e2f11",
            "layer-6" => "#52134f",
            "layer-7" => "#17342b",
            "layer-8" => "#404952",
            _ => throw new ArgumentException($"There is no ink called {key}.", nameof(key)),
        };
}
