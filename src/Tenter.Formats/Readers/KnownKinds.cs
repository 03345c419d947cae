namespace Tenter.Formats.Readers;

using System.IO;
using System.Linq;
using Tenter.Formats.Readers.Guards;
using Tenter.Formats.Readers.Plain;

/// <summary>What to tell a person whose file has another extension than we read, or another content than its extension.</summary>
internal static class KnownKinds
{
    public static string Hint(string extension) =>
        extension.ToLowerInvariant() switch
        {
            "" => "Give the file the extension of its format, such as .txt or .docx",
            ".doc" or ".dot" or ".wpd" or ".pages" or ".docm" or ".dotx" => "Save it as .docx and read that",
            ".xls" or ".xlsx" or ".ods" or ".sav" or ".numbers" => "Save the sheet as .csv and read that",
            ".ppt" or ".pptx" or ".odp" or ".key" or ".epub" => "Save it as .pdf and read that",
            ".mp3"
            or ".m4a"
            or ".wav"
            or ".ogg"
            or ".flac"
            or ".aac"
            or ".mp4"
            or ".mov"
            or ".avi"
            or ".mkv"
            or ".webm" => "Recordings need a transcript: .docx, .txt, .vtt or .srt",
            ".jpg" or ".jpeg" or ".png" or ".gif" or ".tif" or ".tiff" or ".bmp" or ".heic" =>
                "Pictures need their text recognised first (OCR)",
            ".msg" or ".pst" => "Save the message as .eml, or the mailbox as .mbox",
            ".zip" or ".gz" or ".7z" or ".rar" or ".tar" => "Unpack it and read the files inside",
            _ => "These are read: " + string.Join(' ', FileReading.Extensions.Order()),
        };

    /// <summary>The refusal when the content is plainly of another kind than the extension says; else null.</summary>
    public static Refusal? Mismatch(FileContent file, string extension)
    {
        var kind = ContentKind.Of(file.Bytes);
        return extension.ToLowerInvariant() switch
        {
            ".docx" => Packed(file, kind, ContentKind.Docx),
            ".odt" => Packed(file, kind, ContentKind.Odt),
            ".pdf" => kind == ContentKind.Pdf ? null : Other(file, kind),
            ".rtf" => kind == ContentKind.Rtf ? null : Other(file, kind),
            // Source text of a web page is text too, and so are its captions and tables.
            ".html" or ".htm" or ".txt" or ".md" => kind == ContentKind.Text || kind == ContentKind.Html
                ? null
                : Other(file, kind),
            _ => kind == ContentKind.Text ? null : Other(file, kind),
        };
    }

    /// <summary>A damaged archive still has the mark of one, and its reader tells the damage better.</summary>
    private static Refusal? Packed(FileContent file, ContentKind kind, ContentKind wanted) =>
        kind == wanted ? null
        : kind == ContentKind.EncryptedOffice ? new Encrypted(file.Name)
        : kind == ContentKind.Zip && !ZipGuard.IsWhole(file)
            ? new Malformed(file.Name, "The file is cut short or damaged: it is not a whole archive")
        : Other(file, kind);

    /// <summary>What bears no other mark counts as text, but only where it can be read as such.</summary>
    private static Refusal Other(FileContent file, ContentKind kind) =>
        kind == ContentKind.Text && !TextDecoder.Decode(file).Done
            ? new NeitherThatNorText(file.Name, Path.GetExtension(file.Name).TrimStart('.').ToLowerInvariant())
            : new OtherContent(file.Name, kind.Name, kind.Hint);
}
