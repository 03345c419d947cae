namespace Tenter.Web.Tests.Parts;

using System.Globalization;
using System.Linq;
using Shouldly;
using Tenter.Figures;
using Tenter.Web.Parts.Colour;
using Xunit;

public sealed class FigureColoursTests
{
    [Theory]
    [InlineData("ink")]
    [InlineData("soft")]
    [InlineData("rule")]
    [InlineData("edge")]
    [InlineData("paper")]
    [InlineData("sheet")]
    [InlineData("act")]
    public void Figures_in_files_have_the_colours_of_light_paper(string ink) =>
        Palette.Light(ink).ShouldBe(Tokens.Of("tokens.css")[ink].Light);

    [Fact]
    public void Figures_and_pages_draw_the_same_threads_in_the_same_dyes()
    {
        for (var n = 0; n < Dyes.Layers.Count; n++)
        {
            Palette.Light(Ink.Layer(n).Key).ShouldBe(Dyes.Layers[n].Light);
            string.Join(' ', Threads.Dashes(n).Select(dash => dash.ToString(CultureInfo.InvariantCulture)))
                .ShouldBe(Dyes.DashesOf(Dyes.ThreadOf(n)));
            Threads.IsDouble(n).ShouldBe(Dyes.ThreadOf(n) is Thread.Doubled or Thread.DoubledDashed);
        }
    }
}
