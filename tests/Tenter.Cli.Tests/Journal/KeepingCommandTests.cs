namespace Tenter.Cli.Tests.Journal;

using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

/// <summary>Replacing, erasing and looking back as a person at the command line meets them.</summary>
[Collection(CommandLine.Collection)]
public sealed class KeepingCommandTests
{
    [Fact]
    public async Task A_file_is_replaced_only_when_told_and_a_neighbours_notebook_stays()
    {
        using var here = new CommandLine();
        const string Neighbours = "keep.2.01abj2gtm0sgzzt9091v47mjkh.notebook";
        await CommandLine.Run("new", "keep.tenter", "--title", "First");
        here.Write(Neighbours, "of keep.2.tenter");

        var refused = await CommandLine.Run("new", "keep.tenter", "--title", "Second");
        var replaced = await CommandLine.Run("new", "keep.tenter", "--title", "Second", "--yes");
        var demo = await CommandLine.Run("demo", "keep.tenter", "--yes");

        refused.ExitCode.ShouldBe(1);
        replaced.ExitCode.ShouldBe(0, replaced.Errors);
        JsonNode.Parse(replaced.Output)!["title"]!.GetValue<string>().ShouldBe("Second");
        demo.ExitCode.ShouldBe(0, demo.Errors);
        File.Exists(Neighbours).ShouldBeTrue();
    }

    [Fact]
    public async Task Erasing_tells_first_then_erases_and_tells_what_it_did_not_reach()
    {
        using var here = new CommandLine();
        await CommandLine.Run("new", "p.tenter", "--title", "P");
        here.Write("add.ndjson", """{"verb":"add-participant","args":{"name":"Thistlewood"}}""");
        here.Write("ask.ndjson", """{"verb":"erase-participant","args":{"id":"Thistlewood"}}""");
        here.Write("erase.ndjson", """{"verb":"erase-participant","args":{"id":"Thistlewood","sure":true}}""");
        await CommandLine.Run("do", "p.tenter", "add.ndjson");

        var asked = await CommandLine.Run("do", "p.tenter", "ask.ndjson");
        var erased = await CommandLine.Run("do", "p.tenter", "erase.ndjson");
        var verified = await CommandLine.Run("verify", "p.tenter");
        var taken = await CommandLine.Run("undo", "p.tenter");

        asked.ExitCode.ShouldBe(1);
        asked.Errors.ShouldContain("cannot be undone");
        erased.ExitCode.ShouldBe(0, erased.Errors);
        erased.Errors.ShouldContain("Not reached by the erasure: backups and copies kept elsewhere");
        File.ReadAllBytes("p.tenter").AsSpan().IndexOf("Thistlewood"u8).ShouldBe(-1);
        verified.ExitCode.ShouldBe(0, verified.Output);
        taken.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task An_empty_list_as_csv_has_its_header()
    {
        using var here = new CommandLine();
        await CommandLine.Run("new", "p.tenter", "--title", "P");

        var themes = await CommandLine.Run("themes", "p.tenter", "--format", "csv");

        themes.Output.ReplaceLineEndings("\n").ShouldBe("id,name,status\n");
    }

    [Theory]
    [InlineData("2026-11-25", true)]
    [InlineData("2999-11", true)]
    [InlineData("2999", true)]
    [InlineData("9999-12-31", true)]
    [InlineData("2999-11-25T10:00Z", true)]
    [InlineData("2999-11-25T10:00:00.5+01:00", true)]
    [InlineData("10:00", false)]
    [InlineData("25 November", false)]
    [InlineData("11/25/2026", false)]
    public async Task An_instant_is_a_day_a_month_a_year_or_a_time_and_nothing_else(string instant, bool read)
    {
        using var here = new CommandLine();
        await CommandLine.Run("new", "p.tenter", "--title", "P");

        var ran = await CommandLine.Run("history", "p.tenter", "--known-at", instant);

        ran.ExitCode.ShouldBe(read ? 0 : 2, ran.Errors);
    }

    [Fact]
    public async Task Every_refusal_says_what_where_and_what_to_do()
    {
        using var here = new CommandLine();
        await CommandLine.Run("new", "p.tenter", "--title", "P");

        foreach (
            var arguments in new[]
            {
                new[] { "new", "q.tenter" },
                ["undo", "p.tenter"],
                ["code", "p.tenter", "--code", "x", "--source", "nope", "--start", "0", "--end", "1"],
                ["sources", "nothere.tenter"],
                ["frobnicate"],
                ["import", "p.tenter", "nothere.txt"],
                ["restore", "nothere.zip", "q.tenter"],
                ["new", "nodir/q.tenter", "--title", "Q"],
            }
        )
        {
            var ran = await CommandLine.Run(arguments);

            ran.ExitCode.ShouldBeInRange(1, 2, string.Join(' ', arguments));
            var line = ran.Errors.Trim().Split('\n').Single();
            line.ShouldMatch(@"^tenter: .+ \(.+\)\. .+$");
        }
    }
}
