namespace Tenter.Web.Reader;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

/// <summary>
/// Writes a text into a page: plain paragraphs of one text node each, in sections that the browser lays out only when they
/// come near. Nothing wraps the words, so that finding, copying and positions stay simple.
/// </summary>
/// <remarks>
/// A section says where it begins (<c>data-from</c>). A paragraph begins one character after the one before it ended,
/// unless it says how many (<c>data-s</c>): the label of a speaker, empty lines. The script adds them up.
/// </remarks>
internal sealed class TextSections(string text, IReadOnlyList<TextBlock> blocks)
{
    // About a screen and a half: small enough to lay out within a frame, large enough to keep their number low.
    // A transcript says what it is in a dozen lines, each name in a word or three.
    private const int MostDetails = 14;
    private const int LongestDetailName = 28;

    private const int SectionLength = 2_500;

    /// <summary>Sections sent before the rest: what is seen at first, on a tall screen.</summary>
    private const int FirstSections = 3;

    // The height of a section is guessed until it was once laid out, in steps that have a class each.
    private const int HeightStep = 100;
    private const int HighestStep = 40;
    private const double LettersPerLine = 66;
    private const double LineHeight = 28.8;
    private const double ParagraphGap = 17;

    public async Task WriteAsync(PipeWriter to, CancellationToken stop)
    {
        var html = new StringBuilder();
        var sections = 0;
        for (var first = 0; first < blocks.Count; )
        {
            var after = first + 1;
            while (after < blocks.Count && blocks[after].End - blocks[first].Start <= SectionLength)
            {
                after++;
            }

            Section(html, first, after);
            first = after;
            sections++;
            if (sections == FirstSections || html.Length > 1 << 16)
            {
                Send(html, to);
                await to.FlushAsync(stop);
            }
        }

        Send(html, to);
    }

    private static void Send(StringBuilder html, PipeWriter to)
    {
        Encoding.UTF8.GetBytes(html.ToString(), to);
        html.Clear();
    }

    private void Section(StringBuilder html, int first, int after)
    {
        var height = 0.0;
        for (var i = first; i < after; i++)
        {
            height += Math.Ceiling((blocks[i].End - blocks[i].Start) / LettersPerLine) * LineHeight + ParagraphGap;
        }

        var step = Math.Clamp((int)Math.Round(height / HeightStep), 1, HighestStep);
        html.Append(
            CultureInfo.InvariantCulture,
            $"<section data-from=\"{blocks[first].Start}\" class=\"tall-{step}\">"
        );
        var end = blocks[first].Start;
        for (var i = first; i < after; i++)
        {
            Block(html, blocks[i], i == first ? 0 : blocks[i].Start - end, i == first ? 0 : 1, IsDetail(i));
            end = blocks[i].End;
        }

        html.Append("</section>\n");
    }

    /// <summary>A name and its value on a line of their own before anybody speaks: where, when, who is there.</summary>
    private bool IsDetail(int number)
    {
        var block = blocks[number];
        if (number >= MostDetails || number >= FirstTurn || block.Kind != BlockKind.Plain)
        {
            return false;
        }

        var words = text.AsSpan(block.Start, block.End - block.Start);
        var colon = words.IndexOf(':');
        return colon is > 0 and <= LongestDetailName && words[..colon].IndexOfAny('.', '"', '“') < 0;
    }

    private int FirstTurn
    {
        get
        {
            for (var i = 0; i < Math.Min(blocks.Count, MostDetails); i++)
            {
                if (blocks[i].Who is not null)
                {
                    return i;
                }
            }

            return 0;
        }
    }

    private void Block(StringBuilder html, TextBlock block, int gap, int usualGap, bool detail)
    {
        if (block.Page is { } page)
        {
            html.Append("<div class=\"page\"><span>page ");
            Escape(html, page);
            html.Append("</span></div>");
        }

        if (block.Who is not null || block.At is not null)
        {
            Gutter(html, block);
        }

        html.Append("<p");
        switch (block.Kind)
        {
            case BlockKind.Heading:
                var level = Math.Clamp(block.Level, 1, 4);
                html.Append(
                    CultureInfo.InvariantCulture,
                    $" class=\"head-{level}\" role=\"heading\" aria-level=\"{level + 1}\""
                );
                break;
            case BlockKind.ListItem:
                var marked = block.Start > 0 && char.IsDigit(text[block.Start]) ? "" : " marked";
                html.Append(CultureInfo.InvariantCulture, $" class=\"item-{Math.Clamp(block.Level, 1, 4)}{marked}\"");
                break;
            case BlockKind.Row:
                html.Append(" class=\"row\"");
                break;
            case BlockKind.Quote:
                html.Append(" class=\"quote\"");
                break;
            case BlockKind.Rest:
                html.Append(" class=\"rest\"");
                break;
            case BlockKind.Plain when detail:
                html.Append(" class=\"detail\"");
                break;
            case BlockKind.Plain:
            default:
                break;
        }

        if (gap != usualGap)
        {
            html.Append(CultureInfo.InvariantCulture, $" data-s=\"{gap}\"");
        }

        html.Append('>');
        Escape(html, text.AsSpan(block.Start, block.End - block.Start));
        html.Append("</p>");
    }

    private static void Gutter(StringBuilder html, TextBlock block)
    {
        html.Append("<div class=\"who\">");
        if (block.Who is { } who)
        {
            html.Append("<b>");
            Escape(html, who);
            html.Append("</b> ");
        }

        if (block.At is { } at)
        {
            html.Append("<i>").Append(ReaderWords.Time(at)).Append("</i>");
        }

        html.Append("</div>");
    }

    /// <summary>One character in the page for one in the text: only what markup would take for its own is written otherwise.</summary>
    private static void Escape(StringBuilder html, ReadOnlySpan<char> words)
    {
        while (words.Length > 0)
        {
            var next = words.IndexOfAny('&', '<', '>');
            if (next < 0)
            {
                html.Append(words);
                return;
            }

            html.Append(words[..next]);
            html.Append(
                words[next] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    _ => "&gt;",
                }
            );
            words = words[(next + 1)..];
        }
    }
}
