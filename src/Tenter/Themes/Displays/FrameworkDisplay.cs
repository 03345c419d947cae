namespace Tenter.Themes.Displays;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// A framework matrix as it stands: for each case and theme the summaries, the passages each rests on, and the coded passages
/// that could be summarised there (Ritchie and Spencer 1994; Gale and others 2013).
/// </summary>
public sealed record FrameworkDisplay(
    FrameworkMatrix Matrix,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<FrameworkRow> Rows
)
{
    /// <summary>Summaries that rest on no passage: told on the page, and in what leaves.</summary>
    public IEnumerable<FrameworkSummary> WithoutPassage =>
        Rows.SelectMany(row => row.Cells)
            .SelectMany(cell => cell.Summaries)
            .Where(summary => summary.Passages.Count == 0);

    /// <summary>O(codings of the themes + cells).</summary>
    public static FrameworkDisplay Of(View view, FrameworkMatrix matrix)
    {
        var themes = matrix.Themes.Select(view.Find<Theme>).OfType<Theme>().ToList();
        var codings = themes.ToDictionary(theme => theme.Id, theme => ThemeReach.CodingsOf(view, theme));
        var cells = view.Where(FrameworkCell.ByMatrix, matrix.Id).ToLookup(cell => (cell.Case, cell.Theme));
        var rows = new List<FrameworkRow>();
        foreach (var reference in matrix.Cases)
        {
            if (view.Find(reference) is not { } record)
            {
                continue;
            }

            var belongs = BelongsTo(view, reference);
            rows.Add(
                new FrameworkRow(
                    reference,
                    (record as INamed)?.Name ?? reference.Kind,
                    [
                        .. themes.Select(theme => new FrameworkPlace(
                            theme,
                            [
                                .. cells[(reference, theme.Id)]
                                    .OrderBy(cell => cell.At)
                                    .Select(cell => new FrameworkSummary(
                                        cell,
                                        [
                                            .. view.Where(Support.ByRecord, cell.Id)
                                                .Where(support => support.Passage is not null),
                                        ],
                                        WrittenAt(view, cell)
                                    )),
                            ],
                            [.. codings[theme.Id].Where(belongs)]
                        )),
                    ]
                )
            );
        }

        return new FrameworkDisplay(matrix, themes, rows);
    }

    private static DateTimeOffset WrittenAt(View view, FrameworkCell cell)
    {
        var reference = new RecordRef(FrameworkCell.Kind.Name, cell.Id);
        var changed = view.InNotebook(reference) ? cell.At : view.WriterOf(reference).MadeAt;
        return changed > cell.At ? changed : cell.At;
    }

    /// <summary>Whether a coding is of the case: of that source, in that person's words, or from that body's documents.</summary>
    private static Func<PlacedCoding, bool> BelongsTo(View view, RecordRef reference)
    {
        if (reference.Kind == Source.Kind.Name)
        {
            return placed => placed.Source.Id == reference.Id;
        }

        if (reference.Kind == Organisation.Kind.Name)
        {
            return placed => placed.Source.Organisation == reference.Id;
        }

        var speakers = new Dictionary<RecordId, Speakers>();
        return placed =>
        {
            if (!placed.Source.Participants.Contains(reference.Id) || placed.Placing.Passage is not { } passage)
            {
                return false;
            }

            if (!speakers.TryGetValue(placed.Source.Id, out var known))
            {
                speakers.Add(placed.Source.Id, known = Speakers.Of(view, placed.Source));
            }

            return known.KnownIn(passage.Span).Any(person => person.Id == reference.Id);
        };
    }
}

/// <summary>One case.</summary>
public sealed record FrameworkRow(RecordRef Case, string Name, IReadOnlyList<FrameworkPlace> Cells);

/// <summary>One case under one theme.</summary>
/// <param name="Coded">The passages coded for the theme that belong to the case, whether summarised or not.</param>
public sealed record FrameworkPlace(
    Theme Theme,
    IReadOnlyList<FrameworkSummary> Summaries,
    IReadOnlyList<PlacedCoding> Coded
)
{
    /// <summary>How many passages were coded here after the latest summary was written; 0 where there is none.</summary>
    public int CodedSince =>
        Summaries.Count == 0
            ? 0
            : Coded
                .Where(placed => placed.Coding.Id.MadeAt > Summaries.Max(summary => summary.WrittenAt))
                .Select(placed => placed.Placing.Passage ?? placed.Coding.Passage)
                .Distinct()
                .Count();
}

/// <summary>A summary and the passages attached to it.</summary>
/// <param name="WrittenAt">When it was written, or last changed.</param>
public sealed record FrameworkSummary(FrameworkCell Cell, IReadOnlyList<Support> Passages, DateTimeOffset WrittenAt);
