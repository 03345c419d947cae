namespace Tenter.Formats.Readers.Plain;

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Tenter.Evidence;

/// <summary>
/// A table in text: the first row names the columns. The cells are kept as a table, and written out as text to read and
/// code, one <c>column: value</c> a line and an empty line between rows; empty cells are not written out.
/// </summary>
internal sealed class CsvReader(char? delimiter) : IDocumentReader
{
    public Outcome<ReadDocument> Read(FileContent file, CancellationToken cancellation) =>
        TextDecoder
            .Decode(file)
            .Then(decoded =>
                string.IsNullOrWhiteSpace(decoded.Text)
                    ? new NoWords(file.Name, "Check that it is the file you mean")
                    : CsvRows
                        .Read(file.Name, decoded.Text, delimiter ?? CsvRows.Delimiter(decoded.Text), cancellation)
                        .Then(rows => Written(file, rows, decoded.Note))
            );

    private static Outcome<ReadDocument> Written(FileContent file, IReadOnlyList<CsvRow> rows, string? note)
    {
        var columns = Names(rows[0].Cells);
        foreach (var row in rows)
        {
            if (row.Cells.Count != columns.Count)
            {
                var problem = $"The row has {row.Cells.Count} cells, but there are {columns.Count} columns";
                return new MalformedAt(file.Name, problem, row.Line);
            }
        }

        var draft = new DocumentDraft(file.Name);
        draft.Note(note);
        var data = rows.Skip(1).Select(row => row.Cells).ToArray();
        if (data.Length == 0)
        {
            return new NoWords(file.Name, "The first row names the columns; add rows below it");
        }

        foreach (var row in data)
        {
            Write(draft, columns, row);
        }

        draft.Table = new ReadTable(columns, data);
        return draft.Finish("The first row names the columns; fill the rows below it");
    }

    private static void Write(DocumentDraft draft, List<string> columns, IReadOnlyList<string> cells)
    {
        var before = draft.Length;
        var start = before;
        for (var i = 0; i < columns.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(cells[i]))
            {
                continue;
            }

            if (draft.Length == before)
            {
                draft.Append(before == 0 ? "" : "\n\n");
                start = draft.Length;
            }
            else
            {
                draft.Append("\n");
            }

            draft.Append(columns[i]);
            draft.Append(": ");
            draft.Append(cells[i]);
        }

        if (draft.Length > before)
        {
            draft.Mark(StructureKind.Row, start, draft.Length);
        }
    }

    /// <summary>Every column gets a name of its own, so that a value can always be asked for by it.</summary>
    private static List<string> Names(IReadOnlyList<string> cells)
    {
        var names = new List<string>();
        var taken = new HashSet<string>();
        foreach (var cell in cells)
        {
            var wanted = string.IsNullOrWhiteSpace(cell)
                ? $"Column {names.Count + 1}"
                : cell.Trim().ReplaceLineEndings(" ");
            var name = wanted;
            for (var n = 2; !taken.Add(name); n++)
            {
                name = $"{wanted} ({n})";
            }

            names.Add(name);
        }

        return names;
    }
}
