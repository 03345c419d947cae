namespace Tenter.Formats.Writers.Accounts;

using System;
using System.Collections.Generic;
using System.Text;
using System.Xml;
using Tenter.Accounts;

/// <summary>What all formats of an account say in the same words.</summary>
internal static class WrittenWords
{
    public const string Program = "Tenter";
    public const string PlacesTitle = "Where each quotation stands";
    public const string MethodTitle = "How this was made";
    public const string Opening = "“";
    public const string Closing = "”";

    /// <summary>The project, above the title; null where the account bears its name.</summary>
    public static string? Project(AccountReport report) => report.Project == report.Title ? null : report.Project;

    /// <summary>Paragraphs of a typed text: what stands between empty lines.</summary>
    public static IEnumerable<string> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>
    /// A text with what XML 1.0 cannot hold, half a surrogate pair and control characters left by old files, as U+FFFD. The only
    /// change ever made to a quotation's words, and one that nobody can read.
    /// </summary>
    public static string ForXml(string text)
    {
        if (IsXml(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text, i++, 2);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return clean.ToString();
    }

    private static bool IsXml(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
