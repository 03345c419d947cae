namespace Tenter.Formats.Tests.Readers;

using System.IO;
using System.IO.Compression;
using System.Text;

/// <summary>Small packed documents made in code.</summary>
internal static class Packed
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    /// <summary>A Word document with this inside its body, and further parts beside it.</summary>
    public static byte[] Docx(string body, params (string Name, string Kind, string Content)[] parts)
    {
        var types = new StringBuilder();
        var relations = new StringBuilder();
        var entries = new System.Collections.Generic.List<(string, string)>();
        foreach (var (name, kind, content) in parts)
        {
            types.Append(
                $"<Override PartName='/word/{name}' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml'/>"
            );
            relations.Append($"<Relationship Id='r{entries.Count}' Type='{Relations}/{kind}' Target='{name}'/>");
            entries.Add(("word/" + name, content));
        }

        entries.Insert(
            0,
            (
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>"
                    + "<Override PartName='/docProps/core.xml' ContentType='application/vnd.openxmlformats-package.core-properties+xml'/>"
                    + types
                    + "</Types>"
            )
        );
        entries.Add(
            (
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + $"<Relationship Id='d' Type='{Relations}/officeDocument' Target='word/document.xml'/>"
                    + "<Relationship Id='c' Type='http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties' Target='docProps/core.xml'/>"
                    + "</Relationships>"
            )
        );
        entries.Add(
            (
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' "
                    + "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/' "
                    + "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><dc:title>Board minutes</dc:title>"
                    + "<dcterms:created xsi:type='dcterms:W3CDTF'>2016-04-21T09:30:00Z</dcterms:created></cp:coreProperties>"
            )
        );
        entries.Add(("word/document.xml", $"<w:document xmlns:w='{Word}'><w:body>{body}</w:body></w:document>"));
        entries.Add(
            (
                "word/_rels/document.xml.rels",
                $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{relations}</Relationships>"
            )
        );
        return Zip([.. entries]);
    }

    /// <summary>A Word paragraph of one run.</summary>
    public static string P(string words, string properties = "") =>
        $"<w:p>{(properties.Length == 0 ? "" : $"<w:pPr>{properties}</w:pPr>")}<w:r><w:t xml:space='preserve'>{words}</w:t></w:r></w:p>";

    public static byte[] Odt(string body, string manifest = "") =>
        Zip(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            (
                "content.xml",
                "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                    + "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
                    + "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
                    + "xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'>"
                    + $"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
            ),
            (
                "meta.xml",
                "<office:document-meta xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                    + "xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                    + "<office:meta><dc:title>Board minutes</dc:title><meta:creation-date>2016-04-21T09:30:00</meta:creation-date>"
                    + "</office:meta></office:document-meta>"
            ),
            (
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                    + manifest
                    + "</manifest:manifest>"
            )
        );

    /// <summary>A PDF of one font, each page a list of lines with their height on it.</summary>
    public static byte[] Pdf(params (int Height, string Words)[][] pages)
    {
        var objects = new System.Collections.Generic.List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        var kids = new StringBuilder();
        foreach (var page in pages)
        {
            kids.Append($"{objects.Count + 1} 0 R ");
            var words = new StringBuilder("BT /F1 12 Tf\n");
            foreach (var (height, line) in page)
            {
                words.Append($"1 0 0 1 72 {height} Tm ({line}) Tj\n");
            }

            words.Append("ET");
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {objects.Count + 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            );
            objects.Add($"<< /Length {words.Length} >>\nstream\n{words}\nendstream");
        }

        objects[1] = $"<< /Type /Pages /Kids [{kids}] /Count {pages.Length} >>";
        objects.Add("<< /Title (Board minutes) /CreationDate (D:20160421093000Z) >>");
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Append($"{file.Length:0000000000} 00000 n \n");
            file.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{places}");
        file.Append(
            $"trailer << /Size {objects.Count + 1} /Root 1 0 R /Info {objects.Count} 0 R >>\nstartxref\n{table}\n%%EOF"
        );
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
