namespace Tenter.Formats.Writers.Codebooks;

using System;
using System.IO;
using System.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tenter.Coding;
using Tenter.Ethics;
using Tenter.Formats.Writers.Accounts;
using Word = DocumentFormat.OpenXml.Wordprocessing;

/// <summary>The codebook as a spreadsheet: one row a code, and a sheet that says how the numbers are to be read.</summary>
public sealed class XlsxCodebookWriter : CodebookWriter
{
    private const int FirstNumber = 7;
    private const int LastNumber = 9;

    // What a spreadsheet holds in one cell.
    private const int MostInCell = 32_767;

    private static readonly double[] Widths = [26, 22, 18, 48, 30, 30, 44, 10, 14, 10, 10, 44];

    public override string Extension => "xlsx";

    public override string Name => "Spreadsheet";

    public override string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public override void Write(Cleared<CodebookTable> codebook, Stream to)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(to);
        using var whole = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(whole, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(XlsxCells.Styles);
            var sheets = new Sheets();
            book.Workbook = new Workbook(sheets);
            Add(book, sheets, "Codebook", Codes(codebook.Content));
            Add(book, sheets, "Method", Method(codebook));
            document.PackageProperties.Title = WrittenWords.ForXml(codebook.Content.Title);
            document.PackageProperties.Creator = WrittenWords.Program;
        }

        whole.Position = 0;
        whole.CopyTo(to);
    }

    private static Worksheet Codes(CodebookTable table)
    {
        var rows = new SheetData();
        rows.Append(new Row(CodebookTable.Columns.Select(column => XlsxCells.Of(column, XlsxCells.Head))));
        foreach (var row in table.Rows)
        {
            rows.Append(
                new Row(
                    CodebookTable
                        .Cells(row)
                        .Select(
                            (cell, n) =>
                                n is >= FirstNumber and <= LastNumber && int.TryParse(cell, out var number)
                                    ? XlsxCells.Of(number)
                                    : XlsxCells.Of(Short(cell))
                        )
                )
            );
        }

        return new Worksheet(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            ),
            new Columns(
                Widths.Select(
                    (width, n) =>
                        new Column
                        {
                            Min = (uint)n + 1,
                            Max = (uint)n + 1,
                            Width = width,
                            CustomWidth = true,
                        }
                )
            ),
            rows
        );
    }

    private static Worksheet Method(Cleared<CodebookTable> codebook) =>
        new(
            new SheetData(
                new Row(XlsxCells.Of(codebook.Content.Title, XlsxCells.Head)),
                new Row(XlsxCells.Of(codebook.Content.Note)),
                new Row(XlsxCells.Of(Standing(codebook)))
            )
        );

    private static string? Short(string? cell) => cell is { Length: > MostInCell } ? cell[..MostInCell] : cell;

    private static void Add(WorkbookPart book, Sheets sheets, string name, Worksheet sheet)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        sheets.Append(
            new Sheet
            {
                Id = book.GetIdOfPart(part),
                SheetId = (uint)sheets.ChildElements.Count + 1,
                Name = name,
            }
        );
    }
}

/// <summary>The codebook as a Word document: a heading a code, and what is said of it below.</summary>
public sealed class DocxCodebookWriter : CodebookWriter
{
    public override string Extension => "docx";

    public override string Name => "Word";

    public override string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public override void Write(Cleared<CodebookTable> codebook, Stream to)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(to);
        using var whole = new MemoryStream();
        using (var document = WordprocessingDocument.Create(whole, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            DocxAccountParts.AddTo(main);
            DocxAccountParts.Describe(document, codebook.Content.Title);
            main.Document = new Word.Document(BodyOf(codebook));
        }

        whole.Position = 0;
        whole.CopyTo(to);
    }

    private static Word.Body BodyOf(Cleared<CodebookTable> codebook)
    {
        var body = new Word.Body();
        body.Append(DocxText.Paragraph("Title", DocxText.Line(codebook.Content.Title)));
        foreach (var row in codebook.Content.Rows)
        {
            body.Append(DocxText.Paragraph(row.Depth == 0 ? "Heading1" : "Heading2", DocxText.Line(row.Code.Name)));
            foreach (var (label, words) in CodebookLines.Of(row))
            {
                var name = DocxText.Line(label + ". ");
                name.PrependChild(new Word.RunProperties(new Word.Bold()));
                body.Append(DocxText.Paragraph("Normal", name, DocxText.Run(words)));
            }
        }

        body.Append(DocxText.Paragraph("Normal", DocxText.Line($"{codebook.Content.Note} {Standing(codebook)}")));
        return body;
    }
}
