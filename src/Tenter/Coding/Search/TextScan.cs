namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

/// <summary>
/// Searches texts without an index, with the same results: while the index is being built, or for texts searched once.
/// Linear in the characters for every query, on all cores; nothing is kept.
/// </summary>
public static class TextScan
{
    /// <summary>Runs a query over texts with distinct keys; the scope chooses among them as it does for an index.</summary>
    /// <exception cref="ArgumentException">When two texts share a key or the scope names a source that is not among them.</exception>
    public static SearchResult Search(SearchQuery query, IReadOnlyList<SearchText> texts, SearchScope? scope = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(texts);
        scope ??= new SearchScope();
        var searched = Chosen(texts, scope);
        var found = new TextHits[searched.Count];
        var progress = new ScanProgress(searched.Count, scope.Limit);
        var workers = Math.Clamp(searched.Count, 1, Environment.ProcessorCount);
        var scanners = new TextScanner[workers];
        var next = -1;
        Parallel.For(
            0,
            workers,
            worker =>
            {
                var scanner = scanners[worker] = new TextScanner(query);
                for (var i = Interlocked.Increment(ref next); i < found.Length; i = Interlocked.Increment(ref next))
                {
                    found[i] = scanner.Search(searched[i], scope, progress);
                    progress.Done(i, found[i].Count);
                }
            }
        );

        return new SearchResult(
            query,
            scope.Unit,
            found.Sum(text => text.Count),
            [.. found.SelectMany(text => text.Listed).Take(scope.Limit)],
            [.. found.Select((text, i) => new SourceHits(searched[i].Key, text.Words, text.Count))],
            FormsOf(query, scanners)
        );
    }

    private static List<SearchText> Chosen(IReadOnlyList<SearchText> texts, SearchScope scope)
    {
        var byKey = texts.ToDictionary(text => text.Key, StringComparer.Ordinal);
        if (scope.Sources is null)
        {
            return [.. byKey.Values.OrderBy(text => text.Key, StringComparer.Ordinal)];
        }

        return
        [
            .. scope
                .Sources.Distinct(StringComparer.Ordinal)
                .Select(source =>
                    byKey.TryGetValue(source, out var text)
                        ? text
                        : throw new ArgumentException($"There is no text of {source}.", nameof(scope))
                ),
        ];
    }

    private static ImmutableArray<MatchedForms> FormsOf(SearchQuery query, TextScanner[] scanners) =>
        [.. query.Words.Where(word => !word.IsExact).Select(word => Matched(word, scanners))];

    private static MatchedForms Matched(WordPattern word, TextScanner[] scanners)
    {
        var counts = scanners
            .SelectMany(scanner => scanner.CountsOf(word))
            .GroupBy(form => form.Form, StringComparer.Ordinal)
            .Select(group => new FormCount(group.Key, group.Sum(form => form.Count)))
            .ToList();
        return MatchedForms.Of(word.Written, counts.Count, counts);
    }
}
