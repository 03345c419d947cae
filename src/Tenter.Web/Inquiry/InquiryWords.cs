namespace Tenter.Web.Inquiry;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Evidence;
using Tenter.Inquiry;
using Tenter.Journal;
using Tenter.Web.Reader;

/// <summary>Words the pages of the inquiry share.</summary>
internal static class InquiryWords
{
    public static readonly IReadOnlyList<(string Key, string Label)> Reached =
    [
        (GuideGrid.Asked, "Asked"),
        (GuideGrid.Arose, "Came up by itself"),
        (GuideGrid.NotReached, "Not reached"),
    ];

    public static readonly IReadOnlyList<(string Key, string Label)> Stances =
    [
        ("recognises", "They recognise it"),
        ("disputes", "They dispute it"),
        ("adds", "They add to it"),
        ("mixed", "Mixed, or hard to say"),
    ];

    public static string Of(IReadOnlyList<(string Key, string Label)> words, string key) =>
        words.FirstOrDefault(word => word.Key == key).Label ?? key;

    /// <summary>How the researcher took part, in the project's own words: “limited, then partial”.</summary>
    public static string Levels(View view, IEnumerable<Participation> said)
    {
        var scheme = Scheme.Of(view, Scheme.Participation);
        return string.Join(
            ", then ",
            said.Select(one => (scheme?.LabelOf(one.Level) ?? one.Level).ToLowerInvariant())
                .Distinct(StringComparer.Ordinal)
        );
    }

    public static string By(View view, RecordId member) => view.Find<Member>(member)?.Name ?? "somebody";

    public static string Written(View view, RecordId by, DateTimeOffset at) => $"{By(view, by)}, {ReaderWords.Day(at)}";

    /// <summary>The day of a line of the journal, as it was given, or the day it was written.</summary>
    public static string DayOf(JournalEntry entry) =>
        entry.Date?.InWords ?? entry.At.ToLocalTime().ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>What a record is called, with the page that shows it; null where none does.</summary>
    public static (string Name, string? Href) Link(View view, RecordRef record)
    {
        var name =
            view.Find(record) is not { } found ? "no longer recorded"
            : Tenter.Web.Entry.EntryKinds.Find(record.Kind) is { } entry ? entry.TitleOf(view, found)
            : (found as INamed)?.Name ?? view.Kinds.Named(record.Kind).Noun;
        return (name, Tenter.Web.Entry.RecordAddress.Of(record));
    }
}
