namespace Tenter.Tests.Coding.Queries;

using Shouldly;
using Tenter.Coding.Queries;
using Xunit;

public sealed class PassageQueryTests
{
    [Theory]
    [InlineData("[trust] OVERLAPPING [power] AND kind:interview", "(([trust] OVERLAPPING [power]) AND kind:interview)")]
    [InlineData("[a] OR [b] AND [c] NOT [d]", "([a] OR ([b] AND ([c] NOT [d])))")]
    [InlineData("([a] OR [b]) AND [c]", "(([a] OR [b]) AND [c])")]
    [InlineData("[a] AND ([b] AND [c])", "([a] AND [b] AND [c])")]
    [InlineData("code[a] NEAR/5 under[b]", "([a] NEAR/5 under[b])")]
    [InlineData("[a] NEAR/200c theme[making it happen]", "([a] NEAR/200c theme[making it happen])")]
    [InlineData("[a] FOLLOWED BY/20 [b]", "([a] FOLLOWED BY/20 [b])")]
    [InlineData("[a] FOLLOWED  BY [b]", "([a] FOLLOWED BY [b])")]
    [InlineData("[a] SAME SPEAKER [b]", "([a] SAME SPEAKER [b])")]
    [InlineData("partner* WITHIN speaker:Imelda", "(words[partner*] WITHIN speaker[Imelda])")]
    [InlineData("\"voluntary sector\" WITHIN [a]", "(words[\"voluntary sector\"] WITHIN [a])")]
    [InlineData("words[trust NEAR/5 power]", "words[trust NEAR/5 power]")]
    [InlineData("[a]]b]", "[a]]b]")]
    [InlineData("[a] AND attribute:[age band = 30 to 39]", "([a] AND attribute:[age band=30 to 39])")]
    [InlineData("[a] AND period:2016/2018", "([a] AND period:2016/2018)")]
    [InlineData("sector:\"voluntary sector\"", "sector:[voluntary sector]")]
    public void A_query_is_read_as_it_is_meant(string query, string meant) =>
        PassageQuery.Parse(query).Value.Explain().ShouldBe(meant);

    [Theory]
    [InlineData("", "The query is empty", "")]
    [InlineData("[a] AND", "Nothing follows AND", "character 5 of the query")]
    [InlineData("AND [a]", "Nothing stands before AND", "character 1 of the query")]
    [InlineData("[a] [b]", "Nothing joins [b] to what stands before it", "character 5 of the query")]
    [InlineData("trust power", "Two words stand side by side without an operator", "character 7 of the query")]
    [InlineData("([a]", "A bracket is not closed", "character 1 of the query")]
    [InlineData("[a])", "A bracket closes that was not opened", "character 4 of the query")]
    [InlineData("[a", "A square bracket is not closed", "character 1 of the query")]
    [InlineData("[]", "Nothing is named here", "character 1 of the query")]
    [InlineData("\"a", "A quotation is not closed", "character 1 of the query")]
    [InlineData(
        "[a] OVERLAPPING [b] WITHIN [c]",
        "It is not clear what WITHIN is asked of",
        "character 21 of the query"
    )]
    [InlineData("[a] NEAR [b]", "NEAR has no number that can be used", "character 5 of the query")]
    [InlineData("[a] NEAR/0 [b]", "NEAR has no number that can be used", "character 5 of the query")]
    [InlineData("[a] FOLLOWED [b]", "FOLLOWED stands without BY", "character 5 of the query")]
    [InlineData("[a] SAME [b]", "SAME does not say what should be the same", "character 5 of the query")]
    [InlineData(
        "[a] AND colour:red",
        "There is nothing called colour: that can be asked for",
        "character 9 of the query"
    )]
    [InlineData("[a] AND kind:", "kind: says nothing", "character 9 of the query")]
    [InlineData("[a] AND period:soon", "The year cannot be read", "character 9 of the query")]
    [InlineData("[a] AND attribute:age", "An attribute is asked for without its value", "character 9 of the query")]
    [InlineData("[😀] AND", "Nothing follows AND", "character 5 of the query")]
    public void What_cannot_be_read_is_refused_with_its_place(string query, string what, string where)
    {
        var refusal = PassageQuery.Parse(query).Refusal;

        refusal.What.ShouldBe(what);
        refusal.Where.ShouldBe(where);
        refusal.ToDo.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(
        "[trust] OVERLAPPING [power] AND kind:interview",
        "(passages coded “trust” that overlap passages coded “power”), of kind interview"
    )]
    [InlineData("[a] AND [b]", "The stretches where passages coded “a” and passages coded “b” lie over each other")]
    [InlineData("[a] NOT coder:Ash", "Passages coded “a”, but not as coded by Ash")]
    [InlineData("[a] NOT [b]", "What of passages coded “a” lies outside passages coded “b”")]
    [InlineData("kind:interview", "Sources of kind interview")]
    public void What_it_asks_is_told_in_plain_words(string query, string words) =>
        PassageQuery.Parse(query).Value.InWords.ShouldBe(words);
}
