namespace Tenter.Formats.Writers.Accounts;

using System;
using System.IO;
using System.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Tenter.Accounts;
using Tenter.Ethics;

/// <summary>
/// An account as a Word document with real styles, to be edited further. The mark behind each quotation is a field that reads
/// its number from the list at the end, so that numbers stay right when quotations are moved or taken out (select all, F9).
/// Line ends inside a quotation are line breaks. The file names nobody but the program.
/// </summary>
public sealed class DocxAccountWriter : AccountWriter
{
    public override string Extension => "docx";

    public override string Name => "Word";

    public override string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public override Refusal? Write(Cleared<AccountReport> account, Stream to)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(to);
        // A package is written back and forth, which not every stream allows.
        using var whole = new MemoryStream();
        using (var document = WordprocessingDocument.Create(whole, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var footer = DocxAccountParts.AddTo(main);
            DocxAccountParts.Describe(document, account.Content.Title);
            main.Document = new Document(BodyOf(account.Content, footer));
        }

        whole.Position = 0;
        whole.CopyTo(to);
        return null;
    }

    private static Body BodyOf(AccountReport report, string footer)
    {
        var body = new Body();
        if (WrittenWords.Project(report) is { } project)
        {
            body.Append(DocxText.Paragraph("Project", DocxText.Line(project)));
        }

        body.Append(DocxText.Paragraph("Title", DocxText.Line(report.Title)));
        if (report.Subtitle is { } subtitle)
        {
            body.Append(DocxText.Paragraph("Subtitle", DocxText.Line(subtitle)));
        }

        var number = 0;
        foreach (var block in report.Blocks)
        {
            Append(body, block, block.Quoted is null ? number : ++number);
        }

        if (number > 0)
        {
            body.Append(DocxText.Paragraph("Heading1", DocxText.Line(WrittenWords.PlacesTitle)));
            foreach (var (quoted, index) in report.Quoted.Select((quoted, index) => (quoted, index)))
            {
                body.Append(Place(quoted, index + 1));
            }
        }

        body.Append(DocxText.Paragraph("Heading1", DocxText.Line(WrittenWords.MethodTitle)));
        foreach (var sentence in report.Method)
        {
            body.Append(DocxText.Paragraph("Method", DocxText.Line(sentence)));
        }

        body.Append(DocxAccountParts.Page(footer));
        return body;
    }

    private static void Append(Body body, ReportBlock block, int number)
    {
        switch (block.BlockKind)
        {
            case BlockKinds.Heading:
                body.Append(DocxText.Paragraph("Heading1", DocxText.Line(block.Text)));
                break;
            case BlockKinds.Subheading:
                body.Append(DocxText.Paragraph("Heading2", DocxText.Line(block.Text)));
                break;
            case BlockKinds.Quotation:
                AppendText(body, block.Text, keepNext: true);
                AppendQuotation(body, block.Quoted!, number);
                break;
            default:
                AppendText(body, block.Text, keepNext: false);
                break;
        }
    }

    private static void AppendText(Body body, string? text, bool keepNext)
    {
        foreach (var paragraph in WrittenWords.Paragraphs(text ?? string.Empty))
        {
            var written = DocxText.Paragraph("BodyText", DocxText.Run(paragraph));
            if (keepNext)
            {
                written.ParagraphProperties!.KeepNext = new KeepNext();
            }

            body.Append(written);
        }
    }

    private static void AppendQuotation(Body body, QuotedWords quoted, int number)
    {
        var paragraph = DocxText.Paragraph("Quote");
        paragraph.Append(
            DocxText.Bookmarked(
                QuotationMark(number),
                number * 2,
                DocxText.Run(WrittenWords.Opening + quoted.Words + WrittenWords.Closing)
            )
        );
        paragraph.Append(DocxText.NumberOf(PlaceMark(number), number));
        body.Append(paragraph);
        if (quoted.Caption is { } caption)
        {
            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
            body.Append(DocxText.Paragraph("Caption", DocxText.Line(caption)));
        }
    }

    private static Paragraph Place(QuotedWords quoted, int number)
    {
        var paragraph = DocxText.Paragraph("ListNumber");
        paragraph.Append(DocxText.Bookmarked(PlaceMark(number), (number * 2) + 1, DocxText.Line(quoted.Place + " ")));
        paragraph.Append(
            new Hyperlink(DocxText.Line("↑"))
            {
                Anchor = QuotationMark(number),
                History = true,
                Tooltip = "Back to the quotation",
            }
        );
        return paragraph;
    }

    // Word keeps names that begin with an underscore out of its list of bookmarks.
    private static string QuotationMark(int number) => $"_quotation{number}";

    private static string PlaceMark(int number) => $"_place{number}";
}
