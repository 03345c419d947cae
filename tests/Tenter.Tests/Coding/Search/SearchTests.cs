namespace Tenter.Tests.Coding.Search;

using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Tenter;
using Tenter.Coding.Search;
using Xunit;

public sealed class SearchTests
{
    [Theory]
    // Words
    [InlineData("trust", "Trust, distrust and trust.", "Trust | trust")]
    [InlineData("trust*", "Trust, trusting, distrust", "Trust | trusting")]
    [InlineData("*trust", "Trust, trusting, distrust", "Trust | distrust")]
    [InlineData("*rus*", "Trust, trusting, distrust", "Trust | trusting | distrust")]
    [InlineData("wom?n", "woman women womn wommen", "woman | women")]
    [InlineData("resume", "résumé resume RESUME", "resume | RESUME")]
    [InlineData("café", "CAFÉ cafe", "CAFÉ")]
    [InlineData("2016", "in 2016, 20167, v2016", "2016")]
    // Apostrophes and hyphens
    [InlineData("don't", "Don't, don’t, 'don t'", "Don't | don’t")]
    [InlineData("don’t", "Don't, don’t", "Don't | don’t")]
    [InlineData("partner", "partner's partners' 'partner'", "partner")]
    [InlineData("partners", "partner's partners' 'partners'", "partners | partners")]
    [InlineData("partner*", "partner's partners’", "partner's | partners")]
    [InlineData("partner?s", "partner's partners", "partner's")]
    [InlineData("operate", "co-operate", "operate")]
    [InlineData(
        "co-operat*",
        "co-operation, cooperating, co operate, co.\n\nOperated, coop",
        "co-operation | cooperating | co operate | co.\n\nOperated"
    )]
    [InlineData("cooperat*", "co-operation, cooperating", "cooperating")]
    [InlineData(
        "face-to-face",
        "face to face, face-to-face, facetoface, face toface",
        "face to face | face-to-face | facetoface"
    )]
    [InlineData("\"co-op bank\"", "the Co-op Bank, a coop bank, co op banks", "Co-op Bank | coop bank")]
    [InlineData(
        "cross-sector",
        "cross-\nsector, cross\u00ADsector, cross\u2010sector",
        "cross-\nsector | cross\u00ADsector | cross\u2010sector"
    )]
    // Phrases
    [InlineData(
        "\"voluntary sector\"",
        "Voluntary\n\n  sector, voluntary (sector), voluntary and sector",
        "Voluntary\n\n  sector | voluntary (sector"
    )]
    [InlineData("\"vol* sect?r\"", "voluntary sector, volunteer sectors", "voluntary sector")]
    [InlineData(
        "\"trust * power\"",
        "trust and power, trust power, trust, his power",
        "trust and power | trust, his power"
    )]
    [InlineData("“voluntary sector”", "voluntary sector", "voluntary sector")]
    [InlineData("\"a a\"", "a a a", "a a | a a")]
    [InlineData("\"and\"", "this and that", "and")]
    [InlineData("\"AND\"", "this and that", "and")]
    // NEAR
    [InlineData("trust NEAR/2 power", "trust in power", "trust in power")]
    [InlineData("trust NEAR/2 power", "power of trust", "power of trust")]
    [InlineData("trust NEAR/2 power", "trust is not power", "")]
    [InlineData("trust NEAR/1 power", "power trust power", "power trust | trust power")]
    [InlineData(
        "trust NEAR/5 trust",
        "trust and trust and trust",
        "trust and trust | trust and trust and trust | trust and trust"
    )]
    [InlineData("trust NEAR/5 trust", "trust alone", "")]
    [InlineData("trust* NEAR/5 *ing", "trusting", "")]
    [InlineData("\"voluntary sector\" NEAR/2 sector", "voluntary sector", "")]
    [InlineData(
        "\"voluntary sector\" NEAR/2 power",
        "power of voluntary sector and power",
        "power of voluntary sector | voluntary sector and power"
    )]
    [InlineData("power NEAR/1 \"voluntary sector\"", "voluntary sector power", "voluntary sector power")]
    [InlineData("(trust) NEAR/1 (power)", "trust power", "trust power")]
    // AND, OR, NOT
    [InlineData("trust AND power", "trust, power, trust", "trust | power | trust")]
    [InlineData("trust AND power", "trust, trust", "")]
    [InlineData("trust OR power", "trust, power, goals", "trust | power")]
    [InlineData("trust OR trust*", "trust trusted", "trust | trusted")]
    [InlineData("trust AND trust*", "trust trusted", "trust | trusted")]
    [InlineData("trust OR \"trust power\"", "trust power", "trust | trust power")]
    [InlineData("trust NOT power", "trust goals", "trust")]
    [InlineData("trust NOT power", "trust power", "")]
    [InlineData("goals OR trust NOT power", "goals trust power", "goals")]
    [InlineData("(goals OR trust) NOT power", "goals trust power", "")]
    [InlineData("goals AND trust NOT power", "goals trust power", "")]
    // Characters beyond the first plane
    [InlineData("?x", "\U00010400x \U00010428x ax xx1", "\U00010400x | \U00010428x | ax")]
    [InlineData("\U00010400x", "\U00010428X", "\U00010428X")]
    [InlineData("trust", "\U0001F600trust\uD83D", "trust")]
    [InlineData("trust", "", "")]
    public void A_query_finds(string query, string text, string hits)
    {
        var texts = new List<SearchText> { new("t", text) };
        var parsed = SearchQuery.Parse(query).Value;

        Shown(WordIndex.Build(texts).Search(parsed), text).ShouldBe(hits);
        Shown(TextScan.Search(parsed, texts), text).ShouldBe(hits);
    }

