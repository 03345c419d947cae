namespace Tenter.Cli.Tests.Journal;

using System.Threading.Tasks;
using Shouldly;
using Xunit;

/// <summary>Lines that other programs send, right and wrong.</summary>
[Collection(CommandLine.Collection)]
public sealed class DoCommandTests
{
    [Theory]
    [InlineData("""{"verb":"add-code","args":{"name":"a","name":"b"}}""", 2)]
    [InlineData("""{"verb":"add-code","args":{"name":"\ud800"}}""", 2)]
    [InlineData("""{"verb":"add-theme","args":{"name":"Trust","codes":[null]}}""", 2)]
    [InlineData("""{"verb":"add-source","args":{"name":"a","text":null}}""", 2)]
    [InlineData("""{"verb":"add-memo","args":{"name":"a","text":"b","by":"me"}}""", 2)]
    [InlineData("""{"verb":"change-source","args":{"id":"a","revision":"01abj2gtm0sgzzt9091v47mjkh"}}""", 1)]
    [InlineData("""{"verb":"change-code","args":{"id":"nobody","name":"a"}}""", 1)]
    [InlineData("""{"verb":"add-code","args":{"name":"$500"}}""", 0)]
    [InlineData("""{"verb":"add-memo","args":{"name":"a","text":"mine alone","isPrivate":true}}""", 0)]
    public async Task A_line_is_done_refused_or_wrong_and_never_our_fault(string line, int exit)
    {
        using var here = new CommandLine();
        await CommandLine.Run("new", "p.tenter", "--title", "P");
        here.Write("lines.ndjson", line);

        var ran = await CommandLine.Run("do", "p.tenter", "lines.ndjson");

        ran.ExitCode.ShouldBe(exit, ran.Errors);
        (await CommandLine.Run("history", "p.tenter")).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("codes", "p.tenter", "--format", "9")]
    [InlineData("matrix", "p.tenter", "--rows", "codes", "--columns", "kind", "--unit", "3")]
    public async Task A_choice_is_made_by_name_only(params string[] command)
    {
        using var here = new CommandLine();
        await CommandLine.Run("new", "p.tenter", "--title", "P");

        var ran = await CommandLine.Run(command);

        ran.ExitCode.ShouldBe(2, ran.Errors);
    }
}
