namespace Tenter.Cli.Fabric;

using System.Collections.Generic;
using System.Text.Json.Nodes;
using Tenter.Fabric;

/// <summary>The lists of the map: who acts, where they meet, when they met.</summary>
internal static class FabricCommands
{
    public static IEnumerable<ListedCommand> All(CommandContext context) =>
        [
            new(
                300,
                Lists.Command<Actor>(
                    context,
                    "actors",
                    "Lists who and what acts in the collaboration.",
                    (_, actor) =>
                        new JsonObject
                        {
                            ["id"] = actor.Id.ToString(),
                            ["name"] = actor.Name,
                            ["kind"] = actor.ActorKind,
                        }
                )
            ),
            new(
                310,
                Lists.Command<Space>(
                    context,
                    "spaces",
                    "Lists the spaces people meet in, formal or not, and when they began and ended.",
                    (_, space) =>
                        new JsonObject
                        {
                            ["id"] = space.Id.ToString(),
                            ["name"] = space.Name,
                            ["from"] = space.From?.ToString(),
                            ["to"] = space.To?.ToString(),
                        }
                )
            ),
            new(
                320,
                Lists.Command<Meeting>(
                    context,
                    "meetings",
                    "Lists the meetings, held and to come.",
                    (view, meeting) =>
                        new JsonObject
                        {
                            ["id"] = meeting.Id.ToString(),
                            ["name"] = meeting.Name,
                            ["date"] = meeting.Date?.ToString(),
                            ["space"] = meeting.Space is { } space ? view.Find<Space>(space)?.Name : null,
                        }
                )
            ),
        ];
}
