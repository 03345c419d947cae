namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;

/// <summary>
/// The words of a set of texts, ready to be searched. A value: adding, replacing or leaving out a text gives another index
/// and reads only that text; readers of the old one go on undisturbed. Kept in memory only.
/// <para>
/// Building is linear in the characters, on all cores. A search costs at most one pass over the words of the texts that
/// hold the forms asked for; counting a single word costs no pass. Forms are kept as long as any index descended from
/// the same <see cref="Build"/> is, so after erasing words build a new index.
/// </para>
/// </summary>
public sealed class WordIndex
{
    private readonly FormTable table;
    private readonly FormList forms;
    private readonly ImmutableArray<TextWords> texts;
    private readonly Lazy<int[]> tally;

    private WordIndex(FormTable table, FormList forms, ImmutableArray<TextWords> texts)
    {
        this.table = table;
        this.forms = forms;
        this.texts = texts;
        tally = new Lazy<int[]>(() => Tally(texts));
    }

    /// <summary>Keys of the texts, rising by ordinal comparison.</summary>
    public IEnumerable<string> Sources => texts.Select(text => text.Key);

    /// <summary>All words of all texts.</summary>
    public long WordCount => texts.Sum(text => (long)text.Count);

    /// <summary>Forms kept, those of texts since left out included.</summary>
    public int FormCount => forms.Forms.Count;

    /// <summary>Reads all texts. Of two with the same key the later counts.</summary>
    public static WordIndex Build(IEnumerable<SearchText> texts) =>
        new WordIndex(new FormTable(), FormList.Empty, []).With(texts);

    public bool Contains(string source) => IndexOf(source) >= 0;

    /// <summary>The index with a text added, or put in the place of the one with the same key.</summary>
    public WordIndex With(SearchText text) => With([text]);

    /// <inheritdoc cref="With(SearchText)"/>
    public WordIndex With(IEnumerable<SearchText> added)
    {
        var latest = added.GroupBy(text => text.Key, StringComparer.Ordinal).Select(group => group.Last()).ToList();
        var (read, grown) = WordReading.Read(table, latest);
        var byKey = new SortedDictionary<string, TextWords>(StringComparer.Ordinal);
        foreach (var text in texts.Concat(read))
        {
            byKey[text.Key] = text;
        }

        return new WordIndex(table, grown, [.. byKey.Values]);
    }

    /// <summary>The index without a text; the same index when it has none with this key.</summary>
    public WordIndex Without(string source) =>
        IndexOf(source) is >= 0 and var at ? new WordIndex(table, forms, texts.RemoveAt(at)) : this;

    /// <summary>Runs a query.</summary>
    /// <exception cref="ArgumentException">When the scope names a source the index does not hold.</exception>
    public SearchResult Search(SearchQuery query, SearchScope? scope = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        scope ??= new SearchScope();
        var searched = scope.Sources is null ? texts : [.. scope.Sources.Distinct(StringComparer.Ordinal).Select(Find)];
        var sets = query.Words.ToDictionary(word => word.Written, forms.Matching, StringComparer.Ordinal);
        var matcher = Matcher.Of(query.Root, word => sets[word.Written]);

        var counts = new long[searched.Length];
        Parallel.For(
            0,
            searched.Length,
            () => new RangeLists(),
            (i, _, lists) =>
            {
                counts[i] = SearchPass.Count(matcher, searched[i], scope.Unit, lists);
                return lists;
            },
            _ => { }
        );

        return new SearchResult(
            query,
            scope.Unit,
            counts.Sum(),
            List(matcher, searched, counts, scope),
            [.. searched.Select((text, i) => new SourceHits(text.Key, text.Count, counts[i]))],
            FormsOf(query, sets, scope.Sources is null ? tally : new Lazy<int[]>(() => Tally(searched)))
        );
    }

    /// <summary>
    /// Forms that a word of the query would match if accents were left out of both, and does not as written: for a hint
    /// beside a result, since diacritics count. The most frequent first. O(forms).
    /// </summary>
    public IReadOnlyList<FormCount> WithOtherAccents(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var hints = new AccentHints(query.Words);
        var counts = new List<FormCount>();
        for (var id = 0; id < forms.Forms.Count; id++)
        {
            if (hints.Fit(forms.Forms[id]) && tally.Value[id] > 0)
            {
                counts.Add(new FormCount(forms.Forms[id].ToString(), tally.Value[id]));
            }
        }

        return [.. counts.OrderByDescending(form => form.Count).ThenBy(form => form.Form, StringComparer.Ordinal)];
    }

    private ImmutableArray<SearchHit> List(
        Matcher matcher,
        ImmutableArray<TextWords> searched,
        long[] counts,
        SearchScope scope
    )
    {
        var listed = ImmutableArray.CreateBuilder<SearchHit>();
        var lists = new RangeLists();
        for (var i = 0; i < searched.Length && listed.Count < scope.Limit; i++)
        {
            if (counts[i] > 0)
            {
                SearchPass.List(matcher, searched[i], forms.Forms, scope, lists, listed);
            }
        }

        return listed.DrainToImmutable();
    }

    private ImmutableArray<MatchedForms> FormsOf(
        SearchQuery query,
        Dictionary<string, FormSet> sets,
        Lazy<int[]> tallied
    ) =>
        [
            .. query
                .Words.Where(word => !word.IsExact)
                .Select(word => SearchPass.Matched(word, sets[word.Written].Ids, tallied.Value, forms.Forms)),
        ];

    private int[] Tally(ImmutableArray<TextWords> of)
    {
        var sums = new int[forms.Forms.Count];
        foreach (var text in of)
        {
            text.AddTo(sums);
        }

        return sums;
    }

    private TextWords Find(string source) =>
        IndexOf(source) is >= 0 and var at
            ? texts[at]
            : throw new ArgumentException($"The index holds no text of {source}.", nameof(source));

    private int IndexOf(string source)
    {
        int low = 0,
            high = texts.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(texts[middle].Key, source);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
