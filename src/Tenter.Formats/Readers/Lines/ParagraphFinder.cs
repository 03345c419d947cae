namespace Tenter.Formats.Readers.Lines;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Evidence;

/// <summary>
/// Finds the paragraphs of plain text without touching a character. Text comes in three shapes: wrapped lines with an empty
/// line between paragraphs; one long line a paragraph; and, from many programs that take text out of PDF files, an empty
/// line after every line, where consecutive lines must be seen as one paragraph.
/// </summary>
/// <remarks>Linear in the text. Thresholds are judgements made on the seed documents and on ordinary notes.</remarks>
internal static class ParagraphFinder
{
    /// <summary>No program wraps lines wider than this, so wider ones are whole paragraphs.</summary>
    private const int WidestWrappedLine = 200;

    /// <summary>Fewer lines tell nothing about a habit.</summary>
    private const int FewestLinesForHabit = 8;

    /// <summary>A line shorter than this share of its neighbours ends before the margin.</summary>
    private const double FullLine = 0.8;

    private const int Neighbours = 3;

    /// <summary>Columns narrower than this, and lists, do not show by a short line that a paragraph ends.</summary>
    private const int NarrowestProse = 60;

    private enum Shape
    {
        Wrapped,
        LineIsParagraph,
        LineSpaced,
    }

    /// <summary>The paragraphs in order; none runs across a place where a turn starts.</summary>
    public static List<StructureSpan> Find(string text, List<TextLine> lines, IReadOnlySet<int> turnStarts)
    {
        var filled = Enumerable.Range(0, lines.Count).Where(i => !lines[i].IsBlank).ToArray();
        var paragraphs = new List<StructureSpan>();
        if (filled.Length == 0)
        {
            return paragraphs;
        }

        var shape = ShapeOf(text, lines, filled);
        var start = lines[filled[0]].Start;
        for (var i = 0; i < filled.Length; i++)
        {
            var isLast = i + 1 == filled.Length;
            if (isLast || Ends(text, lines, filled, i, shape) || turnStarts.Contains(lines[filled[i + 1]].Start))
            {
                paragraphs.Add(Paragraph(text, start, lines[filled[i]].End));
                start = isLast ? 0 : lines[filled[i + 1]].Start;
            }
        }

        return paragraphs;
    }

    private static StructureSpan Paragraph(string text, int start, int end)
    {
        var mark = TimeMark.Read(text.AsSpan(start, end - start));
        var at = mark is { IsBracketed: true } or { At.TotalHours: >= 1 } ? mark?.At : null;
        return new StructureSpan(StructureKind.Paragraph, new TextSpan(start, end), At: at);
    }

    private static Shape ShapeOf(string text, List<TextLine> lines, int[] filled)
    {
        var lengths = Array.ConvertAll(filled, line => lines[line].Length);
        Array.Sort(lengths);
        if (lengths[lengths.Length * 95 / 100] > WidestWrappedLine)
        {
            return Shape.LineIsParagraph;
        }

        var single = 0;
        var goingOn = 0;
        for (var i = 0; i + 1 < filled.Length; i++)
        {
            var (line, next) = (lines[filled[i]], lines[filled[i + 1]]);
            if (filled[i + 1] - filled[i] == 2 && !IsItem(text, next))
            {
                single++;
                goingOn += GoesOn(text, line, next) ? 1 : 0;
            }
        }

        // A sixth of all lines (slides) to nearly all (theses) are followed by an empty line, and after a third of those
        // the sentence simply goes on, which happens after one in fifty in texts that part paragraphs so.
        var isHabit = filled.Length >= FewestLinesForHabit && single * 6 >= filled.Length && goingOn * 3 >= single;
        return isHabit ? Shape.LineSpaced : Shape.Wrapped;
    }

    private static bool Ends(string text, List<TextLine> lines, int[] filled, int i, Shape shape)
    {
        var (line, next) = (lines[filled[i]], lines[filled[i + 1]]);
        var emptyBetween = filled[i + 1] - filled[i] - 1;
        var pageBetween = Enumerable.Range(filled[i] + 1, emptyBetween + 1).Any(between => lines[between].StartsPage);
        if (pageBetween || shape == Shape.LineIsParagraph)
        {
            return true;
        }

        if (line.Length == 1 && IsItem(text, line))
        {
            // A bullet left alone by extraction belongs to the words after it.
            return emptyBetween > 1;
        }

        if (emptyBetween > (shape == Shape.LineSpaced ? 1 : 0) || IsItem(text, next))
        {
            return true;
        }

        var isShort = !GoesOn(text, line, next) && line.Length < FullLine * WidthAround(lines, filled, i);
        return shape == Shape.LineSpaced ? isShort : isShort && EndsSentence(text, line, WidthAround(lines, filled, i));
    }

    /// <summary>Among wrapped lines only a short one that also ends a sentence ends a paragraph: verse and lists stay whole.</summary>
    private static bool EndsSentence(string text, TextLine line, int width) =>
        width >= NarrowestProse && text[line.End - 1] is '.' or '?' or '!' or '”' or '"' or '’' or ')' or '…';

    /// <summary>Whether the words plainly run on: a small letter follows, or the line ends in a hyphen or comma.</summary>
    private static bool GoesOn(string text, TextLine line, TextLine next)
    {
        var last = text[line.End - 1];
        return char.IsLower(text[next.Start])
            || last is '-' or ',' or '\u2010' or '\u00AD'
            // Scripts without capitals: a line that does not end a sentence.
            || (
                char.GetUnicodeCategory(text[next.Start]) == UnicodeCategory.OtherLetter
                && char.GetUnicodeCategory(last) == UnicodeCategory.OtherLetter
            );
    }

    /// <summary>The longest line nearby, not beyond a gap: quotations are set narrower than the text around them.</summary>
    private static int WidthAround(List<TextLine> lines, int[] filled, int i)
    {
        var width = lines[filled[i]].Length;
        for (var back = i; back > 0 && i - back < Neighbours && filled[back] - filled[back - 1] <= 2; back--)
        {
            width = Math.Max(width, lines[filled[back - 1]].Length);
        }

        for (var on = i; on + 1 < filled.Length && on - i < Neighbours && filled[on + 1] - filled[on] <= 2; on++)
        {
            width = Math.Max(width, lines[filled[on + 1]].Length);
        }

        return width;
    }

    /// <summary>A bullet, or a dash before a capital; a dash before a small letter goes on with the sentence.</summary>
    private static bool IsItem(string text, TextLine line) =>
        text[line.Start] is '•' or '▪' or '◦' or '●' or '■' or '‣' or '·'
        || (
            line.Length > 2
            && text[line.Start] is '–' or '-' or '*'
            && text[line.Start + 1] == ' '
            && !char.IsLower(text[line.Start + 2])
        );
}
