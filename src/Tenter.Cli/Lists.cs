namespace Tenter.Cli;

using System;
using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>The commands that list the records of one kind by name.</summary>
internal static class Lists
{
    public static Command Command<T>(
        CommandContext context,
        string name,
        string description,
        Func<View, T, JsonObject> told
    )
        where T : Record, INamed
    {
        var file = CommandContext.Project();
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            name,
            description,
            parsed =>
                context.Read(
                    parsed.GetRequiredValue(file),
                    parsed,
                    knownAt,
                    view => new Answer(
                        new JsonArray([
                            .. view.All<T>()
                                .OrderBy(record => record.Name, StringComparer.Ordinal)
                                .Select(record => (JsonNode)told(view, record)),
                        ])
                    )
                )
        );
        command.Arguments.Add(file);
        command.Options.Add(knownAt);
        return command;
    }
}
