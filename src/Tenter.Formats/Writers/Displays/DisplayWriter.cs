namespace Tenter.Formats.Writers.Displays;

using System;
using System.Linq;
using Tenter.Ethics;
using Tenter.Formats.Writers.Accounts;
using Tenter.Themes.Displays;

/// <summary>Writes matrix displays and framework matrices as spreadsheets, with what they were computed on.</summary>
public static class DisplayWriter
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] DisplayHeads =
    [
        "Words",
        "Source",
        "Date",
        "Speaker",
        "Codes",
        "Noted with the coding",
        "Remarks",
        "Also in the display of",
        "May be used",
    ];

    private static readonly double[] DisplayWidths = [70, 30, 16, 18, 28, 30, 40, 28, 30];

    private static readonly string[] BehindHeads =
    [
        "Case",
        "Theme",
        "Summary",
        "The words",
        "What they do for it",
        "Source",
        "May be used",
    ];

    private static readonly double[] BehindWidths = [24, 24, 50, 70, 18, 30, 30];

    /// <summary>One passage a row.</summary>
    public static byte[] Write(Cleared<DisplayReport> report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var display = report.Content;
        using var book = new XlsxBook();
        book.Add(
            "Display",
            DisplayWidths,
            DisplayHeads,
            display.Rows.Select(row =>
                new[]
                {
                    row.Words,
                    row.Source,
                    row.Date,
                    row.Speaker,
                    row.Codes,
                    row.Notes,
                    row.Remarks,
                    row.AlsoIn,
                    row.Permitted,
                }.Select(text => XlsxCells.Of(XlsxBook.Fitting(text)))
            )
        );
        book.AddMethod(display.Concept is { } concept ? [concept, .. display.Method] : display.Method);
        return book.Bytes();
    }

    /// <summary>Cases down, themes across; on a second sheet the passages behind the summaries.</summary>
    public static byte[] Write(Cleared<FrameworkReport> report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var matrix = report.Content;
        using var book = new XlsxBook();
        book.Add(
            "Matrix",
            [26, .. matrix.Themes.Select(_ => 50d)],
            ["Case", .. matrix.Themes],
            matrix.Rows.Select(row =>
                row.Cells.Select(Told).Prepend(row.Name).Select(text => XlsxCells.Of(XlsxBook.Fitting(text)))
            )
        );
        book.Add(
            "Passages",
            BehindWidths,
            BehindHeads,
            matrix.Behind.Select(one =>
                new[] { one.Case, one.Theme, one.Summary, one.Words, one.Stance, one.Source, one.Permitted }.Select(
                    text => XlsxCells.Of(XlsxBook.Fitting(text))
                )
            )
        );
        book.AddMethod(matrix.Note is { } note ? [note, .. matrix.Method] : matrix.Method);
        return book.Bytes();
    }

    /// <summary>The summaries of a cell, then what has to be said of them, in square brackets.</summary>
    private static string Told(ReportedCell cell) =>
        string.Join('\n', cell.Summaries.Concat(cell.Flags.Select(flag => $"[{flag}]")));
}
