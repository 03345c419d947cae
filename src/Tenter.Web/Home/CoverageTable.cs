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

/// <summary>How wide a column of the grid is in time.</summary>
public enum CoverageStep
{
    Month,
    Quarter,
    Year,
}

/// <summary>What was collected from a sector and level in a month, a quarter or a year.</summary>
public sealed record CoverageSquare(int Words, int Sources, string Kinds, string Address)
{
    /// <summary>The number of sources, where it is more than one, and what they are.</summary>
    public string Told => Sources == 1 ? Kinds : $"{Sources} sources: {Kinds}";
}

/// <summary>A column: a month, a quarter or a year, or all that is not dated to a month.</summary>
/// <param name="From">Its first month.</param>
/// <param name="Filled">Whether anything at all stands in it.</param>
public sealed record CoverageColumn(DateOnly? From, CoverageStep Step, bool Filled)
{
    private const int MonthsInQuarter = 3;

    public string Name =>
        (From, Step) switch
        {
            (null, _) => "No month",
            ({ } from, CoverageStep.Month) => from.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            ({ } from, CoverageStep.Quarter) => string.Create(
                CultureInfo.InvariantCulture,
                $"{from:MMMM} to {from.AddMonths(MonthsInQuarter - 1):MMMM yyyy}"
            ),
            ({ } from, _) => from.ToString("yyyy", CultureInfo.InvariantCulture),
        };

    public string Brief =>
        (From, Step) switch
        {
            (null, _) => "No month",
            ({ } from, CoverageStep.Quarter) => string.Create(
                CultureInfo.InvariantCulture,
                $"{from:MMM}–{from.AddMonths(MonthsInQuarter - 1):MMM}"
            ),
            ({ } from, CoverageStep.Month) => from.ToString("MMM", CultureInfo.InvariantCulture),
            ({ } from, _) => from.ToString("yyyy", CultureInfo.InvariantCulture),
        };

    /// <summary>As the register's filter takes it: 2016-05, 2016-Q2 or 2016.</summary>
    internal string? Period =>
        From is { } from
            ? Step switch
            {
                CoverageStep.Month => from.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                CoverageStep.Quarter => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{from.Year}-Q{((from.Month - 1) / MonthsInQuarter) + 1}"
                ),
                _ => from.ToString("yyyy", CultureInfo.InvariantCulture),
            }
            : null;

    /// <summary>The column a month falls into.</summary>
    internal static DateOnly? Of(DateOnly? month, CoverageStep step) =>
        month is { } day
            ? step switch
            {
                CoverageStep.Month => day,
                CoverageStep.Quarter => new DateOnly(
                    day.Year,
                    ((day.Month - 1) / MonthsInQuarter * MonthsInQuarter) + 1,
                    1
                ),
                _ => new DateOnly(day.Year, 1, 1),
            }
            : null;
}

/// <summary>The coverage grid laid out for the page.</summary>
public sealed record CoverageTable(
    IReadOnlyList<CoverageColumn> Columns,
    IReadOnlyList<CoverageRow> Rows,
    IReadOnlyList<string> Empty,
    int Words,
    int Sources,
    CoverageStep Step
)
{
    // So many columns are read at a glance, and fit a page.
    private const int MonthsAtAGlance = 14;
    private const int MonthsInQuartersAtAGlance = 42;

    /// <summary>Months while they fit the page, then quarters, then years, unless a step is asked for.</summary>
    internal static CoverageTable Of(CoverageGrid grid, Vocabulary words, CoverageStep? asked = null)
    {
        var step = asked ?? Fitting(grid.Months.Count);
        var filled = grid.Cells.Select(cell => CoverageColumn.Of(cell.Month, step)).ToHashSet();
        var columns = grid
            .Months.Select(month => CoverageColumn.Of(month, step))
            .Distinct()
            .Select(from => new CoverageColumn(from, step, filled.Contains(from)))
            .ToList();
        if (filled.Contains(null))
        {
            columns.Add(new CoverageColumn(null, step, Filled: true));
        }

        var rows =
            from sector in grid.Sectors
            from level in grid.Levels
            let cells = grid
                .Cells.Where(cell => cell.Sector == sector && cell.Level == level)
                .ToLookup(cell => CoverageColumn.Of(cell.Month, step))
            where cells.Count > 0
            select new CoverageRow(
                words.Label(Scheme.Sectors, sector) ?? "Sector not recorded",
                words.Label(Scheme.Levels, level) ?? "level not recorded",
                [.. columns.Select(column => Square(cells[column.From].ToList(), column, words))],
                cells.SelectMany(month => month).Sum(cell => cell.Words),
                Address(sector, level, column: null)
            );
        return new CoverageTable(columns, [.. rows], grid.Empty, grid.Words, grid.Sources, step);
    }

    private static CoverageStep Fitting(int months) =>
        months <= MonthsAtAGlance ? CoverageStep.Month
        : months <= MonthsInQuartersAtAGlance ? CoverageStep.Quarter
        : CoverageStep.Year;

    private static CoverageSquare? Square(List<CoverageCell> cells, CoverageColumn column, Vocabulary words) =>
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
                Address(cells[0].Sector, cells[0].Level, column)
            );

    private static string Address(string? sector, string? level, CoverageColumn? column) =>
        $"/evidence?sector={Uri.EscapeDataString(sector ?? SourceFilter.Unrecorded)}"
        + $"&level={Uri.EscapeDataString(level ?? SourceFilter.Unrecorded)}"
        + (column is null ? "" : "&month=" + (column.Period ?? SourceFilter.Unrecorded));
}
