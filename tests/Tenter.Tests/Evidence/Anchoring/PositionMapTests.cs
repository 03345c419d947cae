namespace Tenter.Tests.Evidence.Anchoring;

using System;
using System.Linq;
using Shouldly;
using Tenter.Evidence.Anchoring;
using Xunit;

public sealed class PositionMapTests
{
    [Theory]
    // Old text "one two three"; the span is "two" at 4-7.
    [InlineData(4, 0, "x", 5, 8, false, "put in at its beginning: outside")]
    [InlineData(7, 0, "x", 4, 7, false, "put in at its end: outside")]
    [InlineData(5, 0, "x", 4, 8, false, "put in between: inside")]
    [InlineData(4, 1, "", 4, 6, true, "its first letter gone")]
    [InlineData(6, 1, "ooo", 4, 6, true, "its last letter exchanged")]
    [InlineData(5, 1, "zz", 4, 8, true, "a letter in the middle exchanged")]
    [InlineData(0, 4, "", 0, 3, false, "what stood before gone")]
    [InlineData(3, 2, "", 3, 5, true, "cut across its beginning")]
    public void A_span_follows_its_words(int at, int gone, string put, int start, int end, bool changed, string why)
    {
        var map = PositionMap.Of(EditScript.Of([new TextEdit(at, gone, put)], 13));

        map.Map(new TextSpan(4, 7)).ShouldBe(new MappedSpan(new TextSpan(start, end), changed), why);
    }

    [Theory]
    [InlineData(4, 3, "")]
    [InlineData(4, 3, "2")]
    [InlineData(2, 8, "all of it")]
    public void A_span_whose_characters_are_all_gone_is_nowhere(int at, int gone, string put) =>
        PositionMap.Of(EditScript.Of([new TextEdit(at, gone, put)], 13)).Map(new TextSpan(4, 7)).Span.ShouldBeNull();

    [Fact]
    public void Around_a_span_lies_all_that_may_have_come_in_its_place()
    {
        var map = PositionMap.Of(EditScript.Of([new TextEdit(4, 1, "TT"), new TextEdit(7, 0, "!")], 13));

        map.Map(new TextSpan(4, 7)).Span.ShouldBe(new TextSpan(6, 8));
        map.Around(new TextSpan(4, 7)).ShouldBe(new TextSpan(4, 9));
    }

    [Fact]
    public void A_composed_map_says_what_its_parts_say_one_after_the_other()
    {
        var random = new Random(7);
        for (var run = 0; run < 400; run++)
        {
            var length = random.Next(1, 40);
            var first = RandomEdits.Script(random, length);
            var second = RandomEdits.Script(random, first.NewLength);
            var third = RandomEdits.Script(random, second.NewLength);
            var (a, b, c) = (PositionMap.Of(first), PositionMap.Of(second), PositionMap.Of(third));
            PositionMap[] composed = [a.Then(b).Then(c), a.Then(b.Then(c))];
            for (var start = 0; start < length; start++)
            {
                for (var end = start + 1; end <= length; end++)
                {
                    var expected = OneByOne(new TextSpan(start, end), a, b, c);
                    foreach (var map in composed)
                    {
                        map.Map(new TextSpan(start, end)).ShouldBe(expected, $"run {run}, {start}-{end}");
                    }
                }
            }
        }
    }

    [Fact]
    public void A_span_covers_what_survives_of_it_and_what_was_put_in_between()
    {
        var random = new Random(11);
        for (var run = 0; run < 300; run++)
        {
            var next = random.Next(1, 60);
            var text = NumberedText.Of(next);
            var spans = Enumerable
                .Range(0, 12)
                .Select(_ => random.Next(next))
                .Select(start => new TextSpan(start, random.Next(start + 1, next + 1)))
                .ToList();
            PositionMap? all = null;
            var covered = spans.ConvertAll(span => text.Characters.Skip(span.Start).Take(span.Length).ToList());
            var lost = new bool[spans.Count];
            for (var step = random.Next(1, 6); step > 0; step--)
            {
                var script = RandomEdits.Script(random, text.Characters.Count);
                text = text.After(script, ref next);
                all = all is null ? PositionMap.Of(script) : all.Then(PositionMap.Of(script));
                for (var i = 0; i < spans.Count; i++)
                {
                    // From the first that is left of what it covered to the last: nothing else is known of it.
                    var left = covered[i].Where(text.Characters.Contains).ToList();
                    lost[i] |= left.Count < covered[i].Count;
                    covered[i] =
                        left.Count == 0
                            ? []
                            :
                            [
                                .. text
                                    .Characters.SkipWhile(one => one != left[0])
                                    .Take(Index(text, left[^1]) - Index(text, left[0]) + 1),
                            ];
                }
            }

            for (var i = 0; i < spans.Count; i++)
            {
                var mapped = all!.Map(spans[i]);
                var found = mapped.Span is { } span ? text.Characters.Skip(span.Start).Take(span.Length).ToList() : [];
                found.ShouldBe(covered[i]);
                mapped.Changed.ShouldBe(lost[i]);
            }
        }
    }

    private static int Index(NumberedText text, int character) => text.Characters.ToList().IndexOf(character);

    private static MappedSpan OneByOne(TextSpan span, params PositionMap[] maps)
    {
        var changed = false;
        foreach (var map in maps)
        {
            var mapped = map.Map(span);
            changed |= mapped.Changed;
            if (mapped.Span is not { } there)
            {
                return new MappedSpan(Span: null, Changed: true);
            }

            span = there;
        }

        return new MappedSpan(span, changed);
    }
}
