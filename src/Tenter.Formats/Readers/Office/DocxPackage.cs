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
    public static DocxPackage? ByRelations(byte[] bytes) =>
        Foreign.Try(() =>
        {
            using var document = WordprocessingDocument.Open(
                new MemoryStream(bytes, writable: false),
                isEditable: false
            );
            var main = document.MainDocumentPart;
            return main is null
                ? null
                : new DocxPackage(
                    Bytes(main)!,
                    Bytes(main.StyleDefinitionsPart),
                    Bytes(main.FootnotesPart),
                    Bytes(main.EndnotesPart),
                    Foreign.Try(() => document.PackageProperties.Title),
                    Foreign.Try<object>(() => document.PackageProperties.Created) as DateTime?,
                    main.HeaderParts.Any() || main.FooterParts.Any()
                );
        });

    /// <summary>
    /// Takes the parts by the names Word gives them. One web address with a slip in it makes the relations of a whole
    /// document unreadable to the library, and such documents are common.
    /// </summary>
    public static DocxPackage? ByNames(byte[] bytes) =>
        Foreign.Try(() =>
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return Bytes(archive, "word/document.xml") is { } body
                ? new DocxPackage(
                    body,
                    Bytes(archive, "word/styles.xml"),
                    Bytes(archive, "word/footnotes.xml"),
                    Bytes(archive, "word/endnotes.xml"),
                    Title: null,
                    Created: null,
                    archive.Entries.Any(entry => entry.FullName.StartsWith("word/header", StringComparison.Ordinal))
                )
                : null;
        });

    private static byte[]? Bytes(OpenXmlPart? part)
    {
        if (part is null)
        {
            return null;
        }

        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        return Copied(stream);
    }

    private static byte[]? Bytes(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        return Copied(stream);
    }

    private static byte[] Copied(Stream stream)
    {
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
