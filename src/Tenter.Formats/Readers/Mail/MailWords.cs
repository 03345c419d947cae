namespace Tenter.Formats.Readers.Mail;

using System;
using System.Collections.Generic;
using System.Threading;
using Tenter.Formats.Readers.Guards;
using Tenter.Formats.Readers.Plain;
using Tenter.Formats.Readers.Web;

/// <summary>Finds the words of a message among its parts: plain text where there is any, else the web page made text.</summary>
internal sealed class MailWords(string file, CancellationToken cancellation)
{
    private readonly List<string> words = [];
    private int parts;

    /// <summary>Attached files by name; they are not read, as each is a document of its own.</summary>
    public List<string> Attachments { get; } = [];

    public string Of(MailPart message)
    {
        Take(message, depth: 1);
        return string.Join("\n\n", words);
    }

    private void Take(MailPart part, int depth)
    {
        if (depth > ReadingLimits.MailDepth)
        {
            throw new ReadingStopped(new TooDeep(file, ReadingLimits.MailDepth));
        }

        if (++parts > ReadingLimits.MailParts)
        {
            throw new ReadingStopped(new TooLarge(file, "Parts of one message", ReadingLimits.MailParts));
        }

        var type = part.ContentType;
        if (part.Disposition.Value == "attachment")
        {
            Attachments.Add(part.FileName ?? "without a name");
        }
        else if (
            type.Value.StartsWith("multipart/", StringComparison.Ordinal)
            && type["boundary"] is { Length: > 0 } boundary
        )
        {
            TakeParts(Divided(part.Body, boundary), type.Value, depth);
        }
        else if (type.Value is "text/plain" or "text" or "")
        {
            Keep(TextDecoder.Decode(part.Decoded, part.Charset));
        }
        else if (type.Value == "text/html")
        {
            Keep(Page(TextDecoder.Decode(part.Decoded, part.Charset)));
        }
        else
        {
            Attachments.Add(part.FileName ?? type.Value);
        }
    }

    /// <summary>Of alternatives one is taken: plain text if there is any, else the last, which is the fullest.</summary>
    private void TakeParts(List<MailPart> inner, string type, int depth)
    {
        if (type != "multipart/alternative")
        {
            inner.ForEach(part => Take(part, depth + 1));
        }
        else if (inner.Count > 0)
        {
            Take(inner.Find(part => part.ContentType.Value == "text/plain") ?? inner[^1], depth + 1);
        }
    }

    private void Keep(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            words.Add(text.Trim('\n'));
        }
    }

    private string Page(string html)
    {
        if (Foreign.Try(() => HtmlPage.Parse(file, html, cancellation)) is not { } page)
        {
            return "";
        }

        var draft = new DocumentDraft(file);
        new HtmlWords(new BlockDraft(draft), cancellation).Write(page);
        return draft.Finish().TryGet(out var read, out _)
            ? read.Text.Replace("\n", "\n\n", StringComparison.Ordinal)
            : "";
    }

    /// <summary>The parts between lines of the boundary; what stands before the first and after the last is for no one.</summary>
    private static List<MailPart> Divided(ReadOnlyMemory<char> body, string boundary)
    {
        var found = new List<MailPart>();
        var delimiter = "--" + boundary;
        var start = -1;
        for (var position = 0; position < body.Length; )
        {
            var length = body.Span[position..].IndexOf('\n');
            var next = length < 0 ? body.Length : position + length + 1;
            var line = body.Span[position..next].TrimEnd();
            if (line.StartsWith(delimiter) && line[delimiter.Length..] is "" or "--")
            {
                if (start >= 0)
                {
                    found.Add(MailPart.Parse(body[start..position]));
                }

                start = next;
                if (line.Length > delimiter.Length)
                {
                    return found;
                }
            }

            position = next;
        }

        // A mail cut short has no last boundary; its last part still has words.
        if (start >= 0 && start < body.Length)
        {
            found.Add(MailPart.Parse(body[start..]));
        }

        return found;
    }
}
