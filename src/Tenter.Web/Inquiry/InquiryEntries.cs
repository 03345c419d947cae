namespace Tenter.Web.Inquiry;

using System.Collections.Generic;
using Tenter.Inquiry;
using Tenter.Web.Entry;

/// <summary>What is entered about the inquiry by the shared form.</summary>
internal static class InquiryEntries
{
    private static readonly string[] Findings = ["code", "theme", "claim"];

    public static readonly EntryKind Word = new(
        GlossaryEntry.Kind,
        "Add a word to the glossary",
        "word of the glossary",
        [
            new("name", "The word", EntryControl.Line) { Needed = true },
            new("meaning", "What it means here", EntryControl.Lines),
            new("source", "Where that meaning comes from", EntryControl.Line),
            new("literature", "Works it comes from", EntryControl.Names)
            {
                Hint = "As they are cited, with commas between; a new one is noted",
                Kinds = ["literature"],
                Makes = true,
                Later = true,
            },
            new("standsFor", "The code or theme it stands for", EntryControl.Record)
            {
                Kinds = ["code", "theme"],
                AnyKind = true,
                Later = true,
            },
        ]
    )
    {
        AsksForWords = false,
        Tell = typed => $"Added ‘{typed["name"]}’ to the glossary",
        Home = id => $"/inquiry/glossary/{id}",
    };

    public static readonly EntryKind Suspicion = new(
        Bias.Kind,
        "Note a suspicion",
        "suspicion",
        [
            new("name", "What I may see too much or too little of", EntryControl.Line) { Needed = true },
            new("check", "How I would notice", EntryControl.Lines)
            {
                Hint = "Which cases would speak against it, and where to look for them",
            },
            new("outcome", "What the check showed", EntryControl.Lines) { Hint = "Left empty while it is open" },
            new("bears", "Codes, themes or claims it may have touched", EntryControl.Names)
            {
                Hint = "Their names, with commas between",
                Kinds = Findings,
                AnyKind = true,
                Later = true,
            },
        ]
    )
    {
        AsksForWords = false,
        Tell = typed => $"Noted a suspicion: ‘{typed["name"]}’",
        Home = _ => "/inquiry/biases",
    };

    public static IReadOnlyList<EntryKind> All { get; } = [Word, Suspicion];
}
