namespace Tenter.Web.Themes;

using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Themes.Displays;
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
            new("boundary", "Where it stops", EntryControl.Lines) { Hint = "What looks like it and is not" },
            new("status", "How it stands", EntryControl.Choice)
            {
                Options = ThemeWords.Statuses,
                Default = ThemeWords.Candidate,
            },
            new("dimension", "Under which heading", EntryControl.Line)
            {
                Hint = "A dimension of the findings, written the same for all themes under it",
                Later = true,
            },
            new("parent", "A part of", EntryControl.Record) { Kinds = ["theme"], Later = true },
            new("because", "Why it was kept or dropped", EntryControl.Lines) { Later = true },
            new("frequency", "How often it came, in words", EntryControl.Lines)
            {
                Hint = "A guide, and never enough by itself",
                Later = true,
            },
            new("stoodOut", "What stood out", EntryControl.Lines) { Later = true },
            new("coherence", "What makes a coherent account of it", EntryControl.Lines) { Later = true },
            new("codes", "Codes it gathers", EntryControl.Ticks) { Kinds = ["code"], Later = true },
            new("questions", "Research questions it answers to", EntryControl.Ticks)
            {
                Kinds = ["research-question"],
                Later = true,
            },
            new("literature", "Works it is set beside", EntryControl.Ticks) { Kinds = ["literature"], Later = true },
        ]
    )
    {
        Tell = typed => $"Added the theme ‘{typed["name"]}’",
        Home = id => $"/themes/{id}",
    };

    public static readonly EntryKind Link = new(
        Tenter.Themes.ThemeLink.Kind,
        "Say how one theme bears on another",
        "link between themes",
        [
            new("from", "From", EntryControl.Record) { Kinds = ["theme"], Needed = true },
            new("says", "What stands on the line", EntryControl.Line)
            {
                Needed = true,
                Hint = "As “feeds”, “pulls against”, “makes possible”",
            },
            new("to", "To", EntryControl.Record) { Kinds = ["theme"], Needed = true },
            new("bothWays", "It says the same read from either end", EntryControl.Yes),
            new("because", "Why", EntryControl.Lines) { Later = true },
        ]
    )
    {
        Title = TitleOfLink,
        Home = _ => "/themes/map",
    };

    public static readonly EntryKind Question = new(
        Tenter.Themes.ResearchQuestion.Kind,
        "Add a research question",
        "research question",
        [
            new("name", "The question, as it is asked", EntryControl.Line) { Needed = true },
            new("number", "Its number", EntryControl.Line) { Hint = "As “1” or “2a”" },
            new("replaces", "Worded anew from", EntryControl.Record)
            {
                Kinds = ["research-question"],
                Hint = "The earlier wording stays, with this one’s reason",
            },
            new("because", "Why it is asked so, or no longer so", EntryControl.Lines),
            new("date", "Asked so since", EntryControl.Date),
            new("dropped", "No longer asked, and nothing asked in its place", EntryControl.Yes) { Later = true },
        ]
    )
    {
        AsksForWords = false,
        Tell = typed => $"Added the research question ‘{typed["name"]}’",
        Home = _ => "/themes/questions",
    };

    public static readonly EntryKind Literature = new(
        Tenter.Themes.Literature.Kind,
        "Add a work",
        "work",
        [
            new("name", "As it is cited", EntryControl.Line) { Needed = true, Hint = "As “Braun and Clarke 2006”" },
            new("title", "Title", EntryControl.Line),
            new("year", "Year", EntryControl.Line),
            new("where", "Where it is found", EntryControl.Line) { Hint = "Journal, publisher, address" },
            new("note", "What it is set beside the themes for", EntryControl.Lines),
        ]
    )
    {
        AsksForWords = false,
        Tell = typed => $"Added the work ‘{typed["name"]}’",
        Home = _ => "/themes/literature",
    };

    public static readonly EntryKind Cell = new(
        FrameworkCell.Kind,
        "Write a summary",
        "summary",
        [new("summary", "Summary", EntryControl.Lines) { Needed = true }]
    )
    {
        AsksForWords = false,
        Title = TitleOfCell,
    };

    public static IReadOnlyList<EntryKind> All { get; } = [Theme, Link, Question, Literature, Cell];

    private static string TitleOfLink(View view, Record record) =>
        record is Tenter.Themes.ThemeLink link
            ? $"{NameOf(view, link.From)} {link.Says} {NameOf(view, link.To)}"
            : "link between themes";

    private static string TitleOfCell(View view, Record record) =>
        record is FrameworkCell cell
            ? $"{(view.Find(cell.Case) as INamed)?.Name ?? "a case no longer here"} under {NameOf(view, cell.Theme)}"
            : "summary";

    private static string NameOf(View view, RecordId theme) =>
        view.Find<Tenter.Themes.Theme>(theme) is { } found ? $"‘{found.Name}’" : "a theme no longer here";
}
