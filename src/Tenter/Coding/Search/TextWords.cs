namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;

/// <summary>
/// The words of one text: the number of the form of each word in order, where each starts, and, in an index, which forms
/// occur and how often. A word ends as many UTF-16 units after its start as its form is long.
/// <para>
/// Keeping the words in their order, rather than a list of places for each form, makes one pass over the words of the
/// texts that hold a form answer any pattern, however many forms it matches; a thousand long interviews are ten million
/// words, which is about ten milliseconds. Eight bytes a word, and eight for each distinct form of a text.
/// </para>
/// </summary>
internal sealed class TextWords
{
    private readonly int[]? distinct;
    private readonly int[] counts;

    /// <param name="key">Which text it is.</param>
    /// <param name="forms">Number of the form of each word.</param>
    /// <param name="starts">Where each word starts.</param>
    /// <param name="paragraphs">Ranges of words, half-open, in order.</param>
    /// <param name="distinct">The forms that occur, rising; null where they were not counted.</param>
    /// <param name="counts">How often each of them occurs.</param>
    public TextWords(
        string key,
        int[] forms,
        int[] starts,
        (int From, int To)[] paragraphs,
        int[]? distinct,
        int[] counts
    )
    {
        Key = key;
        Forms = forms;
        Starts = starts;
        Paragraphs = paragraphs;
        this.distinct = distinct;
        this.counts = counts;
    }

    public string Key { get; }

    public int[] Forms { get; }

    public int[] Starts { get; }

    public (int From, int To)[] Paragraphs { get; }

    public int Count => Forms.Length;

    /// <summary>Whether forms have been counted; else <see cref="Holds"/> always answers yes.</summary>
    public bool IsCounted => distinct is not null;

    /// <summary>Whether a form of the set occurs at all.</summary>
    public bool Holds(FormSet set)
    {
        if (distinct is null)
        {
            return true;
        }

        if (IsFew(set))
        {
            foreach (var id in set.Ids)
            {
                if (Array.BinarySearch(distinct, id) >= 0)
                {
                    return true;
                }
            }

            return false;
        }

        foreach (var id in distinct)
        {
            if (set.Contains(id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many words have a form of the set. Only where forms were counted.</summary>
    public long CountOf(FormSet set)
    {
        long total = 0;
        if (IsFew(set))
        {
            foreach (var id in set.Ids)
            {
                var at = Array.BinarySearch(distinct!, id);
                total += at >= 0 ? counts[at] : 0;
            }

            return total;
        }

        for (var i = 0; i < distinct!.Length; i++)
        {
            total += set.Contains(distinct[i]) ? counts[i] : 0;
        }

        return total;
    }

    /// <summary>Adds the counts of all forms to a tally by form number.</summary>
    public void AddTo(int[] tally)
    {
        for (var i = 0; i < distinct!.Length; i++)
        {
            tally[distinct[i]] += counts[i];
        }
    }

    /// <summary>Where halving for each form is cheaper than looking at every form of the text.</summary>
    private bool IsFew(FormSet set) => set.Count * 12L < distinct!.Length;

    /// <summary>
    /// Counts the forms of a text. <paramref name="tally"/> has a place for every form, all nought before and after.
    /// </summary>
    public static (int[] Distinct, int[] Counts) CountForms(int[] forms, int[] tally)
    {
        var met = new List<int>();
        foreach (var form in forms)
        {
            if (tally[form]++ == 0)
            {
                met.Add(form);
            }
        }

        met.Sort();
        var times = new int[met.Count];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = tally[met[i]];
            tally[met[i]] = 0;
        }

        return ([.. met], times);
    }

    /// <summary>The words that lie wholly in each paragraph. O(paragraphs · log words).</summary>
    public static (int From, int To)[] WordsOf(SearchText text, int[] starts, int[] forms, FormChars read)
    {
        if (text.Paragraphs is not { } paragraphs)
        {
            return [(0, starts.Length)];
        }

        var ranges = new (int From, int To)[paragraphs.Count];
        for (var i = 0; i < ranges.Length; i++)
        {
            var from = FirstNotBefore(starts, paragraphs[i].Start);
            var to = Math.Max(FirstNotBefore(starts, paragraphs[i].End), from);
            if (to > from && starts[to - 1] + read.LengthOf(forms[to - 1]) > paragraphs[i].End)
            {
                to--;
            }

            ranges[i] = (from, to);
        }

        return ranges;
    }

    private static int FirstNotBefore(int[] starts, int position)
    {
        var at = Array.BinarySearch(starts, position);
        return at < 0 ? ~at : at;
    }
}
