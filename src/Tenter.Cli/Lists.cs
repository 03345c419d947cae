namespace Tenter.Cli;

using System;
using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>The commands that list the records of one kind by name: id and name of each, then what the command adds.</summary>
internal static class Lists
{
    public static Command Command<T>(
        CommandContext context,
        string name,
        string description,
        params (string Column, Func<View, T, JsonNode?> Value)[] columns
    )
        where T : Record, INamed
    {
        var file = CommandContext.Project();
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            name,
            description,
            parsed => context.Read(parsed.GetRequiredValue(file), parsed, knownAt, view => Of(view, columns))
        );
        command.Arguments.Add(file);
        command.Options.Add(knownAt);
        return command;
    }

    /// <summary>All visible records of the kind by name.</summary>
    public static Answer Of<T>(View view, params (string Column, Func<View, T, JsonNode?> Value)[] columns)
        where T : Record, INamed =>
        new(
            new JsonArray([
                .. view.All<T>()
                    .OrderBy(record => record.Name, StringComparer.Ordinal)
                    .Select(record => (JsonNode)Told(view, record, columns)),
            ])
        )
        {
            Columns = ["id", "name", .. columns.Select(column => column.Column)],
        };

    private static JsonObject Told<T>(View view, T record, (string Column, Func<View, T, JsonNode?> Value)[] columns)
        where T : Record, INamed
    {
        var told = new JsonObject { ["id"] = record.Id.ToString(), ["name"] = record.Name };
        foreach (var (column, value) in columns)
        {
            told[column] = value(view, record);
        }

        return told;
    }
}
