namespace Tenter.Tests.Accounts;

using System.Linq;
using Shouldly;
using Tenter.Accounts;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;

public sealed class StarterTests
{
    private readonly MemoryProject project = new();

    [Fact]
    public void Each_code_shows_what_may_be_quoted_and_counts_the_rest()
    {
        project.Do("add-code", """{"name":"seats","definition":"Who has one."}""");
        project.Do("add-code", """{"name":"unused"}""");
        var open = project.Source("open", "We were promised two seats, and then a chair in the corridor.");
        var closed = project.Source("closed", "Nobody counts the seats.");
        project.Do("change-source", """{"id":"closed","scope":"paraphrase"}""");
        Code(open, "two seats");
        Code(open, "a chair");
        Code(closed, "the seats");

        var account = Starter.Of(project.View(Purpose.Export), "A beginning");

        account
            .Blocks.Select(block => block.Text ?? project.View().QuotationOf(block.Passage!.Value))
            .ShouldBe([
                "seats",
                "Who has one. 3 passages carry this code. One may not be quoted and is not shown.",
                "two seats",
                "a chair",
            ]);
    }

    [Fact]
    public void What_may_be_quoted_without_a_name_is_quoted_without_it()
    {
        project.Do("add-code", """{"name":"seats"}""");
        project.Do("add-participant", """{"name":"Gareth","scope":"quote"}""");
        Code(project.Source("gareth", "I received three lists.", "Gareth"), "three lists");

        var account = Starter.Of(project.View(Purpose.Export), "A beginning");

        account.Blocks[^1].Attributed.ShouldBeFalse();
        AccountCheck.Clear(project.View(), project.View(Purpose.Export), account).Done.ShouldBeTrue();
    }

    [Fact]
    public void A_code_named_in_words_that_may_not_be_quoted_is_not_called_by_them()
    {
        var source = project.Source("closed", "They cooked the books for years and laughed.");
        project
            .Try(
                (view, stamp) =>
                    Tenter.Coding.CodePassage.InVivo(view, project.Passage(source, "cooked the books"), stamp)
            )
            .Done.ShouldBeTrue();
        project.Do("change-source", """{"id":"closed","scope":"use"}""");

        var account = Starter.Of(project.View(Purpose.Export), "A beginning");

        account.Blocks[0].Text.ShouldBe("A code named in words that may not be quoted");
        AccountCheck.Clear(project.View(), project.View(Purpose.Export), account).Done.ShouldBeTrue();
    }

    private void Code(Source source, string words)
    {
        var passage = project.Passage(source, words);
        project.Do(
            "add-coding",
            $$"""{"code":"seats","source":"{{source.Name}}","start":{{passage.Start}},"end":{{passage.End}} }"""
        );
    }
}
