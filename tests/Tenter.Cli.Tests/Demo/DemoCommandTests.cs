namespace Tenter.Cli.Tests.Demo;

using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

/// <summary>The command as a person meets it.</summary>
[Collection(CommandLine.Collection)]
public sealed class DemoCommandTests
{
    [Fact]
    public async Task The_demo_is_made_whole_and_never_over_something_else()
    {
        using var here = new CommandLine();

        var made = await CommandLine.Run("demo", "h.tenter");
        var again = await CommandLine.Run("demo", "h.tenter");
        var wanted = await CommandLine.Run("demo", "h.tenter", "--yes");

        made.ExitCode.ShouldBe(0, made.Errors);
        var answer = JsonNode.Parse(made.Output)!;
        answer["file"]!.GetValue<string>().ShouldBe("h.tenter");
        answer["title"]!.GetValue<string>().ShouldBe("Harrowmere");
        answer["seq"]!.GetValue<long>().ShouldBeGreaterThan(100);
        again.ExitCode.ShouldBe(1);
        wanted.ExitCode.ShouldBe(0, wanted.Errors);
        Directory
            .GetFileSystemEntries(here.Folder)
            .Select(Path.GetExtension)
            .Order(StringComparer.Ordinal)
            .ShouldBe([".notebook", ".tenter", ".vault"]);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_so()
    {
        using var here = new CommandLine();

        var ran = await CommandLine.Run("demo", "nowhere/h.tenter");

        ran.ExitCode.ShouldBe(2);
        ran.Errors.ShouldContain("There is no such folder");
    }
}
