namespace Tenter.Cli.Evidence;

using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Evidence;

/// <summary>Bringing evidence in, and the register of it.</summary>
internal static class EvidenceCommands
{
    public static IEnumerable<ListedCommand> All(CommandContext context) =>
        [new(100, ImportCommand.Make(context)), new(110, Sources(context))];

    private static Command Sources(CommandContext context)
    {
        var file = CommandContext.Project();
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            "sources",
            "Lists the sources: kind, date, words, participants.",
            parsed =>
                context.Read(
                    parsed.GetRequiredValue(file),
                    parsed,
                    knownAt,
                    view => new Answer(
                        new JsonArray([
                            .. view.All<Source>()
                                .OrderBy(source => source.Name, System.StringComparer.Ordinal)
                                .Select(source => (JsonNode)Told(view, source)),
                        ])
                    )
                )
        );
        command.Arguments.Add(file);
        command.Options.Add(knownAt);
        return command;
    }

    private static JsonObject Told(View view, Source source) =>
        new()
        {
            ["id"] = source.Id.ToString(),
            ["name"] = source.Name,
            ["kind"] = source.SourceKind,
            ["date"] = source.Date?.ToString(),
            ["words"] = view.Find<Revision>(source.Revision)?.Words ?? 0,
            ["participants"] = new JsonArray([
                .. source
                    .Participants.Select(view.Find<Participant>)
                    .OfType<Participant>()
                    .Select(participant => JsonValue.Create(participant.Name)),
            ]),
        };
}
