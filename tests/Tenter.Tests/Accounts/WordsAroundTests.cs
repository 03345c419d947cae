namespace Tenter.Tests.Accounts;

using System;
using Shouldly;
using Tenter.Accounts;
using Xunit;

public sealed class WordsAroundTests
{
    private const string Text =
        "[00:13:51] Imelda: Well. They need our halls on a Tuesday… more than we need their logo! I do say it nicely (mostly).\n\nAsh: Do they?";

    [Theory]
    [InlineData("halls", Extent.Words, "halls")]
    [InlineData("halls", Extent.Sentence, "They need our halls on a Tuesday…")]
    [InlineData("logo", Extent.Sentence, "more than we need their logo!")]
    [InlineData("mostly", Extent.Sentence, "I do say it nicely (mostly).")]
    [InlineData("Well", Extent.Sentence, "Well.")]
    [InlineData("Tuesday… more", Extent.Sentence, "They need our halls on a Tuesday… more than we need their logo!")]
    [InlineData(
        "halls",
        Extent.Paragraph,
        "Well. They need our halls on a Tuesday… more than we need their logo! I do say it nicely (mostly)."
    )]
    [InlineData("Do they", Extent.Sentence, "Ash: Do they?")]
    public void A_hit_becomes_what_a_reader_would_call_a_quotation(string hit, Extent extent, string quotation)
    {
        var start = Text.IndexOf(hit, StringComparison.Ordinal);

        var span = WordsAround.Of(Text, new TextSpan(start, start + hit.Length), extent, "Imelda");

        Text[span.Start..span.End].ShouldBe(quotation);
    }
}
