namespace Tenter.Formats.Readers.Plain;

using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;

/// <summary>The cells of a row, and the line of the file on which it begins, from 1.</summary>
internal sealed record CsvRow(IReadOnlyList<string> Cells, int Line);

/// <summary>Comma-separated values after RFC 4180, with any delimiter; blank lines between rows are passed over.</summary>
internal static class CsvRows
{
    /// <summary>
    /// The delimiter that parts the first row most often, quoted text aside; a semicolon wins a tie with the comma, for
    /// where the comma is a decimal mark the semicolon parts the cells.
    /// </summary>
    public static char Delimiter(string text)
    {
        var (commas, semicolons, tabs) = (0, 0, 0);
        var quoted = false;
        foreach (var character in text.AsSpan().TrimStart())
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && character == '\n')
            {
                break;
            }
            else if (!quoted)
            {
                commas += character == ',' ? 1 : 0;
                semicolons += character == ';' ? 1 : 0;
                tabs += character == '\t' ? 1 : 0;
            }
        }

        return tabs > 0 && tabs >= Math.Max(commas, semicolons) ? '\t'
            : semicolons > 0 && semicolons >= commas ? ';'
            : ',';
    }

    public static Outcome<IReadOnlyList<CsvRow>> Read(
        string file,
        string text,
        char delimiter,
        CancellationToken cancellation
    )
    {
        var rows = new List<CsvRow>();
        var line = 1;
        for (var position = 0; position < text.Length; )
        {
            cancellation.ThrowIfCancellationRequested();
            if (text[position] == '\n')
            {
                position++;
                line++;
                continue;
            }

            var first = line;
            var cells = new List<string>();
            bool more;
            do
            {
                if (cells.Count == ReadingLimits.Columns)
                {
                    return new TooLarge(file, "Columns", ReadingLimits.Columns);
                }

                if (Cell(text, delimiter, ref position, ref line) is not { } cell)
                {
                    return new MalformedAt(file, "A quotation mark is opened and never closed", first);
                }

                cells.Add(cell);
                more = position < text.Length && text[position] == delimiter;
                position++;
            } while (more);

            line++;
            rows.Add(new CsvRow(cells, first));
        }

        return Outcome<IReadOnlyList<CsvRow>>.Of(rows);
    }

    /// <summary>One cell, leaving the position at the delimiter or line end after it; null when its quotes never close.</summary>
    private static string? Cell(string text, char delimiter, ref int position, ref int line)
    {
        if (position < text.Length && text[position] == '"')
        {
            return Quoted(text, delimiter, ref position, ref line);
        }

        var length = text.AsSpan(position).IndexOfAny(delimiter, '\n');
        var end = length < 0 ? text.Length : position + length;
        var cell = text[position..end];
        position = end;
        return cell;
    }

    private static string? Quoted(string text, char delimiter, ref int position, ref int line)
    {
        var cell = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            if (text[position] != '"')
            {
                line += text[position] == '\n' ? 1 : 0;
                cell.Append(text[position]);
            }
            else if (position + 1 < text.Length && text[position + 1] == '"')
            {
                cell.Append('"');
                position++;
            }
            else
            {
                position++;
                // Words after the closing quotation mark belong to the cell; spreadsheets read them so.
                var rest = text.AsSpan(position).IndexOfAny(delimiter, '\n');
                var end = rest < 0 ? text.Length : position + rest;
                cell.Append(text, position, end - position);
                position = end;
                return cell.ToString();
            }
        }

        return null;
    }
}
