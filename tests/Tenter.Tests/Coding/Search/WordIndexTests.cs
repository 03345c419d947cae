namespace Tenter.Tests.Coding.Search;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Tenter;
using Tenter.Coding.Search;
using Xunit;

public sealed class WordIndexTests
{
    private static readonly SearchQuery Trust = SearchQuery.Parse("trust*").Value;

    [Fact]
    public void Adding_replacing_and_leaving_out_a_text_leaves_the_earlier_index_as_it_was()
    {
        var first = WordIndex.Build([new("b", "trust"), new("c", "power")]);

        var second = first.With(new SearchText("a", "trusting trustworthy"));
        var third = second.With(new SearchText("b", "no such word"));
        var fourth = third.Without("a");

        Found(first).ShouldBe("b:0-5");
        Found(second).ShouldBe("a:0-8 a:9-20 b:0-5");
        Found(third).ShouldBe("a:0-8 a:9-20");
        Found(fourth).ShouldBe("");
        second.Sources.ShouldBe(["a", "b", "c"]);
        fourth.Without("not there").ShouldBeSameAs(fourth);
        Should.Throw<ArgumentException>(() => fourth.Search(Trust, new SearchScope { Sources = ["a"] }));
    }

    [Fact]
    public void An_index_grown_text_by_text_finds_what_one_built_at_once_finds()
    {
        // More new forms than are left unsorted, so that sorting them in is met as well.
        var random = new Random(7);
        var texts = Enumerable
            .Range(0, 30)
            .Select(i => new SearchText(
                $"t{i:00}",
                string.Join(' ', Enumerable.Range(0, 500).Select(_ => "w" + random.Next(9_000)))
            ))
            .ToList();

        var grown = texts.Aggregate(WordIndex.Build([]), (index, text) => index.With(text));

        var built = WordIndex.Build(texts);
        foreach (
            var query in (string[])
                ["w1*", "*77", "w42", "w4?", "w1 OR w2*", "w1* NEAR/3 w2*", .. texts[3].Text.Split(' ')[..200]]
        )
        {
            var parsed = SearchQuery.Parse(query).Value;
            grown.Search(parsed).Hits.ShouldBe(built.Search(parsed).Hits, query);
            grown.Search(parsed).Total.ShouldBe(TextScan.Search(parsed, texts).Total, query);
        }
    }

    [Fact]
    public async Task Readers_of_an_index_are_not_disturbed_by_one_who_adds()
    {
        var index = WordIndex.Build([new("a", "trust trusted")]);
        var adding = Task.Run(
            () =>
            {
                var grown = index;
                for (var i = 0; i < 300; i++)
                {
                    grown = grown.With(
                        new SearchText(
                            "n" + i,
                            $"trust{i}x power{i} " + string.Join(' ', Enumerable.Range(0, 50).Select(k => $"f{i}x{k}"))
                        )
                    );
                }

                return grown;
            },
            TestContext.Current.CancellationToken
        );

        do
        {
            index.Search(Trust).Total.ShouldBe(2);
        } while (!adding.IsCompleted);

        (await adding).Search(Trust).Total.ShouldBe(302);
    }

    [Fact]
    public void Paragraphs_that_overlap_are_refused() =>
        Should.Throw<ArgumentException>(() => new SearchText("a", "trust power", [new(0, 6), new(5, 11)]));

    private static string Found(WordIndex index) =>
        string.Join(' ', index.Search(Trust).Hits.Select(hit => $"{hit.Source}:{hit.Span}"));
}
