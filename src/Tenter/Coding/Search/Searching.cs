namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>One hit in a source, with what a person decided about it.</summary>
/// <param name="Decision">Null where nobody has decided yet.</param>
public sealed record FoundHit(Source Source, Passage Passage, HitDecision? Decision);

/// <summary>A source searched, with or without hits.</summary>
/// <param name="Accepted">Decisions of this query that stand on its present text.</param>
public sealed record FoundIn(Source Source, int Words, long Hits, int Accepted, int Rejected);

/// <summary>What a search of the project found. Counts are complete; the list of hits may be shorter.</summary>
public sealed record Found(
    SearchQuery Query,
    long Total,
    IReadOnlyList<FoundHit> Hits,
    IReadOnlyList<FoundIn> BySource,
    IReadOnlyList<MatchedForms> Forms
);

/// <summary>Searches what a view shows, by source name and then by place.</summary>
public static class Searching
{
    /// <summary>
    /// Runs the query on the index where it holds every text of the view, else scans. O(words of the texts that hold the
    /// forms asked for), or O(characters) by scan; plus the decisions kept under the query.
    /// </summary>
    /// <param name="view">What is searched.</param>
    /// <param name="index">The word index, or null to scan.</param>
    /// <param name="query">What for.</param>
    /// <param name="unit">Of what AND, OR and NOT are asked.</param>
    /// <param name="limit">How many hits are listed.</param>
    /// <param name="only">One source, or null for all.</param>
    /// <param name="among">Which sources are searched, or null for all.</param>
    public static Found Run(
        View view,
        WordIndex? index,
        SearchQuery query,
        SearchUnit unit,
        int limit,
        RecordId? only = null,
        Func<Source, bool>? among = null
    )
    {
        var sources = view.All<Source>()
            .Where(source => only is null || source.Id == only)
            .Where(source => among is null || among(source))
            .Select(source => (Source: source, Revision: view.Find<Revision>(source.Revision)))
            .Where(pair => pair.Revision is not null)
            .OrderBy(pair => pair.Source.Name, StringComparer.Ordinal)
            .ToDictionary(pair => Corpus.KeyOf(pair.Revision!), pair => (pair.Source, Revision: pair.Revision!));
        var scope = new SearchScope
        {
            Sources = [.. sources.Keys],
            Unit = unit,
            Limit = limit,
        };
        var result =
            index is not null && sources.Keys.All(index.Contains)
                ? index.Search(query, scope)
                : TextScan.Search(query, [.. sources.Values.Select(pair => Corpus.Read(view, pair.Revision))], scope);
        var decisions = DecisionsOn(view, query);
        return new Found(
            query,
            result.Total,
            [.. result.Hits.Select(hit => Told(sources[hit.Source], hit.Span, decisions))],
            [.. result.BySource.Select(found => Told(sources[found.Source].Source, found, decisions))],
            result.Forms
        );
    }

    /// <summary>By source, each with where its words stand now. What was decided about words that are gone decides nothing.</summary>
    private static ILookup<RecordId, (Passage Passage, HitDecision Decision)> DecisionsOn(View view, SearchQuery query)
    {
        var key = HitDecision.KeyOf(query.Text);
        return view.All<HitDecision>()
            .Where(decision => decision.Query == key)
            .Select(decision => (view.Present(decision.Passage).Passage, Decision: decision))
            .Where(one => one.Passage is not null)
            .ToLookup(one => one.Decision.Passage.Source, one => (one.Passage!.Value, one.Decision));
    }

    private static FoundHit Told(
        (Source Source, Revision Revision) text,
        TextSpan span,
        ILookup<RecordId, (Passage Passage, HitDecision Decision)> decisions
    )
    {
        var passage = new Passage(text.Source.Id, text.Revision.Id, span.Start, span.End);
        return new FoundHit(
            text.Source,
            passage,
            decisions[text.Source.Id].LastOrDefault(one => one.Passage == passage).Decision
        );
    }

    private static FoundIn Told(
        Source source,
        SourceHits found,
        ILookup<RecordId, (Passage Passage, HitDecision Decision)> decisions
    )
    {
        var standing = decisions[source.Id]
            .GroupBy(one => one.Passage)
            .Select(group => group.Last().Decision.Accepted)
            .ToList();
        return new FoundIn(
            source,
            found.Words,
            found.Hits,
            standing.Count(accepted => accepted),
            standing.Count(accepted => !accepted)
        );
    }
}
