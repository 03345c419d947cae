namespace Tenter.Web.Claims;

using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Themes.Claims;
using Tenter.Web.Entry;

/// <summary>What is entered to carry themes on to claims that stand up: claims, stories, what was planned, assumptions, absences.</summary>
internal static class ClaimEntries
{
    private static readonly string[] Actors = ["actor"];
    private static readonly string[] Sources = ["source"];
    private static readonly string[] Themes = ["theme"];
    private static readonly string[] Vignettes = ["vignette"];
    private static readonly string[] Told = ["vignette", "actor", "meeting"];

    private static readonly EntryField OfVignette = new("vignette", "Of the story", EntryControl.Record)
    {
        Kinds = Vignettes,
        Needed = true,
    };

    public static readonly EntryKind Claim = new(
        Tenter.Themes.Claims.Claim.Kind,
        "Make a claim",
        "claim",
        [
            new("name", "The claim, as a sentence one could disagree with", EntryControl.Lines) { Needed = true },
            new("scope", "Of whom, where and when it is meant", EntryControl.Lines)
            {
                Hint = "And where it does not hold",
            },
            new("status", "How it stands", EntryControl.Choice)
            {
                Options = FindingWords.Statuses,
                Default = FindingWords.Emergent,
            },
            new("because", "Why it stands so", EntryControl.Lines) { Later = true },
            new("observed", "What was observed", EntryControl.Lines) { Later = true },
            new("told", "The accounts given", EntryControl.Lines) { Later = true },
            new("changed", "How both changed over time", EntryControl.Lines) { Later = true },
            new("themes", "Themes it speaks from", EntryControl.Ticks) { Kinds = Themes, Later = true },
            new("questions", "Research questions it answers", EntryControl.Ticks)
            {
                Kinds = ["research-question"],
                Later = true,
            },
            new("literature", "Works it is set beside", EntryControl.Ticks) { Kinds = ["literature"], Later = true },
            new("note", "Note", EntryControl.Lines) { Later = true },
        ]
    )
    {
        Tell = typed => $"Claimed ‘{FindingWords.Shortened(typed["name"])}’",
        Home = id => $"/themes/claims/{id}",
    };

    public static readonly EntryKind Leaning = new(
        DocumentLeaning.Kind,
        "Place a document",
        "placing of a document",
        [
            new("source", "Which document", EntryControl.Record) { Kinds = Sources, Needed = true },
            new("leaning", "It leans to what is", EntryControl.Choice)
            {
                Options = FindingWords.Leanings,
                Default = "unclear",
            },
            new("because", "Why", EntryControl.Lines)
            {
                Needed = true,
                Hint = "What of the other evidence it agrees with; others may place it differently",
            },
            new("claim", "For this claim only", EntryControl.Record)
            {
                Hint = "Left empty, the document as a whole is meant",
                Kinds = ["claim"],
                Later = true,
            },
        ]
    )
    {
        AsksForWords = false,
        Tell = typed => $"Placed ‘{typed["source"]}’: {typed["leaning"]}",
        Title = (view, record) =>
            $"{view.Find<Source>(((DocumentLeaning)record).Source)?.Name}: {((DocumentLeaning)record).Leaning}",
    };

    public static readonly EntryKind Vignette = new(
        Tenter.Themes.Claims.Vignette.Kind,
        "Begin a story",
        "story",
        [
            new("name", "What it is called", EntryControl.Line) { Needed = true },
            new("setting", "What one has to know before it begins", EntryControl.Lines),
            new("themes", "Themes it shows", EntryControl.Ticks) { Kinds = Themes, Later = true },
            new("about", "Who and which meetings it tells of", EntryControl.Names)
            {
                Hint = "Names with commas between",
                Kinds = ["actor", "space"],
                AnyKind = true,
                Later = true,
            },
            new("note", "What was left out or changed so that nobody is known by it", EntryControl.Lines)
            {
                Later = true,
            },
        ]
    )
    {
        AsksForWords = false,
        Tell = typed => $"Began the story ‘{typed["name"]}’",
        Home = id => $"/themes/stories/{id}",
    };

