namespace Tenter.Tests.Accounts;

using System.Linq;
using Shouldly;
using Tenter.Accounts;
using Xunit;

public sealed class AccountNotesTests
{
    private const string Text = "They need our halls more than our logo.";

    private readonly MemoryProject project = new();

    [Fact]
    public void What_was_agreed_and_whose_words_they_are_is_asked_for_where_neither_is_recorded()
    {
        var source = project.Source("hanne", Text);

        Notes(source)
            .ShouldBe([
                "Not recorded what was agreed",
                "Not recorded whose words these are; the name “hanne” would be printed",
            ]);
    }

    [Fact]
    public void Nothing_is_asked_where_both_are_recorded()
    {
        project.Do("add-participant", """{"name":"Petra","scope":"attribute"}""");

        Notes(project.Source("petra", Text, "Petra")).ShouldBeEmpty();
    }

    [Fact]
    public void A_limit_on_the_quoted_passage_is_a_record_of_what_was_agreed()
    {
        project.Do("add-participant", """{"name":"Petra"}""");
        var source = project.Source("petra", Text, "Petra");
        Notes(source).ShouldBe(["Not recorded what was agreed"]);

        project.Do(
            "add-restriction",
            """{"passage":{"source":"petra","start":0,"end":12},"scope":"attribute","because":"said so"}"""
        );

        Notes(source).ShouldBeEmpty();
    }

    private string[] Notes(Tenter.Evidence.Source source)
    {
        var block = new AccountBlock(BlockKinds.Quotation, Passage: project.Passage(source, "our halls"));
        var account = new Account { Name = "An account", Blocks = [block, block] };
        return [.. AccountNotes.Of(project.View(), account).Select(note => note.Message)];
    }
}
