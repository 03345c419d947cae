namespace Tenter.Tests.Figures;

using Shouldly;
using Tenter.Figures;
using Xunit;

public sealed class FontWidthsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" ", 278)]
    [InlineData("Wren", 944 + 333 + 556 + 556)]
    [InlineData("Hélène", 722 + 556 + 222 + 556 + 556 + 556)]
    [InlineData("’", 222)]
    public void A_width_is_the_sum_of_the_published_advances(string text, int thousandths) =>
        FontWidths.Of(text, 1000).ShouldBe(thousandths);

    [Fact]
    public void Bold_runs_wider() =>
        FontWidths.Of("Relationships", 12, Weight.Bold).ShouldBeGreaterThan(FontWidths.Of("Relationships", 12));

    [Theory]
    [InlineData("Wren", 100)]
    [InlineData("Wennshire Community Health Trust", 80)]
    [InlineData("🥣🥣🥣🥣🥣🥣", 40)]
    public void What_is_cut_fits_and_says_that_it_was_cut(string text, double width)
    {
        var cut = FontWidths.Cut(text, 12, width);

        FontWidths.Room(cut, 12).ShouldBeLessThanOrEqualTo(width);
        (cut == text || cut.EndsWith('…')).ShouldBeTrue();
        cut.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);
    }

    [Fact]
    public void Words_are_broken_into_lines_at_spaces_and_long_ones_inside()
    {
        FontWidths.Lines("one two", 12, 400).ShouldBe(1);
        FontWidths.Lines("one two three four five six", 12, 60).ShouldBeGreaterThan(2);
        FontWidths.Lines(new string('w', 200), 12, 100).ShouldBeGreaterThan(10);
    }
}
