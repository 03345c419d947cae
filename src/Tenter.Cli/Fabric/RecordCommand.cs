namespace Tenter.Cli.Fabric;

using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Evidence;
using Tenter.Fabric;

/// <summary>The official record beside what was observed, counted by meeting, sector or seat.</summary>
internal static class RecordCommand
{
    private static readonly string[] Ways = ["meeting", "sector", "seat"];

    public static Command Make(CommandContext context)
    {
        var file = CommandContext.Project();
        var by = new Option<string>("--by")
        {
            Description = "meeting, sector or seat",
            DefaultValueFactory = _ => Ways[0],
        };
        by.AcceptOnlyFromAmong(Ways);
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            "record",
            "Counts what was seen raised, and how much of it the official record holds, by meeting, sector or seat.\n"
                + "Example: tenter record p.tenter --by sector",
            parsed =>
                context.Read(
                    parsed.GetRequiredValue(file),
                    parsed,
                    knownAt,
                    view => Told(Rows(view, parsed.GetValue(by)!))
                )
        );
        command.Arguments.Add(file);
        command.Options.Add(by);
        command.Options.Add(knownAt);
        return command;
    }

    private static IReadOnlyList<RecordedOf> Rows(View view, string by) =>
        by switch
        {
            "sector" => OfficialRecord.BySector(view),
            "seat" => OfficialRecord.BySeat(view),
            _ => OfficialRecord.ByMeeting(view, view.All<Meeting>()),
        };

    private static Answer Told(IReadOnlyList<RecordedOf> rows) =>
        new(
            new JsonArray([
                .. rows.Select(row =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["id"] = row.Id?.ToString(),
                            ["name"] = row.Name,
                            ["raised"] = row.Raised.Count,
                            ["recorded"] = Share(row.Recorded),
                            ["recordedOf"] = row.Recorded.LookedFor,
                            ["attributed"] = Share(row.Attributed),
                            ["attributedOf"] = row.Attributed.LookedFor,
                            ["followedUp"] = Share(row.FollowedUp),
                            ["followedUpOf"] = row.FollowedUp.LookedFor,
                            ["onlyInRecord"] = row.OnlyInRecord.Count,
                            ["note"] =
                                row.Raised.Count == 0 ? "nothing raised: no share"
                                : row.Recorded.LookedFor == 0 ? "not looked for yet"
                                : null,
                        }
                ),
            ])
        )
        {
            Columns =
            [
                "name",
                "raised",
                "recorded",
                "recordedOf",
                "attributed",
                "attributedOf",
                "followedUp",
                "followedUpOf",
                "onlyInRecord",
                "note",
            ],
        };

    // Null where there is nothing it would be out of: none of nothing is not nought.
    private static int? Share(ShareOf share) => share.LookedFor == 0 ? null : share.Found.Count;
}
