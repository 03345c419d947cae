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
            new(
                111,
                Lists.Command<GivenTable>(
                    context,
                    "tables",
                    "Lists tables of figures that somebody else gave, with shares where they have a base.",
                    ("unit", (_, table) => table.Unit),
                    ("base", (_, table) => table.Base),
                    ("columns", (_, table) => new JsonArray([.. table.Columns.Select(name => JsonValue.Create(name))])),
                    ("rows", (_, table) => Rows(table)),
                    ("note", (_, table) => NoShare(table))
                )
            ),
            new(112, CorrectCommand.Make(context)),
            new(114, UnplacedCommand.Make(context)),
        ];

    private static JsonArray Rows(GivenTable table) =>
        new([
            .. table.Rows.Select(
                (row, at) =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["name"] = row.Name,
                            ["values"] = new JsonArray([.. row.Values.Select(value => JsonValue.Create(value))]),
                            ["shares"] = new JsonArray([
                                .. row.Values.Select((_, column) => Share(table.ShareOf(at, column))),
                            ]),
                        }
            ),
        ]);

    private static JsonNode? Share(Outcome<double> share) => share.TryGet(out var told, out _) ? told : null;

    private static string? NoShare(GivenTable table) =>
        table.Rows.Count > 0 && !table.ShareOf(0, 0).TryGet(out _, out var refusal)
            ? $"{refusal.What}. {refusal.ToDo}"
            : null;

    private static JsonArray Participants(View view, Source source) =>
        new([
            .. source
                .Participants.Select(view.Find<Participant>)
                .OfType<Participant>()
                .Select(participant => JsonValue.Create(participant.Name)),
        ]);
}
