namespace Tenter.Formats.Readers.Office;

using System;
using System.Xml;
using Tenter.Evidence;

/// <summary>Style, outline level and list of a Word paragraph, which together say what it is.</summary>
internal sealed class DocxParagraph
{
    private string? style;
    private int level;
    private int itemLevel;
    private int listLevel;

    /// <summary>Reads the properties; what they were before a tracked change is passed over.</summary>
    public static DocxParagraph Read(XmlReader reader)
    {
        var paragraph = new DocxParagraph();
        if (reader.IsEmptyElement)
        {
            return paragraph;
        }

        var depth = reader.Depth;
        for (var more = reader.Read(); more && reader.Depth > depth; )
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "rPr" or "pPrChange" or "sectPr")
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                paragraph.Take(reader.LocalName, DocxBody.Attribute(reader, "val"));
            }

            more = reader.Read();
        }

        return paragraph;
    }

    public void End(BlockDraft blocks, DocxStyles styles)
    {
        var heading = level > 0 ? level : styles.HeadingLevel(style);
        if (heading > 0)
        {
            blocks.EndBlock(StructureKind.Heading, heading);
        }
        else if (listLevel > 0 || styles.IsList(style))
        {
            blocks.EndBlock(StructureKind.ListItem, Math.Max(1, listLevel));
        }
        else
        {
            blocks.EndBlock(styles.IsQuote(style) ? StructureKind.Quote : StructureKind.Paragraph);
        }
    }

    private void Take(string property, string? value)
    {
        switch (property)
        {
            case "pStyle":
                style = value;
                break;
            case "outlineLvl":
                level = DocxStyles.Outline(value);
                break;
            case "ilvl":
                itemLevel = DocxStyles.Outline(value);
                break;
            case "numId":
                listLevel = value == "0" ? 0 : Math.Max(1, itemLevel);
                break;
        }
    }
}
