namespace Tenter.Web.Practice;

using System.Collections.Generic;
using Tenter.Handles;
using Tenter.Web.Entry;

/// <summary>Records of practice that the shared panel can tell.</summary>
internal static class PracticeEntries
{
    public static readonly EntryKind Reading = new(
        TensionReading.Kind,
        "Add a reading",
        "reading",
        [
            new("date", "When", EntryControl.Date),
            new("actor", "Who held it so", EntryControl.Record)
            {
                Hint = "Left empty, it is how you held it",
                Kinds = ["actor"],
                Makes = true,
            },
            new("space", "Where", EntryControl.Record) { Kinds = ["space"], Makes = true },
            new("because", "Because", EntryControl.Lines),
            new("lookAgain", "Look again", EntryControl.Date) { Hint = "A day on which to ask whether it is still so" },
        ]
    )
    {
        Title = (view, record) =>
            view.Find<Tension>(((TensionReading)record).Tension)?.Name ?? "a card no longer in the project",
    };

    public static readonly EntryKind Card = new(
        Tension.Kind,
        "A card",
        "card",
        [
            new("name", "What it is called", EntryControl.Line) { Needed = true },
            new("standpoint", "From whose position", EntryControl.Line),
            new("citation", "After", EntryControl.Line),
            new("note", "Note", EntryControl.Lines),
        ]
    )
    {
        AsksForWords = false,
        Home = id => $"/practice/{id}",
    };

    public static IReadOnlyList<EntryKind> All { get; } = [Reading, Card];
}
