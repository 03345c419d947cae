namespace Tenter.Cli.Fabric;

using System.Collections.Generic;
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
                    ("kind", (_, actor) => actor.ActorKind)
                )
            ),
            new(
                310,
                Lists.Command<Space>(
                    context,
                    "spaces",
                    "Lists the spaces people meet in, formal or not, and when they began and ended.",
                    ("from", (_, space) => space.From?.ToString()),
                    ("to", (_, space) => space.To?.ToString())
                )
            ),
            new(
                320,
                Lists.Command<Meeting>(
                    context,
                    "meetings",
                    "Lists the meetings, held and to come.",
                    ("date", (_, meeting) => meeting.Date?.ToString()),
                    ("space", (view, meeting) => meeting.Space is { } space ? view.Find<Space>(space)?.Name : null)
                )
            ),
            new(330, RecordCommand.Make(context)),
        ];
}
