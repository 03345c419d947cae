namespace Tenter.Formats.Readers.Office;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Xml;
using Tenter.Evidence;

/// <summary>Goes through the content of an OpenDocument text (OASIS OpenDocument 1.2, part 1) from start to end.</summary>
internal sealed class OdtBody(DocumentDraft draft, CancellationToken cancellation)
{
    /// <summary>Spreadsheets state empty columns up to the edge of the sheet; a table in a text has some dozens.</summary>
    private const int MostRepeats = 100;

    private readonly BlockDraft blocks = new(draft);
    private readonly List<string> notes = [];
    private readonly Stack<int> headings = new();
    private readonly Stack<int> repeats = new();
    private int listDepth;
    private int insertions;
    private int deletions;
    private int comments;
    private int pictures;

    public void Read(XmlReader reader)
    {
        for (var more = reader.Read(); more; )
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.NodeType == XmlNodeType.Element && IsPassedOver(reader))
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Start(reader);
                    break;
                case XmlNodeType.EndElement:
                    End(reader.Name);
                    break;
                case XmlNodeType.Text
                or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace
                or XmlNodeType.CDATA:
                    if (headings.Count > 0)
                    {
                        WriteCollapsed(reader.Value);
                    }

                    break;
            }

            more = reader.Read();
        }

        WriteNotes();
    }

    /// <summary>What is not text of the document, counted where a person should know of it.</summary>
    private bool IsPassedOver(XmlReader reader)
    {
        switch (reader.Name)
        {
            case "text:insertion":
                insertions++;
                return true;
            case "text:deletion":
                deletions++;
                return true;
            case "office:annotation":
                comments++;
                return true;
            case "text:note":
                ReadNote(reader.ReadSubtree());
                return true;
            case "office:scripts" or "office:font-face-decls" or "office:automatic-styles" or "office:forms":
            case "text:format-change" or "text:ruby-text" or "svg:title" or "svg:desc" or "office:event-listeners":
            case "text:sequence-decls"
            or "text:user-field-decls"
            or "text:variable-decls"
            or "style:header"
            or "style:footer":
                return true;
            default:
                return false;
        }
    }

    private void Start(XmlReader reader)
    {
        switch (reader.Name)
        {
            case "text:p" or "text:h" when !reader.IsEmptyElement:
                StartParagraph(reader);
                break;
            case "text:list" when !reader.IsEmptyElement:
                listDepth++;
                break;
            case "text:s":
                blocks.Write(new string(' ', Math.Min(Number(reader, "text:c", 1), 1_000)));
                break;
            case "text:tab":
                blocks.Write('\t');
                break;
            case "text:line-break":
                blocks.Write('\n');
                break;
            case "table:table-row" when !reader.IsEmptyElement:
                blocks.OpenRow();
                break;
            case "table:table-cell" or "table:covered-table-cell":
                StartCell(reader);
                break;
            case "draw:image" or "draw:object" or "draw:plugin":
                pictures++;
                break;
        }
    }

    private void StartParagraph(XmlReader reader)
    {
        // A paragraph inside a paragraph stands in a frame; the outer one waits.
        if (headings.Count > 0)
        {
            blocks.SetAside();
        }

        var level = reader.Name == "text:h" ? Math.Max(1, Number(reader, "text:outline-level", 1)) : 0;
        headings.Push(level);
    }

    private void StartCell(XmlReader reader)
    {
        var repeated = Math.Min(Number(reader, "table:number-columns-repeated", 1), MostRepeats);
        blocks.OpenCell();
        if (reader.IsEmptyElement)
        {
            CloseCells(repeated);
        }
        else
        {
            repeats.Push(repeated);
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "text:p" or "text:h":
                EndParagraph();
                break;
            case "text:list":
                listDepth--;
                break;
            case "table:table-cell" or "table:covered-table-cell":
                CloseCells(repeats.TryPop(out var repeated) ? repeated : 1);
                break;
            case "table:table-row":
                blocks.CloseRow();
                break;
        }
    }

    private void CloseCells(int repeated)
    {
        blocks.CloseCell();
        for (var i = 1; i < repeated; i++)
        {
            blocks.OpenCell();
            blocks.CloseCell();
        }
    }

    private void EndParagraph()
    {
        headings.TryPop(out var level);
        if (level > 0)
        {
            blocks.EndBlock(StructureKind.Heading, level);
        }
        else if (listDepth > 0)
        {
            blocks.EndBlock(StructureKind.ListItem, listDepth);
        }
        else
        {
            blocks.EndBlock();
        }

        if (headings.Count > 0)
        {
            blocks.TakeUp();
        }
    }

    /// <summary>White space in the file is layout: a run of it is one space, none at the start of a paragraph.</summary>
    private void WriteCollapsed(string words)
    {
        var from = 0;
        for (var i = 0; i <= words.Length; i++)
        {
            var isSpace = i < words.Length && words[i] is ' ' or '\t' or '\n' or '\r';
            if (i < words.Length && !isSpace)
            {
                continue;
            }

            blocks.Write(words.AsSpan(from, i - from));
            if (isSpace && blocks.Last is not (' ' or '\n' or '\t'))
            {
                blocks.Write(' ');
            }

            from = i + 1;
        }
    }

    /// <summary>A footnote or endnote: its place is marked, its words follow at the end.</summary>
    private void ReadNote(XmlReader note)
    {
        var words = new System.Text.StringBuilder();
        var inBody = false;
        while (note.Read())
        {
            inBody |= note.Name == "text:note-body";
            if (inBody && note.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
            {
                words.Append(note.Value);
            }
            else if (
                inBody
                && note is { NodeType: XmlNodeType.EndElement, Name: "text:p" } or { Name: "text:s" or "text:tab" }
            )
            {
                words.Append(' ');
            }
        }

        notes.Add(words.ToString().Trim());
        blocks.Write($"[{notes.Count.ToString(CultureInfo.InvariantCulture)}]");
    }

    private void WriteNotes()
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
    }

    private static int Number(XmlReader reader, string attribute, int otherwise) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
