namespace Tenter.Web.Tests.Parts;

using Shouldly;
using Xunit;

public sealed class ContrastTests
{
    [Theory]
    // what, on what, at least
    [InlineData("ink", "paper", 7)]
    [InlineData("ink", "sheet", 7)]
    [InlineData("ink", "wash", 7)]
    [InlineData("ink", "act-wash", 7)]
    [InlineData("soft", "paper", 7)]
    [InlineData("soft", "sheet", 7)]
    [InlineData("soft", "wash", 7)]
    [InlineData("soft", "act-wash", 4.5)]
    [InlineData("act", "paper", 4.5)]
    [InlineData("act", "sheet", 4.5)]
    [InlineData("act", "wash", 4.5)]
    [InlineData("act", "act-wash", 4.5)]
    [InlineData("act-deep", "paper", 4.5)]
    [InlineData("act-deep", "wash", 4.5)]
    [InlineData("on-act", "act", 4.5)]
    [InlineData("on-act", "act-deep", 4.5)]
    [InlineData("edge", "paper", 3)]
    [InlineData("edge", "sheet", 3)]
    [InlineData("edge", "wash", 3)]
    public void Text_and_edges_stand_out_from_their_ground(string mark, string ground, double least)
    {
        var tokens = Tokens.Of("tokens.css");

        var light = Colour.Parse(tokens[mark].Light).Contrast(Colour.Parse(tokens[ground].Light));
        var dark = Colour.Parse(tokens[mark].Dark).Contrast(Colour.Parse(tokens[ground].Dark));

        light.ShouldBeGreaterThanOrEqualTo(least);
        dark.ShouldBeGreaterThanOrEqualTo(least);
    }

    [Theory]
    [InlineData("paper", "#fbfaf7", "#17181a")]
    [InlineData("ink", "#1f2328", "#e6e3dc")]
    [InlineData("soft", "#4a4e54", "#bebdb7")]
    [InlineData("rule", "#ded9cf", "#33353a")]
    [InlineData("edge", "#8c877c", "#77797d")]
    [InlineData("act", "#2f5d8a", "#8fb8e0")]
    public void The_colours_that_were_agreed_stay(string name, string light, string dark) =>
        Tokens.Of("tokens.css")[name].ShouldBe((light, dark));
}
