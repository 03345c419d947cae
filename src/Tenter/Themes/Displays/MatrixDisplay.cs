namespace Tenter.Themes.Displays;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// The matrix display of one theme: its coded chunks, one a row, each with its source, who speaks and what was remarked of it
/// (Miles and Huberman 1994). It is made anew each time from the codings that are there; only the remarks are kept.
/// </summary>
/// <param name="Rows">By source and place; a passage that several of the theme's codes cover stands once.</param>
/// <param name="Unplaced">Codings whose words are no longer found in the present text.</param>
/// <param name="From">The place of the first row in the whole display, from 0.</param>
/// <param name="Total">How many rows the whole display has.</param>
/// <param name="Sources">How many sources they are of.</param>
public sealed record MatrixDisplay(
    Theme Theme,
    IReadOnlyList<DisplayRow> Rows,
    IReadOnlyList<PlacedCoding> Unplaced,
    int From,
    int Total,
    int Sources
)
{
    /// <summary>
    /// The display of a theme, or some of its rows. O(n log n) in the codings of the theme, and those of the sources of the
    /// rows, which are asked in which other displays they stand.
    /// </summary>
    public static MatrixDisplay Of(View view, Theme theme, int from = 0, int most = int.MaxValue)
    {
        var codings = ThemeReach.CodingsOf(view, theme);
        var groups = codings
            .Where(placed => placed.Placing.Passage is not null)
            .GroupBy(placed => placed.Placing.Passage!.Value)
            .ToList();
        from = from < 0 || from >= groups.Count ? 0 : from;
        var shown = groups.Skip(from).Take(most).ToList();
        var remarks = view.Where(DisplayRemark.ByTheme, theme.Id).ToLookup(remark => remark.Coding);
        var displays = PassageDisplays.Among(view, [.. shown.Select(group => group.Key)]);
        var speakers = new Dictionary<RecordId, Speakers>();
        return new MatrixDisplay(
            theme,
            [
                .. shown.Select(group => new DisplayRow(
                    group.Key,
                    group.First().Source,
                    SpeakersOf(group.First().Source).KnownIn(group.Key.Span),
                    [.. group],
                    [.. group.SelectMany(placed => remarks[placed.Coding.Id]).OrderBy(remark => remark.At)],
                    displays.Of(group.Key)
                )),
            ],
            [.. codings.Where(placed => placed.Placing.Passage is null)],
            from,
            groups.Count,
            groups.Select(group => group.Key.Source).Distinct().Count()
        );

        Speakers SpeakersOf(Source source)
        {
            if (!speakers.TryGetValue(source.Id, out var known))
            {
                speakers.Add(source.Id, known = Speakers.Of(view, source));
            }

            return known;
        }
    }
}

/// <summary>One row of a matrix display.</summary>
/// <param name="Speakers">Whose words they are; empty where the text does not tell.</param>
/// <param name="Codings">The codings of the theme on exactly this passage.</param>
/// <param name="Displays">Every theme in whose display the passage stands, this one among them unless it was dropped.</param>
public sealed record DisplayRow(
    Passage Passage,
    Source Source,
    IReadOnlyList<Participant> Speakers,
    IReadOnlyList<PlacedCoding> Codings,
    IReadOnlyList<DisplayRemark> Remarks,
    IReadOnlyList<Theme> Displays
)
{
    /// <summary>The displays of other themes; not those of its parts, nor of what it is a part of.</summary>
    public IEnumerable<Theme> AlsoIn(View view, Theme theme) =>
        Displays.Where(other =>
            other.Id != theme.Id && !ThemeReach.IsPartOf(view, other, theme) && !ThemeReach.IsPartOf(view, theme, other)
        );
}
