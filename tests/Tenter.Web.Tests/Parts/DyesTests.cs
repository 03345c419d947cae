namespace Tenter.Web.Tests.Parts;

using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Tenter.Web.Parts.Colour;
using Xunit;

public sealed class DyesTests
{
    [Fact]
    public void The_style_sheet_and_the_palette_hold_the_same_values()
    {
        var sheet = Tokens.Of("dyes.css");

        for (var n = 0; n < Dyes.Codes.Count; n++)
        {
            sheet[Dyes.CodeClass(n)].ShouldBe((Dyes.Codes[n].Light, Dyes.Codes[n].Dark));
        }

        for (var n = 0; n < Dyes.Layers.Count; n++)
        {
            sheet[Dyes.LayerClass(n)].ShouldBe((Dyes.Layers[n].Light, Dyes.Layers[n].Dark));
        }
    }

    [Fact]
    public void Dyes_of_codes_are_told_apart_with_full_sight_and_in_deuteranopia()
    {
        Least(Dyes.Codes, dye => dye.Light, colour => colour).ShouldBeGreaterThan(0.09);
        Least(Dyes.Codes, dye => dye.Dark, colour => colour).ShouldBeGreaterThan(0.08);
        Least(Dyes.Codes, dye => dye.Light, colour => colour.InDeuteranopia).ShouldBeGreaterThan(0.055);
        Least(Dyes.Codes, dye => dye.Dark, colour => colour.InDeuteranopia).ShouldBeGreaterThan(0.055);
    }

    [Fact]
    public void Stripes_and_swatches_stand_out_from_paper_and_sheet()
    {
        var tokens = Tokens.Of("tokens.css");
        foreach (var ground in new[] { "paper", "sheet" })
        {
            foreach (var dye in Dyes.Codes)
            {
                Contrast(dye.Light, tokens[ground].Light).ShouldBeGreaterThanOrEqualTo(3, dye.Name);
                Contrast(dye.Dark, tokens[ground].Dark).ShouldBeGreaterThanOrEqualTo(3, dye.Name);
            }
        }
    }

    [Fact]
    public void Names_of_layers_are_read_in_their_colour()
    {
        var tokens = Tokens.Of("tokens.css");
        foreach (var ground in new[] { "paper", "sheet", "wash" })
        {
            foreach (var dye in Dyes.Layers)
            {
                Contrast(dye.Light, tokens[ground].Light).ShouldBeGreaterThanOrEqualTo(4.5, dye.Name);
                Contrast(dye.Dark, tokens[ground].Dark).ShouldBeGreaterThanOrEqualTo(4.5, dye.Name);
            }
        }
    }

    [Fact]
    public void Each_layer_has_a_thread_of_its_own() =>
        Enumerable.Range(0, Dyes.Layers.Count).Select(Dyes.ThreadOf).ShouldBeUnique();

    [Theory]
    [InlineData(0, "dye-1")]
    [InlineData(11, "dye-12")]
    [InlineData(12, "dye-1")]
    [InlineData(-1, "dye-12")]
    public void More_codes_than_dyes_begin_again(int index, string name) => Dyes.CodeClass(index).ShouldBe(name);

    private static double Contrast(string mark, string ground) => Colour.Parse(mark).Contrast(Colour.Parse(ground));

    private static double Least(IReadOnlyList<Dye> dyes, Func<Dye, string> side, Func<Colour, Colour> seen)
    {
        var colours = dyes.Select(dye => seen(Colour.Parse(side(dye)))).ToList();
        return colours.SelectMany((one, n) => colours.Skip(n + 1).Select(one.Distance)).Min();
    }
}
