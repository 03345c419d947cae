namespace Tenter.Web.Meetings;

using System.Collections.Generic;
using System.Text.Json.Nodes;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Journal;
using Tenter.Web.Entry;

/// <summary>What is entered around meetings: the meeting itself, what was raised and promised, who came, who sits where.</summary>
internal static class MeetingEntries
{
    private static readonly string[] Actors = ["actor"];
    private static readonly string[] Spaces = ["space"];
    private static readonly string[] Meetings = ["meeting"];
    private static readonly string[] Sources = ["source"];

    public static readonly EntryKind Meeting = new(
        Fabric.Meeting.Kind,
        "Note a meeting",
        "meeting",
        [
            new("space", "Which board, group or conversation", EntryControl.Record)
            {
                Hint = "A new name makes a new one",
                Kinds = Spaces,
                Makes = true,
            },
            new("date", "When", EntryControl.Date),
            new("time", "At what time", EntryControl.Line) { Hint = "As 10:00" },
            new("where", "Where", EntryControl.Line),
            new("chair", "Who chairs", EntryControl.Record) { Kinds = Actors, Makes = true },
            new("name", "What it is called", EntryControl.Line)
            {
                Hint = "Left empty, it is called after what it is of, and its date",
                Later = true,
            },
            new("locus", "Where it happens", EntryControl.Choice) { Scheme = Scheme.Loci, Later = true },
            new("note", "Note", EntryControl.Lines) { Later = true },
            new("sources", "Minutes and notes that tell of it", EntryControl.Ticks) { Kinds = Sources, Later = true },
        ]
    )
    {
        AsksForWords = false,
        Complete = NameMeeting,
        Home = id => $"/meetings/{id}",
        Title = (view, record) => MeetingWords.TitleOf(view, (Meeting)record),
    };

    public static readonly EntryKind Issue = new(
        Fabric.Issue.Kind,
        "Note something that was raised",
        "matter raised",
        [
            new("name", "What was raised", EntryControl.Line) { Needed = true },
            new("raisedBy", "By whom", EntryControl.Names)
            {
                Hint = "Names with commas between; left empty where it is not known",
                Kinds = Actors,
                Makes = true,
            },
            new("date", "First raised", EntryControl.Date),
            new("fate", "What became of it", EntryControl.Choice) { Scheme = Scheme.Fates, Default = "open" },
            new("since", "Since then", EntryControl.Line) { Hint = "One line, in your words" },
            new("raisedAt", "At which meetings", EntryControl.Ticks) { Kinds = Meetings, Later = true },
        ]
    )
    {
        Tell = typed => $"Noted what was raised: ‘{typed["name"]}’",
    };

    public static readonly EntryKind Promise = new(
        Fabric.Promise.Kind,
        "Note a promise",
        "promise",
        [
            new("name", "What was promised", EntryControl.Line) { Needed = true },
            new("by", "By whom", EntryControl.Record)
            {
                Hint = "Left empty where it is not known",
                Kinds = Actors,
                Makes = true,
            },
            new("date", "When it was given", EntryControl.Date),
            new("due", "By when, in the words used", EntryControl.Line) { Hint = "As “by summer”" },
            new("authority", "Whether it was theirs to give", EntryControl.Choice)
            {
                Options =
                [
                    ("not-recorded", "Not recorded"),
                    ("recorded", "Recorded as theirs to give"),
                    ("lacking", "Recorded as not theirs to give"),
                ],
                Default = "not-recorded",
            },
            new("authorityNote", "How that is known", EntryControl.Line) { Later = true },
            new("to", "To whom", EntryControl.Record)
            {
                Kinds = Actors,
                Makes = true,
                Later = true,
            },
            new("dueBy", "Due on", EntryControl.Date) { Later = true },
            new("state", "How it stands", EntryControl.Choice)
            {
                Options =
                [
                    ("open", "Open"),
                    ("kept", "Kept"),
                    ("not-kept", "Not kept"),
                    ("withdrawn", "Withdrawn"),
                    ("unclear", "Unclear: it is told differently"),
                ],
                Default = "open",
                Later = true,
            },
            new("since", "Since then", EntryControl.Line) { Later = true },
            new("meeting", "At the meeting", EntryControl.Record) { Kinds = Meetings, Later = true },
        ]
    )
    {
        Tell = typed => $"Noted a promise: ‘{typed["name"]}’",
    };

