namespace Tenter.Formats.Tables;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Tenter.Formats.Readers;
using Tenter.Formats.Readers.Plain;

/// <summary>
/// A table of data as others keep it, in CSV: read by the names of its columns, with the line of each row for what is to be
/// told about it. Unlike evidence it is not read as text to be coded.
/// </summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> columns;
    private readonly IReadOnlyList<CsvRow> rows;

    private CsvTable(string file, Dictionary<string, int> columns, IReadOnlyList<CsvRow> rows)
    {
        File = file;
        this.columns = columns;
        this.rows = rows;
    }

    public string File { get; }

    public int Count => rows.Count;

    public IEnumerable<CsvLine> Lines => rows.Select(row => new CsvLine(this, row));

    /// <summary>Reads a file, whose first row names the columns. Delimiter and encoding are found out.</summary>
    /// <param name="needed">Columns that must be there; others may be.</param>
    public static Outcome<CsvTable> Read(string path, params IReadOnlyList<string> needed)
    {
        ArgumentNullException.ThrowIfNull(needed);
        if (!System.IO.File.Exists(path))
        {
            return new NoSuchFile(path);
        }

        byte[] bytes;
        try
        {
            bytes = System.IO.File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new CannotReadFile(path, e.Message);
        }

        return TextDecoder
            .Decode(new FileContent(path, bytes))
            .Then(decoded => CsvRows.Read(path, decoded.Text, CsvRows.Delimiter(decoded.Text), CancellationToken.None))
            .Then(read => Named(path, read, needed));
    }

    private static Outcome<CsvTable> Named(string path, IReadOnlyList<CsvRow> read, IReadOnlyList<string> needed)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, number) in (read.Count == 0 ? [] : read[0].Cells).Select((cell, n) => (cell.Trim(), n)))
        {
            if (!columns.TryAdd(name, number))
            {
                return new MalformedAt(path, $"Two columns are called '{name}'", read[0].Line);
            }
        }

        if (needed.Where(name => !columns.ContainsKey(name)).ToList() is { Count: > 0 } missing)
        {
            return new ColumnsMissing(path, string.Join(", ", missing), string.Join(",", needed));
        }

        var table = new CsvTable(path, columns, [.. read.Skip(1)]);
        return table.rows.FirstOrDefault(row => row.Cells.Count != columns.Count) is { } odd
            ? new MalformedAt(
                path,
                $"The row has {odd.Cells.Count} cells, but there are {columns.Count} columns",
                odd.Line
            )
            : table;
    }

    /// <summary>One row.</summary>
    public sealed class CsvLine
    {
        private readonly CsvTable table;
        private readonly CsvRow row;

        internal CsvLine(CsvTable table, CsvRow row)
        {
            this.table = table;
            this.row = row;
        }

        /// <summary>The line of the file on which it begins, from 1.</summary>
        public int Number => row.Line;

        /// <summary>The cell of a column, without blanks around it.</summary>
        public string this[string column] => row.Cells[table.columns[column]].Trim();

        /// <summary>The cell of a column that need not be there; null where it is empty or missing.</summary>
        public string? Or(string column) =>
            table.columns.TryGetValue(column, out var number) && row.Cells[number].Trim() is { Length: > 0 } words
                ? words
                : null;

        /// <summary>The cell as a whole number of 0 or more, or the refusal that says where it is not one.</summary>
        public Outcome<int> Number32(string column) =>
            int.TryParse(
                this[column],
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : new MalformedAt(table.File, $"'{this[column]}' in column '{column}' is no whole number", Number);
    }
}

public sealed record ColumnsMissing(string Path, string Missing, string Needed)
    : Damaged($"The table has no column {Missing}", Path, $"The first row names the columns: {Needed}");
