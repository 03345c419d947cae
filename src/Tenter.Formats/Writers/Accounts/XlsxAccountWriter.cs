namespace Tenter.Formats.Writers.Accounts;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.ExtendedProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tenter.Accounts;
using Tenter.Ethics;

/// <summary>
/// The quotations of an account as a spreadsheet, one a row, for sorting and checking; a second sheet says how they were
/// made. Cells are texts or numbers, never formulas, whatever a quotation begins with. Headings and paragraphs stay out.
/// </summary>
public sealed class XlsxAccountWriter : AccountWriter
{
    /// <summary>The most a cell can hold, by the file format; a longer quotation would be cut by the program that opens it.</summary>
    internal const int MostInCell = 32_767;

    private static readonly (string Title, double Width)[] Columns =
    [
        ("Number", 9),
        ("Words", 72),
        ("Said by", 18),
        ("Source", 34),
        ("Date", 20),
        ("Start", 9),
        ("End", 9),
    ];

    public override string Extension => "xlsx";

    public override string Name => "Spreadsheet";

    public override string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public override Refusal? Write(Cleared<AccountReport> account, Stream to)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(to);
        var report = account.Content;
        if (report.Quoted.FirstOrDefault(quoted => XlsxCells.Escaped(quoted.Words).Length > MostInCell) is { } tooLong)
        {
            return new QuotationTooLong(tooLong.Source ?? report.Title);
        }

        using var whole = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(whole, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(XlsxCells.Styles);
            var sheets = new Sheets();
            book.Workbook = new Workbook(sheets);
            Add(book, sheets, "Quotations", Quotations(report));
            Add(book, sheets, "Method", Method(report));
            document.PackageProperties.Title = WrittenWords.ForXml(report.Title);
            document.PackageProperties.Creator = WrittenWords.Program;
            document.PackageProperties.Language = "en-GB";
            document.AddExtendedFilePropertiesPart().Properties = new Properties(new Application(WrittenWords.Program));
        }

        whole.Position = 0;
        whole.CopyTo(to);
        return null;
    }

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

    private static Worksheet Quotations(AccountReport report)
    {
        var rows = new SheetData();
        rows.Append(new Row(Columns.Select(column => XlsxCells.Of(column.Title, XlsxCells.Head))));
        foreach (var (quoted, index) in report.Quoted.Select((quoted, index) => (quoted, index)))
        {
            rows.Append(
                new Row(
                    XlsxCells.Of(index + 1),
                    XlsxCells.Of(quoted.Words),
                    XlsxCells.Of(quoted.Speaker),
                    XlsxCells.Of(quoted.Source),
                    XlsxCells.Of(quoted.Date),
                    XlsxCells.Of(quoted.Start),
                    XlsxCells.Of(quoted.End)
                )
            );
        }

        var last = report.Quoted.Count() + 1;
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
                    TabSelected = true,
                }
            ),
            Widths(Columns.Select(column => column.Width)),
            rows,
            new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:G{last}") },
            Sideways()
        )
        {
            SheetProperties = FitsWidth(),
        };
    }

    private static Worksheet Method(AccountReport report)
    {
        var lines = new List<string> { report.Title };
        if (report.Subtitle is { } subtitle)
        {
            lines.Add(subtitle);
        }

        if (WrittenWords.Project(report) is { } project)
        {
            lines.Add(project);
        }

        lines.AddRange(report.Method);
        lines.Add("Headings, paragraphs and paraphrases of the account are not in this file.");
        if (report.Quoted.Any(quoted => quoted.Source is null))
        {
            lines.Add("Where the source is empty, it would say who spoke.");
        }

        return new Worksheet(
            new SheetViews(new SheetView { WorkbookViewId = 0 }),
            Widths([110]),
            new SheetData(
                lines.Select((line, i) => new Row(XlsxCells.Of(line, i == 0 ? XlsxCells.Head : XlsxCells.Words)))
            )
        );
    }

    /// <summary>Printed on A4 across, as wide as the page.</summary>
    private static PageSetup Sideways() =>
        new()
        {
            PaperSize = 9,
            Orientation = OrientationValues.Landscape,
            FitToWidth = 1,
            FitToHeight = 0,
        };

    private static SheetProperties FitsWidth() => new(new PageSetupProperties { FitToPage = true });

    private static Columns Widths(IEnumerable<double> widths) =>
        new(
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
}

public sealed record QuotationTooLong(string Source)
    : NotAllowed(
        $"A quotation is longer than the {XlsxAccountWriter.MostInCell} characters a cell can hold",
        Source,
        "Write the account as docx, html or md, or shorten the quotation"
    );
