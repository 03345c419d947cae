namespace Tenter.Cli;

using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Tenter.Cli.Accounts;
using Tenter.Cli.Bench;
using Tenter.Cli.Coding;
using Tenter.Cli.Demo;
using Tenter.Cli.Evidence;
using Tenter.Cli.Fabric;
using Tenter.Cli.Inquiry;
using Tenter.Cli.Journal;
using Tenter.Cli.Themes;
using Tenter.Cli.Workbench;

/// <summary>A command and its place in the help: from beginning a project to looking after it.</summary>
internal sealed record ListedCommand(int Order, Command Command);

/// <summary>All commands, room by room.</summary>
internal static class CommandList
{
    public static IEnumerable<ListedCommand> All(CommandContext context) =>
        new[]
        {
            JournalCommands.All(context),
            KeepingCommands.All(context),
            DemoCommands.All(context),
            EvidenceCommands.All(context),
            CodingCommands.All(context),
            ThemesCommands.All(context),
            InquiryCommands.All(context),
            FabricCommands.All(context),
            AccountCommands.All(context),
            WorkbenchCommands.All(context),
            BenchCorpusCommand.All(context),
        }.SelectMany(commands => commands);
}
