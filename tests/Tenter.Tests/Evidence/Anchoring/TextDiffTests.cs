namespace Tenter.Tests.Evidence.Anchoring;

using System;
using System.Linq;
using Shouldly;
using Tenter.Evidence.Anchoring;
using Xunit;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("the hall is hired", "the hall was hired", "9:i→wa")]
    [InlineData("They need our halls", "They need our halls.", "19:→.")]
    [InlineData("one\ntwo\nthree", "one\nthree", "4:two\n→")]
    [InlineData("I like big dogs", "We saw a house", "0:I like big dogs→We saw a house")]
    [InlineData("a b\nc d\ne f", "a b\nc x d\ne g", "6:→x |10:f→g")]
    [InlineData("🥣 soup", "🥢 soup", "0:🥣→🥢")]
    public void What_was_done_is_told_in_words(string old, string now, string edits) =>
        string.Join(
                '|',
                TextDiff
                    .Between(old, now)
                    .Edits.Select(edit => $"{edit.Start}:{old.Substring(edit.Start, edit.Deleted)}→{edit.Inserted}")
            )
            .ShouldBe(edits);

    [Fact]
    public void The_script_applied_to_the_old_text_gives_the_new_one()
    {
        var random = new Random(3);
        for (var run = 0; run < 500; run++)
        {
            var old = RandomEdits.Words(random, random.Next(0, 60));
            var now = random.Next(4) == 0 ? RandomEdits.Words(random, random.Next(0, 60)) : Shaken(random, old);

            var script = TextDiff.Between(old, now);

            script.Apply(old).ShouldBe(now);
            ScriptBytes
                .Read(
                    ScriptBytes.Write(
                        new CorrectionScript(script, new System.Collections.Generic.Dictionary<TextSpan, MappedSpan>())
                    )
                )
                .Edits!.Apply(old)
                .ShouldBe(now);
        }
    }

    [Fact]
    public void A_script_of_another_text_is_not_applied() =>
        Should.Throw<ArgumentException>(() => TextDiff.Between("one", "two").Apply("three"));

    private static bool Divides(string text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static string Shaken(Random random, string text)
    {
        for (var i = random.Next(0, 5); i > 0; i--)
        {
            var at = random.Next(0, text.Length + 1);
            var gone = random.Next(0, Math.Min(6, text.Length - at) + 1);
            if (Divides(text, at) || Divides(text, at + gone))
            {
                continue;
            }

            text = text[..at] + RandomEdits.Words(random, random.Next(0, 3)) + text[(at + gone)..];
        }

        return text;
    }
}
