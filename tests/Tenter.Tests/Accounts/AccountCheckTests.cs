namespace Tenter.Tests.Accounts;

using System.Linq;
using Shouldly;
using Tenter.Accounts;
using Tenter.Ethics;
using Tenter.Evidence;
using Xunit;

public sealed class AccountCheckTests
{
    private const string Text =
        "I nodded. There has been a conversation about this one conversation and nobody wrote it down.";

    private readonly MemoryProject project = new();

    [Theory]
    [InlineData("none", "not to be used")]
    [InlineData("use", "for analysis only: no paraphrase, no quotation")]
    [InlineData("paraphrase", "no quotation: paraphrase only")]
    public void A_restriction_on_the_source_holds(string scope, string told)
    {
        var source = project.Source("board", Text);
        project.Do("change-source", $$"""{"id":"board","scope":"{{scope}}","scopeNote":"the chair's rule"}""");

        var held = Held(Quoting(project.Passage(source, "I nodded")));

        held.Message.ShouldBe(
            $"A quotation would go beyond what is permitted: {told} (the chair's rule) (board). Paraphrase or leave out what may not be quoted, then write it again"
        );
    }

    [Fact]
    public void A_derived_note_is_never_quoted_and_the_refusal_says_why()
    {
        var source = project.Source("board", Text);
        project.Do("change-source", """{"id":"board","scope":"name"}""");
        Clear(Quoting(project.Passage(source, "I nodded"))).Done.ShouldBeTrue();

        project.Do(
            "add-field-note",
            """{"source":"board","derived":true,"condition":"seen at the centre, no copies"}"""
        );

        Held(Quoting(project.Passage(source, "I nodded")))
            .Message.ShouldContain(
                "paraphrase only (a note about a record that may not be copied: seen at the centre, no copies) (board)"
            );
    }

    [Fact]
    public void A_restriction_on_the_person_holds()
    {
        project.Do("add-participant", """{"name":"Petra","scope":"paraphrase","scopeNote":"her own wish"}""");
        var source = project.Source("petra", Text, "Petra");

        Held(Quoting(project.Passage(source, "I nodded")))
            .Message.ShouldContain("paraphrase only (her own wish) (petra)");
    }

    [Theory]
    [InlineData("I nodded", false)]
    [InlineData("I nodded. There", true)]
    [InlineData("There has been", true)]
    [InlineData("nobody wrote it down", false)]
    public void A_restriction_on_a_passage_holds_for_what_touches_it(string words, bool held)
    {
        var source = project.Source("board", Text);
        var limited = project.Passage(source, "There has been a conversation about this");
        project.Do(
            "add-restriction",
            $$"""{"passage":{"source":"board","start":{{limited.Start}},"end":{{limited.End}}},"scope":"paraphrase","because":"with the recorder off"}"""
        );

        Clear(Quoting(project.Passage(source, words))).Done.ShouldBe(!held);
    }

    [Fact]
    public void The_strictest_permission_wins_and_its_reason_is_told()
    {
        project.Do("add-participant", """{"name":"Petra","scope":"paraphrase","scopeNote":"her own wish"}""");
        var source = project.Source("petra", Text, "Petra");
        project.Do("change-source", """{"id":"petra","scope":"name","scopeNote":"the form"}""");
        var passage = project.Passage(source, "I nodded");
        project.View().ScopeOf(passage).ShouldBe((Scope.Paraphrase, "her own wish"));

        project.Do(
            "add-restriction",
            """{"passage":{"source":"petra","start":0,"end":4},"scope":"use","because":"with the recorder off"}"""
        );

        project.View().ScopeOf(passage).ShouldBe((Scope.Use, "with the recorder off"));
        Held(Quoting(passage)).Message.ShouldContain("with the recorder off");
    }

    [Fact]
    public void What_may_be_quoted_without_a_name_is_held_back_only_under_the_name()
    {
        project.Do("add-participant", """{"name":"Gareth","scope":"quote"}""");
        var source = project.Source("gareth", Text, "Gareth");
        var account = Quoting(project.Passage(source, "I nodded"));

        Clear(account).Done.ShouldBeFalse();
        Clear(account with { Blocks = [account.Blocks[0] with { Attributed = false }] }).Done.ShouldBeTrue();
    }

