namespace Tenter.Formats.Readers.Office;

using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Xml;
using Tenter.Formats.Readers.Guards;

/// <summary>The footnotes or endnotes of a Word document, which it keeps in a part of their own.</summary>
internal static class DocxNotes
{
    /// <summary>The words of each footnote or endnote by its number; the separators Word keeps among them have no words.</summary>
    public static Dictionary<string, string> Read(byte[]? part)
    {
        var notes = new Dictionary<string, string>();
        if (part is null)
        {
            return notes;
        }

        using var reader = SafeXml.Open(new MemoryStream(part, writable: false));
        var id = "";
        var words = new StringBuilder();
        for (var more = reader.Read(); more; )
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "del" or "moveFrom")
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "footnote" or "endnote")
            {
                id = DocxBody.Attribute(reader, "id") ?? "";
                words.Clear();
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t")
            {
                words.Append(DocxBody.TextOf(reader));
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "p")
            {
                words.Append(' ');
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName is "footnote" or "endnote")
            {
                notes[id] = words.ToString().Trim();
            }

            more = reader.Read();
        }

        return notes;
    }
}
