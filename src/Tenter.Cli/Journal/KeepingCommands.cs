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
    public static IEnumerable<ListedCommand> All(CommandContext context) =>
        [new(700, Verify(context)), new(710, BackupTo(context)), new(720, RestoreFrom(context))];

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
                return File.Exists(path)
                    ? Report(Verification.RunAll(path, expected))
                    : new Store.Sqlite.NoSuchProject(path);
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

    private static Command BackupTo(CommandContext context)
    {
        var file = CommandContext.Project();
        var to = new Argument<string>("OUT") { Description = "the backup to write" };
        var command = context.Command(
            "backup",
            "Writes project, vault and notebooks into one file, with the head to check it by.",
            parsed =>
            {
                var path = parsed.GetRequiredValue(to);
                return context.Occupied(path, parsed) is { } occupied
                    ? occupied
                    : Backup
                        .Write(parsed.GetRequiredValue(file), path, parsed.GetValue(context.Yes))
                        .Select(report => new Answer(
                            new JsonObject
                            {
                                ["out"] = path,
                                ["files"] = new JsonArray([
                                    .. report.Files.Select(kept => JsonValue.Create(kept.Name)),
                                ]),
                                ["seq"] = report.Seq,
                                ["head"] = report.Head.ToString(),
                            }
                        ));
            }
        );
        command.Arguments.Add(file);
        command.Arguments.Add(to);
        return command;
    }

    private static Command RestoreFrom(CommandContext context)
    {
        var from = new Argument<string>("IN") { Description = "the backup" };
        var file = CommandContext.Project();
        var command = context.Command(
            "restore",
            "Puts a backup in place, after checking all of it.",
            parsed =>
            {
                var path = parsed.GetRequiredValue(file);
                return context.Occupied(path, parsed) is { } occupied
                    ? occupied
                    : Backup
                        .Restore(parsed.GetRequiredValue(from), path, parsed.GetValue(context.Yes))
                        .Select(report => new Answer(
                            new JsonObject
                            {
                                ["file"] = path,
                                ["title"] = report.Title,
                                ["seq"] = report.Seq,
                                ["head"] = report.Head.ToString(),
                            }
                        ));
            }
        );
        command.Arguments.Add(from);
        command.Arguments.Add(file);
        return command;
    }
}

public sealed record NotADigest(string Text)
    : WrongUsage("This is not a digest", Text, "A digest is 64 hexadecimal digits, as printed by every change");
