namespace Tenter.Formats.Readers.Rtf;

using System;
using System.Collections.Generic;
using System.Globalization;
using Tenter.Evidence;

/// <summary>
/// Paragraphs and tables of an RTF file. A table is not announced: text marked as in a table, up to <c>\cell</c>, is a
/// cell, and <c>\row</c> closes the row.
/// </summary>
internal sealed class RtfBlocks(DocumentDraft draft)
{
    private readonly BlockDraft blocks = new(draft);
    private readonly Dictionary<int, int> headingStyles = [];
    private readonly List<string> notes = [];
    private int style;
    private int level;
    private int listLevel;
    private int styleBeingRead;
    private bool inTable;
    private bool rowIsOpen;
    private bool cellIsOpen;

    public bool IsListItem { get; set; }

    public void Write(ReadOnlySpan<char> words)
    {
        if (inTable)
        {
            OpenCell();
        }
        else
        {
            CloseRow();
        }

        blocks.Write(words);
    }

    public void Word(string name, int? number)
    {
        switch (name)
        {
            case "par" or "sect" or "page" or "column":
                EndBlock();
                break;
            case "pard":
                // The mark of a list stands before this word, and so is not forgotten here.
                (style, level, listLevel, inTable) = (0, 0, 0, false);
                break;
            case "s":
                style = number ?? 0;
                break;
            case "outlinelevel":
                level = number is >= 0 and < 9 ? number.Value + 1 : 0;
                break;
            case "ilvl":
                listLevel = Math.Clamp(number ?? 0, 0, 8);
                break;
            case "intbl":
                inTable = true;
                break;
            case "cell":
                OpenCell();
                EndBlock();
                blocks.CloseCell();
                cellIsOpen = false;
                break;
            case "nestcell":
                blocks.Write('\t');
                break;
            case "nestrow":
                EndBlock();
                break;
            case "row":
                CloseRow();
                break;
        }
    }

    /// <summary>The style sheet says which styles are headings.</summary>
    public void StyleWord(string name, int number)
    {
        if (name == "s")
        {
            styleBeingRead = number;
        }
        else if (name == "outlinelevel" && number is >= 0 and < 9)
        {
            headingStyles[styleBeingRead] = number + 1;
        }
    }

    public void AddNote(string words)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            notes.Add(words.Trim());
            Write($"[{notes.Count.ToString(CultureInfo.InvariantCulture)}]");
        }
    }

    public void WriteNotes()
    {
        EndBlock();
        CloseRow();
        for (var i = 0; i < notes.Count; i++)
        {
            blocks.Write($"[{(i + 1).ToString(CultureInfo.InvariantCulture)}] {notes[i]}");
            blocks.EndBlock();
        }

        draft.NoteCount(notes.Count, "note stands at the end of the text", "notes stand at the end of the text");
    }

    private void EndBlock()
    {
        var heading = level > 0 ? level : headingStyles.GetValueOrDefault(style);
        if (heading > 0)
        {
            blocks.EndBlock(StructureKind.Heading, heading);
        }
        else if (IsListItem)
        {
            blocks.EndBlock(StructureKind.ListItem, listLevel + 1);
        }
        else
        {
            blocks.EndBlock();
        }

        IsListItem = false;
    }

    private void OpenCell()
    {
        if (!rowIsOpen)
        {
            blocks.OpenRow();
            rowIsOpen = true;
        }

        if (!cellIsOpen)
        {
            blocks.OpenCell();
            cellIsOpen = true;
        }
    }

    private void CloseRow()
    {
        if (rowIsOpen)
        {
            blocks.CloseCell();
            blocks.CloseRow();
            rowIsOpen = cellIsOpen = false;
        }
    }
}
