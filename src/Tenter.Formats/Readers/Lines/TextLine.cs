namespace Tenter.Formats.Readers.Lines;

using System;
using System.Collections.Generic;

/// <summary>
/// One line of a text without its line end, trimmed of white space. A form feed also ends a line; the line after it
/// starts a page.
/// </summary>
/// <param name="Start">Position of its first visible character.</param>
/// <param name="End">Position after its last visible character; equal to the start when the line is blank.</param>
/// <param name="StartsPage">Whether it is the first line after a form feed.</param>
internal readonly record struct TextLine(int Start, int End, bool StartsPage)
{
    public int Length => End - Start;

    public bool IsBlank => Start == End;

    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var startsPage = false;
        for (var from = 0; from <= text.Length; )
        {
            var length = text.AsSpan(from).IndexOfAny('\n', '\f');
            var to = length < 0 ? text.Length : from + length;
            lines.Add(Trimmed(text, from, to, startsPage));
            startsPage = length >= 0 && text[to] == '\f';
            from = to + 1;
        }

        return lines;
    }

    private static TextLine Trimmed(string text, int from, int to, bool startsPage)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return new TextLine(from, to, startsPage);
    }
}
