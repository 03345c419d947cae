namespace Tenter.Cli.Demo;

using System.Collections.Generic;
using System.CommandLine;
using Tenter.Cli.Journal;
using Tenter.Store.Keeping;

/// <summary>Making the demo: a fictional partnership with all that three years of study left behind.</summary>
internal static class DemoCommands
{
    public static IEnumerable<ListedCommand> All(CommandContext context) => [new(20, Demo(context))];

    private static Command Demo(CommandContext context)
    {
        var file = CommandContext.Project();
        var command = context.Command(
            "demo",
            "Makes the demo, a fictional partnership studied from 2016 to 2019.\nExample: tenter demo harrowmere.tenter",
            parsed =>
            {
                var path = parsed.GetRequiredValue(file);
                return context.Occupied(path, parsed) is { } occupied
                    ? occupied
                    : Staging.Make(
                        path,
                        parsed.GetValue(context.Yes),
                        unfinished => Story.Tell(unfinished).Select(made => JournalCommands.Begun(made, path))
                    );
            }
        );
        command.Arguments.Add(file);
        return command;
    }
}
