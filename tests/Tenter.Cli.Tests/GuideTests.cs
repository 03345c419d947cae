namespace Tenter.Cli.Tests;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

/// <summary>Runs every example of the guide to the command line, and compares what it answers with what the guide says.</summary>
[Collection(CommandLine.Collection)]
public sealed partial class GuideTests
{
    [Fact]
    public async Task Every_example_of_the_guide_answers_as_the_guide_says()
    {
        using var here = new CommandLine();
        var guide = Guide();
        var examples = 0;
        foreach (Match block in Blocks().Matches(guide))
        {
            if (block.Groups["file"].Success)
            {
                here.Write(block.Groups["file"].Value, block.Groups["body"].Value);
                continue;
            }

            foreach (var (command, expected, exit) in Examples(block.Groups["body"].Value))
            {
                var ran = await CommandLine.Run(Words(command));
                ran.ExitCode.ShouldBe(exit, $"{command}\n{ran.Errors}");
                ran.Output.TrimEnd().ShouldMatch("^" + Pattern(expected) + "$", command);
                examples++;
            }
        }

        examples.ShouldBeGreaterThan(12);
    }

    [Fact]
    public async Task Every_command_of_the_help_is_in_the_guide()
    {
        var help = await CommandLine.Run("--help");
        var guide = Guide();

        var commands = CommandNames().Matches(help.Output).Select(match => match.Groups["name"].Value).ToList();

        commands.Count.ShouldBeGreaterThan(12);
        commands.Where(name => !guide.Contains("tenter " + name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Guide() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "cli.md"));

    [GeneratedRegex(
        "^```(?:console|text file=(?<file>\\S+))\\n(?<body>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Blocks();

    [GeneratedRegex("^  (?<name>[a-z][a-z-]*) <", RegexOptions.Multiline, 1000)]
    private static partial Regex CommandNames();

    /// <summary>"$ command", what it prints, and "exit N" where that is not 0.</summary>
    private static IEnumerable<(string Command, string Expected, int Exit)> Examples(string block)
    {
        foreach (var part in block.Split("$ tenter ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = part.TrimEnd().Split('\n');
            var last = lines[^1];
            var exit = last.StartsWith("exit ", StringComparison.Ordinal) ? int.Parse(last[5..]) : 0;
            yield return (lines[0], string.Join('\n', exit == 0 ? lines[1..] : lines[1..^1]), exit);
        }
    }

    private static string Pattern(string expected) =>
        Regex.Escape(expected).Replace("…", ".+?", StringComparison.Ordinal);

    /// <summary>Divides a command as a shell would: quotes join, a backslash keeps the next character.</summary>
    private static string[] Words(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < command.Length; i++)
        {
            var c = command[i];
            if (c == '\\' && i + 1 < command.Length)
            {
                word.Append(command[++i]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ' ' && !quoted)
            {
                words.Add(word.ToString());
                word.Clear();
            }
            else
            {
                word.Append(c);
            }
        }

        words.Add(word.ToString());
        return [.. words];
    }
}
