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

    private const double WordsWidth = 80;

    /// <summary>Where nobody is named, so that an empty cell is not taken for something forgotten.</summary>
    private const string NotSaid = "not said";

    // Points; the most a row can have is set by the programs. Words wrap early, so a line is seldom full.
    private const double LineHeight = 15;
    private const double MostHeight = 409;
    private const double Fill = 0.92;

    private static readonly (string Title, double Width)[] Columns =
    [
        ("Number", 9),
        ("Words", WordsWidth),
        ("Said by", 20),
        ("Source", 34),
        ("Date", 20),
        ("Start (characters)", 12),
        ("End (characters)", 12),
        ("May be used", 30),
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
                    XlsxCells.Of(quoted.Speaker ?? NotSaid),
                    XlsxCells.Of(quoted.Source),
                    XlsxCells.Of(quoted.Date),
                    XlsxCells.Of(quoted.Start),
                    XlsxCells.Of(quoted.End),
                    XlsxCells.Of(quoted.Permitted)
                )
                {
                    Height = HeightOf(quoted),
                    CustomHeight = true,
                }
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
            new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:H{last}") },
            Sideways()
        )
        {
            SheetProperties = FitsWidth(),
        };
    }

    /// <summary>
    /// Room for all lines of the words: programs that open the file wrap them but do not make the row higher by themselves.
    /// </summary>
    private static double HeightOf(QuotedWords quoted)
    {
        var cells = new[]
        {
            (Text: quoted.Words, Width: WordsWidth),
            (Text: quoted.Source ?? string.Empty, Width: 34),
            (Text: quoted.Permitted ?? string.Empty, Width: 30),
        };
        var lines = cells.Max(cell =>
            cell.Text.Split('\n').Sum(line => Math.Max(1, Math.Ceiling(line.Length / (cell.Width * Fill))))
        );
        return Math.Min(MostHeight, lines * LineHeight);
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
