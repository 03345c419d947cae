namespace Tenter.Web.Map;

using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Journal;
using Tenter.Web.Entry;

/// <summary>What is entered on the map: who acts, where they meet, what ties them.</summary>
internal static class MapEntries
{
    private static readonly string[] Actors = ["actor"];
    private static readonly string[] Spaces = ["space"];
    private static readonly string[] Ends = ["actor", "space"];

    private static readonly EntryField Since = new("from", "Since", EntryControl.Date)
    {
        Hint = "As you know it: 2016, September 2016, perhaps 2016; left empty where it is not known",
    };

    private static readonly EntryField Until = new("to", "Until", EntryControl.Date)
    {
        Hint = "Two full stops (..) where it goes on; left empty where it is not known",
    };

    public static readonly EntryKind Actor = new(
        Fabric.Actor.Kind,
        "Add somebody",
        "actor",
        [
            new("name", "Name, as a pseudonym", EntryControl.Line) { Needed = true },
            new("actorKind", "What they are", EntryControl.Choice) { Scheme = Scheme.ActorKinds },
            new("sectors", "Sector", EntryControl.Terms) { Scheme = Scheme.Sectors },
            new("partOf", "Acts in", EntryControl.Record)
            {
                Hint = "The organisation or team a person works for",
                Kinds = Actors,
                Makes = true,
            },
            Since with
            {
                Later = true,
            },
            Until with
            {
                Later = true,
            },
            new("note", "Note", EntryControl.Lines) { Later = true },
        ]
    )
    {
        Tell = typed => $"Added ‘{typed["name"]}’ to the map",
        Home = id => $"/map?focus=actor:{id}",
    };

    public static readonly EntryKind Space = new(
        Fabric.Space.Kind,
        "Add a place where people meet",
        "meeting place",
        [
            new("name", "What it is called", EntryControl.Line)
            {
                Needed = true,
                Hint = "A board, a group, a standing conversation",
            },
            new("spaceKind", "What it is", EntryControl.Choice) { Scheme = Scheme.SpaceKinds },
            new("locus", "Where it happens", EntryControl.Choice) { Scheme = Scheme.Loci },
            Since,
            Until,
            new("grownFrom", "Grown out of", EntryControl.Record) { Kinds = Spaces, Later = true },
            new("mandate", "What it may do, in its own words", EntryControl.Lines) { Later = true },
            new("note", "Note", EntryControl.Lines) { Later = true },
        ]
    )
    {
        Tell = typed => $"Added ‘{typed["name"]}’ to the map",
        Home = id => $"/map?focus=space:{id}",
    };

    public static readonly EntryKind Tie = new(
        Fabric.Tie.Kind,
        "Add a tie",
        "tie",
        [
            new("between", "Between", EntryControl.Record)
            {
                Kinds = Ends,
                AnyKind = true,
                Makes = true,
                Needed = true,
            },
            new("and", "And", EntryControl.Record)
            {
                Kinds = Ends,
                AnyKind = true,
                Makes = true,
                Needed = true,
            },
            new("what", "What runs along it", EntryControl.Line) { Hint = "In a few words: “provides halls”" },
            new("layers", "In which layer", EntryControl.Terms) { Scheme = Scheme.Layers },
            Since,
            Until,
            new("directed", "Runs one way, from the first to the second", EntryControl.Yes) { Later = true },
            new("tieKind", "What kind", EntryControl.Choice) { Scheme = Scheme.TieKinds, Later = true },
            new("assertedBy", "Who says so", EntryControl.Line) { Later = true },
            new("note", "Note", EntryControl.Lines) { Later = true },
        ]
    )
    {
        Tell = typed => $"Added a tie between ‘{typed["between"]}’ and ‘{typed["and"]}’",
        Home = id => $"/map?focus=tie:{id}",
        Title = (view, record) => TitleOf(view, (Tie)record),
    };

    public static IReadOnlyList<EntryKind> All { get; } = [Actor, Space, Tie];

    /// <summary>“Wren and Petra: talk on Tuesdays”.</summary>
    public static string TitleOf(View view, Tie tie)
    {
        var ends = $"{NameOf(view, tie.Between)} {(tie.Directed ? "to" : "and")} {NameOf(view, tie.And)}";
        return tie.What is { } what ? $"{ends}: {what}" : ends;
    }

    public static string NameOf(View view, RecordRef end) =>
        (view.Find(end) as INamed)?.Name ?? "somebody no longer recorded";
}
