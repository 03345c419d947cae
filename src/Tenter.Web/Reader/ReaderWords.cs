namespace Tenter.Web.Reader;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>What the Reader says of a source and its passages, in words.</summary>
internal static class ReaderWords
{
    private const int LongestQuotation = 420;

    /// <summary>“5 May 2018”.</summary>
    public static string Day(DateTimeOffset at) =>
        at.ToLocalTime().ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>“00:14:37”.</summary>
    public static string Time(TimeSpan at) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)at.TotalHours:00}:{at.Minutes:00}:{at.Seconds:00}");

    /// <summary>Kind, mode, date and setting, as far as they are recorded.</summary>
    public static string Under(View view, Source source) =>
        string.Join(
            " · ",
            new[]
            {
                Label(view, Scheme.SourceKinds, source.SourceKind),
                Label(view, Scheme.Modes, source.Mode),
                source.Date?.InWords,
                source.Setting,
            }.Where(part => part is { Length: > 0 })
        );

    public static string? Label(View view, string scheme, string? key) =>
        key is null ? null : Scheme.Of(view, scheme)?.LabelOf(key) ?? key;

    /// <summary>The words, their middle left out where they are many.</summary>
    public static string Shortened(string words, int most = LongestQuotation)
    {
        if (words.Length <= most)
        {
            return words;
        }

        var head = words.LastIndexOf(' ', most * 2 / 3);
        var tail = words.IndexOf(' ', words.Length - (most / 3));
        return words[..(head > 0 ? head : most * 2 / 3)]
            + " […] "
            + words[(tail > 0 ? tail + 1 : words.Length - (most / 3))..];
    }

    /// <summary>The first words, whole, with an ellipsis where there are more.</summary>
    public static string Beginning(string words, int most)
    {
        if (words.Length <= most)
        {
            return words;
        }

        var cut = words.LastIndexOf(' ', most);
        return words[..(cut > 0 ? cut : most)].TrimEnd('.', ',', ';', ':') + "…";
    }

    /// <summary>Who speaks at a position, and when.</summary>
    public static (string? Who, TimeSpan? At) SpeakerAt(IReadOnlyList<StructureSpan> structure, int position)
    {
        var turn = structure.LastOrDefault(span =>
            span.Kind is StructureKind.Turn or StructureKind.Message && span.Span.Contains(position)
        );
        return (turn.Label, turn.At);
    }

    /// <summary>Everybody who speaks in a span, in the order of their first words there.</summary>
    public static string? SpeakersIn(IReadOnlyList<StructureSpan> structure, TextSpan span)
    {
        var names = structure
            .Where(one => one.Kind is StructureKind.Turn or StructureKind.Message && one.Label is { Length: > 0 })
            .Where(one => one.Span.Overlaps(span) || (span.IsEmpty && one.Span.Contains(span.Start)))
            .Select(one => one.Label!)
            .Distinct()
            .ToList();
        return names.Count switch
        {
            0 => null,
            1 => names[0],
            _ => string.Join(", ", names.SkipLast(1)) + " and " + names[^1],
        };
    }

    /// <summary>The revision's place in the line of corrections, from 1.</summary>
    public static int RevisionNumber(View view, RecordId revision)
    {
        var number = 1;
        for (
            var at = view.Find<Revision>(revision);
            at?.Corrects is { } before && number < 1_000;
            at = view.Find<Revision>(before)
        )
        {
            number++;
        }

        return number;
    }
}
