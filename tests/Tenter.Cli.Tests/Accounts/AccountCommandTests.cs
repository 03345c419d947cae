namespace Tenter.Cli.Tests.Accounts;

using System;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

[Collection(CommandLine.Collection)]
public sealed class AccountCommandTests : IDisposable
{
    private readonly CommandLine here = new();

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData("out.md")]
    [InlineData("out.html")]
    [InlineData("out.docx")]
    [InlineData("out.XLSX")]
    public async Task Without_an_account_one_is_made_from_the_codebook(string name)
    {
        await Begin();

        var ran = await CommandLine.Run("account", "p.tenter", "--out", name);

        ran.ExitCode.ShouldBe(0, ran.Errors);
        var answer = JsonDocument.Parse(ran.Output).RootElement;
        (answer.GetProperty("out").GetString(), answer.GetProperty("quotations").GetInt32()).ShouldBe((name, 1));
        new FileInfo(name).Length.ShouldBeGreaterThan(500);
        Directory.GetFiles(here.Folder, ".*").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_only_account_is_the_one_meant()
    {
        await Begin();
        await Do(Account("One door", "0", "9"));

        (await CommandLine.Run("account", "p.tenter", "--out", "out.md")).ExitCode.ShouldBe(0);

        var text = await File.ReadAllTextAsync("out.md", TestContext.Current.CancellationToken);
        text.ShouldStartWith("# One door\n");
        text.ShouldContain("> “They need”[^1]");
        text.ShouldContain("[^1]: imelda · characters 0 to 9.");
        text.ShouldContain("as it stood at act 4, digest ");
    }

    [Fact]
    public async Task What_is_not_recorded_of_those_quoted_is_told_and_changes_nothing_else()
    {
        await Begin();

        var ran = await CommandLine.Run("account", "p.tenter", "--out", "out.md");

        ran.ExitCode.ShouldBe(0);
        ran.Errors.ShouldContain("tenter: Not recorded what was agreed (imelda). The account was written; record it");
        JsonDocument.Parse(ran.Output).RootElement.GetProperty("quotations").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_copy_that_comes_in_is_told()
    {
        await Begin();
        await File.WriteAllTextAsync("one.txt", "They need our halls.", TestContext.Current.CancellationToken);
        File.Copy("one.txt", "two.txt");

        var ran = await CommandLine.Run("import", "p.tenter", "one.txt", "two.txt");

        ran.ExitCode.ShouldBe(0);
        ran.Errors.ShouldContain(
            "tenter: Some have the same words as another source (two.txt as one.txt). They came in"
        );
    }

    [Fact]
    public async Task Of_several_one_must_be_named()
    {
        await Begin();
        await Do(Account("One door", "0", "9"), Account("Two doors", "5", "14"));

        var ran = await CommandLine.Run("account", "p.tenter", "--out", "out.md");
        ran.ShouldBe(
            new Ran(
                1,
                "",
                "tenter: The project holds several accounts (One door, Two doors). Say which with --account NAME"
                    + Environment.NewLine
            )
        );
        File.Exists("out.md").ShouldBeFalse();

        (await CommandLine.Run("account", "p.tenter", "--out", "out.md", "--account", "Two doors")).ExitCode.ShouldBe(
            0
        );
        (await CommandLine.Run("account", "p.tenter", "--out", "o.md", "--account", "Three")).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task What_goes_beyond_permission_is_refused_with_source_and_reason()
    {
        await Begin();
        await Do(Account("One door", "0", "9"));
        await Do(
            """{"verb":"change-source","args":{"id":"imelda","scope":"paraphrase","scopeNote":"she asked for it"}}"""
        );

        var ran = await CommandLine.Run("account", "p.tenter", "--out", "out.docx");

        ran.ExitCode.ShouldBe(1);
        ran.Errors.ShouldStartWith(
            "tenter: A quotation would go beyond what is permitted: no quotation: paraphrase only (she asked for it) (imelda). "
        );
        Directory.GetFiles(here.Folder, "*out*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_source_not_to_be_used_is_named_too()
    {
        await Begin();
        await Do(Account("One door", "0", "9"));
        await Do("""{"verb":"change-source","args":{"id":"imelda","scope":"none","scopeNote":"given by mistake"}}""");

        var ran = await CommandLine.Run("account", "p.tenter", "--out", "out.md");

        (ran.ExitCode, ran.Errors).ShouldBe((1, ran.Errors));
        ran.Errors.ShouldContain("not to be used (given by mistake) (imelda)");
    }

    [Theory]
    [InlineData("out.pdf", 2)]
    [InlineData("out", 2)]
    [InlineData("nowhere/out.md", 2)]
    [InlineData("there.md", 1)]
    public async Task A_wrong_name_is_refused_before_anything_is_written(string name, int exit)
    {
        await Begin();
        here.Write("there.md", "before");

        (await CommandLine.Run("account", "p.tenter", "--out", name)).ExitCode.ShouldBe(exit);

        (await File.ReadAllTextAsync("there.md", TestContext.Current.CancellationToken)).ShouldBe("before");
        (await CommandLine.Run("account", "none.tenter", "--out", "out.md")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task With_yes_a_file_is_replaced()
    {
        await Begin();
        here.Write("there.md", "before");

        (await CommandLine.Run("account", "p.tenter", "--out", "there.md", "--yes")).ExitCode.ShouldBe(0);

        (await File.ReadAllTextAsync("there.md", TestContext.Current.CancellationToken)).ShouldStartWith(
            "# Harrowmere"
        );
    }

    private static string Account(string name, string start, string end) =>
        "{\"verb\":\"add-account\",\"args\":{\"name\":\""
        + name
        + "\",\"blocks\":[{\"blockKind\":\"quotation\",\"passage\":{\"source\":\"imelda\",\"start\":"
        + start
        + ",\"end\":"
        + end
        + "}}]}}";

    private async Task Begin()
    {
        here.Write("imelda.txt", "They need our halls on a Tuesday more than we need their logo.\n");
        await Ok("new", "p.tenter", "--title", "Harrowmere");
        await Ok("import", "p.tenter", "imelda.txt");
        await Ok("code", "p.tenter", "--code", "dependence", "--source", "imelda", "--start", "0", "--end", "19");
    }

    private async Task Do(params string[] verbs)
    {
        here.Write("verbs.ndjson", string.Join('\n', verbs));
        await Ok("do", "p.tenter", "verbs.ndjson");
    }

    private static async Task Ok(params string[] arguments)
    {
        var ran = await CommandLine.Run(arguments);
        ran.ExitCode.ShouldBe(0, ran.Errors);
    }
}
