namespace Tenter.Formats.Readers;

using System;
using System.Collections.Generic;
using System.Text;
using Tenter.Evidence;

/// <summary>
/// The common shape of word-processed and web documents: paragraphs, headings, list items, quotations, and tables as rows
/// of cells. A paragraph is a line of its own, the cells of a row stand between tabs, and empty paragraphs are left out.
/// </summary>
internal sealed class BlockDraft(DocumentDraft draft)
{
    private readonly Stack<StringBuilder> waiting = new();
    private readonly Stack<Row> rows = new();
    private readonly Stack<int> quotes = new();
    private StringBuilder block = new();
    private string separator = "";

    public DocumentDraft Document => draft;

    /// <summary>Whether the paragraph being written has any characters yet.</summary>
    public bool AtBlockStart => block.Length == 0;

    /// <summary>The last character of the paragraph being written, or <c>\n</c> at its start.</summary>
    public char Last => block.Length == 0 ? '\n' : block[^1];

    public void Write(ReadOnlySpan<char> words)
    {
        // Checked here too: one paragraph may be longer than any text.
        if (block.Length + words.Length > ReadingLimits.Characters)
        {
            throw new ReadingStopped(new TooLarge(draft.FileName, "Characters of text", ReadingLimits.Characters));
        }

        block.Append(words);
    }

    public void Write(char character) => Write([character]);

    /// <summary>Closes the paragraph and marks it; a blank one leaves nothing behind.</summary>
    public void EndBlock(StructureKind kind = StructureKind.Paragraph, int level = 0)
    {
        var words = block.ToString().AsSpan().Trim();
        if (!words.IsEmpty)
        {
            draft.Append(IsNextCell() ? "" : separator);
            OpenWaitingRows();
            var start = draft.Length;
            draft.Append(words);
            MarkBlock(kind, start, draft.Length, level);
            separator = "\n";
        }

        block.Clear();
    }

    /// <summary>Sets the present paragraph aside while another, inside it, is written: a text box, a note.</summary>
    public void SetAside()
    {
        waiting.Push(block);
        block = new StringBuilder();
    }

    /// <summary>Goes on with the paragraph set aside.</summary>
    public void TakeUp()
    {
        EndBlock();
        if (waiting.TryPop(out var aside))
        {
            block = aside;
        }
    }

    public void OpenRow()
    {
        EndBlock();
        rows.Push(new Row());
    }

    public void OpenCell()
    {
        if (rows.TryPeek(out var row))
        {
            EndBlock();
            row.Cells++;
            row.Blocks.Clear();
            if (row.Cells > 1)
            {
                row.Tabs++;
            }

            row.CellIsOpen = true;
        }
    }

    public void CloseCell()
    {
        EndBlock();
        if (rows.TryPeek(out var row))
        {
            // A cell of one paragraph is that paragraph; only longer cells need theirs marked.
            if (row.Blocks.Count > 1)
            {
                row.Blocks.ForEach(span => draft.Mark(StructureKind.Paragraph, span.Start, span.End));
            }

            row.Blocks.Clear();
            row.CellIsOpen = false;
        }
    }

    public void CloseRow()
    {
        EndBlock();
        if (rows.TryPop(out var row) && row.Start >= 0)
        {
            draft.Mark(StructureKind.Row, row.Start, draft.Length);
            separator = "\n";
        }
    }

    public void OpenQuote()
    {
        EndBlock();
        quotes.Push(draft.Length + separator.Length);
    }

    public void CloseQuote()
    {
        EndBlock();
        if (quotes.TryPop(out var start) && start < draft.Length)
        {
            draft.Mark(StructureKind.Quote, start, draft.Length);
        }
    }

    private void MarkBlock(StructureKind kind, int start, int end, int level)
    {
        if (kind == StructureKind.Paragraph && rows.TryPeek(out var row) && row.CellIsOpen)
        {
            row.Blocks.Add(new TextSpan(start, end));
        }
        else
        {
            draft.Mark(kind, start, end, level: level);
        }
    }

    /// <summary>Whether the words go on in a row already begun, so that tabs part them from what stands before.</summary>
    private bool IsNextCell()
    {
        foreach (var row in rows)
        {
            if (row.Start >= 0 && row.Tabs > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A row begins with its first words, its earlier empty cells standing as tabs before them.</summary>
    private void OpenWaitingRows()
    {
        if (rows.Count == 0)
        {
            return;
        }

        var outermostFirst = rows.ToArray();
        Array.Reverse(outermostFirst);
        foreach (var row in outermostFirst)
        {
            if (row.Start < 0)
            {
                row.Start = draft.Length;
            }

            draft.Append(new string('\t', row.Tabs));
            row.Tabs = 0;
        }
    }

    private sealed class Row
    {
        public int Start { get; set; } = -1;

        public int Cells { get; set; }

        public int Tabs { get; set; }

        public bool CellIsOpen { get; set; }

        public List<TextSpan> Blocks { get; } = [];
    }
}
