namespace Tenter.Formats.Tests.Writers.Accounts;

using System.IO;
using System.Linq;
using Tenter.Accounts;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Formats.Writers.Accounts;
using Tenter.Tests;

/// <summary>One account with all that a writer may meet: each kind of block, and words that each format could break.</summary>
internal static class AccountSample
{
    /// <summary>Line ends, spaces in a row, characters beyond the basic plane, and what Markdown, XML, fields and formulas act on.</summary>
    public const string Awkward =
        "=SUM(seats) & <b>two</b> *seats*_x0041_\n\n- \"one\"  door\t1. # 🥣 e\u0301 [^1] `tick` \\ & &amp;\n    four spaces ";

    public static Cleared<AccountReport> Cleared { get; } = Made();

    /// <summary>An account of one quotation, these words.</summary>
    public static Cleared<AccountReport> Of(string words)
    {
        var project = new MemoryProject();
        var source = project.Source("text", "before " + words + " after");
        var passage = new Passage(source.Id, source.Revision, 7, 7 + words.Length);
        return Clear(
            project,
            new Account { Name = "One", Blocks = [new AccountBlock(BlockKinds.Quotation, Passage: passage)] }
        );
    }

    public static byte[] Written(AccountWriter writer, Cleared<AccountReport>? account = null)
    {
        using var stream = new MemoryStream();
        var refusal = writer.Write(account ?? Cleared, stream);
        return refusal is null ? stream.ToArray() : throw new InvalidDataException(refusal.Message);
    }

    private static Cleared<AccountReport> Made()
    {
        var project = new MemoryProject();
        project.Do("add-participant", """{"name":"Imelda"}""");
        project.Do("add-participant", """{"name":"Gareth","scope":"quote"}""");
        var imelda = project.Source(
            "2017-07-20 Imelda",
            "🥣 She never asked for a thing. I gave the baby a crust.",
            "Imelda",
            "2017-07-20"
        );
        var gareth = project.Source("2018-06-19 Gareth", "I once asked for a definitive list.", "Gareth", "2018-06-19");
        var paper = project.Source("paper <draft>", Awkward, date: "2016-06");
        var board = project.Source("board", "There has been a conversation about this.");
        project.Do("change-source", """{"id":"board","scope":"paraphrase"}""");
        return Clear(
            project,
            new Account
            {
                Name = "What it rests on & why",
                Subtitle = "For the board, <October> 2018",
                Blocks =
                [
                    new(BlockKinds.Heading, "Before the *clinics*"),
                    new(BlockKinds.Text, "It began at a hatch,\nyears before.\n\nNobody counted."),
                    Quotation(project, imelda, "She never asked for a thing.", "Imelda tells it so:"),
                    new(BlockKinds.Subheading, "1. Counting"),
                    Quotation(project, gareth, "a definitive list", lead: null, attributed: false),
                    Quotation(project, paper, Awkward, "The paper:"),
                    new(
                        BlockKinds.Paraphrase,
                        "It had come up, somebody said.",
                        project.Passage(board, "There has been")
                    ),
                ],
            }
        );
    }

    private static AccountBlock Quotation(
        MemoryProject project,
        Source source,
        string words,
        string? lead,
        bool attributed = true
    ) => new(BlockKinds.Quotation, lead, project.Passage(source, words), attributed);

    private static Cleared<AccountReport> Clear(MemoryProject project, Account account) =>
        AccountCheck.Clear(project.View(), project.View(Purpose.Export), account).Value;
}
