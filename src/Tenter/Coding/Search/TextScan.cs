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
                    found[i] = scanner.Search(searched[i], scope);
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
        [
            .. query
                .Words.Where(word => !word.IsExact)
                .Select(word =>
                    SearchPass.Matched(
                        word,
                        scanners
                            .SelectMany(scanner => scanner.CountsOf(word))
                            .GroupBy(form => form.Form, StringComparer.Ordinal)
                            .Select(group => new FormCount(group.Key, group.Sum(form => form.Count)))
                    )
                ),
        ];
}

/// <summary>What one text gave.</summary>
internal readonly record struct TextHits(int Words, long Count, ImmutableArray<SearchHit> Listed);

/// <summary>
/// Scans texts one after the other on one thread. Forms are numbered as in an index, for the length of the scan, and each
/// new form is tried against the words of the query once.
/// </summary>
internal sealed class TextScanner
{
    private readonly WordCollector collector = new();
    private readonly RangeLists lists = new();
    private readonly (WordPattern Word, FormSet Forms)[] words;
    private readonly Dictionary<string, FormSet> sets;
    private readonly QueryNode root;
    private int[] tally = [];
    private int tried;

    public TextScanner(SearchQuery query)
    {
        root = query.Root;
        words = [.. query.Words.Select(word => (word, new FormSet([])))];
        sets = words.ToDictionary(pair => pair.Word.Written, pair => pair.Forms, StringComparer.Ordinal);
    }

    public TextHits Search(SearchText text, SearchScope scope)
    {
        var (forms, starts) = collector.Read(text.Text);
        for (; tried < collector.Forms.Count; tried++)
        {
            foreach (var (word, set) in words)
            {
                if (word.Matches(collector.Forms[tried]))
                {
                    set.Add(tried);
                }
            }
        }

        if (tally.Length < collector.Forms.Count)
        {
            Array.Resize(ref tally, Math.Max(collector.Forms.Count, tally.Length * 2));
        }

        foreach (var form in forms)
        {
            tally[form]++;
        }

        var paragraphs =
            scope.Unit == SearchUnit.Paragraph ? TextWords.WordsOf(text, starts, forms, collector.Forms) : [];
        var read = new TextWords(text.Key, forms, starts, paragraphs, distinct: null, counts: []);
        // The sets have grown with the text, and a union of them is made anew.
        var matcher = Matcher.Of(root, word => sets[word.Written]);
        var listed = ImmutableArray.CreateBuilder<SearchHit>();
        var count = SearchPass.Count(matcher, read, scope.Unit, lists);
        if (count > 0)
        {
            SearchPass.List(matcher, read, collector.Forms, scope, lists, listed);
        }

        return new TextHits(forms.Length, count, listed.DrainToImmutable());
    }

    /// <summary>How often each form that the word matches was met.</summary>
    public IEnumerable<FormCount> CountsOf(WordPattern word) =>
        sets[word.Written].Ids.Select(id => new FormCount(collector.Forms[id], tally[id]));
}
