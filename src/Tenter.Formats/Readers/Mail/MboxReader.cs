namespace Tenter.Formats.Readers.Mail;

using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using Tenter.Evidence;

/// <summary>
/// A mailbox: messages one after the other, each after a line <c>From sender date</c> (RFC 4155). The date is the interval
/// from the earliest to the latest message.
/// </summary>
internal sealed class MboxReader : IDocumentReader
{
    private const string Separator = "From ";

    public Outcome<ReadDocument> Read(FileContent file, CancellationToken cancellation)
    {
        var raw = Encoding.Latin1.GetString(file.Bytes);
        if (!raw.StartsWith(Separator, StringComparison.Ordinal))
        {
            return new OtherContent(
                file.Name,
                "something else than a mailbox",
                "A mailbox begins with a line From and the sender; a single e-mail ends in .eml"
            );
        }

        var draft = new DocumentDraft(file.Name);
        var mail = new MailDraft(draft, cancellation);
        var others = 0;
        foreach (var message in Messages(raw))
        {
            cancellation.ThrowIfCancellationRequested();
            if (MailDraft.LooksLikeMail(message))
            {
                mail.Write(message);
            }
            else
            {
                others++;
            }
        }

        draft.NoteCount(others, "message without a sender was left out", "messages without a sender were left out");
        draft.Date = Interval(mail.Dates);
        return draft.Finish();
    }

    private static string? Interval(IReadOnlyList<string> dates) =>
        dates.Count == 0 ? null
        : dates[0] == dates[^1] ? dates[0]
        : $"{dates[0]}/{dates[^1]}";

    private static IEnumerable<MailPart> Messages(string raw)
    {
        var start = EndOfLine(raw, 0);
        var afterBlank = false;
        var position = start;
        while (position < raw.Length)
        {
            var next = EndOfLine(raw, position);
            if (afterBlank && IsSeparator(raw.AsSpan(position, next - position)))
            {
                yield return Message(raw[start..position]);
                start = next;
            }

            afterBlank = raw.AsSpan(position, next - position).IsWhiteSpace();
            position = next;
        }

        yield return Message(raw[start..]);
    }

    /// <summary>Words may begin a line with "From " too; a separator ends in a year.</summary>
    private static bool IsSeparator(ReadOnlySpan<char> line)
    {
        var words = line.TrimEnd();
        return words.StartsWith(Separator)
            && words.Contains(':')
            && words.Length > 10
            && char.IsAsciiDigit(words[^1])
            && char.IsAsciiDigit(words[^2]);
    }

    /// <summary>Lines of words that look like separators were written with a <c>&gt;</c> before them; it is taken off.</summary>
    private static MailPart Message(string raw) =>
        MailPart.Parse(
            (
                raw.Contains("\n>From ", StringComparison.Ordinal)
                    ? raw.Replace("\n>From ", "\nFrom ", StringComparison.Ordinal)
                    : raw
            ).AsMemory()
        );

    private static int EndOfLine(string raw, int from)
    {
        var end = raw.IndexOf('\n', from);
        return end < 0 ? raw.Length : end + 1;
    }
}
