namespace Tenter.Formats.Readers.Plain;

using System;
using System.Linq;
using System.Text;

/// <summary>Encodings by the names files use for them, without the ones that hide text from whoever looks at the bytes.</summary>
internal static class Encodings
{
    public static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>UTF-8 that throws on bytes which are not UTF-8.</summary>
    public static Encoding StrictUtf8 { get; } = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static Encoding? ByName(string? name)
    {
        var wanted = name?.Trim().Trim('"', '\'').ToLowerInvariant();
        return wanted switch
        {
            null or "" or "utf-7" or "unicode-1-1-utf-7" => null,
            // What web browsers do: the label says Latin-1, the bytes are nearly always Windows.
            "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "ansi" => Windows1252,
            "utf8" => Encoding.UTF8,
            _ when !wanted.All(character =>
                    char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or ':' or '.'
                ) => null,
            _ => Known(() => CodePagesEncodingProvider.Instance.GetEncoding(wanted) ?? Encoding.GetEncoding(wanted)),
        };
    }

    public static Encoding? ByCodePage(int page) =>
        page switch
        {
            65001 => Encoding.UTF8,
            65000 or <= 0 or > 65535 => null,
            _ => Known(() => CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page)),
        };

    private static Encoding? Known(Func<Encoding> find)
    {
        try
        {
            return find();
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
