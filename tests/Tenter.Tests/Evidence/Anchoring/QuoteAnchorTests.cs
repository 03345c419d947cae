namespace Tenter.Tests.Evidence.Anchoring;

using System;
using Shouldly;
using Tenter.Evidence.Anchoring;
using Xunit;

public sealed class QuoteAnchorTests
{
    private const string Old =
        "We hold the key to the hall. Nobody asked us. They said yes. We were there on Tuesday and they said yes again.";

    [Theory]
    [InlineData("Nobody asked us.", "Preface. Nobody asked us. We hold the key.", "Nobody asked us.", false, "moved")]
    [InlineData(
        "They said yes.",
        "They said yes. Before. Nobody asked us. They said yes. We were",
        "They said yes.",
        false,
        "the one with the same words around it"
    )]
    [InlineData(
        "We hold the key to the hall.",
        "Now: we hold the kee to the hall. Yes.",
        "we hold the kee to the hall.",
        true,
        "nearly the same"
    )]
    [InlineData("Nobody asked us.", "All of it is new here and nothing else.", null, true, "gone")]
    [InlineData("yes", "oh yes, and yes, it was", null, true, "a word that may stand anywhere")]
    public void Words_are_found_again(string words, string now, string? found, bool changed, string why)
    {
        var at = Old.IndexOf(words, StringComparison.Ordinal);

        var there = new QuoteAnchor(Old, now).Find(new TextSpan(at, at + words.Length));

        (there.Span is { } span ? now[span.Start..span.End] : null).ShouldBe(found, why);
        there.Changed.ShouldBe(changed, why);
        if (why == "the one with the same words around it")
        {
            there.Span!.Value.Start.ShouldBe(now.LastIndexOf(words, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_fits_two_places_equally_well_is_found_in_neither() =>
        new QuoteAnchor("x Nobody asked us. y", "1 Nobody asked us. 2. 1 Nobody asked us. 2")
            .Find(new TextSpan(2, 18))
            .Span.ShouldBeNull();
}
