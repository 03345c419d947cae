namespace Tenter.Formats.Writers.Queries;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tenter.Coding.Queries;
using Tenter.Ethics;
using Tenter.Formats.Writers.Accounts;

/// <summary>
/// Writes what a query found as CSV or as a spreadsheet, one passage a row, with the query and what it was computed on. Cells
/// are texts or numbers, never formulas.
/// </summary>
public static class QueryWriter
{
    private static readonly string[] Heads =
    [
        "Words",
        "Source",
        "Date",
        "Start (characters)",
        "End (characters)",
        "Certainty",
        "May be used",
    ];

    private static readonly double[] Widths = [80, 34, 20, 12, 12, 14, 30];

    /// <summary>The media type of a format; null for one that is not written.</summary>
    public static string? MediaType(string format) =>
        format switch
        {
            "csv" => "text/csv; charset=utf-8",
            "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => null,
        };

    public static byte[] Write(Cleared<QueryReport> report, string format)
    {
        ArgumentNullException.ThrowIfNull(report);
        return format == "csv" ? Csv(report.Content) : Xlsx(report.Content);
    }

    private static byte[] Csv(QueryReport report)
    {
        var csv = new StringBuilder();
        foreach (var line in About(report))
        {
            csv.Append("# ").Append(line.ReplaceLineEndings(" ")).Append("\r\n");
        }

        csv.AppendJoin(',', Heads.Select(Quoted)).Append("\r\n");
        foreach (var one in report.Passages)
        {
            csv.AppendJoin(
                    ',',
                    new[]
                    {
                        one.Words,
                        one.Source,
                        one.Date,
                        Number(one.Start),
                        Number(one.End),
                        one.Certainty,
                        one.Permitted,
                    }.Select(Quoted)
                )
                .Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static byte[] Xlsx(QueryReport report)
    {
        using var whole = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(whole, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(XlsxCells.Styles);
            var sheets = new Sheets();
            book.Workbook = new Workbook(sheets);
            var passages = new SheetData();
            passages.Append(new Row(Heads.Select(head => XlsxCells.Of(head, XlsxCells.Head))));
            foreach (var one in report.Passages)
            {
                passages.Append(
                    new Row(
                        XlsxCells.Of(Fitting(one.Words)),
                        XlsxCells.Of(one.Source),
                        XlsxCells.Of(one.Date),
                        XlsxCells.Of(one.Start),
                        XlsxCells.Of(one.End),
                        XlsxCells.Of(one.Certainty),
                        XlsxCells.Of(one.Permitted)
                    )
                );
            }

            Add(book, sheets, "Passages", Widths, passages);
            Add(
                book,
                sheets,
                "Method",
                [120],
                new SheetData(About(report).Select(line => new Row(XlsxCells.Of(line))))
            );
            document.PackageProperties.Creator = WrittenWords.Program;
        }

        return whole.ToArray();
    }

    private static IEnumerable<string> About(QueryReport report) =>
        new[] { $"Query: {report.Query}", $"In words: {report.Asks}" }.Concat(report.Method);

    private static void Add(WorkbookPart book, Sheets sheets, string name, double[] widths, SheetData rows)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var columns = new Columns(
            widths.Select(
                (width, i) =>
                    new Column
                    {
                        Min = (uint)i + 1,
                        Max = (uint)i + 1,
                        Width = width,
                        CustomWidth = true,
                    }
            )
        );
        part.Worksheet = new Worksheet(columns, rows);
        sheets.Append(
            new Sheet
            {
                Id = book.GetIdOfPart(part),
                SheetId = (uint)sheets.Count() + 1,
                Name = name,
            }
        );
    }

    /// <summary>What a cell cannot hold is not cut unsaid.</summary>
    private static string? Fitting(string? words) =>
        words is not null && XlsxCells.Escaped(words).Length > XlsxAccountWriter.MostInCell
            ? "(too long for a cell; see its place in the source)"
            : words;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>In quotes; what a spreadsheet would take for a formula begins with an apostrophe.</summary>
    private static string Quoted(string? text) =>
        text is null
            ? string.Empty
            : $"\"{(text.Length > 0 && (text[0] is '=' or '+' or '-' or '@') ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
