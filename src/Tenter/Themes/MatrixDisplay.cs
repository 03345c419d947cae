namespace Tenter.Themes;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>
/// The matrix display of one theme: its coded chunks, one a row, each with its source, who speaks and what was remarked of it
/// (Miles and Huberman 1994). It is made anew each time from the codings that are there; only the remarks are kept.
/// </summary>
/// <param name="Rows">By source and place; a passage that several of the theme's codes cover stands once.</param>
/// <param name="Unplaced">Codings whose words are no longer found in the present text.</param>
public sealed record MatrixDisplay(Theme Theme, IReadOnlyList<DisplayRow> Rows, IReadOnlyList<PlacedCoding> Unplaced)
{
    /// <summary>The display of a theme. O(codings of all kept and candidate themes), for the count of other displays.</summary>
    public static MatrixDisplay Of(View view, Theme theme) => Of(view, theme, SharedPassages.Index(view));

    /// <inheritdoc cref="Of(View, Theme)"/>
    /// <param name="displays">In which displays a passage stands; made once for several.</param>
    internal static MatrixDisplay Of(View view, Theme theme, PassageDisplays displays)
    {
        var codings = ThemeReach.CodingsOf(view, theme);
        var remarks = view.Where(DisplayRemark.ByTheme, theme.Id).ToLookup(remark => remark.Coding);
        var rows = codings
            .Where(placed => placed.Placing.Passage is not null)
            .GroupBy(placed => placed.Placing.Passage!.Value)
            .Select(group => new DisplayRow(
                group.Key,
                group.First().Source,
                Speakers.Of(view, group.First().Source).KnownIn(group.Key.Span),
                [.. group],
                [.. group.SelectMany(placed => remarks[placed.Coding.Id]).OrderBy(remark => remark.At)],
                displays.Of(group.Key)
            ))
            .ToList();
        return new MatrixDisplay(theme, rows, [.. codings.Where(placed => placed.Placing.Passage is null)]);
    }
}

/// <summary>One row of a matrix display.</summary>
/// <param name="Speakers">Whose words they are; empty where the text does not tell.</param>
/// <param name="Codings">The codings of the theme on exactly this passage.</param>
/// <param name="Displays">Every theme in whose display the passage stands, this one among them.</param>
public sealed record DisplayRow(
    Passage Passage,
    Source Source,
    IReadOnlyList<Participant> Speakers,
    IReadOnlyList<PlacedCoding> Codings,
    IReadOnlyList<DisplayRemark> Remarks,
    IReadOnlyList<Theme> Displays
);
