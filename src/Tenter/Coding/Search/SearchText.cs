namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;

/// <summary>One text to be searched.</summary>
public sealed record SearchText
{
    /// <param name="key">Which source it is; a source has one text in an index at a time.</param>
    /// <param name="text">Its words, as stored.</param>
    /// <param name="paragraphs">
    /// Its paragraphs in order, none within another; without them the whole text counts as one paragraph. What lies
    /// outside all of them is not found when searching within paragraphs.
    /// </param>
    /// <exception cref="ArgumentException">When paragraphs overlap or are not in order.</exception>
    public SearchText(string key, string text, IReadOnlyList<TextSpan>? paragraphs = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 1; i < paragraphs?.Count; i++)
        {
            if (paragraphs[i].Start < paragraphs[i - 1].End)
            {
                throw new ArgumentException(
                    $"Paragraph {paragraphs[i]} begins before the one before it ends.",
                    nameof(paragraphs)
                );
            }
        }

        Key = key;
        Text = text;
        Paragraphs = paragraphs;
    }

    public string Key { get; }

    public string Text { get; }

    public IReadOnlyList<TextSpan>? Paragraphs { get; }
}

/// <summary>What AND, OR and NOT are asked of.</summary>
public enum SearchUnit
{
    /// <summary>Each source as a whole.</summary>
    Source,

    /// <summary>Each paragraph by itself; a hit lies wholly in one.</summary>
    Paragraph,
}

/// <summary>Where and how a query is run.</summary>
public sealed record SearchScope
{
    /// <summary>Hits listed when nothing else is asked.</summary>
    public const int UsualLimit = 1_000;

    /// <summary>
    /// Keys of the sources to search, in the order wanted in the result; null for all, by key (ordinal). What a member may
    /// not see is left out here.
    /// </summary>
    public IReadOnlyList<string>? Sources { get; init; }

    public SearchUnit Unit { get; init; }

    /// <summary>How many hits are listed at most. Counts are never cut.</summary>
    public int Limit { get; init; } = UsualLimit;
}
