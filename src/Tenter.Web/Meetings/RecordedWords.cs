namespace Tenter.Web.Meetings;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Journal;
using Tenter.Web.Entry;

/// <summary>How what was raised and what the record makes of it is entered and told.</summary>
internal static class RecordedWords
{
    public static readonly IReadOnlyList<(string Key, string Label)> Whether =
    [
        ("not-looked-for", "Not looked for yet"),
        ("yes", "Yes"),
        ("no", "No"),
    ];

    public static readonly IReadOnlyList<(string Key, string Label)> Attributed =
    [
        ("not-looked-for", "Not looked for yet"),
        ("yes", "Yes, to whoever brought it in"),
        ("to-another", "To somebody else"),
        ("no", "To nobody"),
    ];

    public static readonly EntryKind Contribution = new(
        Fabric.Contribution.Kind,
        "Note something brought into a meeting",
        "thing brought into a meeting",
        [
            new("what", "What was brought in, in a few words", EntryControl.Line) { Needed = true },
            new("actor", "By whom", EntryControl.Record)
            {
                Hint = "Left empty where it is not known",
                Kinds = ["actor"],
                Makes = true,
            },
            new("onlyInRecord", "Only the record tells of it; nobody who was there noted it", EntryControl.Yes),
            new("sector", "Sector, as it was in that meeting", EntryControl.Choice)
            {
                Hint = "Left empty, it is that of the person",
                Scheme = Scheme.Sectors,
                Later = true,
            },
            new("note", "Note", EntryControl.Lines) { Later = true },
            new("meeting", "At the meeting", EntryControl.Record) { Kinds = ["meeting"], Needed = true },
        ]
    )
    {
        Begin = Seated,
        PassageField = arguments => arguments["onlyInRecord"]?.GetValue<bool>() == true ? "record" : "observed",
        Tell = typed => $"Noted what was brought in: ‘{typed["what"]}’",
        Title = (_, record) => ((Contribution)record).What,
    };

    /// <summary>The kinds of count there are of a set of contributions.</summary>
    public static IReadOnlyList<Contribution> Counted(RecordedOf of, string what) =>
        what switch
        {
            "recorded" => of.Recorded.Found,
            "attributed" => of.Attributed.Found,
            "followed-up" => of.FollowedUp.Found,
            "only" => of.OnlyInRecord,
            _ => of.Raised,
        };

    public static string HeadingOf(string what) =>
        what switch
        {
            "recorded" => "Raised, and in the record",
            "attributed" => "Raised, and put down to whoever raised it",
            "followed-up" => "Raised, and followed up",
            "only" => "Only in the record",
            _ => "Raised",
        };

    /// <summary>Why there is no share to give: nothing was raised, or nobody has looked.</summary>
    public static string NoShare(RecordedOf of) =>
        of.Raised.Count == 0 ? "nothing raised: no share" : "not looked for yet";

    /// <summary>The seat somebody has in the space of the meeting, and that what only the record tells is recorded.</summary>
    private static void Seated(View view, JsonObject arguments, IReadOnlyDictionary<string, string> typed)
    {
        if (arguments["onlyInRecord"]?.GetValue<bool>() == true)
        {
            arguments["recorded"] = "yes";
        }

        if (
            RecordId.TryParse(arguments["actor"]?.ToString(), out var actor)
            && RecordId.TryParse(arguments["meeting"]?.ToString(), out var id)
            && view.Find<Meeting>(id) is { Space: { } space }
            && view.Where(Seat.ByActor, actor).FirstOrDefault(seat => seat.Space == space) is { } held
        )
        {
            arguments["seat"] = held.Id.ToString();
        }
    }
}
