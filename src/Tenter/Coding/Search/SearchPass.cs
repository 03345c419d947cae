namespace Tenter.Coding.Search;

using System.Collections.Generic;
using System.Collections.Immutable;

/// <summary>What the index and the scan do alike with one text.</summary>
internal static class SearchPass
{
    public static long Count(Matcher matcher, TextWords text, SearchUnit unit, RangeLists lists)
    {
        if (unit == SearchUnit.Source)
        {
            return matcher.Count(text, lists);
        }

        if (!matcher.CanMatch(text))
        {
            return 0;
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
        FormChars forms,
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

    /// <summary>The most frequent of the forms matched, chosen by numbers first: a pattern may match a hundred thousand.</summary>
    public static MatchedForms Matched(WordPattern word, IReadOnlyList<int> ids, int[] tally, FormChars forms)
    {
        var found = new List<(int Count, int Id)>();
        foreach (var id in ids)
        {
            if (id < tally.Length && tally[id] > 0)
            {
                found.Add((tally[id], id));
            }
        }

        var least = 0;
        if (found.Count > MatchedForms.MostListed)
        {
            var counts = found.ConvertAll(form => form.Count);
            counts.Sort();
            least = counts[^MatchedForms.MostListed];
        }

        return MatchedForms.Of(
            word.Written,
            found.Count,
            found
                .FindAll(form => form.Count >= least)
                .ConvertAll(form => new FormCount(forms[form.Id].ToString(), form.Count))
        );
    }

    private static TextSpan SpanOf(long hit, TextWords text, FormChars forms)
    {
        var last = WordRange.Last(hit);
        return new TextSpan(text.Starts[WordRange.First(hit)], text.Starts[last] + forms.LengthOf(text.Forms[last]));
    }
}
