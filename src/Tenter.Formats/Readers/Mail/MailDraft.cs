namespace Tenter.Formats.Readers.Mail;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Tenter.Evidence;
using Tenter.Formats.Readers.Lines;

/// <summary>
/// Writes messages as text: From, To, Cc, Date and Subject on lines of their own, an empty line, the words. A message is a
/// span labelled with its sender; lines that quote an earlier message (<c>&gt;</c>) are quotations.
/// </summary>
internal sealed class MailDraft(DocumentDraft draft, CancellationToken cancellation)
{
    private readonly List<string> dates = [];

    /// <summary>Days of the messages, earliest first.</summary>
    public IReadOnlyList<string> Dates => [.. dates.Order(StringComparer.Ordinal)];

    public static bool LooksLikeMail(MailPart message) =>
        message["From"] is not null || (message["Date"] is not null && message["Subject"] is not null);

    public void Write(MailPart message)
    {
        draft.Append(draft.Length == 0 ? "" : "\n\n");
        var start = draft.Length;
        WriteHeaders(message);
        var words = new MailWords(draft.FileName, cancellation);
        var text = words.Of(message);
        if (!string.IsNullOrWhiteSpace(text))
        {
            draft.Append("\n\n");
            var body = draft.Length;
            draft.Append(text);
            MarkBody(text, body);
        }

        foreach (var attachment in words.Attachments)
        {
            draft.Note($"The attachment “{attachment}” was left out");
        }

        draft.Mark(StructureKind.Message, start, draft.Length, message["From"] ?? message["Sender"]);
        if (MailDate.Parse(message["Date"]) is { } date)
        {
            dates.Add(date);
        }
    }

    private void WriteHeaders(MailPart message)
    {
        var first = true;
        foreach (var name in (string[])["From", "To", "Cc", "Date", "Subject"])
        {
            if (message[name] is { } value)
            {
                draft.Append(first ? "" : "\n");
                var start = draft.Length;
                draft.Append($"{name}: {value}");
                draft.Mark(StructureKind.Paragraph, start, draft.Length);
                first = false;
            }
        }
    }

    private void MarkBody(string text, int offset)
    {
        var lines = TextLine.Of(text);
        foreach (var paragraph in ParagraphFinder.Find(text, lines, QuoteEdges(text, lines)))
        {
            var kind = text[paragraph.Span.Start] == '>' ? StructureKind.Quote : StructureKind.Paragraph;
            draft.Mark(kind, offset + paragraph.Span.Start, offset + paragraph.Span.End);
        }
    }

    /// <summary>Where quoting begins or ends, so that no paragraph holds both.</summary>
    private static HashSet<int> QuoteEdges(string text, List<TextLine> lines)
    {
        var edges = new HashSet<int>();
        var quoted = false;
        foreach (var line in lines.Where(line => !line.IsBlank))
        {
            var isQuote = text[line.Start] == '>';
            if (isQuote != quoted)
            {
                edges.Add(line.Start);
            }

            quoted = isQuote;
        }

        return edges;
    }
}
