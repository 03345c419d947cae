namespace Tenter.Formats.Readers.Office;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Xml;
using Tenter.Formats.Readers.Guards;

/// <summary>
/// Goes through the running text of a Word document (ECMA-376, part 1, section 17) from start to end, without ever holding
/// it as a tree. Transitional and strict documents differ only in their namespaces, so local names are what counts.
/// </summary>
internal sealed class DocxBody(DocumentDraft draft, DocxStyles styles, CancellationToken cancellation)
{
    private readonly BlockDraft blocks = new(draft);
    private readonly List<string> notes = [];
    private Dictionary<string, string> footnotes = [];
    private Dictionary<string, string> endnotes = [];
    private DocxParagraph paragraph = new();
    private bool hidden;
    private int insertions;
    private int deletions;
    private int comments;
    private int pictures;
    private int hiddenRuns;

    public void Read(DocxPackage package)
    {
        footnotes = DocxNotes.Read(package.Footnotes);
        endnotes = DocxNotes.Read(package.Endnotes);
        using var reader = SafeXml.Open(new MemoryStream(package.Body, writable: false));
        for (var more = reader.Read(); more; )
        {
            cancellation.ThrowIfCancellationRequested();
            var skip = reader.NodeType == XmlNodeType.Element && Start(reader);
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                End(reader.LocalName);
            }

            if (skip)
            {
                reader.Skip();
                more = !reader.EOF;
            }
            else
            {
                more = reader.Read();
            }
        }

        WriteNotes(package);
    }

    public static string? Attribute(XmlReader reader, string name)
    {
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (reader.LocalName == name)
            {
                var value = reader.Value;
                reader.MoveToElement();
                return value;
            }
        }

        reader.MoveToElement();
        return null;
    }

    /// <summary>Acts on an element and says whether what is inside it is to be passed over.</summary>
    private bool Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "del" or "moveFrom":
                deletions++;
                return true;
            case "ins" or "moveTo":
                insertions++;
                return false;
            case "Fallback"
            or "rt"
            or "sdtPr"
            or "tblPr"
            or "trPr"
            or "tcPr"
            or "sectPr"
            or "rPrChange"
            or "instrText"
            or "delText":
                return true;
            case "p" when IsWord(reader):
                paragraph = new DocxParagraph();
                return false;
            case "pPr":
                paragraph = DocxParagraph.Read(reader);
                return false;
            case "r" when IsWord(reader):
                hidden = false;
                return false;
            case "vanish" when Attribute(reader, "val") is not ("0" or "false" or "off"):
                hidden = true;
                hiddenRuns++;
                return false;
            default:
                StartTableOrBox(reader);
                if (!hidden)
                {
                    WriteContent(reader);
                }

                return false;
        }
    }

    private void WriteContent(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "t":
                blocks.Write(TextOf(reader));
                break;
            case "tab":
                blocks.Write('\t');
                break;
            case "br" or "cr":
                blocks.Write('\n');
                break;
            case "noBreakHyphen":
                blocks.Write('\u2011');
                break;
            case "softHyphen":
                blocks.Write('\u00AD');
                break;
            case "sym":
                WriteSymbol(Attribute(reader, "char"));
                break;
            case "footnoteReference":
                WriteMarker(footnotes, reader);
                break;
            case "endnoteReference":
                WriteMarker(endnotes, reader);
                break;
            case "commentReference":
                comments++;
                break;
            case "drawing" or "pict" or "object":
                pictures++;
                break;
            case "altChunk":
                draft.Note("A document embedded in this one was left out");
                break;
        }
    }

    private void StartTableOrBox(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "txbxContent" when !reader.IsEmptyElement:
                blocks.SetAside();
                break;
            case "tr" when IsWord(reader) && !reader.IsEmptyElement:
                blocks.OpenRow();
                break;
            case "tc" when IsWord(reader):
                blocks.OpenCell();
                if (reader.IsEmptyElement)
                {
                    blocks.CloseCell();
                }

                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p":
                paragraph.End(blocks, styles);
                paragraph = new DocxParagraph();
                break;
            case "r":
                hidden = false;
                break;
            case "tc":
                blocks.CloseCell();
                break;
            case "tr":
                blocks.CloseRow();
                break;
            case "txbxContent":
                blocks.TakeUp();
                break;
        }
    }

    private void WriteMarker(Dictionary<string, string> texts, XmlReader reader)
    {
        if (Attribute(reader, "id") is { } id && texts.TryGetValue(id, out var note))
        {
            notes.Add(note);
            blocks.Write($"[{notes.Count.ToString(CultureInfo.InvariantCulture)}]");
        }
    }

    /// <summary>Symbols of a font are numbers in the private area; what they look like is not known, that they are there is.</summary>
    private void WriteSymbol(string? code)
    {
        if (
            ushort.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var symbol)
            && symbol >= ' '
        )
        {
            blocks.Write((char)symbol);
        }
    }

    private void WriteNotes(DocxPackage package)
    {
        blocks.EndBlock();
        for (var i = 0; i < notes.Count; i++)
        {
            blocks.Write($"[{(i + 1).ToString(CultureInfo.InvariantCulture)}] {notes[i]}");
            blocks.EndBlock();
        }

        draft.NoteCount(notes.Count, "note stands at the end of the text", "notes stand at the end of the text");
        draft.NoteCount(insertions, "tracked insertion is in the text", "tracked insertions are in the text");
        draft.NoteCount(deletions, "tracked deletion is not in the text", "tracked deletions are not in the text");
        draft.NoteCount(comments, "comment was left out", "comments were left out");
        draft.NoteCount(pictures, "picture or drawing was left out", "pictures or drawings were left out");
        draft.NoteCount(hiddenRuns, "stretch of hidden text was left out", "stretches of hidden text were left out");
        draft.Note(package.HasHeaders ? "Headers and footers were left out" : null);
    }

    /// <summary>The characters directly inside an element, leaving the reader on its end.</summary>
    public static string TextOf(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var words = new StringBuilder();
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (
                reader.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace
            )
            {
                words.Append(reader.Value);
            }
        }

        return words.ToString();
    }

    private static bool IsWord(XmlReader reader) =>
        reader.NamespaceURI.EndsWith("/main", StringComparison.Ordinal)
        && reader.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal);
}
