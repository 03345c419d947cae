namespace Tenter.Web.Practice;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Handles;
using Tenter.Handles.Library;

/// <summary>How cards and readings are told.</summary>
internal static class PracticeWords
{
    /// <summary>How strongly a side was lived. Each side is marked on its own; nothing adds the two up.</summary>
    public static readonly IReadOnlyList<(string Key, string Label)> Marks =
    [
        ("strongly", "strongly"),
        ("some", "some"),
        ("hardly", "hardly"),
        ("refused", "refused"),
        ("unclear", "unclear"),
    ];

    /// <summary>How the two were held together.</summary>
    public static readonly IReadOnlyList<(string Key, string Label)> Holds =
    [
        ("at-once", "at once"),
        ("by-turns", "by turns"),
        ("in-different-places", "in different places"),
        ("by-different-people", "by different people"),
        ("unclear", "unclear"),
    ];

    /// <summary>The three uses of the word, with what each means to somebody who meets it.</summary>
    public static readonly IReadOnlyList<(string Key, string Noun, string Title, string About)> Kinds =
    [
        ("experienced", "An experienced tension", "Felt by somebody", "A choice one is pulled both ways in."),
        (
            "inherent",
            "An inherent tension",
            "There from the start",
            "It comes with working together and does not go away."
        ),
        ("management", "A management tension", "Two ways to go about it", "Both are advised by sensible people."),
    ];

    public static string KindOf(string? kind) => Kinds.FirstOrDefault(k => k.Key == kind).Noun ?? "A tension";

    public static string MarkOf(string mark) => Marks.FirstOrDefault(m => m.Key == mark).Label ?? mark;

    public static string HoldOf(string held) => Holds.FirstOrDefault(h => h.Key == held).Label ?? held;

    /// <summary>One mark, or a range where two are given.</summary>
    public static string? Mark(string from, string? to)
    {
        var known = Marks.Select(mark => mark.Key).ToList();
        if (!known.Contains(from))
        {
            return null;
        }

        return to is { Length: > 0 } && to != from && known.Contains(to) ? $"{from} to {to}" : from;
    }

    /// <summary>The line under a card's name: kind, where it comes from, whether that was checked, and for whom it is so.</summary>
    public static string Under(Tension card) =>
        string.Join(
            " · ",
            new[]
            {
                KindOf(card.TensionKind),
                card.Citation is { } cited ? $"after {cited}" : "the project’s own",
                card.Citation is null ? null : Basis(card.Basis, card.Checked),
                card.Standpoint is { } who ? Standpoint(who) : null,
            }.Where(part => part is not null)
        );

    private static string Standpoint(string who) =>
        who.StartsWith("from ", StringComparison.OrdinalIgnoreCase)
            ? $"written {who}"
            : $"from the standpoint of {who}";

    public static string? Basis(string? basis, bool isChecked) =>
        basis switch
        {
            "text" => isChecked ? "the text says so; checked" : "the text says so; not checked",
            "inferred" => isChecked
                ? "our reading of the text; checked against it"
                : "our reading of the text; not yet checked against it",
            "outside" => "not from the text",
            _ => null,
        };

    /// <summary>A shipped card as the page shows it before the project has a copy.</summary>
    public static Tension Preview(ShippedTension shipped) =>
        new()
        {
            Name = shipped.Name,
            TensionKind = shipped.Kind,
            One = shipped.One,
            Other = shipped.Other,
            Between = shipped.Between,
            Citation = shipped.Cited,
            Basis = shipped.Basis,
            Checked = shipped.Checked,
            Standpoint = shipped.Standpoint,
        };

    /// <summary>The key in the library that a card was copied from, or null.</summary>
    public static string? KeyOf(Tension card) =>
        card.Library is ['t', 'e', 'n', 's', 'i', 'o', 'n', 's', '/', .. var rest]
        && rest.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
            ? rest[..at]
            : null;
}
