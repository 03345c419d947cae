namespace Tenter.Formats.Readers.Mail;

using System;
using System.Collections.Generic;
using System.Text;
using Tenter.Formats.Readers.Plain;

/// <summary>A message, or a part of one: headers, an empty line, and a body (RFC 5322, RFC 2045), one character a byte.</summary>
internal sealed class MailPart
{
    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> decoded = new(StringComparer.OrdinalIgnoreCase);

    public ReadOnlyMemory<char> Body { get; private set; }

    public MailField ContentType => MailField.Parse(headers.GetValueOrDefault("Content-Type", "text/plain"));

    public MailField Disposition => MailField.Parse(headers.GetValueOrDefault("Content-Disposition", ""));

    public Encoding? Charset => Encodings.ByName(ContentType["charset"]);

    public string? FileName =>
        (Disposition["filename"] ?? ContentType["name"]) is { Length: > 0 } name ? EncodedWords.Decode(name) : null;

    public byte[] Decoded => TransferEncoding.Decode(Body.Span, headers.GetValueOrDefault("Content-Transfer-Encoding"));

    /// <summary>A header as text, or null where it is missing or empty.</summary>
    public string? this[string name]
    {
        get
        {
            if (!decoded.TryGetValue(name, out var words))
            {
                words = headers.TryGetValue(name, out var value) ? EncodedWords.Decode(value) : "";
                decoded.Add(name, words);
            }

            return words.Length == 0 ? null : words;
        }
    }

    /// <summary>Of a header that stands twice the first counts, as mail programs show it.</summary>
    public static MailPart Parse(ReadOnlyMemory<char> raw)
    {
        var part = new MailPart();
        var span = raw.Span;
        string? name = null;
        var value = new StringBuilder();
        var position = 0;
        while (position < span.Length)
        {
            var length = span[position..].IndexOf('\n');
            var next = length < 0 ? span.Length : position + length + 1;
            var line = span[position..next].TrimEnd("\r\n");
            if (line.IsEmpty)
            {
                position = next;
                break;
            }

            if (line[0] is ' ' or '\t')
            {
                value.Append(' ').Append(line.Trim());
            }
            else if (line.IndexOf(':') is > 0 and var colon && !line[..colon].Contains(' '))
            {
                part.Keep(name, value);
                name = line[..colon].ToString();
                value.Append(line[(colon + 1)..].Trim());
            }

            position = next;
        }

        part.Keep(name, value);
        part.Body = raw[position..];
        return part;
    }

    private void Keep(string? name, StringBuilder value)
    {
        if (name is not null)
        {
            headers.TryAdd(name, value.ToString());
        }

        value.Clear();
    }
}
