namespace Tenter.Web.Home;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Evidence;

/// <summary>One row of the coverage grid: a sector at a level.</summary>
/// <param name="Cells">By column; null where nothing was collected.</param>
public sealed record CoverageRow(
    string Sector,
    string Level,
    IReadOnlyList<CoverageSquare?> Cells,
    int Words,
    string Address
);

/// <summary>What was collected from a sector and level in a month.</summary>
public sealed record CoverageSquare(int Words, int Sources, string Kinds, string Address);

/// <summary>A column: a month, or all that is not dated to one.</summary>
/// <param name="Filled">Whether anything at all stands in it.</param>
public sealed record CoverageColumn(DateOnly? Month, bool Filled)
{
    public string Name => Month is { } month ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture) : "No month";

    public string Brief => Month is { } month ? month.ToString("MMM", CultureInfo.InvariantCulture) : "No month";
}

/// <summary>The coverage grid laid out for the page.</summary>
public sealed record CoverageTable(
    IReadOnlyList<CoverageColumn> Columns,
    IReadOnlyList<CoverageRow> Rows,
    IReadOnlyList<string> Empty,
    int Words,
    int Sources
)
{
    internal static CoverageTable Of(CoverageGrid grid, Vocabulary words)
    {
        var filled = grid.Cells.Select(cell => cell.Month).ToHashSet();
        var columns = grid.Months.Select(month => new CoverageColumn(month, filled.Contains(month))).ToList();
        if (filled.Contains(null))
        {
            columns.Add(new CoverageColumn(null, Filled: true));
        }

        var rows =
            from sector in grid.Sectors
            from level in grid.Levels
            let cells = grid
                .Cells.Where(cell => cell.Sector == sector && cell.Level == level)
                .ToLookup(cell => cell.Month)
            where cells.Count > 0
            select new CoverageRow(
                words.Label(Scheme.Sectors, sector) ?? "Sector not recorded",
                words.Label(Scheme.Levels, level) ?? "level not recorded",
                [.. columns.Select(column => Square(cells[column.Month].ToList(), words))],
                cells.SelectMany(month => month).Sum(cell => cell.Words),
                Address(sector, level, column: null)
            );
        return new CoverageTable(columns, [.. rows], grid.Empty, grid.Words, grid.Sources);
    }

    private static CoverageSquare? Square(List<CoverageCell> cells, Vocabulary words) =>
        cells.Count == 0
            ? null
            : new CoverageSquare(
                cells.Sum(cell => cell.Words),
                cells.SelectMany(cell => cell.Sources).Distinct<RecordId>().Count(),
                string.Join(
                    ", ",
                    cells
                        .Select(cell =>
                            words.Label(Scheme.SourceKinds, cell.SourceKind)?.ToLowerInvariant() ?? "kind not said"
                        )
                        .Distinct()
                ),
                Address(cells[0].Sector, cells[0].Level, new CoverageColumn(cells[0].Month, Filled: true))
            );

    private static string Address(string? sector, string? level, CoverageColumn? column) =>
        $"/evidence?sector={Uri.EscapeDataString(sector ?? SourceFilter.Unrecorded)}"
        + $"&level={Uri.EscapeDataString(level ?? SourceFilter.Unrecorded)}"
        + (
            column is null
                ? ""
                : "&month="
                    + (column.Month?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? SourceFilter.Unrecorded)
        );
}
