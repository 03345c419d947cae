namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Threading;

/// <summary>
/// All forms of a word index, each kept once and numbered for good; it only grows, so that every snapshot of the index
/// can read the part it knew while another text is being added. Writers take turns; readers take a <see cref="FormList"/>.
/// </summary>
internal sealed class FormTable
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private FormList list = new([], 0, []);

    /// <summary>Numbers of the given forms, new ones added. The second value is the list that knows them all.</summary>
    public (int[] Numbers, FormList List) Add(List<string> forms)
    {
        lock (turn)
        {
            var result = new int[forms.Count];
            var strings = list.Strings;
            var count = list.Count;
            for (var i = 0; i < result.Length; i++)
            {
                if (!numbers.TryGetValue(forms[i], out var number))
                {
                    number = count++;
                    numbers.Add(forms[i], number);
                    if (number >= strings.Length)
                    {
                        Array.Resize(ref strings, Math.Max(1024, strings.Length * 2));
                    }

                    strings[number] = forms[i];
                }

                result[i] = number;
            }

            list = list.Grown(strings, count);
            return (result, list);
        }
    }
}

/// <summary>
/// The forms known at one moment, by number, most of them sorted so that a pattern with a beginning is found by halving;
/// the newest stand unsorted behind until they are many.
/// </summary>
internal sealed class FormList(string[] strings, int count, int[] sorted)
{
    /// <summary>So few that looking at each costs less than a tenth of a millisecond.</summary>
    private const int MostUnsorted = 4096;

    public string[] Strings => strings;

    public int Count => count;

    /// <summary>A list with more forms. O(new · log new + all) when the unsorted have become many, else constant.</summary>
    public FormList Grown(string[] more, int newCount)
    {
        if (newCount - sorted.Length <= MostUnsorted)
        {
            return new FormList(more, newCount, sorted);
        }

        var tail = new int[newCount - sorted.Length];
        var keys = new string[tail.Length];
        for (var i = 0; i < tail.Length; i++)
        {
            tail[i] = sorted.Length + i;
            keys[i] = more[tail[i]];
        }

        Array.Sort(keys, tail, StringComparer.Ordinal);
        return new FormList(more, newCount, Merge(more, sorted, tail));
    }

    /// <summary>
    /// The forms a pattern matches. O(log n) for a plain or inflected word, O(log n + those with the same beginning) for a
    /// pattern that begins with a letter, O(n) for one that begins with a wildcard.
    /// </summary>
    public FormSet Matching(WordPattern pattern)
    {
        var ids = new List<int>();
        if (pattern.Family is { } family)
        {
            foreach (var form in family)
            {
                AddWith(form, pattern, ids);
            }
        }
        else
        {
            AddWith(pattern.Prefix, pattern, ids);
        }

        for (var id = sorted.Length; id < count; id++)
        {
            if (pattern.Matches(strings[id]))
            {
                ids.Add(id);
            }
        }

        ids.Sort();
        return new FormSet(ids);
    }

    private void AddWith(string prefix, WordPattern pattern, List<int> ids)
    {
        for (var i = FirstNotBefore(prefix); i < sorted.Length; i++)
        {
            var form = strings[sorted[i]];
            if (!form.StartsWith(prefix, StringComparison.Ordinal))
            {
                return;
            }

            if (pattern.Family is not null || pattern.IsExact)
            {
                if (form.Length == prefix.Length)
                {
                    ids.Add(sorted[i]);
                }

                return;
            }

            if (pattern.Matches(form))
            {
                ids.Add(sorted[i]);
            }
        }
    }

    private int FirstNotBefore(string prefix)
    {
        int low = 0,
            high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(strings[sorted[middle]], prefix) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int[] Merge(string[] strings, int[] one, int[] two)
    {
        var merged = new int[one.Length + two.Length];
        int i = 0,
            j = 0;
        for (var k = 0; k < merged.Length; k++)
        {
            var takeOne =
                j == two.Length || (i < one.Length && string.CompareOrdinal(strings[one[i]], strings[two[j]]) < 0);
            merged[k] = takeOne ? one[i++] : two[j++];
        }

        return merged;
    }
}
