namespace Tenter.Formats.Readers.Mail;

using System;
using System.Collections.Generic;
using System.Text;

/// <summary>Bytes made fit for mail (RFC 2045, section 6) and back. Damage is passed over: a lost character is not a lost mail.</summary>
internal static class TransferEncoding
{
    public static byte[] Decode(ReadOnlySpan<char> body, string? encoding) =>
        encoding?.Trim().ToLowerInvariant() switch
        {
            "base64" => Base64(body),
            "quoted-printable" => QuotedPrintable(body, isHeader: false),
            _ => Latin1(body),
        };

    public static byte[] Base64(ReadOnlySpan<char> body)
    {
        var bytes = new List<byte>(body.Length / 4 * 3);
        var (buffer, bits) = (0, 0);
        foreach (var character in body)
        {
            if (character == '=')
            {
                break;
            }

            if (Sextet(character) is not { } sextet)
            {
                continue;
            }

            buffer = ((buffer << 6) | sextet) & 0xFFFFFF;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return bytes.ToArray();
    }

    public static byte[] QuotedPrintable(ReadOnlySpan<char> body, bool isHeader)
    {
        var bytes = new List<byte>(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (isHeader && body[i] == '_')
            {
                bytes.Add((byte)' ');
            }
            else if (body[i] != '=')
            {
                bytes.Add((byte)body[i]);
            }
            else if (SoftBreak(body[(i + 1)..]) is > 0 and var length)
            {
                i += length;
            }
            else if (i + 2 < body.Length && char.IsAsciiHexDigit(body[i + 1]) && char.IsAsciiHexDigit(body[i + 2]))
            {
                bytes.Add((byte)Convert.ToInt32(body.Slice(i + 1, 2).ToString(), 16));
                i += 2;
            }
            else
            {
                bytes.Add((byte)'=');
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Latin1(ReadOnlySpan<char> body)
    {
        var bytes = new byte[body.Length];
        Encoding.Latin1.GetBytes(body, bytes);
        return bytes;
    }

    /// <summary>Length of a line end that is only layout, with the blanks some programs put before it.</summary>
    private static int SoftBreak(ReadOnlySpan<char> rest)
    {
        var i = 0;
        while (i < rest.Length && rest[i] is ' ' or '\t' or '\r')
        {
            i++;
        }

        return i < rest.Length && rest[i] == '\n' ? i + 1 : 0;
    }

    private static int? Sextet(char character) =>
        character switch
        {
            >= 'A' and <= 'Z' => character - 'A',
            >= 'a' and <= 'z' => character - 'a' + 26,
            >= '0' and <= '9' => character - '0' + 52,
            '+' or '-' => 62,
            '/' or '_' => 63,
            _ => null,
        };
}