    [Fact]
    public void Erased_words_are_refused_by_name()
    {
        var source = project.Source("board", Text);
        var account = Quoting(project.Passage(source, "I nodded"));
        project.ForgetWords(source);

        Held(account).Message.ShouldStartWith("The words of a quotation are no longer in the project (board)");
        AccountReport.Of(project.View(Purpose.Export), account).Refusal.ShouldBeOfType<QuotationGone>();
    }

    [Fact]
    public void Every_hindrance_is_listed_with_its_block()
    {
        var source = project.Source("board", Text);
        project.Do("change-source", """{"id":"board","scope":"paraphrase"}""");
        var account = Quoting(project.Passage(source, "I nodded"), project.Passage(source, "nobody"));
        var view = project.View();

        var found = AccountCheck.Of(view, view, account with { Blocks = [new("text", "Two."), .. account.Blocks] });

        found
            .Select(one => (one.Block, one.Finding.Rule))
            .ShouldBe([(1, Release.BeyondPermission), (2, Release.BeyondPermission)]);
        Held(account).Message.ShouldContain(", and 1 more (board)");
    }

    [Fact]
    public void What_may_not_be_quoted_can_be_told_in_other_words()
    {
        var source = project.Source("board", Text);
        project.Do("change-source", """{"id":"board","scope":"paraphrase"}""");

        var report = Clear(
            Telling(project.Passage(source, "There has been a conversation"), "It had been spoken of before.")
        ).Value.Content;

        report.Quotations.ShouldBeEmpty();
        report.Method.ShouldContain("One passage is told in the writer’s words and not quoted.");
    }

    [Fact]
    public void A_paraphrase_does_not_repeat_the_words_it_stands_for()
    {
        var source = project.Source("board", Text);
        project.Do("change-source", """{"id":"board","scope":"paraphrase"}""");
        var passage = project.Passage(source, "There has been a conversation about this one conversation");

        Held(Telling(passage, "Somebody said there HAS been, a conversation about THIS one."))
            .Message.ShouldStartWith(
                "A paraphrase repeats words that may not be quoted: “there HAS been, a conversation about THIS one” (board)"
            );
    }

    [Fact]
    public void Even_a_paraphrase_needs_leave()
    {
        var source = project.Source("board", Text);
        project.Do("change-source", """{"id":"board","scope":"use"}""");

        Held(Telling(project.Passage(source, "There has been"), "It had come up."))
            .Message.ShouldStartWith("A paraphrase would go beyond what is permitted: for analysis only");
    }

    [Fact]
    public void A_source_shown_only_to_others_does_not_leave_for_these_readers()
    {
        var source = project.Source("board", Text);
        project.Do("change-source", """{"id":"board","visibility":"partners"}""");
        var account = Quoting(project.Passage(source, "I nodded"));

        AccountCheck.Clear(project.View(), project.View(Purpose.Export, "partners"), account).Done.ShouldBeTrue();
        AccountCheck
            .Clear(project.View(), project.View(Purpose.Export, "public"), account)
            .Refusal.Message.ShouldStartWith("A source may not be shown to those who will read this (board)");
    }

    [Fact]
    public void A_passage_cannot_borrow_the_permission_of_another_source()
    {
        var open = project.Source("open", "Nothing in particular was said here, and at some length, for the record.");
        var closed = project.Source("closed", Text);
        project.Do("change-source", """{"id":"closed","scope":"paraphrase"}""");
        var borrowed = new Passage(open.Id, closed.Revision, 0, 8);

        project
            .Try((_, stamp) => RecordVerbs.Added(Account.Kind, Quoting(borrowed) with { Id = stamp.NewId() }))
            .Refusal.ShouldBeOfType<OtherSourcesText>();
        project
            .Try(
                "add-account",
                $$"""{"name":"Borrowed","blocks":[{"blockKind":"quotation","passage":{"source":"{{open.Id}}","revision":"{{closed.Revision}}","start":0,"end":8} }]}"""
            )
            .Refusal.ShouldBeOfType<BadArguments>();
        Held(Quoting(borrowed)).Message.ShouldStartWith("A quotation differs from the text");
    }

