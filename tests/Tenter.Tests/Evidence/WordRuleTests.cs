namespace Tenter.Tests.Evidence;

using System.Collections.Generic;
using System.Linq;
using System.Text;
using Shouldly;
using Tenter.Evidence;
using Tenter.Tests.Coding.Search;
using Xunit;

public sealed class WordRuleTests
{
    [Theory]
    [InlineData("Don't stop", "don't stop")]
    [InlineData("don’t 'quote' partners’ rock'n'roll", "don't quote partners rock'n'roll")]
    [InlineData("a''b a'-b", "a b a b")]
    [InlineData("co-operate well_being and/or", "co operate well being and or")]
    [InlineData("3rd 2016 1.5 ½ ²", "3rd 2016 1 5")]
    [InlineData("e\u0301te\u0301 ÉTÉ", "e\u0301te\u0301 été")]
    [InlineData("ΣΟΦΌΣ σοφός", "σοφόσ σοφόσ")]
    [InlineData("Straße STRASSE", "straße strasse")]
    [InlineData("\U00010400\U00010428 \U0001F600x \uD800y", "\U00010428\U00010428 x y")]
    [InlineData("日本語 कि", "日本語 कि")]
    [InlineData("", "")]
    [InlineData("... --", "")]
    public void A_text_divides_into_words(string text, string words)
    {
        var found = new List<string>();
        var at = 0;
        while (WordRule.Next(text, ref at, out var start))
        {
            found.Add(WordRule.Fold(text[start..at]));
        }

        string.Join(' ', found).ShouldBe(words);
        ReferenceSearch.Words(text).Select(word => word.Form).ShouldBe(found);
    }

    [Fact]
    public void A_folded_character_is_as_long_as_itself()
    {
        var changed = Enumerable
            .Range(0, 0x110000)
            .Where(Rune.IsValid)
            .Select(char.ConvertFromUtf32)
            .Where(text =>
                WordRule.Fold(text).Length != text.Length || WordRule.Fold(WordRule.Fold(text)) != WordRule.Fold(text)
            );

        changed.ShouldBeEmpty();
    }
}
