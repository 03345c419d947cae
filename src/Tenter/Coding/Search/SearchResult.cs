namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

/// <summary>
/// What a search found. All counts are of hits and complete; the list of hits may be shorter. A hit is a stretch of whole
/// words in one source, and no two hits of a result are the same stretch of the same source.
/// </summary>
/// <param name="Query">What was asked.</param>
/// <param name="Unit">Of what AND, OR and NOT were asked.</param>
/// <param name="Total">All hits.</param>
/// <param name="Hits">The first hits, by source in the order asked for, then start, then end.</param>
/// <param name="BySource">Every source searched, those without a hit too.</param>
/// <param name="Forms">For each word of the query with a wildcard or <c>~</c>: which forms it matched.</param>
public sealed record SearchResult(
    SearchQuery Query,
    SearchUnit Unit,
    long Total,
    ImmutableArray<SearchHit> Hits,
    ImmutableArray<SourceHits> BySource,
    ImmutableArray<MatchedForms> Forms
)
{
    /// <summary>How many hits are listed.</summary>
    public int Listed => Hits.Length;
}

/// <param name="Source">Key of the text.</param>
/// <param name="Span">Where in it, in UTF-16.</param>
public readonly record struct SearchHit(string Source, TextSpan Span);

/// <param name="Source">Key of the text.</param>
/// <param name="Words">Its length in words, for rates.</param>
/// <param name="Hits">How many hits it has.</param>
public readonly record struct SourceHits(string Source, int Words, long Hits);

/// <summary>The forms that a word of a query matched in the sources searched, whether or not they became hits.</summary>
/// <param name="Word">As in the query: <c>partner*</c>, <c>~trust</c>.</param>
/// <param name="Total">How many different forms.</param>
/// <param name="Listed">The most frequent of them, at most 1,000; equally frequent ones by letters.</param>
public sealed record MatchedForms(string Word, int Total, ImmutableArray<FormCount> Listed)
{
    internal const int MostListed = 1_000;

    internal static MatchedForms Of(string word, int total, IEnumerable<FormCount> counts) =>
        new(
            word,
            total,
            [
                .. counts
                    .OrderByDescending(form => form.Count)
                    .ThenBy(form => form.Form, StringComparer.Ordinal)
                    .Take(MostListed),
            ]
        );
}

/// <param name="Form">Folded: small letters, straight apostrophes.</param>
/// <param name="Count">How many words of the sources searched have it.</param>
public readonly record struct FormCount(string Form, long Count);
