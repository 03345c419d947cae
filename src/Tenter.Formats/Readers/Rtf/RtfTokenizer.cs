namespace Tenter.Formats.Readers.Rtf;

using System;
using System.Globalization;
using System.Text;

/// <summary>Takes an RTF file apart into tokens (Rich Text Format 1.9.1, "Formal Syntax").</summary>
internal sealed class RtfTokenizer(byte[] bytes)
{
    /// <summary>The specification allows 32 letters; more is damage and is cut there.</summary>
    private const int LongestWord = 32;

    private int position;

    public RtfToken Next()
    {
        while (position < bytes.Length)
        {
            var value = bytes[position++];
            switch (value)
            {
                case (byte)'{':
                    return new RtfToken(RtfTokenKind.GroupStart);
                case (byte)'}':
                    return new RtfToken(RtfTokenKind.GroupEnd);
                case (byte)'\\':
                    return Control();
                case (byte)'\r' or (byte)'\n' or 0:
                    // Line ends in the file are layout.
                    continue;
                default:
                    return new RtfToken(RtfTokenKind.Byte, Value: value);
            }
        }

        return new RtfToken(RtfTokenKind.End);
    }

    /// <summary>Passes over raw bytes, which <c>\bin</c> announces.</summary>
    public void Skip(int count) => position = (int)Math.Min(bytes.Length, (long)position + Math.Max(0, count));

    private RtfToken Control()
    {
        if (position == bytes.Length)
        {
            return new RtfToken(RtfTokenKind.End);
        }

        var first = bytes[position];
        if (char.IsAsciiLetter((char)first))
        {
            return Word();
        }

        position++;
        return first switch
        {
            (byte)'\'' => Hexadecimal(),
            (byte)'\\' or (byte)'{' or (byte)'}' => new RtfToken(RtfTokenKind.Byte, Value: first),
            (byte)'\r' or (byte)'\n' => new RtfToken(RtfTokenKind.Word, "par"),
            _ => new RtfToken(RtfTokenKind.Symbol, Value: first),
        };
    }

    private RtfToken Word()
    {
        var start = position;
        while (position < bytes.Length && position - start < LongestWord && char.IsAsciiLetter((char)bytes[position]))
        {
            position++;
        }

        var name = Encoding.ASCII.GetString(bytes, start, position - start);
        var number = Number();
        if (position < bytes.Length && bytes[position] == (byte)' ')
        {
            position++;
        }

        return new RtfToken(RtfTokenKind.Word, name, number);
    }

    private int? Number()
    {
        var start = position;
        var end = position;
        if (end < bytes.Length && bytes[end] == (byte)'-')
        {
            end++;
        }

        while (end < bytes.Length && end - start < 11 && char.IsAsciiDigit((char)bytes[end]))
        {
            end++;
        }

        var digits = Encoding.ASCII.GetString(bytes, start, end - start);
        if (!int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        position = end;
        return number;
    }

    private RtfToken Hexadecimal()
    {
        if (
            position + 2 <= bytes.Length
            && byte.TryParse(
                Encoding.ASCII.GetString(bytes, position, 2),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
        {
            position += 2;
            return new RtfToken(RtfTokenKind.Byte, Value: value);
        }

        return new RtfToken(RtfTokenKind.Byte, Value: (byte)'?');
    }
}
