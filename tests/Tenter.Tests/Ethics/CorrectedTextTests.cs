namespace Tenter.Tests.Ethics;

using System;
using System.Linq;
using System.Text.Json.Nodes;
using Shouldly;
using Tenter.Accounts;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Xunit;

/// <summary>What was agreed about words goes with them when the text is corrected, and is never lost with a letter.</summary>
public sealed class CorrectedTextTests
{
    private const string Text = "We met at ten. The price was one hundred, she said. Nobody minuted it.";

    private readonly MemoryProject project = new();

    [Fact]
    public void A_restriction_binds_the_same_words_after_a_correction()
    {
        Restricted(Text, "The price was one hundred");

        var source = Corrected("We met", "They all met");

        Scope(source, "price").ShouldBe(Tenter.Evidence.Scope.Use);
        Scope(source, "met at ten").ShouldBe(Scopes.Unstated);
        Scope(source, "Nobody").ShouldBe(Scopes.Unstated);
    }

    [Theory]
    [InlineData("The price", "Her figure", "Her figure", true)]
    [InlineData("one hundred", "two hundred", "two", true)]
    [InlineData("was one", "was about one", "about", true)]
    [InlineData("one hundred, she", "one hundred pounds, she", "Nobody", false)]
    public void It_binds_what_came_in_the_place_of_its_words(string was, string becomes, string asked, bool bound)
    {
        Restricted(Text, "The price was one hundred");

        var source = Corrected(was, becomes);

        Scope(source, asked).ShouldBe(bound ? Tenter.Evidence.Scope.Use : Scopes.Unstated);
    }

    [Fact]
    public void One_whose_words_are_gone_binds_the_whole_source_until_somebody_places_it()
    {
        var restriction = Restricted(Text, "one hundred");
        var source = Corrected("one hundred", "a lot");
        Scope(source, "Nobody").ShouldBe(Tenter.Evidence.Scope.Use);
        var at = project.Passage(source, "a lot");

        project.Do(
            "place-passage",
            $$"""{"record":"restriction:{{restriction}}","start":{{at.Start}},"end":{{at.End}}}"""
        );

        Scope(source, "Nobody").ShouldBe(Scopes.Unstated);
        Scope(source, "a lot").ShouldBe(Tenter.Evidence.Scope.Use);
    }

    [Fact]
    public void Words_of_an_earlier_text_are_as_limited_as_those_that_took_their_place()
    {
        var before = project.Source("board", Text);
        var old = project.Passage(before, "Nobody minuted it");
        Corrected("met", "sat");
        var now = project.View().Find<Source>(before.Id)!;
        var passage = project.Passage(now, "Nobody minuted it");
        project.Do(
            "add-restriction",
            $$"""{"passage":{"source":"board","start":{{passage.Start}},"end":{{passage.End}}},"scope":"use","because":"agreed after"}"""
        );

        project.View().ScopeOf(old).Scope.ShouldBe(Tenter.Evidence.Scope.Use);
        WithheldWords
            .In(project.View(), [new TypedText("She wrote: nobody minuted it. The price was one hundred")])
            .Count.ShouldBe(0);
    }

    [Fact]
    public void A_text_that_once_was_the_same_as_another_is_still_limited_by_it()
    {
        Restricted(Text, "The price was one hundred");
        project.Source("copy", Text);
        project.Do(
            "correct-source",
            new JsonObject
            {
                ["source"] = "copy",
                ["text"] = Text.Replace("ten", "two", StringComparison.Ordinal),
            }.ToJsonString()
        );
        var copy = project.View().Named<Source>("copy").Value;

        project.View().ScopeOf(project.Passage(copy, "price")).Scope.ShouldBe(Tenter.Evidence.Scope.Use);
    }

    [Fact]
    public void A_quotation_says_what_stands_there_now_and_that_it_was_corrected()
    {
        var source = project.Source("board", Text);
        var account = Quoting(project.Passage(source, "The price was one hundred"));
        Corrected("was one", "is two");

        var report = AccountCheck.Clear(project.View(), project.View(Purpose.Export), account).Value.Content;

        report.Quoted.Single().Words.ShouldBe("The price is two hundred");
        report.Blocks.Single().Corrected.ShouldBeTrue();
    }

    [Fact]
    public void An_account_that_quotes_words_which_are_gone_waits_for_a_person()
    {
        var source = project.Source("board", Text);
        var account = Quoting(project.Passage(source, "one hundred"));
        Corrected("one hundred", "a lot");

        AccountCheck
            .Of(project.View(), project.View(Purpose.Export), account)
            .Select(found => found.Finding.Rule)
            .ShouldBe([AccountCheck.Unplaced]);
        AccountCheck.Clear(project.View(), project.View(Purpose.Export), account).Done.ShouldBeFalse();
    }

    private static Account Quoting(Passage passage) =>
        new() { Name = "An account", Blocks = [new AccountBlock(BlockKinds.Quotation, Passage: passage)] };

    private Tenter.Journal.RecordId Restricted(string text, string words)
    {
        var passage = project.Passage(project.Source("board", text), words);
        return project.Do(
            "add-restriction",
            $$"""{"passage":{"source":"board","start":{{passage.Start}},"end":{{passage.End}}},"scope":"use","because":"told in confidence"}"""
        );
    }

    private Source Corrected(string was, string becomes)
    {
        var text = project.View().TextOf(project.View().Named<Source>("board").Value)!;
        text.ShouldContain(was);
        project.Do(
            "correct-source",
            new JsonObject
            {
                ["source"] = "board",
                ["text"] = text.Replace(was, becomes, StringComparison.Ordinal),
            }.ToJsonString()
        );
        return project.View().Named<Source>("board").Value;
    }

    private Scope Scope(Source source, string words) => project.View().ScopeOf(project.Passage(source, words)).Scope;
}
