namespace Tenter.Formats.Readers.Mail;

using System;
using System.Collections.Generic;
using System.Text;
using Tenter.Formats.Readers.Plain;

/// <summary>
/// Header values with characters beyond ASCII, written as <c>=?charset?B?…?=</c> or <c>=?charset?Q?…?=</c> (RFC 2047), or
/// as bare bytes, which many programs send against the rules.
/// </summary>
internal static class EncodedWords
{
    /// <summary>Judgement: a message to two thousand people has some 100,000 characters of names.</summary>
    private const int LongestHeader = 1_000_000;

    /// <param name="value">The header as bytes, one character a byte.</param>
    public static string Decode(string value)
    {
        if (value.Length > LongestHeader)
        {
            return LineFree(Bare(value));
        }

        var written = new StringBuilder();
        // Words that follow each other may share a character between them, so their bytes are joined first.
        var bytes = new List<byte>();
        Encoding? encoding = null;
        var position = 0;
        while (position < value.Length)
        {
            var start = value.IndexOf("=?", position, StringComparison.Ordinal);
            var word = start < 0 ? null : EncodedWord.Read(value, start);
            if (word is null)
            {
                var end = start < 0 ? value.Length : start + 2;
                Flush(written, bytes, encoding);
                written.Append(Bare(value[position..end]));
                position = end;
                continue;
            }

            var between = value[position..start];
            if (bytes.Count == 0 || !string.IsNullOrWhiteSpace(between) || word.Encoding.CodePage != encoding?.CodePage)
            {
                var joined = bytes.Count > 0 && string.IsNullOrWhiteSpace(between);
                Flush(written, bytes, encoding);
                written.Append(joined ? "" : Bare(between));
            }

            bytes.AddRange(word.Bytes);
            encoding = word.Encoding;
            position = word.End;
        }

        Flush(written, bytes, encoding);
        return LineFree(written.ToString());
    }

    private static void Flush(StringBuilder written, List<byte> bytes, Encoding? encoding)
    {
        if (bytes.Count > 0)
        {
            written.Append(encoding!.GetString(bytes.ToArray()));
            bytes.Clear();
        }
    }

    private static string Bare(string value) => TextDecoder.Decode(Encoding.Latin1.GetBytes(value), stated: null);

    /// <summary>A header is one line; a line end smuggled into it would look like another header.</summary>
    private static string LineFree(string value) => value.ReplaceLineEndings(" ").Replace('\t', ' ').Trim();

    private sealed record EncodedWord(byte[] Bytes, Encoding Encoding, int End)
    {
        public static EncodedWord? Read(string value, int start)
        {
            var charsetEnd = value.IndexOf('?', start + 2);
            if (charsetEnd < 0 || charsetEnd + 2 >= value.Length || value[charsetEnd + 2] != '?')
            {
                return null;
            }

            var end = value.IndexOf("?=", charsetEnd + 3, StringComparison.Ordinal);
            // A language may follow the charset after a star (RFC 2231).
            var charset = value[(start + 2)..charsetEnd].Split('*')[0];
            if (end < 0 || Encodings.ByName(charset) is not { } encoding)
            {
                return null;
            }

            var words = value.AsSpan(charsetEnd + 3, end - charsetEnd - 3);
            var bytes = value[charsetEnd + 1] switch
            {
                'B' or 'b' => TransferEncoding.Base64(words),
                'Q' or 'q' => TransferEncoding.QuotedPrintable(words, isHeader: true),
                _ => null,
            };
            return bytes is null ? null : new EncodedWord(bytes, encoding, end + 2);
        }
    }
}
