namespace Tenter.Web.Words;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Entry;

/// <summary>A record that a passage may be attached to, as a short list offers it.</summary>
public sealed record RestsChoice(string Kind, RecordId Id, string Noun, string Title);

/// <summary>Finds records by part of their names: who acts, where they meet, what ties them, what was raised, what is claimed.</summary>
internal static class RestsFinder
{
    /// <summary>More than fits without scrolling helps nobody to choose.</summary>
    public const int MostListed = 10;

    public static readonly IReadOnlyList<string> Kinds =
    [
        "actor",
        "space",
        "seat",
        "tie",
        "meeting",
        "issue",
        "promise",
        "tension-reading",
        "theme",
        "claim",
        "vignette-event",
        "reading",
        "telling",
        "assumption",
        "reliance",
    ];

    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    public static (IReadOnlyList<RestsChoice> Listed, int Total) Find(View view, string? typed)
    {
        var words = (typed ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return ([], 0);
        }

        var found = Kinds
            .Select(EntryKinds.Find)
            .OfType<EntryKind>()
            .SelectMany(entry =>
                view.Records(entry.Kind)
                    .Select(record => new RestsChoice(
                        entry.Kind.Name,
                        record.Id,
                        entry.Noun,
                        entry.TitleOf(view, record)
                    ))
            )
            .Where(choice => words.All(word => Holds($"{choice.Title} {choice.Noun}", word)))
            .ToList();
        return (
            [
                .. found
                    .OrderBy(choice =>
                        CultureInfo.InvariantCulture.CompareInfo.IsPrefix(choice.Title, words[0], Loosely) ? 0 : 1
                    )
                    .ThenBy(choice => choice.Title.Length)
                    .Take(MostListed),
            ],
            found.Count
        );
    }

    private static bool Holds(string text, string word) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, Loosely) >= 0;
}
