namespace Tenter.Formats.Readers.Plain;

using System;
using System.Globalization;
using System.Text;
using Tenter.Formats.Readers.Lines;

/// <summary>Text made of bytes: <c>\n</c> line ends, no byte order mark, no NUL.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Note">What a person should know about how the bytes were understood, or null.</param>
internal sealed record DecodedText(string Text, string? Note);

/// <summary>
/// Finds out how a text file writes its characters: a byte order mark; else UTF-16 when every other byte is so often zero
/// that nothing else fits; else UTF-8 when every byte fits it; else what the file itself declares; else Windows-1252.
/// </summary>
internal static class TextDecoder
{
    /// <summary>Judgement: nearly all of a Latin text is ASCII, and of a Chinese one the line ends, some per cent.</summary>
    private const double FewestAsciiShare = 0.02;

    /// <summary>One stray zero byte in a short text is no proof.</summary>
    private const int FewestAscii = 3;

    /// <summary>Judgement: logs of terminals hold some control characters, pictures and programs hold over a tenth.</summary>
    private const double MostControls = 0.05;

    /// <summary>The text; the encoding a file declares within itself counts only when its bytes leave it open.</summary>
    public static Outcome<DecodedText> Decode(FileContent file, Encoding? declared = null)
    {
        if (file.Bytes.Length > (long)ReadingLimits.Characters * 4)
        {
            return new TooLarge(file.Name, "Characters of text", ReadingLimits.Characters);
        }

        var (encoding, skip) = Detect(file.Bytes);
        var (text, note) = encoding is null ? Guess(file.Bytes, declared) : Counted(encoding, file.Bytes.AsSpan(skip));
        return Checked(file, text, note);
    }

    /// <summary>The characters of bytes whose encoding is stated elsewhere, in the head of a mail for one.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, Encoding? stated)
    {
        if (stated is not null)
        {
            return LineEnds.Normalised(stated.GetString(bytes).TrimStart('\uFEFF'));
        }

        var known = Guess(bytes.ToArray(), declared: null).Text;
        return LineEnds.Normalised(known.TrimStart('\uFEFF'));
    }

    private static Outcome<DecodedText> Checked(FileContent file, string text, string? note)
    {
        text = LineEnds.Normalised(text.TrimStart('\uFEFF'));
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return new NotText(file.Name, "it holds zero bytes, as recordings, pictures and programs do");
        }

        if (text.Length > ReadingLimits.Characters)
        {
            return new TooLarge(file.Name, "Characters of text", ReadingLimits.Characters);
        }

        var controls = 0;
        foreach (var character in text)
        {
            controls += character < ' ' && character is not ('\n' or '\t' or '\f' or '\v' or '\b' or '\u001B') ? 1 : 0;
        }

        return controls > text.Length * MostControls
            ? new NotText(file.Name, "much of it is control characters")
            : new DecodedText(text, note);
    }

    private static (Encoding? Encoding, int Skip) Detect(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(bigEndian: false, byteOrderMark: true), 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Utf16ByZeros(bytes), 0),
        };

    /// <summary>
    /// UTF-16 without a mark: read in the right order, line ends, blanks and digits are there and no character is zero;
    /// read in the other, there are hardly any.
    /// </summary>
    private static Encoding? Utf16ByZeros(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0 || !bytes.Contains((byte)0))
        {
            return null;
        }

        var (little, big) = (0, 0);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            if (bytes[i] == 0 && bytes[i + 1] == 0)
            {
                return null;
            }

            little += bytes[i + 1] == 0 && bytes[i] < 0x80 ? 1 : 0;
            big += bytes[i] == 0 && bytes[i + 1] < 0x80 ? 1 : 0;
        }

        var fewest = Math.Max(FewestAscii, (int)(bytes.Length / 2 * FewestAsciiShare));
        return little >= fewest && little > 2 * big ? Encoding.Unicode
            : big >= fewest && big > 2 * little ? Encoding.BigEndianUnicode
            : null;
    }

    private static (string Text, string? Note) Guess(byte[] bytes, Encoding? declared)
    {
        try
        {
            return (Encodings.StrictUtf8.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return declared is null or UTF8Encoding
                ? (
                    Encodings.Windows1252.GetString(bytes),
                    "Read as Western European (Windows-1252), as it names no encoding; check the accents"
                )
                : Counted(declared, bytes);
        }
    }

    /// <summary>Bytes that do not fit a stated encoding become U+FFFD, and their number is told.</summary>
    private static (string Text, string? Note) Counted(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        var lost = text.AsSpan().Count('\uFFFD');
        var note =
            lost == 0
                ? null
                : $"{lost.ToString(CultureInfo.InvariantCulture)} characters could not be read in {encoding.WebName} and stand as \uFFFD";
        return (text, note);
    }
}
