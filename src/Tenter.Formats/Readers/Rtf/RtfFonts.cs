namespace Tenter.Formats.Readers.Rtf;

using System.Collections.Generic;
using System.Text;
using Tenter.Formats.Readers.Plain;

/// <summary>Which code page the bytes of text are in: that of their font, else that of the document.</summary>
internal sealed class RtfFonts
{
    private readonly Dictionary<int, int> codePages = [];
    private int font;

    public int DocumentCodePage { get; set; } = 1252;

    public int DefaultFont { get; set; }

    public void Begin(int number) => font = number;

    public void CodePage(int page) => codePages[font] = page;

    /// <summary>Character sets of fonts to code pages, as the specification lists them.</summary>
    public void Charset(int charset)
    {
        int? page = charset switch
        {
            77 => 10000,
            128 => 932,
            129 => 949,
            130 => 1361,
            134 => 936,
            136 => 950,
            161 => 1253,
            162 => 1254,
            163 => 1258,
            177 => 1255,
            178 => 1256,
            186 => 1257,
            204 => 1251,
            222 => 874,
            238 => 1250,
            254 => 437,
            255 => 850,
            _ => null,
        };
        if (page is { } known)
        {
            codePages[font] = known;
        }
    }

    public Encoding Of(int number) =>
        Encodings.ByCodePage(codePages.GetValueOrDefault(number, DocumentCodePage)) ?? Encodings.Windows1252;
}
