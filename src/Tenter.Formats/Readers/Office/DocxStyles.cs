namespace Tenter.Formats.Readers.Office;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Xml;
using Tenter.Formats.Readers.Guards;

/// <summary>What a paragraph style says about structure: heading level, list, quotation; taken over from the style it is based on.</summary>
internal sealed class DocxStyles
{
    /// <summary>Judgement: Word's own styles are based on each other four deep.</summary>
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> styles = [];

    public static DocxStyles Read(byte[]? part)
    {
        var read = new DocxStyles();
        if (part is null)
        {
            return read;
        }

        using var reader = SafeXml.Open(new MemoryStream(part, writable: false));
        Style? style = null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                style = read.Note(reader, style);
            }
        }

        return read;
    }

    /// <summary>Depth of the heading from 1, or 0.</summary>
    public int HeadingLevel(string? id) => First(id, style => style.Level > 0 ? style.Level : null) ?? 0;

    public bool IsList(string? id) => First(id, style => style.IsList ? 1 : null) is not null;

    public bool IsQuote(string? id) => First(id, style => style.IsQuote ? 1 : null) is not null;

    private Style? Note(XmlReader reader, Style? style)
    {
        switch (reader.LocalName)
        {
            case "style":
                style = new Style();
                styles[DocxBody.Attribute(reader, "styleId") ?? ""] = style;
                break;
            case "name" when style is not null:
                style.Name(DocxBody.Attribute(reader, "val") ?? "");
                break;
            case "basedOn" when style is not null:
                style.BasedOn = DocxBody.Attribute(reader, "val");
                break;
            case "outlineLvl" when style is not null:
                style.Level = Outline(DocxBody.Attribute(reader, "val"));
                break;
            case "numId" when style is not null:
                style.IsList = DocxBody.Attribute(reader, "val") != "0";
                break;
        }

        return style;
    }

    /// <summary>Outline levels count from 0; 9 is body text.</summary>
    public static int Outline(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < 9
            ? level + 1
            : 0;

    private int? First(string? id, Func<Style, int?> answer)
    {
        for (var step = 0; step < LongestChain && id is not null && styles.TryGetValue(id, out var style); step++)
        {
            if (answer(style) is { } found)
            {
                return found;
            }

            id = style.BasedOn;
        }

        return null;
    }

    private sealed class Style
    {
        public string? BasedOn { get; set; }

        public int Level { get; set; }

        public bool IsList { get; set; }

        public bool IsQuote { get; private set; }

        public void Name(string name)
        {
            IsQuote = name.EndsWith("quote", StringComparison.OrdinalIgnoreCase);
            if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
            {
                Level = 1;
            }
            else if (
                name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
                && level is >= 1 and <= 9
            )
            {
                Level = level;
            }
        }
    }
}