    [Theory]
    [InlineData("text", "One said: “There has been a conversation about it”.")]
    [InlineData("heading", "THERE HAS BEEN, a conversation")]
    [InlineData("subheading", "there has been a conversation")]
    public void Typed_words_that_may_not_be_quoted_do_not_leave(string kind, string words)
    {
        project.Source("board", Text);
        project.Do("change-source", """{"id":"board","scope":"paraphrase","scopeNote":"her own wish"}""");

        var found = AccountCheck.Of(
            project.View(),
            project.View(Purpose.Export),
            Typing(new AccountBlock(kind, words))
        );

        found.ShouldHaveSingleItem().Block.ShouldBe(0);
        found[0].Finding.Rule.ShouldBe(Release.TypedQuotes);
        found[0].Finding.Where.ShouldBe("board");
        found[0].Finding.Message.ShouldContain("here has been", Case.Insensitive);
        found[0]
            .Finding.Message.ShouldContain(
                $"(characters 10 to {(kind == "text" ? 45 : 39)}; no quotation: paraphrase only, her own wish)"
            );
    }

    [Fact]
    public void The_title_and_the_lead_to_a_quotation_are_looked_at_too()
    {
        var open = project.Source("open", "Nothing in particular.");
        project.Source("board", Text);
        project.Do("change-source", """{"id":"board","scope":"use"}""");
        var account = Quoting(project.Passage(open, "Nothing")) with
        {
            Name = "About this one conversation and nobody",
        };

        var found = AccountCheck.Of(
            project.View(),
            project.View(Purpose.Export),
            account with
            {
                Blocks = [account.Blocks[0] with { Text = "Conversation and nobody wrote it:" }],
            }
        );

        found.Select(one => one.Block).ShouldBe([AccountCheck.Title, 0]);
    }

    [Fact]
    public void Words_that_may_be_quoted_may_be_typed_and_four_in_a_row_are_anybodys()
    {
        project.Source("open", "There has been a conversation.");
        project.Source("board", Text);
        project.Do(
            "add-restriction",
            """{"passage":{"source":"board","start":0,"end":9},"scope":"paraphrase","because":"recorder off"}"""
        );

        Clear(Typing(new("text", "There has been a conversation about this."), new("text", "I nodded")))
            .Done.ShouldBeTrue();
    }

    [Fact]
    public void Words_of_a_source_that_is_not_to_be_used_at_all_do_not_leave_either()
    {
        project.Source("board", Text);
        project.Do("change-source", """{"id":"board","scope":"none"}""");

        Clear(Typing(new AccountBlock("text", "There has been a conversation, he said."))).Done.ShouldBeFalse();
    }

    [Fact]
    public void A_heading_in_words_taken_from_what_may_not_be_quoted_does_not_leave()
    {
        var source = project.Source("board", Text);
        InVivo(source, "wrote it");
        var account = Typing(new AccountBlock("heading", "wrote it"));
        Clear(account).Done.ShouldBeTrue();

        project.Do("change-source", """{"id":"board","scope":"paraphrase"}""");

        Held(account).Message.ShouldContain("“wrote it”");
        Clear(Typing(new AccountBlock("text", "They wrote it."))).Done.ShouldBeTrue();
    }

    [Fact]
    public void A_heading_is_free_where_the_same_words_may_be_quoted_from_elsewhere()
    {
        project.Source("board", Text);
        project.Do("change-source", """{"id":"board","scope":"paraphrase"}""");
        InVivo(project.Source("open", "And then we wrote it."), "wrote it");

        Clear(Typing(new AccountBlock("heading", "wrote it"))).Done.ShouldBeTrue();
    }

    [Fact]
    public void It_is_never_said_that_nothing_is_quoted_where_quotation_marks_stand()
    {
        Clear(Typing(new AccountBlock("text", "Plain."))).Value.Content.Method.ShouldContain("Nothing is quoted.");
        Clear(Typing(new AccountBlock("text", "One said: “no”.")))
            .Value.Content.Method.ShouldContain("0 quotations checked.");
    }

    private void InVivo(Source source, string words)
    {
        project
            .Try((view, stamp) => Tenter.Coding.CodePassage.InVivo(view, project.Passage(source, words), stamp))
            .Done.ShouldBeTrue();
    }

    private static Account Typing(params AccountBlock[] blocks) => new() { Name = "An account", Blocks = [.. blocks] };

    private Outcome<Cleared<AccountReport>> Clear(Account account) =>
        AccountCheck.Clear(project.View(), project.View(Purpose.Export), account);

    private Refusal Held(Account account) => Clear(account).Refusal;

    private static Account Quoting(params Passage[] passages) =>
        new()
        {
            Name = "An account",
            Blocks = [.. passages.Select(passage => new AccountBlock(BlockKinds.Quotation, Passage: passage))],
        };

    private static Account Telling(Passage passage, string words) =>
        new() { Name = "An account", Blocks = [new AccountBlock(BlockKinds.Paraphrase, words, passage)] };
}
