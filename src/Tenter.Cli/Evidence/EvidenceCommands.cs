namespace Tenter.Cli.Evidence;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Evidence;

/// <summary>Bringing evidence in, and the register of it.</summary>
internal static class EvidenceCommands
{
    public static IEnumerable<ListedCommand> All(CommandContext context) =>
        [
            new(100, ImportCommand.Make(context)),
            new(
                110,
                Lists.Command<Source>(
                    context,
                    "sources",
                    "Lists the sources: kind, date, words, participants.",
                    ("kind", (_, source) => source.SourceKind),
                    ("date", (_, source) => source.Date?.ToString()),
                    ("words", (view, source) => view.Find<Revision>(source.Revision)?.Words ?? 0),
                    ("participants", Participants)
                )
            ),
            new(112, CorrectCommand.Make(context)),
            new(114, UnplacedCommand.Make(context)),
        ];

    private static JsonArray Participants(View view, Source source) =>
        new([
            .. source
                .Participants.Select(view.Find<Participant>)
                .OfType<Participant>()
                .Select(participant => JsonValue.Create(participant.Name)),
        ]);
}
