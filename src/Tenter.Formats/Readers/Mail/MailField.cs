namespace Tenter.Formats.Readers.Mail;

using System;
using System.Collections.Generic;
using System.Text;
using Tenter.Formats.Readers.Plain;

/// <summary>A structured header such as <c>text/plain; charset="utf-8"; name*=UTF-8''r%C3%A9sum%C3%A9.txt</c>.</summary>
internal sealed class MailField
{
    private readonly Dictionary<string, string> parameters = new(StringComparer.OrdinalIgnoreCase);

    private MailField(string value) => Value = value;

    /// <summary>What stands before the first semicolon, in small letters.</summary>
    public string Value { get; }

    public string? this[string name] =>
        parameters.GetValueOrDefault(name) ?? Extended(parameters.GetValueOrDefault(name + "*")) ?? Continued(name);

    public static MailField Parse(string header)
    {
        var pieces = Split(header);
        var field = new MailField(pieces[0].Trim().ToLowerInvariant());
        foreach (var piece in pieces.GetRange(1, pieces.Count - 1))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                field.parameters.TryAdd(piece[..equals].Trim(), Unquoted(piece[(equals + 1)..].Trim()));
            }
        }

        return field;
    }

    private static List<string> Split(string header)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < header.Length; i++)
        {
            quoted ^= header[i] == '"' && (i == 0 || header[i - 1] != '\\');
            if (header[i] == ';' && !quoted)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
            else
            {
                piece.Append(header[i]);
            }
        }

        pieces.Add(piece.ToString());
        return pieces;
    }

    private static string Unquoted(string value) =>
        value.Length >= 2 && value[0] == '"' && value[^1] == '"'
            ? value[1..^1]
                .Replace("\\\"", "\"", StringComparison.Ordinal)
                .Replace("\\\\", "\\", StringComparison.Ordinal)
            : value;

    /// <summary>Charset, language and percent-encoded bytes (RFC 2231, section 4).</summary>
    private static string? Extended(string? value)
    {
        if (value?.Split('\'', 3) is not [var charset, _, var encoded])
        {
            return null;
        }

        var bytes = TransferEncoding.QuotedPrintable(encoded.Replace('%', '='), isHeader: false);
        return (Encodings.ByName(charset) ?? Encoding.UTF8).GetString(bytes);
    }

    /// <summary>A long value in numbered pieces (RFC 2231, section 3).</summary>
    private string? Continued(string name)
    {
        var joined = new StringBuilder();
        var isExtended = false;
        for (var i = 0; i < 100; i++)
        {
            if (parameters.TryGetValue($"{name}*{i}*", out var extended))
            {
                isExtended = true;
                joined.Append(extended);
            }
            else if (parameters.TryGetValue($"{name}*{i}", out var plain))
            {
                joined.Append(plain);
            }
            else
            {
                break;
            }
        }

        return joined.Length == 0 ? null
            : isExtended ? Extended(joined.ToString()) ?? joined.ToString()
            : joined.ToString();
    }
}
