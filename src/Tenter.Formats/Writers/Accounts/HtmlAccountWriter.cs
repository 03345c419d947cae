namespace Tenter.Formats.Writers.Accounts;

using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Tenter.Accounts;
using Tenter.Ethics;

/// <summary>
/// An account as one web page that needs nothing else: no script, no picture, no address to call. It prints on A4, and the
/// mark behind each quotation leads to where it stands and back. Line ends inside a quotation are kept and shown.
/// </summary>
public sealed class HtmlAccountWriter : AccountWriter
{
    public override string Extension => "html";

    public override string Name => "Web page";

    public override string MediaType => "text/html; charset=utf-8";

    public override Refusal? Write(Cleared<AccountReport> account, Stream to)
    {
        ArgumentNullException.ThrowIfNull(account);
        var report = account.Content;
        using var writer = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(
            $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="{WrittenWords.Program}">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Text(report.Title)}</title>
            <style>
            {HtmlAccountStyle.Sheet}
            </style>
            </head>
            <body>
            <header>
            """
        );
        if (WrittenWords.Project(report) is { } project)
        {
            writer.WriteLine($"<p class=\"project\">{Text(project)}</p>");
        }

        writer.WriteLine($"<h1>{Text(report.Title)}</h1>");
        if (report.Subtitle is { } subtitle)
        {
            writer.WriteLine($"<p class=\"subtitle\">{Text(subtitle)}</p>");
        }

        writer.WriteLine("</header>\n<main>");
        var number = 0;
        foreach (var block in report.Blocks)
        {
            Block(writer, block, block.Quoted is null ? number : ++number);
        }

        writer.WriteLine("</main>");
        if (number > 0)
        {
            Places(writer, report);
        }

        writer.WriteLine($"<section class=\"beneath\">\n<h2>{WrittenWords.MethodTitle}</h2>");
        foreach (var sentence in report.Method)
        {
            writer.WriteLine($"<p>{Text(sentence)}</p>");
        }

        writer.WriteLine("</section>\n</body>\n</html>");
        return null;
    }

    private static void Block(StreamWriter writer, ReportBlock block, int number)
    {
        switch (block.BlockKind)
        {
            case BlockKinds.Heading:
                writer.WriteLine($"<h2>{Text(block.Text)}</h2>");
                break;
            case BlockKinds.Subheading:
                writer.WriteLine($"<h3>{Text(block.Text)}</h3>");
                break;
            case BlockKinds.Quotation:
                Quotation(writer, block, number);
                break;
            default:
                Paragraphs(writer, block.Text, className: string.Empty);
                break;
        }
    }

    private static void Quotation(StreamWriter writer, ReportBlock block, int number)
    {
        Paragraphs(writer, block.Text, " class=\"lead\"");
        var quoted = block.Quoted!;
        var n = number.ToString(CultureInfo.InvariantCulture);
        writer.WriteLine($"<figure id=\"quotation-{n}\">");
        writer.WriteLine(
            $"<blockquote><p>{WrittenWords.Opening}<span class=\"words\">{Text(quoted.Words)}</span>{WrittenWords.Closing}<sup><a href=\"#place-{n}\" aria-label=\"Where quotation {n} stands\">{n}</a></sup></p></blockquote>"
        );
        if (quoted.Caption is { } caption)
        {
            writer.WriteLine($"<figcaption>{Text(caption)}</figcaption>");
        }

        writer.WriteLine("</figure>");
    }

    private static void Paragraphs(StreamWriter writer, string? text, string className)
    {
        foreach (var paragraph in WrittenWords.Paragraphs(text ?? string.Empty))
        {
            writer.WriteLine($"<p{className}>{Text(paragraph).Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>");
        }
    }

    private static void Places(StreamWriter writer, AccountReport report)
    {
        writer.WriteLine($"<section class=\"beneath\">\n<h2>{WrittenWords.PlacesTitle}</h2>\n<ol>");
        foreach (var (quoted, index) in report.Quoted.Select((quoted, index) => (quoted, index)))
        {
            var n = (index + 1).ToString(CultureInfo.InvariantCulture);
            writer.WriteLine(
                $"<li id=\"place-{n}\">{Text(quoted.Place)} <a class=\"back\" href=\"#quotation-{n}\" aria-label=\"Back to quotation {n}\">↩</a></li>"
            );
        }

        writer.WriteLine("</ol>\n</section>");
    }

    private static string Text(string? text) =>
        WrittenWords
            .ForXml(text ?? string.Empty)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
}
