namespace Tenter.Web.Frame;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>
/// A place of the workbench: one kind of thing, at one address. What it is called and where it stands in the list follows
/// the <see cref="Role"/>; its key and address never do, so that an address can be passed on.
/// </summary>
/// <param name="Key">One word, also the address: <c>/evidence</c>.</param>
/// <param name="Label">Its name before anyone said what brings them.</param>
/// <param name="Belongs">What belongs here, in a sentence.</param>
/// <param name="Why">Why it matters, in a sentence.</param>
public sealed record Place(string Key, string Label, string Belongs, string Why)
{
    public string Path => "/" + Key;

    /// <summary>Names people may look for it under, besides those it goes by.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>Whether it stands below the line: about the project itself rather than what it holds.</summary>
    public bool Below { get; init; }

    /// <summary>Whether it holds nothing to do yet: then it has an address, and no line in the list.</summary>
    public bool Coming { get; init; }

    public static readonly Place Meetings = new(
        "meetings",
        "Meetings",
        "Meetings that were held and the one that comes next, with what was raised, promised and decided at each.",
        "So that what somebody promised in March is not lost by June."
    )
    {
        AlsoCalled = ["minutes", "agenda", "promises", "next meeting"],
    };

    public static readonly Place Evidence = new(
        "evidence",
        "Evidence",
        "Interviews, observations, minutes, policies and notes: everything that was said or written, with its consent.",
        "Whatever is claimed later is claimed on these words, and can be followed back to them."
    )
    {
        AlsoCalled = ["papers", "sources", "interviews", "documents", "notes", "transcripts"],
    };

    public static readonly Place Codes = new(
        "codes",
        "Codes",
        "Short names for what passages are about, each with its definition and the passages that carry it.",
        "So that like can be laid beside like, and it stays visible how a name came to mean what it means."
    )
    {
        AlsoCalled = ["codebook", "labels", "codings"],
    };

    public static readonly Place Themes = new(
        "themes",
        "Themes",
        "What runs through many passages, said in a sentence, with what speaks for it and what against.",
        "A theme is a claim. It should be possible to lose it."
    )
    {
        AlsoCalled = ["what recurs", "findings", "displays"],
    };

    public static readonly Place Lenses = new(
        "lenses",
        "Lenses",
        "Particular ways of reading: the images people think in, and what policies say and leave out.",
        "The same passage says more than one thing, and different readings belong to different people."
    )
    {
        AlsoCalled = ["metaphors", "policy", "readings"],
        Coming = true,
    };

    public static readonly Place Map = new(
        "map",
        "Map",
        "Who works with whom, through which meetings, contracts, posts and conversations, and since when.",
        "It shows what a connection rests on, and what would go with it."
    )
    {
        AlsoCalled = ["network", "actors", "organisations", "who and where"],
    };

    public static readonly Place Practice = new(
        "practice",
        "Practice",
        "Tensions with two sides worth defending, and questions to take into a room, with how people met them before.",
        "Nothing here says which side is right. It helps to have thought before somebody asks."
    )
    {
        AlsoCalled = ["questions", "tensions", "dilemmas", "trust", "power", "goals", "leadership"],
    };

    public static readonly Place Accounts = new(
        "accounts",
        "Accounts",
        "What will be handed on: a report, a chapter, a page for the board, each quotation tied to its source.",
        "What leaves here is checked first for what people agreed to and for who could be recognised."
    )
    {
        AlsoCalled = ["reports", "export", "write"],
    };

    public static readonly Place Inquiry = new(
        "inquiry",
        "The inquiry",
        "How the inquiry itself goes: notes, how one took part, guides, glossary, journal, suspicions, what people said back.",
        "Whoever reads a finding may ask how it was come by, and what the one who found it brought along."
    )
    {
        AlsoCalled =
        [
            "notes",
            "field notes",
            "journal",
            "reflexive",
            "glossary",
            "interview guide",
            "bias",
            "feedback",
        ],
        Below = true,
    };

    public static readonly Place History = new(
        "history",
        "History",
        "A diary of everything done in this project, in sentences, each of which can be taken back.",
        "It shows how an understanding grew, to you and to whoever examines it."
    )
    {
        AlsoCalled = ["undo", "redo", "diary", "audit"],
        Below = true,
    };

    public static readonly Place People = new(
        "people",
        "People",
        "Those whose words are kept here, under their pseudonyms, with what each agreed to.",
        "They can be harmed by what is told, and may take back what they gave."
    )
    {
        AlsoCalled = ["participants", "consent", "withdraw", "pseudonyms"],
        Below = true,
    };

    /// <summary>In the order shown before anyone said what brings them.</summary>
    public static readonly IReadOnlyList<Place> All =
    [
        Meetings,
        Evidence,
        Codes,
        Themes,
        Lenses,
        Map,
        Practice,
        Accounts,
        Inquiry,
        History,
        People,
    ];

    public static Place? Find(string? key) => All.FirstOrDefault(place => place.Key == key);

    public static Place Get(string key) =>
        Find(key) ?? throw new ArgumentException($"There is no place {key}.", nameof(key));
}
