namespace Tenter.Formats.Tests.Writers.Accounts;

using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter.Formats.Writers.Accounts;
using Xunit;

public sealed class XlsxAccountWriterTests
{
    private readonly XlsxAccountWriter writer = new();

    [Fact]
    public void Each_quotation_is_a_row()
    {
        using var book = Open(AccountSample.Written(writer));

        var rows = Rows(book, "Quotations");

        rows.ShouldBe([
            ["Number", "Words", "Said by", "Source", "Date", "Start (characters)", "End (characters)", "May be used"],
            [
                "1",
                "She never asked for a thing.",
                "Imelda",
                "2017-07-20 Imelda",
                "20 July 2017",
                "2",
                "30",
                "not recorded what was agreed",
            ],
            ["2", "a definitive list", "not said", "", "", "", "", "may be quoted, without saying who spoke"],
            [
                "3",
                AccountSample.Awkward,
                "not said",
                "paper <draft>",
                "June 2016",
                "0",
                "103",
                "not recorded what was agreed",
            ],
        ]);
    }

    [Fact]
    public void A_row_is_as_high_as_its_words_are_long()
    {
        using var book = Open(AccountSample.Written(writer));

        var rows = book.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<Row>().Skip(1).ToList();

        rows[0].Height!.Value.ShouldBeLessThan(45);
        rows[2].Height!.Value.ShouldBeGreaterThan(45);
    }

    [Fact]
    public void A_second_sheet_says_how_it_was_made()
    {
        using var book = Open(AccountSample.Written(writer));

        var lines = Rows(book, "Method").Select(row => row[0]).ToList();

        lines[0].ShouldBe("What it rests on & why");
        lines.ShouldContain("Headings, paragraphs and paraphrases of the account are not in this file.");
        lines.ShouldContain("Where the source is empty, it would say who spoke.");
        lines.ShouldContain(line => line.StartsWith("Written from the record as it stood at act 8, digest 0000"));
    }

    [Fact]
    public void The_file_is_what_the_standard_says()
    {
        using var book = Open(AccountSample.Written(writer));

        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(book, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_cell_is_a_formula()
    {
        using var book = Open(AccountSample.Written(writer, AccountSample.Of("=HYPERLINK(\"http://a.b\")")));

        book.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<CellFormula>())
            .ShouldBeEmpty();
        Rows(book, "Quotations")[1][1].ShouldBe("=HYPERLINK(\"http://a.b\")");
    }

    [Fact]
    public void Whatever_the_words_the_cell_holds_them() =>
        Prop.ForAll(
                AwkwardWords.Any,
                words =>
                {
                    using var book = Open(AccountSample.Written(writer, AccountSample.Of(words + "\u0002\u0001")));
                    Rows(book, "Quotations")[1][1].ShouldBe(words + "\u0002\u0001");
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_quotation_no_cell_can_hold_is_refused_and_nothing_written()
    {
        using var stream = new MemoryStream();

        var refusal = writer.Write(AccountSample.Of(new string('a', XlsxAccountWriter.MostInCell + 1)), stream);

        refusal.ShouldBeOfType<QuotationTooLong>().Message.ShouldContain("32767 characters");
        stream.Length.ShouldBe(0);
    }

    private static SpreadsheetDocument Open(byte[] file) =>
        SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

    private static List<string[]> Rows(SpreadsheetDocument book, string sheet)
    {
        var id = book.WorkbookPart!.Workbook.Descendants<Sheet>().Single(one => one.Name == sheet).Id!.Value!;
        var part = (WorksheetPart)book.WorkbookPart.GetPartById(id);
        return [.. part.Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(Told).ToArray())];
    }

    private static string Told(Cell cell) =>
        cell.InlineString is { } text
            ? Regex.Replace(
                text.InnerText,
                "_x([0-9A-F]{4})_",
                match => ((char)System.Convert.ToInt32(match.Groups[1].Value, 16)).ToString()
            )
            : cell.InnerText;
}
