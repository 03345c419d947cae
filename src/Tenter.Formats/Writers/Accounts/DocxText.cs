namespace Tenter.Formats.Writers.Accounts;

using System;
using System.Collections.Generic;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

/// <summary>The small pieces a Word text is put together from.</summary>
internal static class DocxText
{
    public static Paragraph Paragraph(string style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph(
            new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }
        );
        paragraph.Append(content);
        return paragraph;
    }

    /// <summary>A text of one line; line ends become spaces.</summary>
    public static Run Line(string? text) => Run((text ?? string.Empty).ReplaceLineEndings(" "));

    /// <summary>A text as it stands: spaces kept, line ends and tabs as Word's own.</summary>
    public static Run Run(string text)
    {
        var run = new Run();
        var from = 0;
        for (var at = text.AsSpan().IndexOfAny('\n', '\t'); at >= 0; )
        {
            Append(run, text[from..(from + at)]);
            run.Append(text[from + at] == '\n' ? new Break() : new TabChar());
            from += at + 1;
            at = text.AsSpan(from).IndexOfAny('\n', '\t');
        }

        Append(run, text[from..]);
        return run;
    }

    public static IEnumerable<OpenXmlElement> Bookmarked(string name, int id, OpenXmlElement content)
    {
        var key = id.ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = key, Name = name }, content, new BookmarkEnd { Id = key }];
    }

    /// <summary>The number of the list item that a bookmark stands in, as a field that leads there.</summary>
    public static IEnumerable<OpenXmlElement> NumberOf(string bookmark, int now) =>
        [
            Marked(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            Marked(new FieldCode($" REF {bookmark} \\n \\h ") { Space = SpaceProcessingModeValues.Preserve }),
            Marked(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            Marked(new Text(now.ToString(CultureInfo.InvariantCulture))),
            Marked(new FieldChar { FieldCharType = FieldCharValues.End }),
        ];

    private static Run Marked(OpenXmlElement content) =>
        new(new RunProperties { RunStyle = new RunStyle { Val = "QuotationMark" } }, content);

    private static void Append(Run run, string text)
    {
        if (text.Length > 0)
        {
            run.Append(new Text(WrittenWords.ForXml(text)) { Space = SpaceProcessingModeValues.Preserve });
        }
    }
}