    public static readonly EntryKind Event = new(
        VignetteEvent.Kind,
        "Add an event to a story",
        "event of a story",
        [
            new("text", "What happened, in your words", EntryControl.Lines) { Needed = true },
            new("date", "When", EntryControl.Date),
            new("knownBy", "How it is known", EntryControl.Choice) { Scheme = Scheme.Modes },
            new("locus", "Where it happened", EntryControl.Choice) { Scheme = Scheme.Loci, Later = true },
            new("gap", "What is not known here and would change the story", EntryControl.Lines) { Later = true },
            new("meeting", "At the meeting", EntryControl.Record) { Kinds = ["meeting"], Later = true },
            OfVignette,
        ]
    )
    {
        Begin = StoryOrder.Last,
        Tell = typed => $"Added to the story ‘{typed["vignette"]}’: {FindingWords.Shortened(typed["text"])}",
        Title = (_, record) => FindingWords.Shortened(((VignetteEvent)record).Text),
    };

    public static readonly EntryKind Reading = new(
        Tenter.Themes.Claims.Reading.Kind,
        "Add a reading of a story",
        "reading of a story",
        [
            new("text", "How it can be read", EntryControl.Lines) { Needed = true },
            new("whose", "Whose reading it is", EntryControl.Line)
            {
                Hint = "A pseudonym, or where they stand; left empty it is yours",
            },
            OfVignette,
        ]
    )
    {
        Tell = typed => $"Read the story ‘{typed["vignette"]}’ so: {FindingWords.Shortened(typed["text"])}",
        Title = (_, record) => FindingWords.Shortened(((Reading)record).Text),
    };

    public static readonly EntryKind Undertaking = new(
        Tenter.Themes.Claims.Undertaking.Kind,
        "Note something that was to be done",
        "undertaking",
        [
            new("name", "What was to be done", EntryControl.Line) { Needed = true },
            new("period", "When", EntryControl.Date),
            new("actors", "Who is set beside each other", EntryControl.Names)
            {
                Hint = "Names with commas between, in the order of the rows",
                Kinds = Actors,
                AnyKind = true,
                Makes = true,
            },
            new("note", "Note", EntryControl.Lines) { Later = true },
        ]
    )
    {
        AsksForWords = false,
        Tell = typed => $"Noted what was to be done: ‘{typed["name"]}’",
        Home = _ => "/themes/planned",
    };

    public static readonly EntryKind Telling = new(
        Tenter.Themes.Claims.Telling.Kind,
        "Say what was planned, done or told",
        "cell of planned, done and told",
        [
            new("column", "It was", EntryControl.Choice) { Options = FindingWords.Columns, Default = "planned" },
            new("text", "What it was", EntryControl.Lines) { Hint = "Left empty where you looked and found none" },
            new("searched", "Where and how you looked, if you found none", EntryControl.Lines),
            new("date", "When", EntryControl.Date),
            new("actor", "Of whom", EntryControl.Record)
            {
                Kinds = Actors,
                AnyKind = true,
                Makes = true,
                Needed = true,
            },
            new("undertaking", "Of what was to be done", EntryControl.Record)
            {
                Kinds = ["undertaking"],
                Makes = true,
                Needed = true,
            },
        ]
    )
    {
        Tell = typed => $"Said what {typed["actor"]} {Did(typed["column"])}: ‘{typed["undertaking"]}’",
        Title = (view, record) => TellingTitle(view, (Telling)record),
        Home = _ => "/themes/planned",
    };

    public static readonly EntryKind Assumption = new(
        Tenter.Themes.Claims.Assumption.Kind,
        "Note an assumption",
        "assumption",
        [
            new("name", "The assumption, as a sentence", EntryControl.Lines) { Needed = true },
            new("note", "What would be different were it not so", EntryControl.Lines),
        ]
    )
    {
        Tell = typed => $"Noted an assumption: ‘{FindingWords.Shortened(typed["name"])}’",
        Home = _ => "/themes/assumptions",
    };

