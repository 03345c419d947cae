namespace Tenter.Tests.Accounts;

using System.Linq;
using Shouldly;
using Tenter.Accounts;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;

public sealed class AccountEditsTests
{
    private const string Text = "One door. One form. One door, they said, and then there were three.";

    private readonly MemoryProject project = new();

    [Fact]
    public void An_account_is_written_step_by_step()
    {
        project.Try((view, stamp) => AccountEdits.Begin(view, "One door", fromCodebook: false, stamp));
        project.Try((view, _) => AccountEdits.Insert(view, Seen(), 0, new("text", "b")));
        project.Try((view, _) => AccountEdits.Insert(view, Seen(), 0, new("heading", "a")));
        project.Try((view, _) => AccountEdits.Insert(view, Seen(), 2, new("text", "c")));
        Told().ShouldBe("a b c");

        project.Try((view, _) => AccountEdits.Move(view, Seen(), 2, -1));
        Told().ShouldBe("a c b");
        project.Try((view, _) => AccountEdits.Move(view, Seen(), 2, 1));
        Told().ShouldBe("a c b");
        project.Try((view, _) => AccountEdits.Replace(view, Seen(), 1, block => block with { Text = "d" }));
        Told().ShouldBe("a d b");
        project.Try((view, _) => AccountEdits.Remove(view, Seen(), 0));
        Told().ShouldBe("d b");
        project.Try((view, _) => AccountEdits.Discard(view, Seen()));
        project.View().Count<Account>().ShouldBe(0);
    }

    [Fact]
    public void What_was_changed_meanwhile_is_not_changed_unseen()
    {
        project.Try((view, stamp) => AccountEdits.Begin(view, "One door", fromCodebook: false, stamp));
        var before = Seen();
        project.Try((view, _) => AccountEdits.Insert(view, before, 0, new("text", "a")));

        project
            .Try((view, _) => AccountEdits.Insert(view, before, 0, new("text", "b")))
            .Refusal.ShouldBeOfType<AccountMovedOn>();
    }

    [Fact]
    public void Two_accounts_do_not_bear_one_title()
    {
        project.Try((view, stamp) => AccountEdits.Begin(view, "One door", fromCodebook: false, stamp));

        project
            .Try((view, stamp) => AccountEdits.Begin(view, " One door ", fromCodebook: false, stamp))
            .Refusal.ShouldBeOfType<AccountNameTaken>();
    }

    [Theory]
    // Nearest to where the quotation stood, which is at 20.
    [InlineData("One door", 20)]
    [InlineData("One form. One door, they said", 10)]
    [InlineData("  door,\r\n", 24)]
    public void A_quotation_is_shortened_or_lengthened_to_what_stands_in_the_text(string typed, int start)
    {
        var source = project.Source("paper", Text);

        var reworded = AccountEdits
            .Reword(project.View(), new Passage(source.Id, source.Revision, 20, 28), typed)
            .Value;

        reworded.Start.ShouldBe(start);
        project.View().QuotationOf(reworded).ShouldBe(typed.Trim());
    }

    [Theory]
    [InlineData("One door they said")]
    [InlineData("one door")]
    [InlineData(" ")]
    public void And_to_nothing_else(string typed)
    {
        var source = project.Source("paper", Text);

        AccountEdits
            .Reword(project.View(), new Passage(source.Id, source.Revision, 20, 28), typed)
            .Refusal.ShouldBeOfType<NotInTheSource>();
    }

    [Theory]
    [InlineData("""{"name":"X","blocks":[{"blockKind":"poem","text":"a"}]}""", typeof(NoSuchBlock))]
    [InlineData("""{"name":"X","blocks":[{"blockKind":"quotation"}]}""", typeof(BlockAndPassage))]
    [InlineData("""{"name":"X","blocks":[{"blockKind":"text","text":" "}]}""", typeof(BlockNeedsWords))]
    [InlineData("""{"name":" "}""", typeof(AccountNeedsTitle))]
    [InlineData(
        """{"name":"X","blocks":[{"blockKind":"quotation","passage":{"source":"paper","start":0,"end":999}}]}""",
        typeof(OutsideText)
    )]
    [InlineData(
        """{"name":"X","blocks":[{"blockKind":"quotation","passage":{"source":"none","start":0,"end":9}}]}""",
        typeof(NoneSoNamed)
    )]
    public void What_makes_no_sense_is_refused(string arguments, System.Type refusal)
    {
        project.Source("paper", Text);

        project.Try("add-account", arguments).Refusal.ShouldBeOfType(refusal);
    }

    [Fact]
    public void On_the_command_line_a_quotation_is_given_by_name_and_code_points()
    {
        project.Source("paper", "🚪 One door.");

        project.Do(
            "add-account",
            """{"name":"X","blocks":[{"blockKind":"quotation","passage":{"source":"paper","start":2,"end":10}}]}"""
        );

        var passage = project.View().All<Account>().Single().Blocks[0].Passage!.Value;
        project.View().QuotationOf(passage).ShouldBe("One door");
    }

    private SeenAccount Seen()
    {
        var view = project.View();
        var account = view.All<Account>().Single().Id;
        return new(account, view.WriterOf(new RecordRef("account", account)));
    }

    private string Told() =>
        string.Join(' ', project.View().All<Account>().Single().Blocks.Select(block => block.Text));
}
