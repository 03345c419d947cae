namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

/// <summary>What one text gave.</summary>
internal readonly record struct TextHits(int Words, long Count, ImmutableArray<SearchHit> Listed);

/// <summary>
/// Whether enough hits are listed already. Texts are taken in order, so the hits of those before the first unfinished one
/// stand before the hits of any text still to come.
/// </summary>
internal sealed class ScanProgress(int texts, int limit)
{
    private readonly Lock turn = new();
    private readonly long[] counts = new long[texts];
    private readonly bool[] done = new bool[texts];
    private long listed;
    private int next;

    public bool IsEnough => Volatile.Read(ref listed) >= limit;

    public void Done(int text, long count)
    {
        lock (turn)
        {
            counts[text] = count;
            done[text] = true;
            for (; next < texts && done[next]; next++)
            {
                Volatile.Write(ref listed, listed + counts[next]);
            }
        }
    }
}

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

    public TextHits Search(SearchText text, SearchScope scope, ScanProgress progress)
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

        Tally(forms);
        var paragraphs =
            scope.Unit == SearchUnit.Paragraph ? TextWords.WordsOf(text, starts, forms, collector.Forms) : [];
        var read = new TextWords(text.Key, forms, starts, paragraphs, distinct: null, counts: []);
        // The sets have grown with the text, and a union of them is made anew.
        var matcher = Matcher.Of(root, word => sets[word.Written]);
        var listed = ImmutableArray.CreateBuilder<SearchHit>();
        var count = SearchPass.Count(matcher, read, scope.Unit, lists);
        if (count > 0 && !progress.IsEnough)
        {
            SearchPass.List(matcher, read, collector.Forms, scope, lists, listed);
        }

        return new TextHits(forms.Length, count, listed.DrainToImmutable());
    }

    private void Tally(int[] forms)
    {
        if (Array.TrueForAll(words, pair => pair.Word.IsExact))
        {
            return;
        }

        if (tally.Length < collector.Forms.Count)
        {
            Array.Resize(ref tally, Math.Max(collector.Forms.Count, tally.Length * 2));
        }

        foreach (var form in forms)
        {
            tally[form]++;
        }
    }

    /// <summary>How often each form that the word matches was met.</summary>
    public IEnumerable<FormCount> CountsOf(WordPattern word) =>
        sets[word.Written].Ids.Select(id => new FormCount(collector.Forms[id].ToString(), tally[id]));
}
