namespace Tenter.Formats.Readers.Office;

using System;
using System.IO;
using System.IO.Compression;
using System.Threading;
using System.Xml;
using Tenter.Evidence;
using Tenter.Formats.Readers.Guards;

/// <summary>OpenDocument texts (LibreOffice), to the same rules as Word documents.</summary>
internal sealed class OdtReader : IDocumentReader
{
    public Outcome<ReadDocument> Read(FileContent file, CancellationToken cancellation)
    {
        if (IsEncrypted(file.Bytes))
        {
            return new Encrypted(file.Name);
        }

        if (ZipGuard.Check(file, cancellation) is { } unsafeToRead)
        {
            return unsafeToRead;
        }

        using var archive = Open(file.Bytes);
        if (archive.GetEntry("content.xml") is not { } content)
        {
            return new Malformed(file.Name, "The OpenDocument text has no content");
        }

        var draft = new DocumentDraft(file.Name);
        ReadProperties(archive.GetEntry("meta.xml"), draft);
        using var stream = content.Open();
        using var reader = SafeXml.Open(stream);
        new OdtBody(draft, cancellation).Read(reader);
        draft.MarkTurns();
        return draft.Finish("If it holds only pictures of text, recognise the text first");
    }

    private static ZipArchive Open(byte[] bytes) => new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);

    /// <summary>The list of parts names the method of encryption; the parts themselves then look like noise.</summary>
    private static bool IsEncrypted(byte[] bytes)
    {
        try
        {
            using var archive = Open(bytes);
            if (archive.GetEntry("META-INF/manifest.xml") is not { } manifest)
            {
                return false;
            }

            using var stream = manifest.Open();
            using var reader = SafeXml.Open(stream);
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "encryption-data" or "encrypted-key" })
                {
                    return true;
                }
            }

            return false;
        }
        catch (Exception damage)
            when (damage is InvalidDataException or IOException or XmlException or NotSupportedException)
        {
            // Damage is told by the guard, which looks at every part.
            return false;
        }
    }

    private static void ReadProperties(ZipArchiveEntry? entry, DocumentDraft draft)
    {
        if (entry is null)
        {
            return;
        }

        using var stream = entry.Open();
        using var reader = SafeXml.Open(stream);
        var name = "";
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                name = reader.Name;
            }
            else if (reader.NodeType == XmlNodeType.Text && name == "dc:title")
            {
                draft.Title = reader.Value;
            }
            else if (reader.NodeType == XmlNodeType.Text && name == "meta:creation-date")
            {
                draft.Made = DocumentDate.Parse(reader.Value);
            }
        }
    }
}
