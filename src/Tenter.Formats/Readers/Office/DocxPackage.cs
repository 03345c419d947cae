namespace Tenter.Formats.Readers.Office;

using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using DocumentFormat.OpenXml.Packaging;
using Tenter.Formats.Readers.Guards;

/// <summary>The parts of a Word document that are read, as bytes; of headers and footers only whether there are any.</summary>
internal sealed record DocxPackage(
    byte[] Body,
    byte[]? Styles,
    byte[]? Footnotes,
    byte[]? Endnotes,
    string? Title,
    DateTime? Created,
    bool HasHeaders
)
{
    /// <summary>Follows the relations of the package, as Word does.</summary>
    public static DocxPackage? ByRelations(FileContent file) =>
        Foreign.Try(() =>
        {
            using var document = WordprocessingDocument.Open(
                new MemoryStream(file.Bytes, writable: false),
                isEditable: false
            );
            var main = document.MainDocumentPart;
            return main is null
                ? null
                : new DocxPackage(
                    Bytes(file, main)!,
                    Bytes(file, main.StyleDefinitionsPart),
                    Bytes(file, main.FootnotesPart),
                    Bytes(file, main.EndnotesPart),
                    Foreign.Try(() => document.PackageProperties.Title),
                    Foreign.Try<object>(() => document.PackageProperties.Created) as DateTime?,
                    main.HeaderParts.Any() || main.FooterParts.Any()
                );
        });

    /// <summary>
    /// Takes the parts by the names Word gives them. One web address with a slip in it makes the relations of a whole
    /// document unreadable to the library, and such documents are common.
    /// </summary>
    public static DocxPackage? ByNames(FileContent file) =>
        Foreign.Try(() =>
        {
            using var archive = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
            return Bytes(file, archive, "word/document.xml") is { } body
                ? new DocxPackage(
                    body,
                    Bytes(file, archive, "word/styles.xml"),
                    Bytes(file, archive, "word/footnotes.xml"),
                    Bytes(file, archive, "word/endnotes.xml"),
                    Title: null,
                    Created: null,
                    archive.Entries.Any(entry => entry.FullName.StartsWith("word/header", StringComparison.Ordinal))
                )
                : null;
        });

    private static byte[]? Bytes(FileContent file, OpenXmlPart? part)
    {
        if (part is null)
        {
            return null;
        }

        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        return Copied(file, stream);
    }

    private static byte[]? Bytes(FileContent file, ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        return Copied(file, stream);
    }

    /// <summary>Parts in unusual places were not looked at before, so their size is minded here.</summary>
    private static byte[] Copied(FileContent file, Stream stream)
    {
        var copy = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            if (copy.Length + read > ReadingLimits.ExpandedBytes)
            {
                throw new ReadingStopped(new ArchiveBomb(file.Name, "one part alone is above every limit"));
            }

            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }
}
