namespace Tenter.Cli.Themes;

using System.Collections.Generic;
using System.Text.Json.Nodes;
using Tenter.Themes;

/// <summary>The list of themes.</summary>
internal static class ThemesCommands
{
    public static IEnumerable<ListedCommand> All(CommandContext context) =>
        [
            new(
                240,
                Lists.Command<Theme>(
                    context,
                    "themes",
                    "Lists the themes: candidates, kept and dropped ones.",
                    (_, theme) =>
                        new JsonObject
                        {
                            ["id"] = theme.Id.ToString(),
                            ["name"] = theme.Name,
                            ["status"] = theme.Status,
                        }
                )
            ),
        ];
}
