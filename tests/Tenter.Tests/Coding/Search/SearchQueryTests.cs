namespace Tenter.Tests.Coding.Search;

using System;
using System.Linq;
using Shouldly;
using Tenter.Coding.Search;
using Xunit;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("trust", "trust")]
    [InlineData("  Trust\n", "Trust")]
    [InlineData("a OR b AND c", "(a OR (b AND c))")]
    [InlineData("a AND b OR c", "((a AND b) OR c)")]
    [InlineData("a AND b NOT c", "(a AND (b NOT c))")]
    [InlineData("a NOT b NOT c", "((a NOT b) NOT c)")]
    [InlineData("a NOT b NEAR/3 c", "(a NOT (b NEAR/3 c))")]
    [InlineData("a NEAR/3 b AND c", "((a NEAR/3 b) AND c)")]
    [InlineData("a OR b OR c", "(a OR b OR c)")]
    [InlineData("(a OR b)AND(c)", "((a OR b) AND c)")]
    [InlineData("((a))", "a")]
    [InlineData("\"a b\"AND c", "(\"a b\" AND c)")]
    [InlineData("\"and/or\"", "\"and or\"")]
    [InlineData("\"~partner work*\"", "\"~partner work*\"")]
    [InlineData("co-operat*", "{\"co operat*\" | cooperat*}")]
    [InlineData("~co-operate", "{\"co ~operate\" | ~cooperate}")]
    [InlineData("and", "and")]
    [InlineData("NEARBY", "NEARBY")]
    [InlineData("partners'", "partners")]
    [InlineData("?", "?")]
    public void A_query_is_understood_as(string query, string explained) =>
        SearchQuery.Parse(query).Value.Explain().ShouldBe(explained);

    [Theory]
    [InlineData("", "The query is empty. Write a word")]
    [InlineData(" \t", "The query is empty.")]
    [InlineData(
        "voluntary sector",
        "Two terms stand side by side without an operator (character 11 of the query). Write \"voluntary sector\" for the phrase, or voluntary AND sector"
    )]
    [InlineData("\U0001D7D8 b", "(character 3 of the query)")]
    [InlineData(
        "trust and power",
        "side by side without an operator (character 7 of the query). Write AND in capitals"
    )]
    [InlineData("trust near/5 power", "Write NEAR/5 in capitals")]
    [InlineData("trust (power)", "side by side without an operator (character 7")]
    [InlineData("(a b)", "side by side without an operator (character 4")]
    [InlineData("(a) (b)", "side by side without an operator (character 5")]
    [InlineData("\"a\"\"b\"", "side by side without an operator")]
    [InlineData("(a OR b", "A bracket is not closed (character 1")]
    [InlineData("a) OR b", "A bracket closes that was not opened (character 2")]
    [InlineData(")", "A bracket closes that was not opened (character 1")]
    [InlineData("a AND )", "Nothing follows AND (character 3")]
    [InlineData("()", "There is nothing between the brackets (character 1")]
    [InlineData("\"voluntary sector", "A quotation is not closed (character 1")]
    [InlineData("a \"", "A quotation is not closed (character 3")]
    [InlineData("\"\"", "There is no word here (character 2")]
    [InlineData("\"...\"", "There is no word here (character 2")]
    [InlineData("a AND", "Nothing follows AND (character 3")]
    [InlineData(
        "OR a",
        "Nothing stands before OR (character 1 of the query). Write a term before it; to search for the word itself, put it in quotes: \"OR\""
    )]
    [InlineData("NOT a", "Nothing stands before NOT (character 1")]
    [InlineData(
        "a AND NOT b",
        "NOT follows AND (character 7 of the query). NOT stands alone between two terms: write a NOT b"
    )]
    [InlineData(
        "a NEAR b",
        "NEAR has no number that can be used (character 3 of the query). Write how many words apart at most, from 1 to 1000"
    )]
    [InlineData("a NEAR/ b", "NEAR has no number")]
    [InlineData("a NEAR/0 b", "NEAR has no number")]
    [InlineData("a NEAR/-1 b", "NEAR has no number")]
    [InlineData("a NEAR/1001 b", "NEAR has no number")]
    [InlineData("a NEAR/99999999999 b", "NEAR has no number")]
    [InlineData("(a OR b) NEAR/5 c", "NEAR joins a word or phrase with a word or phrase (character 10")]
    [InlineData("a NEAR/5 (b AND c)", "NEAR joins a word or phrase with a word or phrase (character 3")]
    [InlineData("a NEAR/5 b NEAR/5 c", "NEAR joins a word or phrase with a word or phrase (character 3")]
    [InlineData("*", "This matches every word (character 1")]
    [InlineData("a AND **", "This matches every word (character 7")]
    [InlineData("?*", "This matches every word")]
    [InlineData("a NEAR/3 *", "This matches every word")]
    [InlineData("\"* *\"", "This matches every word")]
    [InlineData("*-*", "This matches every word")]
    [InlineData(
        "and/or",
        "'/' is not part of any word (character 4 of the query). Leave it out, or put words that follow each other in quotes"
    )]
    [InlineData("trust,", "',' is not part of any word (character 6")]
    [InlineData("-trust", "'-' is not part of any word (character 1")]
    [InlineData("co--op", "'-' is not part of any word (character 3")]
    [InlineData("\U0001F600", "'\U0001F600' is not part of any word")]
    [InlineData("\uD83D", "is not part of any word")]
    [InlineData("~", "~ does not stand before a plain word (character 1")]
    [InlineData("~trust*", "~ does not stand before a plain word (character 1")]
    [InlineData("~~trust", "~ does not stand before a plain word (character 1")]
    [InlineData("~\"a b\"", "~ does not stand before a plain word (character 1")]
    [InlineData("trust~power", "~ does not stand before a plain word (character 6")]
    [InlineData("\"a trust~power\"", "~ does not stand before a plain word (character 9")]
    [InlineData("\"a-a b-b c-c d-d e-e f-f g-g\"", "More than 6 hyphenated words in one phrase")]
    public void What_cannot_be_read_is_refused_with_place_and_advice(string query, string message)
    {
        var refusal = SearchQuery.Parse(query).Refusal;

        refusal.Message.ShouldContain(message, Case.Sensitive);
        refusal.ShouldBeOfType<QueryRefused>();
    }

    [Fact]
    public void A_query_beyond_its_limits_is_refused()
    {
        SearchQuery.Parse(new string('a', 20_001)).Refusal.Message.ShouldContain("too long");
        SearchQuery.Parse(new string('(', 101) + "a" + new string(')', 101)).Refusal.Message.ShouldContain("100 deep");
        SearchQuery
            .Parse(string.Join(" OR ", Enumerable.Repeat("a", 1_001)))
            .Refusal.Message.ShouldContain("1000 words");
        SearchQuery.Parse(new string('(', 100) + "a" + new string(')', 100)).Done.ShouldBeTrue();
    }

    [Fact]
    public void No_text_at_all_makes_reading_fail_otherwise_than_by_a_refusal()
    {
        const string Signs = "ab *?~-'’\"()“/.1\uD83D\uDE00\uDC00é";
        var random = new Random(20160503);
        for (var i = 0; i < 20_000; i++)
        {
            var pieces = Enumerable
                .Range(0, random.Next(12))
                .Select(_ =>
                    random.Next(5) == 0
                        ? " NEAR/2 AND OR NOT ".Split(' ')[random.Next(6)]
                        : Signs[random.Next(Signs.Length)].ToString()
                );
            var text = string.Concat(pieces);

            var outcome = SearchQuery.Parse(text);

            (outcome.Done ? outcome.Value.Explain() : outcome.Refusal.Message).ShouldNotBeEmpty();
        }
    }
}
