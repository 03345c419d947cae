namespace Tenter.Formats.Readers.Pages;

using System;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Xml;
using Tenter.Evidence;

/// <summary>
/// The words of a PDF as they stand on its pages: lines as printed, hyphens kept, blocks of the layout as paragraphs,
/// running heads and page numbers included.
/// </summary>
internal sealed class PdfReader(string program = PdfProgram.Name, string? temporaryFolder = null) : IDocumentReader
{
    private const string NoTextLayer = "If its pages are pictures, recognise the text first (OCR) and read the result";

    public Outcome<ReadDocument> Read(FileContent file, CancellationToken cancellation)
    {
        if (PdfProgram.Run(program, temporaryFolder ?? Path.GetTempPath(), file.Bytes, cancellation) is not { } answer)
        {
            return new ProgramMissing(file.Name, PdfProgram.Name);
        }

        if (answer.ExitCode != 0)
        {
            return answer.Errors.Contains("password", StringComparison.OrdinalIgnoreCase)
                ? new Encrypted(file.Name)
                : new Malformed(file.Name, "The PDF is cut short or damaged");
        }

        var draft = new DocumentDraft(file.Name);
        using var reader = Open(answer.Pages);
        ReadPages(reader, draft, cancellation);
        draft.MarkTurns();
        return draft.Finish(NoTextLayer);
    }

    /// <summary>The program declares the type of XHTML, which is passed over; it does not mind characters XML forbids.</summary>
    private static XmlReader Open(byte[] pages) =>
        XmlReader.Create(
            new MemoryStream(pages, writable: false),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                CheckCharacters = false,
            }
        );

    private static void ReadPages(XmlReader reader, DocumentDraft draft, CancellationToken cancellation)
    {
        var (page, number, block) = (-1, 0, -1);
        var separator = "";
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "title"):
                    draft.Title = reader.ReadElementContentAsString();
                    break;
                case (XmlNodeType.Element, "meta") when reader.GetAttribute("name") == "CreationDate":
                    draft.Made = DocumentDate.Parse(reader.GetAttribute("content"));
                    break;
                case (XmlNodeType.Element, "page"):
                    (page, number) = (-1, number + 1);
                    break;
                case (XmlNodeType.Element, "block"):
                    block = -1;
                    separator = draft.Length == 0 ? "" : "\n\n";
                    break;
                case (XmlNodeType.Element, "word"):
                    draft.Append(separator);
                    page = page < 0 ? draft.Length : page;
                    block = block < 0 ? draft.Length : block;
                    draft.Append(reader.ReadElementContentAsString());
                    separator = " ";
                    break;
                case (XmlNodeType.EndElement, "line"):
                    separator = separator.Length > 1 ? separator : "\n";
                    break;
                case (XmlNodeType.EndElement, "block") when block >= 0:
                    draft.Mark(StructureKind.Paragraph, block, draft.Length);
                    break;
                case (XmlNodeType.EndElement, "page") when page >= 0:
                    draft.Mark(StructureKind.Page, page, draft.Length, number.ToString(CultureInfo.InvariantCulture));
                    break;
            }
        }
    }
}