    public static readonly EntryKind Attendance = new(
        Fabric.Attendance.Kind,
        "Note who comes or who came",
        "line of attendance",
        [
            new("actor", "Who", EntryControl.Record)
            {
                Kinds = Actors,
                Makes = true,
                Needed = true,
            },
            new("status", "Whether", EntryControl.Choice)
            {
                Options =
                [
                    ("expected", "Expected"),
                    ("present", "Present"),
                    ("apologies", "Sent apologies"),
                    ("absent", "Absent"),
                    ("unclear", "Unclear"),
                ],
                Default = "expected",
            },
            new("speaksFor", "For whom", EntryControl.Line),
            new("meeting", "Meeting", EntryControl.Record)
            {
                Kinds = Meetings,
                Needed = true,
                Later = true,
            },
            new("note", "Note", EntryControl.Line) { Later = true },
        ]
    )
    {
        Tell = typed => $"Noted that {typed["actor"]} is {typed["status"]}",
        Title = (view, record) => NameOf(view, ((Attendance)record).Actor),
    };

    public static readonly EntryKind Seat = new(
        Fabric.Seat.Kind,
        "Note who sits where",
        "seat",
        [
            new("actor", "Who", EntryControl.Record)
            {
                Kinds = Actors,
                Makes = true,
                Needed = true,
            },
            new("space", "In what", EntryControl.Record)
            {
                Kinds = Spaces,
                Makes = true,
                Needed = true,
            },
            new("role", "As what", EntryControl.Line) { Hint = "Chair, clerk, member, as they call it" },
            new("speaksFor", "For whom they speak", EntryControl.Line),
            new("mayDecide", "What they may decide there", EntryControl.Line)
            {
                Hint = "Leave it empty where nobody has said: not recorded is not the same as nothing",
            },
            new("from", "Since", EntryControl.Date) { Hint = "Left empty where it is not known" },
            new("to", "Until", EntryControl.Date)
            {
                Hint = "Two full stops (..) where it goes on; left empty where it is not known",
                Later = true,
            },
            new("capacity", "In what capacity", EntryControl.Choice)
            {
                Options =
                [
                    ("represents", "Represents others"),
                    ("own", "For themselves"),
                    ("both", "Both"),
                    ("unclear", "Unclear"),
                ],
                Default = "unclear",
                Later = true,
            },
            new("assertedBy", "On whose list", EntryControl.Line) { Later = true },
            new("note", "Note", EntryControl.Line) { Later = true },
        ]
    )
    {
        Tell = typed => $"Noted a seat of {typed["actor"]} in {typed["space"]}",
        Title = (view, record) => $"{NameOf(view, ((Seat)record).Actor)} in {SpaceOf(view, ((Seat)record).Space)}",
    };

    public static IReadOnlyList<EntryKind> All { get; } =
    [Meeting, Issue, Promise, Attendance, Seat, RecordedWords.Contribution];

    private static string NameOf(View view, RecordId actor) =>
        view.Find<Actor>(actor)?.Name ?? "somebody no longer here";

    private static string SpaceOf(View view, RecordId space) =>
        view.Find<Space>(space)?.Name ?? "a space no longer recorded";

    /// <summary>A meeting without a name is called after what it is of, and its date.</summary>
    private static void NameMeeting(View view, JsonObject arguments, IReadOnlyDictionary<string, string> typed)
    {
        if (typed.GetValueOrDefault("name") is { Length: > 0 } || !typed.ContainsKey("space"))
        {
            return;
        }

        var space = typed.GetValueOrDefault("space") is { Length: > 0 } of ? of : "Meeting";
        var date = TypedDate.Read(typed.GetValueOrDefault("date")).TryGet(out var when, out _)
            ? when.InWords
            : "date unknown";
        arguments["name"] = $"{space}, {date}";
    }
}