    [Fact]
    public void Within_paragraphs_both_terms_stand_in_one_and_no_hit_crosses_from_one_to_the_next()
    {
        const string Text = "trust and power\ntrust\npower\n(trust power)";
        var texts = new List<SearchText> { new("t", Text, [new(0, 15), new(16, 21), new(22, 27)]) };

        string Found(string query, SearchUnit unit) =>
            Shown(WordIndex.Build(texts).Search(SearchQuery.Parse(query).Value, new() { Unit = unit }), Text);

        Found("trust AND power", SearchUnit.Paragraph).ShouldBe("trust | power");
        Found("trust NOT power", SearchUnit.Paragraph).ShouldBe("trust");
        Found("trust", SearchUnit.Paragraph).ShouldBe("trust | trust");
        Found("\"trust power\"", SearchUnit.Source).ShouldBe("trust\npower | trust power");
        Found("\"trust power\"", SearchUnit.Paragraph).ShouldBe("");
        Found("power NEAR/1 trust", SearchUnit.Paragraph).ShouldBe("");
    }

    [Fact]
    public void Counts_are_never_cut_and_the_list_is()
    {
        var texts = Enumerable.Range(0, 3).Select(i => new SearchText("s" + i, "trust trust and trust"));

        var result = WordIndex.Build(texts).Search(SearchQuery.Parse("trust").Value, new() { Limit = 4 });

        result.Total.ShouldBe(9);
        result.Listed.ShouldBe(4);
        result.Hits[3].ShouldBe(new SearchHit("s1", new TextSpan(0, 5)));
        result.BySource.ShouldBe([new("s0", 4, 3), new("s1", 4, 3), new("s2", 4, 3)]);
    }

    [Fact]
    public void Results_come_in_the_order_of_the_sources_asked_for_and_from_no_other()
    {
        var texts = new List<SearchText> { new("a", "trust"), new("b", "trusted"), new("c", "trusting") };
        var query = SearchQuery.Parse("trust*").Value;
        var scope = new SearchScope { Sources = ["c", "a"] };

        foreach (
            var result in new[] { WordIndex.Build(texts).Search(query, scope), TextScan.Search(query, texts, scope) }
        )
        {
            result.Hits.Select(hit => hit.Source).ShouldBe(["c", "a"]);
            result.Forms.Single().Listed.Select(form => form.Form).ShouldBe(["trust", "trusting"]);
        }
    }

    [Fact]
    public void A_search_shows_which_forms_a_wildcard_and_a_tilde_found()
    {
        var texts = new List<SearchText>
        {
            new("a", "Partners partner partnered partners’ partnership"),
            new("b", "partners"),
        };

        var result = WordIndex.Build(texts).Search(SearchQuery.Parse("~partner OR part* OR partner").Value);

        result.Forms.Select(forms => forms.Word).ShouldBe(["~partner", "part*"]);
        result.Forms[0].Listed.ShouldBe([new("partners", 3), new("partner", 1), new("partnered", 1)]);
        result.Forms[1].Total.ShouldBe(4);
        result.Total.ShouldBe(6);
    }

    private static string Shown(SearchResult result, string text)
    {
        result.Total.ShouldBe(result.Listed);
        return string.Join(" | ", result.Hits.Select(hit => text[hit.Span.Start..hit.Span.End]));
    }
}
