namespace Tenter.Web.Themes;

using System.Collections.Generic;
using Tenter.Web.Entry;

/// <summary>What is entered among the themes.</summary>
internal static class ThemeEntries
{
    public static readonly EntryKind Theme = new(
        Tenter.Themes.Theme.Kind,
        "Add a theme",
        "theme",
        [
            new("name", "What it is called", EntryControl.Line) { Needed = true },
            new("concept", "What it says, in a sentence", EntryControl.Lines)
            {
                Hint = "The central idea that holds it together; a claim that could turn out wrong",
            },
            new("status", "How it stands", EntryControl.Choice)
            {
                Options = ThemeWords.Statuses,
                Default = ThemeWords.Candidate,
            },
            new("because", "Why it was kept or dropped", EntryControl.Lines) { Later = true },
            new("codes", "Codes it gathers", EntryControl.Ticks) { Kinds = ["code"], Later = true },
        ]
    )
    {
        Tell = typed => $"Added the theme ‘{typed["name"]}’",
        Home = id => $"/themes/{id}",
    };

    public static IReadOnlyList<EntryKind> All { get; } = [Theme];
}
