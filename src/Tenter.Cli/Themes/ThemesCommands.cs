namespace Tenter.Cli.Themes;

using System.Collections.Generic;
using Tenter.Themes;

/// <summary>The list of themes, and their displays.</summary>
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
            new(242, DisplayCommands.Display(context)),
            new(244, DisplayCommands.Framework(context)),
        ];
}
