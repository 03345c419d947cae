namespace Tenter.Web.History;

using System;
using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Entry;

/// <summary>What records are called where they are counted, in the words of the places they stand in.</summary>
internal static class KindWords
{
    private static readonly Dictionary<string, string> Many = new(StringComparer.Ordinal)
    {
        ["account"] = "Accounts",
        ["actor"] = "Who acts",
        ["approach"] = "Who was approached",
        ["attendance"] = "Attendances",
        ["attribute"] = "Attributes",
        ["code"] = "Codes",
        ["coding"] = "Codings",
        ["coding-pass"] = "Passes over the material",
        ["debrief"] = "Lines after meetings",
        ["hit-decision"] = "Hits accepted or rejected",
        ["kept-apart"] = "Codes kept apart",
        ["issue"] = "Matters raised",
        ["meeting"] = "Meetings",
        ["member"] = "Members",
        ["memo"] = "Memos",
        ["organisation"] = "Organisations",
        ["participant"] = "Participants",
        ["pass-reading"] = "Sources read in a pass",
        ["project-info"] = "About the project",
        ["promise"] = "Promises",
        ["question"] = "Questions",
        ["restriction"] = "Restrictions",
        ["revision"] = "Texts of sources",
        ["scheme"] = "Words used for kinds and sectors",
        ["seat"] = "Seats",
        ["source"] = "Sources",
        ["space"] = "Where people meet",
        ["support"] = "Words attached to records",
        ["tension"] = "Cards",
        ["tension-reading"] = "Readings of cards",
        ["theme"] = "Themes",
        ["tie"] = "Ties",
    };

    public static string Of(Kind kind) => Many.GetValueOrDefault(kind.Name) ?? kind.Noun;

    /// <summary>What one record is called: its name, or how the panel titles it; null where it has neither.</summary>
    public static string? NameOf(View view, Kind kind, Record record) =>
        record is INamed named ? named.Name
        : EntryKinds.Find(kind.Name) is { Title: not null } entry ? entry.TitleOf(view, record)
        : null;
}
