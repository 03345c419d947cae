namespace Tenter.Formats.Readers.Guards;

using System;
using System.IO;
using System.IO.Compression;
using System.Linq;

/// <summary>What the first bytes of a file say it is, whatever its name says.</summary>
/// <param name="Name">In words for a person.</param>
/// <param name="Hint">What to do when the extension says otherwise.</param>
internal sealed record ContentKind(string Name, string Hint)
{
    private const string NeedsText = "Check that it is the file you mean; recordings and pictures need a transcript";

    public static readonly ContentKind Docx = new("a Word document", "Rename it to end in .docx");
    public static readonly ContentKind Odt = new("an OpenDocument text", "Rename it to end in .odt");
    public static readonly ContentKind Pdf = new("a PDF", "Rename it to end in .pdf");
    public static readonly ContentKind Rtf = new("rich text (RTF)", "Rename it to end in .rtf");
    public static readonly ContentKind Html = new("a web page", "Rename it to end in .html");
    public static readonly ContentKind Text = new("plain text", "Rename it to end in .txt");
    public static readonly ContentKind Spreadsheet = new("a spreadsheet", "Save the sheet as .csv and read that");
    public static readonly ContentKind Zip = new("a ZIP archive", "Unpack it and read the files inside");
    public static readonly ContentKind OldOffice = new("an old Office file (OLE)", "Save it as .docx and read that");
    public static readonly ContentKind EncryptedOffice = new(
        "an Office file with a password",
        "Save a copy without the password"
    );
    public static readonly ContentKind Unknown = new("something else", NeedsText);

    private static readonly (byte[] Start, ContentKind Kind)[] Signatures =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], new("a PNG picture", NeedsText)),
        ([0xFF, 0xD8, 0xFF], new("a JPEG picture", NeedsText)),
        ("GIF8"u8.ToArray(), new("a GIF picture", NeedsText)),
        ([(byte)'I', (byte)'I', 0x2A, 0], new("a TIFF picture", NeedsText)),
        ([(byte)'M', (byte)'M', 0, 0x2A], new("a TIFF picture", NeedsText)),
        ("RIFF"u8.ToArray(), new("a recording (RIFF)", NeedsText)),
        ("OggS"u8.ToArray(), new("a recording (Ogg)", NeedsText)),
        ("ID3"u8.ToArray(), new("a recording (MP3)", NeedsText)),
        ([0x1A, 0x45, 0xDF, 0xA3], new("a recording (Matroska)", NeedsText)),
        ([0x1F, 0x8B], new("a gzip archive", Zip.Hint)),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], new("a 7-Zip archive", Zip.Hint)),
        ("Rar!"u8.ToArray(), new("a RAR archive", Zip.Hint)),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], new("a program", NeedsText)),
        ([(byte)'M', (byte)'Z', 0x90, 0], new("a program", NeedsText)),
        ("SQLite format 3"u8.ToArray(), new("a database (SQLite)", NeedsText)),
    ];

    /// <summary>Names binary and word-processed content surely; anything without a signature counts as text.</summary>
    public static ContentKind Of(byte[] bytes)
    {
        var start = bytes.AsSpan();
        foreach (var (signature, kind) in Signatures)
        {
            if (start.StartsWith(signature))
            {
                return kind;
            }
        }

        return start switch
        {
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => IsEncryptedOffice(start)
                ? EncryptedOffice
                : OldOffice,
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => OfArchive(bytes),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => new("a recording (MP4)", NeedsText),
            _ => OfText(start),
        };
    }

    private static ContentKind OfText(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 1024)];
        head = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        var words = head.TrimStart(" \t\r\n\f"u8);
        return words.StartsWith("%PDF-"u8) ? Pdf
            : words.StartsWith("{\\rtf"u8) ? Rtf
            : StartsWithIgnoringCase(words, "<!doctype html") || StartsWithIgnoringCase(words, "<html") ? Html
            : Text;
    }

    private static bool StartsWithIgnoringCase(ReadOnlySpan<byte> bytes, string word) =>
        bytes.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(bytes[..word.Length], word);

    /// <summary>An encrypted Office document is an OLE container with a stream of this name, written in UTF-16.</summary>
    private static bool IsEncryptedOffice(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    private static ContentKind OfArchive(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var names = archive.Entries.Select(entry => entry.FullName).Take(ReadingLimits.ArchiveEntries).ToHashSet();
            var main = names.Contains("[Content_Types].xml") ? names : [];
            return main.Any(name => name.StartsWith("word/", StringComparison.Ordinal)) ? Docx
                : main.Any(name => name.StartsWith("xl/", StringComparison.Ordinal)) ? Spreadsheet
                : names.Contains("content.xml") ? OfOpenDocument(archive)
                : Zip;
        }
        catch (Exception damage)
            when (damage is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return Zip;
        }
    }

    private static ContentKind OfOpenDocument(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is not { Length: < 200 } entry)
        {
            return Odt;
        }

        using var reader = new StreamReader(entry.Open());
        var buffer = new char[200];
        var type = new string(buffer, 0, reader.ReadBlock(buffer, 0, buffer.Length));
        return type.Contains("spreadsheet", StringComparison.Ordinal) ? Spreadsheet
            : type.Contains("opendocument.text", StringComparison.Ordinal) ? Odt
            : new("an OpenDocument file that is not a text", "Save it as .odt or .pdf and read that");
    }
}
