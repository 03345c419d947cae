namespace Tenter.Web.Claims;

using System;
using Tenter.Accounts;
using Tenter.Evidence;

/// <summary>A passage within its paragraph, with the lines before and after.</summary>
/// <param name="Before">What stands before the words.</param>
internal sealed record Surroundings(string Before, string Words, string After)
{
    // More than a screen of it is read in the Reader.
    private const int Longest = 1200;

    /// <summary>O(length of three lines); null where the text was erased.</summary>
    public static Surroundings? Of(View view, Passage passage)
    {
        if (
            view.Find<Revision>(passage.Revision) is not { } revision
            || view.TextOf(revision) is not { } text
            || passage.End > text.Length
        )
        {
            return null;
        }

        var line = WordsAround.Of(text, passage.Span, Extent.Paragraph);
        var start = Math.Max(LineBefore(text, line.Start), passage.Start - Longest);
        var end = Math.Min(LineAfter(text, line.End), passage.End + Longest);
        return new Surroundings(
            (start > 0 ? "… " : "") + text[start..passage.Start].TrimStart(),
            text[passage.Start..passage.End],
            text[passage.End..end].TrimEnd() + (end < text.Length ? " …" : "")
        );
    }

    private static int LineBefore(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
    }

    private static int LineAfter(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
    }
}
