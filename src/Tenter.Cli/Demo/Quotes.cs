namespace Tenter.Cli.Demo;

using System;
using Tenter.Evidence;

/// <summary>
/// Finds the passage that a quotation stands for. A short quotation is given whole; a long one by how it starts and ends,
/// with " … " between; of one word, its neighbours are given too and the word is marked «so». What is quoted must stand in
/// the text once: a record that fits nowhere or in two places is refused.
/// </summary>
internal static class Quotes
{
    /// <summary>Between the start and the end of a long quotation.</summary>
    public const string Gap = " … ";

    private const string Bar = " | ";
    private const char Opens = '«';
    private const char Closes = '»';

    /// <summary>The passage for "SOURCE | the words".</summary>
    public static Outcome<Passage> Passage(View view, string words)
    {
        var bar = words.IndexOf(Bar, StringComparison.Ordinal);
        return bar < 0
            ? new QuoteDoesNotFit("a source and its words are needed, as SOURCE | WORDS", words)
            : Passage(view, words[..bar].Trim(), words[(bar + Bar.Length)..].Trim());
    }

    /// <summary>The passage for a quotation from a source.</summary>
    public static Outcome<Passage> Passage(View view, string source, string quote)
    {
        if (!view.Named<Source>(source).TryGet(out var found, out var refusal))
        {
            return refusal;
        }

        if (view.TextOf(found) is not { } text)
        {
            return new TextErased(found.Name);
        }

        return Find(text, quote) is { } span
            ? new Passage(found.Id, found.Revision, span.Start, span.End)
            : new QuoteDoesNotFit(
                "these words do not stand there, or stand there more than once",
                $"{source}: {quote}"
            );
    }

    /// <summary>Where the words stand in the text; null when nowhere, or when it is not certain where.</summary>
    public static TextSpan? Find(string text, string quote)
    {
        var (from, to) = (
            quote.IndexOf(Opens, StringComparison.Ordinal),
            quote.IndexOf(Closes, StringComparison.Ordinal)
        );
        if (from < 0 || to < from)
        {
            return Whole(text, quote);
        }

        return Whole(text, quote.Remove(to, 1).Remove(from, 1)) is { } around
            ? new TextSpan(around.Start + from, around.Start + to - 1)
            : null;
    }

    private static TextSpan? Whole(string text, string quote)
    {
        var gap = quote.IndexOf(Gap, StringComparison.Ordinal);
        var opening = gap < 0 ? quote : quote[..gap];
        var start = text.IndexOf(opening, StringComparison.Ordinal);
        if (opening.Length == 0 || start < 0 || text.IndexOf(opening, start + 1, StringComparison.Ordinal) >= 0)
        {
            return null;
        }

        if (gap < 0)
        {
            return new TextSpan(start, start + opening.Length);
        }

        // The opening is certain; the ending is the first after it.
        var closing = quote[(gap + Gap.Length)..];
        var end = text.IndexOf(closing, start + opening.Length, StringComparison.Ordinal);
        return closing.Length == 0 || end < 0 ? null : new TextSpan(start, end + closing.Length);
    }
}

public sealed record QuoteDoesNotFit(string Why, string Quote)
    : Damaged($"A quotation of the demo does not fit: {Why}", Quote, "Mend the record or the document");
