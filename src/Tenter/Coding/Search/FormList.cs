namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;

/// <summary>
/// The forms known at one moment, by number, most of them sorted so that a pattern with a beginning is found by halving;
/// the newest stand unsorted behind until they are many.
/// </summary>
internal sealed class FormList(FormChars forms, int[] sorted)
{
    /// <summary>So few that looking at each costs less than a tenth of a millisecond.</summary>
    private const int MostUnsorted = 4096;

    public static FormList Empty { get; } = new(new FormChars([], [0], 0), []);

    public FormChars Forms => forms;

    /// <summary>A list with more forms. O(new · log new + all) when the unsorted have become many, else constant.</summary>
    public FormList Grown(FormChars more)
    {
        if (more.Count - sorted.Length <= MostUnsorted)
        {
            return new FormList(more, sorted);
        }

        var tail = new int[more.Count - sorted.Length];
        var heads = new ulong[tail.Length];
        for (var i = 0; i < tail.Length; i++)
        {
            tail[i] = sorted.Length + i;
            heads[i] = Head(more[tail[i]]);
        }

        Array.Sort(heads, tail);
        SortAlike(heads, tail, more);
        return new FormList(more, Merge(more, sorted, tail));
    }

    /// <summary>
    /// The forms a pattern matches. O(log n) for a plain or inflected word, O(log n + those with the same beginning) for a
    /// pattern that begins with a letter, O(n) for one that begins with a wildcard.
    /// </summary>
    public FormSet Matching(WordPattern pattern)
    {
        var ids = new List<int>();
        var looked = pattern.Family is null && pattern.Prefix.Length == 0 ? 0 : sorted.Length;
        if (pattern.Family is { } family)
        {
            foreach (var form in family)
            {
                AddWith(form, pattern, ids);
            }
        }
        else if (looked > 0)
        {
            AddWith(pattern.Prefix, pattern, ids);
        }

        // In the order of numbers, which is the order in memory.
        for (var id = looked; id < forms.Count; id++)
        {
            if (pattern.Matches(forms[id]))
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
            var form = forms[sorted[i]];
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
            if (forms[sorted[middle]].SequenceCompareTo(prefix) < 0)
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

    /// <summary>The first four characters as a number that sorts as they do.</summary>
    private static ulong Head(ReadOnlySpan<char> form)
    {
        ulong head = 0;
        for (var i = 0; i < 4; i++)
        {
            head = (head << 16) | (i < form.Length ? form[i] : 0u);
        }

        return head;
    }

    /// <summary>Puts in order what begins alike, after all has been sorted by its beginning.</summary>
    private static void SortAlike(ulong[] heads, int[] tail, FormChars forms)
    {
        for (int from = 0, to; from < tail.Length; from = to)
        {
            for (to = from + 1; to < tail.Length && heads[to] == heads[from]; to++) { }

            if (to - from > 1)
            {
                tail.AsSpan(from, to - from).Sort((a, b) => forms[a].SequenceCompareTo(forms[b]));
            }
        }
    }

    private static int[] Merge(FormChars forms, int[] one, int[] two)
    {
        var merged = new int[one.Length + two.Length];
        int i = 0,
            j = 0;
        for (var k = 0; k < merged.Length; k++)
        {
            var takeOne = j == two.Length || (i < one.Length && forms[one[i]].SequenceCompareTo(forms[two[j]]) < 0);
            merged[k] = takeOne ? one[i++] : two[j++];
        }

        return merged;
    }
}
