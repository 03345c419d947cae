namespace Tenter.Coding.Search;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

/// <summary>What the index and the scan do alike with one text.</summary>
internal static class SearchPass
{
    public static long Count(Matcher matcher, TextWords text, SearchUnit unit, RangeLists lists)
    {
        if (!matcher.CanMatch(text))
        {
            return 0;
        }

        if (unit == SearchUnit.Source)
        {
            return matcher.Count(text, lists);
        }

        var hits = lists.Borrow();
        Find(matcher, text, unit, lists, hits);
        var count = hits.Count;
        lists.Return(hits);
        return count;
    }

    /// <summary>All hits of a text, rising.</summary>
    public static void Find(Matcher matcher, TextWords text, SearchUnit unit, RangeLists lists, List<long> into)
    {
        if (unit == SearchUnit.Source)
        {
            matcher.Find(text, 0, text.Count, lists, into);
            return;
        }

        foreach (var (from, to) in text.Paragraphs)
        {
            matcher.Find(text, from, to, lists, into);
        }
    }

    /// <summary>Adds the hits of a text until the limit is reached.</summary>
    public static void List(
        Matcher matcher,
        TextWords text,
        IReadOnlyList<string> forms,
        SearchScope scope,
        RangeLists lists,
        ImmutableArray<SearchHit>.Builder listed
    )
    {
        var hits = lists.Borrow();
        Find(matcher, text, scope.Unit, lists, hits);
        foreach (var hit in hits)
        {
            if (listed.Count >= scope.Limit)
            {
                break;
            }

            listed.Add(new SearchHit(text.Key, SpanOf(hit, text, forms)));
        }

        lists.Return(hits);
    }

    public static MatchedForms Matched(WordPattern word, IEnumerable<FormCount> counts)
    {
        var found = counts.Where(form => form.Count > 0).ToArray();
        var listed = found
            .OrderByDescending(form => form.Count)
            .ThenBy(form => form.Form, System.StringComparer.Ordinal)
            .Take(MatchedForms.MostListed);
        return new MatchedForms(word.Written, found.Length, [.. listed]);
    }

    private static TextSpan SpanOf(long hit, TextWords text, IReadOnlyList<string> forms)
    {
        var last = WordRange.Last(hit);
        return new TextSpan(text.Starts[WordRange.First(hit)], text.Starts[last] + forms[text.Forms[last]].Length);
    }
}
