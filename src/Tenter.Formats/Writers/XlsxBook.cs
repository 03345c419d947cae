namespace Tenter.Formats.Writers;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tenter.Formats.Writers.Accounts;

/// <summary>A spreadsheet of plain sheets: a head, rows of texts and numbers, never a formula.</summary>
internal sealed class XlsxBook : IDisposable
{
    private const string TooLong = "(too long for a cell; see its place in the source)";

    private readonly MemoryStream whole = new();
    private readonly SpreadsheetDocument document;
    private readonly WorkbookPart book;
    private readonly Sheets sheets = new();

    public XlsxBook()
    {
        document = SpreadsheetDocument.Create(whole, SpreadsheetDocumentType.Workbook);
        book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(XlsxCells.Styles);
        book.Workbook = new Workbook(sheets);
        document.PackageProperties.Creator = WrittenWords.Program;
    }

    /// <summary>Adds a sheet.</summary>
    /// <param name="heads">The names of the columns; empty for a sheet without.</param>
    public void Add(
        string name,
        IReadOnlyList<double> widths,
        IReadOnlyList<string> heads,
        IEnumerable<IEnumerable<Cell>> rows
    )
    {
        var data = new SheetData();
        if (heads.Count > 0)
        {
            data.Append(new Row(heads.Select(head => XlsxCells.Of(Fitting(head), XlsxCells.Head))));
        }

        data.Append(rows.Select(row => new Row(row)));
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(
            new Columns(
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
            ),
            data
        );
        sheets.Append(
            new Sheet
            {
                Id = book.GetIdOfPart(part),
                SheetId = (uint)sheets.Count() + 1,
                Name = name,
            }
        );
    }

    /// <summary>Adds a sheet of one column: what the others were computed on.</summary>
    public void AddMethod(IEnumerable<string> lines) =>
        Add("Method", [120], [], lines.Select(line => new[] { XlsxCells.Of(Fitting(line)) }));

    /// <summary>What a cell cannot hold is not cut unsaid.</summary>
    public static string? Fitting(string? words) =>
        words is not null && XlsxCells.Escaped(words).Length > XlsxAccountWriter.MostInCell ? TooLong : words;

    /// <summary>The finished file.</summary>
    public byte[] Bytes()
    {
        document.Dispose();
        return whole.ToArray();
    }

    public void Dispose()
    {
        document.Dispose();
        whole.Dispose();
    }
}