    public static readonly EntryKind Reliance = new(
        Tenter.Themes.Claims.Reliance.Kind,
        "Say who relies on it",
        "reliance on an assumption",
        [
            new("who", "Who", EntryControl.Record)
            {
                Kinds = Actors,
                AnyKind = true,
                Makes = true,
            },
            new("party", "Or in words, where it is nobody on record", EntryControl.Line)
            {
                Hint = "As “the strategy”, “we who study it”",
            },
            new("how", "How one sees that they rely on it", EntryControl.Lines) { Needed = true },
            new("assumption", "On the assumption", EntryControl.Record)
            {
                Kinds = ["assumption"],
                Makes = true,
                Needed = true,
            },
        ]
    )
    {
        Tell = typed => $"Noted who relies on ‘{FindingWords.Shortened(typed["assumption"])}’",
        Title = (view, record) =>
            $"{WhoRelies(view, (Reliance)record)}: {FindingWords.Shortened(((Reliance)record).How)}",
    };

    public static readonly EntryKind Absence = new(
        Tenter.Themes.Claims.Absence.Kind,
        "Note something looked for and not found",
        "absence",
        [
            new("name", "What was expected", EntryControl.Line) { Needed = true },
            new("because", "Why one would expect it", EntryControl.Lines),
            new("query", "A search that would find it", EntryControl.Line)
            {
                Hint = "As on the search page; it is run on whatever arrives later",
            },
            new("how", "How it was looked for beyond that", EntryControl.Lines),
            new("kinds", "Only in sources of these kinds", EntryControl.Terms)
            {
                Scheme = Scheme.SourceKinds,
                Later = true,
            },
            new("sources", "Only in these sources", EntryControl.Ticks) { Kinds = Sources, Later = true },
            new("bears", "What it bears on", EntryControl.Record)
            {
                Hint = "A claim, a theme, a space",
                Kinds = ["claim", "theme", "space"],
                AnyKind = true,
                Later = true,
            },
            new("status", "How it stands", EntryControl.Choice)
            {
                Options = FindingWords.AbsenceStatuses,
                Default = "none-found",
                Later = true,
            },
        ]
    )
    {
        AsksForWords = false,
        Tell = typed => $"Looked for ‘{typed["name"]}’, and found none",
        Home = _ => "/themes/absences",
    };

    public static readonly EntryKind Same = new(
        SameEpisode.Kind,
        "Say that it is told again elsewhere",
        "link between two tellings",
        [
            new("one", "This", EntryControl.Record)
            {
                Kinds = Told,
                AnyKind = true,
                Needed = true,
            },
            new("other", "Is told again in", EntryControl.Record)
            {
                Hint = "Another story, person or meeting on record; neither is changed",
                Kinds = Told,
                AnyKind = true,
                Needed = true,
            },
            new("because", "What makes you think so", EntryControl.Lines) { Needed = true },
            new("sure", "How sure", EntryControl.Choice) { Options = FindingWords.Sure, Default = "possibly" },
        ]
    )
    {
        AsksForWords = false,
        Tell = typed => $"Said that ‘{typed["one"]}’ and ‘{typed["other"]}’ tell of one episode",
        Title = (view, record) =>
            $"{FindingWords.NameOf(view, ((SameEpisode)record).One)} and {FindingWords.NameOf(view, ((SameEpisode)record).Other)}",
    };

    public static IReadOnlyList<EntryKind> All { get; } =
    [Claim, Leaning, Vignette, Event, Reading, Undertaking, Telling, Assumption, Reliance, Absence, Same];

    public static string WhoRelies(View view, Reliance reliance) =>
        reliance.Who is { } who ? FindingWords.NameOf(view, who) : reliance.Party ?? "Somebody";

    private static string Did(string column) =>
        column switch
        {
            "done" => "did",
            "told" => "tells",
            _ => "planned",
        };

    private static string TellingTitle(View view, Telling telling) =>
        $"{FindingWords.NameOf(view, telling.Actor)}, {telling.Column}: "
        + FindingWords.Shortened(telling.Text ?? "none found");
}
