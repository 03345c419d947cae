namespace Tenter.Web.Evidence.Correcting;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>A text cut at line ends into pieces that a field of a form holds well, and put together again.</summary>
internal static class TextParts
{
    /// <summary>A judgement: beyond so many characters fields become slow to type in.</summary>
    private const int Longest = 20_000;

    public static IReadOnlyList<string> Of(string text)
    {
        var parts = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var end = Math.Min(text.Length, at + Longest);
            if (end < text.Length && text.LastIndexOf('\n', end - 1, end - at) is var line and >= 0)
            {
                end = line + 1;
            }

            parts.Add(text[at..end]);
            at = end;
        }

        return parts;
    }

    /// <summary>Browsers send line ends as two characters.</summary>
    public static string Joined(IEnumerable<string> parts) =>
        string.Concat(parts.Select(part => part.ReplaceLineEndings("\n")));
}
