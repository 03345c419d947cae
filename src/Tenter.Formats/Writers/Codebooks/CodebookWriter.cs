namespace Tenter.Formats.Writers.Codebooks;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Tenter.Coding;
using Tenter.Ethics;

/// <summary>One format a codebook can be handed on in. A writer takes what has been cleared and nothing else.</summary>
public abstract class CodebookWriter
{
    /// <summary>All formats, the most asked for first.</summary>
    public static IReadOnlyList<CodebookWriter> All { get; } =
    [new XlsxCodebookWriter(), new DocxCodebookWriter(), new CsvCodebookWriter(), new MarkdownCodebookWriter()];

    /// <summary>Without its full stop: xlsx.</summary>
    public abstract string Extension { get; }

    /// <summary>What people call it.</summary>
    public abstract string Name { get; }

    public abstract string MediaType { get; }

    public abstract void Write(Cleared<CodebookTable> codebook, Stream to);

    /// <summary>The writer for a file's name.</summary>
    public static Outcome<CodebookWriter> For(string path)
    {
        var extension = Path.GetExtension(path).TrimStart('.');
        return
            All.FirstOrDefault(writer => writer.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase))
                is { } found
            ? found
            : new UnknownCodebookFormat(path);
    }

    /// <summary>Where the journal stood, for whoever compares the file with the project later.</summary>
    protected static string Standing(Cleared<CodebookTable> codebook) =>
        $"Act {codebook.Head.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture)}, head {codebook.Head.Digest}";
}

/// <summary>Comma-separated, as RFC 4180 has it, in UTF-8 with a mark so that spreadsheets read it right.</summary>
public sealed class CsvCodebookWriter : CodebookWriter
{
    // What a spreadsheet would take for a formula when it stands first in a cell.
    private const string OpensFormula = "=+-@\t\r";

    public override string Extension => "csv";

    public override string Name => "CSV";

    public override string MediaType => "text/csv";

    public override void Write(Cleared<CodebookTable> codebook, Stream to)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        using var writer = new StreamWriter(
            to,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            leaveOpen: true
        );
        writer.NewLine = "\r\n";
        writer.WriteLine(string.Join(',', CodebookTable.Columns.Select(Cell)));
        foreach (var row in codebook.Content.Rows)
        {
            writer.WriteLine(string.Join(',', CodebookTable.Cells(row).Select(Cell)));
        }
    }

    private static string Cell(string? text)
    {
        var words = text ?? string.Empty;
        if (words.Length > 0 && OpensFormula.Contains(words[0], StringComparison.Ordinal))
        {
            words = "'" + words;
        }

        return words.AsSpan().IndexOfAny(",\"\n\r") < 0
            ? words
            : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

/// <summary>Markdown: a heading a code, deeper where it stands under another.</summary>
public sealed class MarkdownCodebookWriter : CodebookWriter
{
    private const int Deepest = 6;

    public override string Extension => "md";

    public override string Name => "Markdown";

    public override string MediaType => "text/markdown";

    public override void Write(Cleared<CodebookTable> codebook, Stream to)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        using var writer = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true);
        writer.NewLine = "\n";
        writer.WriteLine($"# {Plain(codebook.Content.Title)}");
        foreach (var row in codebook.Content.Rows)
        {
            writer.WriteLine();
            writer.WriteLine($"{new string('#', Math.Min(Deepest, row.Depth + 2))} {Plain(row.Code.Name)}");
            foreach (var (label, words) in CodebookLines.Of(row))
            {
                writer.WriteLine();
                writer.WriteLine($"**{label}.** {Plain(words)}");
            }
        }

        writer.WriteLine();
        writer.WriteLine("---");
        writer.WriteLine($"{codebook.Content.Note} {Standing(codebook)}");
    }

    private static string Plain(string words) =>
        words
            .ReplaceLineEndings(" ")
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal);
}

/// <summary>What is said of one code below its name, where a table is too narrow for it.</summary>
internal static class CodebookLines
{
    public static IEnumerable<(string Label, string Words)> Of(CodebookRow row)
    {
        var cells = CodebookTable.Cells(row);
        for (var n = 1; n < cells.Count; n++)
        {
            if (cells[n] is { Length: > 0 } words)
            {
                var column = CodebookTable.Columns[n];
                yield return (
                    char.ToUpperInvariant(column[0]) + column[1..],
                    n == ExampleColumn && row.Example is not null ? $"“{words}”" : words
                );
            }
        }
    }

    private const int ExampleColumn = 6;
}

public sealed record UnknownCodebookFormat(string Path)
    : WrongUsage("A codebook is not written in this format", Path, "Name a file ending in .xlsx, .docx, .csv or .md");
