namespace Tenter.Web.Meetings;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Handles;

/// <summary>How meetings are told.</summary>
internal static class MeetingWords
{
    /// <summary>“Assembly, Tuesday 13 March 2018, 10:00”.</summary>
    public static string TitleOf(View view, Meeting meeting)
    {
        var of = meeting.Space is { } space ? view.Find<Space>(space)?.Name : null;
        var name = Undated(meeting);
        var who =
            of is null ? name
            : name.Length == 0
            || name.Contains(of, StringComparison.OrdinalIgnoreCase)
            || of.Contains(name, StringComparison.OrdinalIgnoreCase)
                ? of
            : $"{of}: {name}";
        return string.Join(", ", new[] { who, When(meeting), meeting.Time }.Where(part => part is { Length: > 0 }));
    }

    /// <summary>“Tuesday 13 March 2018”, where the day is known.</summary>
    public static string When(Meeting meeting)
    {
        if (meeting.Date is not { } date)
        {
            return "date unknown";
        }

        return
            date is { Earliest: { } day, Latest: { } last, IsInterval: false }
            && day == last
            && date.ToString() == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            ? day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)
            : date.InWords;
    }

    /// <summary>Whether it lies ahead: unless it has certainly been, it may still come.</summary>
    public static bool ToCome(Meeting meeting, DateOnly today) =>
        meeting.Date is not { } date || date.Before(Edtf.Of(today)) != Certainty.Certainly;

    /// <summary>“County Hall · Gareth chairs · open”.</summary>
    public static string UnderOf(View view, Meeting meeting) =>
        string.Join(
            " · ",
            new[]
            {
                meeting.Where,
                meeting.Chair is { } chair && view.Find<Actor>(chair) is { } actor ? $"{actor.Name} chairs" : null,
                meeting.Note is { } note ? MeetingSheet.Shortened(note) : null,
            }.Where(part => part is { Length: > 0 })
        );

    /// <summary>What the sheet was gathered from: “minutes (3), observation (1)”.</summary>
    public static string GatheredFrom(View view, NextMeeting page)
    {
        var supports = page
            .Raised.SelectMany(raised => raised.Support)
            .Concat(page.Promises.SelectMany(due => due.Support))
            .ToList();
        var kinds = Scheme.Of(view, Scheme.SourceKinds);
        var told = supports
            .Select(support => support.Passage?.Source)
            .OfType<Journal.RecordId>()
            .Distinct()
            .Select(view.Find<Source>)
            .OfType<Source>()
            .GroupBy(source => kinds?.LabelOf(source.SourceKind ?? "source") ?? "source")
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key.ToLowerInvariant()} ({group.Count()})")
            .ToList();
        var memos = supports.Count(support => support.Memo is not null);
        if (memos > 0)
        {
            told.Add(memos == 1 ? "1 memo" : $"{memos} memos");
        }

        return told.Count == 0
            ? "No words are attached yet."
            : $"Rests on {string.Join(", ", told)}. Every line opens its words.";
    }

    /// <summary>Lines of a debrief that can each become something shared.</summary>
    public static IReadOnlyList<string> Lines(string? words) =>
        words is null
            ? []
            : [.. words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Undated(Meeting meeting)
    {
        var name = meeting.Name;
        if (meeting.Date is { } date)
        {
            foreach (var dated in new[] { date.InWords, date.ToString() })
            {
                name = name.Replace(dated, string.Empty, StringComparison.OrdinalIgnoreCase);
            }
        }

        return name.Trim().Trim(',').Trim();
    }
}
