namespace Tenter.Inquiry;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// What the reflexive journal holds, for whoever looks: the shared lines, and the looker's own. Nothing here counts them as
/// data, and nothing makes a figure of them.
/// </summary>
public static class JournalAbout
{
    /// <summary>The lines that bear on a record, oldest first.</summary>
    public static IReadOnlyList<JournalEntry> Of(View view, RecordRef record) =>
        [.. view.All<JournalEntry>().Where(entry => entry.About.Contains(record)).OrderBy(DayOf).ThenBy(e => e.Id)];

    /// <summary>All lines by month, the newest first. A plain list: how many come together is for the reader to see.</summary>
    public static IReadOnlyList<JournalMonth> ByMonth(View view, string? category = null) =>
        [
            .. view.All<JournalEntry>()
                .Where(entry => category is null || entry.Category == category)
                .OrderByDescending(DayOf)
                .ThenByDescending(entry => entry.Id)
                .GroupBy(entry => new DateOnly(DayOf(entry).Year, DayOf(entry).Month, 1))
                .Select(month => new JournalMonth(month.Key, [.. month])),
        ];

    /// <summary>The day it tells of; where nobody said, the day it was written.</summary>
    public static DateOnly DayOf(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Date?.Earliest ?? DateOnly.FromDateTime(entry.At.UtcDateTime);
    }
}

/// <summary>The lines of one month.</summary>
public sealed record JournalMonth(DateOnly Month, IReadOnlyList<JournalEntry> Entries)
{
    public string InWords => Month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
