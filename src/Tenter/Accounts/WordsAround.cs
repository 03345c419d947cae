namespace Tenter.Accounts;

using System;

/// <summary>How much of the text around a hit is quoted.</summary>
public enum Extent
{
    /// <summary>The words found and nothing else.</summary>
    Words,
    Sentence,
    Paragraph,
}

/// <summary>Widens a hit of a search to what a reader would call a quotation.</summary>
public static class WordsAround
{
    /// <summary>The passage around a span: its sentence, its line or turn, or itself. O(length of the line).</summary>
    /// <remarks>
    /// A sentence ends at a full stop, question or exclamation mark or ellipsis, with the closing marks behind it, before
    /// white space; and at a line end. "Dr." ends one too: shorten or lengthen the quotation by hand where that is wrong.
    /// </remarks>
    /// <param name="speaker">The label of the turn the span lies in: what stands up to it is not quoted.</param>
    public static TextSpan Of(string text, TextSpan span, Extent extent, string? speaker = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (extent == Extent.Words)
        {
            return span;
        }

        var start = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
        if (
            speaker is not null
            && text.IndexOf(speaker + ":", start, span.Start - start, StringComparison.Ordinal) is >= 0 and var label
        )
        {
            start = label + speaker.Length + 1;
        }

        var end = text.IndexOf('\n', span.End);
        var line = Trimmed(text, start, end < 0 ? text.Length : end);
        return extent == Extent.Paragraph ? line : Sentence(text, line, span);
    }

    private static TextSpan Sentence(string text, TextSpan line, TextSpan span)
    {
        var start = Math.Min(line.Start, span.Start);
        for (var at = start; at < span.Start; )
        {
            var end = EndOfSentence(text, at, line.End);
            if (end > span.Start)
            {
                break;
            }

            at = end;
            start = end;
        }

        var last = EndOfSentence(text, Math.Max(start, span.End - 1), line.End);
        return Trimmed(text, start, Math.Max(last, span.End));
    }

    /// <summary>The position after the end of the sentence that the position stands in.</summary>
    private static int EndOfSentence(string text, int from, int limit)
    {
        for (var at = from; at < limit; at++)
        {
            if (!".?!…".Contains(text[at], StringComparison.Ordinal))
            {
                continue;
            }

            var end = at + 1;
            while (end < limit && ".?!…\"'’”)]".Contains(text[end], StringComparison.Ordinal))
            {
                end++;
            }

            if (end >= limit || char.IsWhiteSpace(text[end]))
            {
                return end;
            }

            at = end - 1;
        }

        return limit;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
