namespace Tenter.Cli.Themes;

using System.Collections.Generic;
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
                    ("status", (_, theme) => theme.Status)
                )
            ),
        ];
}
