namespace Tenter.Tests.Accounts;

using System.Linq;
using Shouldly;
using Tenter.Accounts;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;

public sealed class AccountReportTests
{
    private const string Kitchen =
        "🥣 Toast first. 👩‍👧 They need our halls on a Tuesday more than we need their logo. That is all.";

    private readonly MemoryProject project = new();

    [Theory]
    // In UTF-16 the bowl is two units and the mother with her child five; in code points one and three.
    [InlineData("🥣 Toast first.", 0, 14)]
    [InlineData("Toast", 2, 7)]
    [InlineData("👩‍👧", 15, 18)]
    [InlineData("They need our halls", 19, 38)]
    public void Positions_are_told_in_code_points(string words, int start, int end)
    {
        var source = project.Source("kitchen", Kitchen);

        var quoted = Written(Quoting(project.Passage(source, words))).Quoted.Single();

        (quoted.Words, quoted.Start, quoted.End).ShouldBe((words, start, end));
    }

    [Fact]
    public void A_quotation_says_whose_words_and_from_where()
    {
        project.Do("add-participant", """{"name":"Imelda"}""");
        var source = project.Source("imelda-1", Kitchen, "Imelda", "2017-07-20");

        var quoted = Written(Quoting(project.Passage(source, "Toast first"))).Quoted.Single();

        quoted.Caption.ShouldBe("Imelda, 20 July 2017");
        quoted.Place.ShouldBe("Imelda · imelda-1 · 20 July 2017 · characters 2 to 13.");
    }

    [Fact]
    public void The_interviewers_words_are_not_given_to_the_person_interviewed()
    {
        project.Do("add-participant", """{"name":"Imelda"}""");
        var source = project.Source("imelda-1", "Who began it?\nA girl at my hatch.", "Imelda");
        project.GiveTurns(source, ("Ash", "Who began it?"), ("Imelda", "A girl at my hatch."));

        var quoted = Written(
            Quoting(
                project.Passage(source, "Who began it?"),
                project.Passage(source, "A girl"),
                project.Passage(source, "it?\nA girl")
            )
        )
            .Quoted.ToList();

        quoted.Select(one => one.Speaker).ShouldBe([null, "Imelda", "Imelda and another"]);
        quoted[0].Source.ShouldBe("imelda-1");
    }

    [Fact]
    public void Words_of_several_who_are_not_told_apart_are_nobodys()
    {
        project.Do("add-participant", """{"name":"Wren"}""");
        project.Do("add-participant", """{"name":"Osman"}""");
        var source = project.Source("minutes", Kitchen, "Wren");
        project.Do("change-source", """{"id":"minutes","participants":["Wren","Osman"]}""");

        var quoted = Written(Quoting(project.Passage(source, "Toast first"))).Quoted.Single();

        quoted.Speaker.ShouldBeNull();
        quoted.Caption.ShouldBe("minutes");
    }

    [Fact]
    public void A_source_that_would_say_who_spoke_is_not_named_where_that_is_not_to_be_said()
    {
        project.Do("add-participant", """{"name":"Gareth","scope":"quote"}""");
        var source = project.Source("gareth-1", Kitchen, "Gareth", "2018-06-19");
        var account = Quoting(project.Passage(source, "Toast first"));

        var report = Written(account with { Blocks = [account.Blocks[0] with { Attributed = false }] });

        report.Words.ShouldAllBe(word => !word.Contains("areth", System.StringComparison.Ordinal));
        report
            .Quoted.Single()
            .ShouldBe(
                new QuotedWords(account.Blocks[0].Passage!.Value, "Toast first", null, null, null, null, null)
                {
                    Permitted = "may be quoted, without saying who spoke",
                }
            );
        report.Method[1].ShouldBe("One quotation does not name its source, because the source would say who spoke.");
    }

    [Fact]
    public void A_name_in_the_name_of_a_source_of_several_is_a_name()
    {
        project.Do("add-participant", """{"name":"Wren","scope":"quote"}""");
        project.Do("add-participant", """{"name":"Osman"}""");
        var named = project.Source("call-Wren-March", Kitchen, "Wren");
        var unnamed = project.Source("call-March", Kitchen, "Wren");
        project.Do("change-source", """{"id":"call-Wren-March","participants":["Wren","Osman"]}""");
        project.Do("change-source", """{"id":"call-March","participants":["Wren","Osman"]}""");

        var quoted = Written(Quoting(project.Passage(named, "Toast first"), project.Passage(unnamed, "Toast first")));

        quoted.Quoted.Select(one => one.Source).ShouldBe([null, "call-March"]);
    }

    [Fact]
    public void The_head_is_printed()
    {
        var report = Written(new Account { Name = "Empty" });

        report.Method.ShouldContain(sentence => sentence.Contains($"act {project.View().KnownAt.Seq}, digest 0000"));
        report.Method[0].ShouldBe("Nothing is quoted.");
    }

    [Fact]
    public void Sources_kept_beside_the_data_are_not_counted_among_them()
    {
        var interview = project.Source("interview", Kitchen);
        var journal = project.Source("journal", Kitchen);
        project.Do("change-source", """{"id":"journal","countsAsData":false}""");

        var report = Written(
            Quoting(
                project.Passage(interview, "Toast"),
                project.Passage(journal, "Toast"),
                project.Passage(journal, "halls")
            )
        );

        report
            .Method[0]
            .ShouldBe(
                "3 quotations from 1 of 1 source that count as data and 1 source kept beside the data; each was compared with the text when this was written."
            );
    }

    private AccountReport Written(Account account) => AccountReport.Of(project.View(Purpose.Export), account).Value;

    private static Account Quoting(params Passage[] passages) =>
        new()
        {
            Name = "An account",
            Blocks = [.. passages.Select(passage => new AccountBlock(BlockKinds.Quotation, Passage: passage))],
        };
}
