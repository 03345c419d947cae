namespace Tenter.Evidence;

using System;

/// <summary>
/// Positions are UTF-16 inside the program and Unicode code points everywhere else. They differ only in texts with
/// characters outside the basic plane; for all others conversion costs one vectorised scan.
/// </summary>
public static class CodePoints
{
    /// <summary>The code-point position of a UTF-16 position. A position inside a surrogate pair counts as its start.</summary>
    public static int FromUtf16(ReadOnlySpan<char> text, int position)
    {
        var before = text[..position];
        return position - LowSurrogates(before);
    }

    /// <summary>The UTF-16 position of a code-point position, or -1 when the text is shorter.</summary>
    public static int ToUtf16(ReadOnlySpan<char> text, int position)
    {
        if (position < 0)
        {
            return -1;
        }

        var at = 0;
        var left = position;
        while (true)
        {
            var pair = text[at..].IndexOfAnyInRange('\uD800', '\uDBFF');
            var plain = pair < 0 ? text.Length - at : pair;
            if (left <= plain)
            {
                return at + left;
            }

            if (pair < 0)
            {
                return -1;
            }

            left -= plain + 1;
            at += plain + 1;
            if (at < text.Length && char.IsLowSurrogate(text[at]))
            {
                at++;
            }
        }
    }

    /// <summary>Length in code points.</summary>
    public static int Length(ReadOnlySpan<char> text) => text.Length - LowSurrogates(text);

    /// <summary>The UTF-16 position some code points before another, or the start of the text.</summary>
    public static int Back(ReadOnlySpan<char> text, int position, int codePoints)
    {
        for (; codePoints > 0 && position > 0; codePoints--)
        {
            position -= position > 1 && char.IsSurrogatePair(text[position - 2], text[position - 1]) ? 2 : 1;
        }

        return position;
    }

    /// <summary>The UTF-16 position some code points after another, or the end of the text.</summary>
    public static int Forward(ReadOnlySpan<char> text, int position, int codePoints)
    {
        for (; codePoints > 0 && position < text.Length; codePoints--)
        {
            position += position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]) ? 2 : 1;
        }

        return position;
    }

    private static int LowSurrogates(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAnyInRange('\uDC00', '\uDFFF');
            if (next < 0)
            {
                break;
            }

            at += next;
            count += at > 0 && char.IsHighSurrogate(text[at - 1]) ? 1 : 0;
        }

        return count;
    }
}
