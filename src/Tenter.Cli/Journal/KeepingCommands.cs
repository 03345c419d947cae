namespace Tenter.Cli.Journal;

using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Journal;
using Tenter.Store;

/// <summary>Checking a project and keeping copies of it.</summary>
internal static class KeepingCommands
{
    public static IEnumerable<ListedCommand> All(CommandContext context) => [new(700, Verify(context))];

    private static Command Verify(CommandContext context)
    {
        var file = CommandContext.Project();
        var head = new Option<string?>("--head")
        {
            Description = "a digest kept elsewhere, which must be on the chain",
            HelpName = "DIGEST",
        };
        var command = context.Command(
            "verify",
            "Checks the chain, every payload, blob and checkpoint, and that replaying the journal gives this state.",
            parsed =>
            {
                Digest? expected = null;
                if (parsed.GetValue(head) is { } text)
                {
                    if (!Digest.TryParse(text, out var digest))
                    {
                        return new NotADigest(text);
                    }

                    expected = digest;
                }

                var path = parsed.GetRequiredValue(file);
                return File.Exists(path) ? Report(Verification.Run(path, expected)) : new Store.Sqlite.NoSuchFile(path);
            }
        );
        command.Arguments.Add(file);
        command.Options.Add(head);
        return command;
    }

    private static Answer Report(VerifyReport report) =>
        new(
            new JsonObject
            {
                ["ok"] = report.Ok,
                ["seq"] = report.Seq,
                ["head"] = report.Head.ToString(),
                ["changeSets"] = report.ChangeSets,
                ["findings"] = new JsonArray([
                    .. report.Findings.Select(finding =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["what"] = finding.What,
                                ["where"] = finding.Where,
                                ["seq"] = finding.Seq,
                            }
                    ),
                ]),
            },
            "findings",
            report.Ok ? ExitCodes.Done : ExitCodes.Damaged
        );
}

public sealed record NotADigest(string Text)
    : WrongUsage("This is not a digest", Text, "A digest is 64 hexadecimal digits, as printed by every change");
