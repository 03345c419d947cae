namespace Tenter.Web.Parts.Colour;

using System;
using System.Collections.Generic;

/// <summary>A colour with its name, on light paper and on dark. A page uses it through its class, never as a value.</summary>
/// <param name="Name">The plant or stuff it was dyed with.</param>
/// <param name="Light">On light paper.</param>
/// <param name="Dark">On dark paper.</param>
public sealed record Dye(string Name, string Light, string Dark);

/// <summary>How a thread of a layer is drawn, so that colour never stands alone.</summary>
public enum Thread
{
    Solid,
    Dashed,
    Dotted,
    Doubled,
    DashDot,
    LongDash,
    DoubledDashed,
    DashDotDot,
}

/// <summary>
/// The two palettes. Codes take the twelve muted dyes in turn; layers the eight, each with its thread. Blue is kept for
/// what can be done.
/// </summary>
/// <remarks>
/// The twelve were found by search over OKLCH (chroma at most 0.095) for the largest least distance between any two, seen
/// with full sight and in deuteranopia (Machado, Oliveira and Fernandes 2009, severity 1), at 3:1 or more against
/// the paper; they stand in the order in which each is farthest from those before it. The least distance between two is
/// 0.056 in OKLab for deuteranopia and 0.09 with full sight; a just noticeable difference is about 0.02. The style
/// sheet <c>dyes.css</c> holds the same values, and a test holds the two together.
/// </remarks>
public static class Dyes
{
    public static readonly IReadOnlyList<Dye> Codes =
    [
        new("cutch", "#855831", "#cfa07a"),
        new("elder", "#562047", "#a0668d"),
        new("flax", "#8488b4", "#cdd2ff"),
        new("fustic", "#aa8544", "#f5d091"),
        new("logwood", "#6f4579", "#b88cc2"),
        new("nettle", "#2a4524", "#6e8b68"),
        new("alder", "#406759", "#88afa0"),
        new("lichen", "#729682", "#bce0cb"),
        new("sloe", "#3a3d6c", "#7e82b5"),
        new("mallow", "#8e6873", "#d8b1bc"),
        new("broom", "#565602", "#9c9e5a"),
        new("brazilwood", "#664242", "#ae8887"),
    ];

    /// <summary>The first four are those of the four layers that are shipped, and stay.</summary>
    public static readonly IReadOnlyList<Dye> Layers =
    [
        new("oak", "#8a5a2b", "#c9935a"),
        new("weld", "#5b6b2f", "#a3b565"),
        new("madder", "#a23b4a", "#e58a98"),
        new("orchil", "#6b4a86", "#b49ad0"),
        new("walnut", "#5e2f11", "#edb698"),
        new("murex", "#52134f", "#f5bbef"),
        new("ivy", "#17342b", "#adcdc0"),
        new("iron", "#404952", "#8a939e"),
    ];

    /// <summary>The class that gives an element the colour of a code, by the code's place in the palette from 0.</summary>
    public static string CodeClass(int index) => "dye-" + (Wrap(index, Codes.Count) + 1);

    /// <summary>The class that gives an element the colour of a layer, by the layer's place from 0.</summary>
    public static string LayerClass(int index) => "layer-" + (Wrap(index, Layers.Count) + 1);

    public static Thread ThreadOf(int layer) => (Thread)Wrap(layer, Layers.Count);

    /// <summary>The thread as <c>stroke-dasharray</c> for a line of the given width; empty for an unbroken one.</summary>
    public static string DashesOf(Thread thread) =>
        thread switch
        {
            Thread.Solid or Thread.Doubled => "",
            Thread.Dashed => "5 3",
            Thread.Dotted => "1.5 2.5",
            Thread.DashDot => "6 2.5 1.5 2.5",
            Thread.LongDash => "11 3",
            Thread.DoubledDashed => "5 3",
            Thread.DashDotDot => "6 2 1.5 2 1.5 2",
            _ => throw new ArgumentOutOfRangeException(nameof(thread)),
        };

    private static int Wrap(int index, int count) => ((index % count) + count) % count;
}
