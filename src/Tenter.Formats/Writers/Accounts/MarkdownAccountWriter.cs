namespace Tenter.Formats.Writers.Accounts;

using System;
using System.IO;
using System.Linq;
using System.Text;
using Tenter.Accounts;
using Tenter.Ethics;

/// <summary>
/// An account as Markdown, for other programs and for plain reading: quotations are block quotes, each with a footnote that
/// says where it stands. Characters that Markdown would act on are escaped, a line end inside a quotation is a backslash
/// before the line end, and spaces that Markdown would drop are written as <c>&amp;#32;</c>, so that what is shown is what was said.
/// </summary>
public sealed class MarkdownAccountWriter : AccountWriter
{
    public override string Extension => "md";

    public override string Name => "Markdown";

    public override string MediaType => "text/markdown; charset=utf-8";

    public override Refusal? Write(Cleared<AccountReport> account, Stream to)
    {
        ArgumentNullException.ThrowIfNull(account);
        var report = account.Content;
        using var writer = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine($"# {Line(report.Title)}");
        if (report.Subtitle is { } subtitle)
        {
            Part(writer, $"*{Line(subtitle)}*");
        }

        if (WrittenWords.Project(report) is { } project)
        {
            Part(writer, Line(project));
        }

        var number = 0;
        foreach (var block in report.Blocks)
        {
            Block(writer, block, block.Quoted is null ? number : ++number);
        }

        Part(writer, $"## {WrittenWords.MethodTitle}");
        foreach (var sentence in report.Method)
        {
            Part(writer, Line(sentence));
        }

        if (number > 0)
        {
            // Programs that know footnotes gather them at the end, wherever they are written; so this comes last.
            Part(writer, $"## {WrittenWords.PlacesTitle}");
            foreach (var (quoted, index) in report.Quoted.Select((quoted, index) => (quoted, index)))
            {
                Part(writer, $"[^{index + 1}]: {Line(quoted.Place)}");
            }
        }

        return null;
    }

    private static void Block(StreamWriter writer, ReportBlock block, int number)
    {
        switch (block.BlockKind)
        {
            case BlockKinds.Heading:
                Part(writer, $"## {Line(block.Text)}");
                break;
            case BlockKinds.Subheading:
                Part(writer, $"### {Line(block.Text)}");
                break;
            case BlockKinds.Quotation:
                Quotation(writer, block, number);
                break;
            default:
                foreach (var paragraph in WrittenWords.Paragraphs(block.Text ?? string.Empty))
                {
                    Part(writer, Lines(paragraph, string.Empty));
                }

                break;
        }
    }

    private static void Quotation(StreamWriter writer, ReportBlock block, int number)
    {
        if (block.Text is { Length: > 0 } lead)
        {
            Part(writer, Lines(lead, string.Empty));
        }

        var quoted = block.Quoted!;
        Part(writer, $"> {WrittenWords.Opening}{Lines(quoted.Words, "> ")}{WrittenWords.Closing}[^{number}]");
        if (quoted.Caption is { } caption)
        {
            writer.WriteLine(">");
            writer.WriteLine($"> — {Line(caption)}");
        }
    }

    private static void Part(StreamWriter writer, string text)
    {
        writer.WriteLine();
        writer.WriteLine(text);
    }

    private static string Line(string? text) => Escaped((text ?? string.Empty).ReplaceLineEndings(" ").Trim());

    /// <summary>Each line end kept, as Markdown's hard break.</summary>
    private static string Lines(string text, string prefix) =>
        string.Join("\\\n" + prefix, text.Split('\n').Select(line => line.Length == 0 ? "&nbsp;" : Escaped(line)));

    private static string Escaped(string line)
    {
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c is ' ' or '\t' && (i == 0 || i == line.Length - 1 || line[i - 1] is ' ' or '\t'))
            {
                escaped.Append(c == ' ' ? "&#32;" : "&#9;");
                continue;
            }

            if (Acts(c) || ActsAtStart(line, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool Acts(char c) => "\\`*_{[]<|~&^".Contains(c, StringComparison.Ordinal);

    /// <summary>Marks of headings, lists, quotations and rules act only where a line begins with them: "- ", "1. ".</summary>
    private static bool ActsAtStart(string line, int at)
    {
        var before = line.AsSpan(0, at);
        return line[at] is '.' or ')'
            ? at > 0 && !before.ContainsAnyExceptInRange('0', '9')
            : line[at] is '#' or '+' or '-' or '=' or '>' or ':' && before.IsWhiteSpace();
    }
}
