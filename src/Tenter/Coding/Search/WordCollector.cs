namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using Tenter.Evidence;

/// <summary>
/// Reads texts into words, numbering each distinct form once. One collector serves one thread; what several found is
/// brought together by <see cref="FormTable"/>. Linear over the text, no allocation for a form seen before.
/// </summary>
internal sealed class WordCollector
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private int[] forms = new int[4096];
    private int[] starts = new int[4096];
    private char[] folded = new char[256];

    public WordCollector() => bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The forms found so far, by number.</summary>
    public List<string> Forms { get; } = [];

    /// <summary>Number of the form of each word, and where each word starts.</summary>
    public (int[] Forms, int[] Starts) Read(string text)
    {
        var count = 0;
        var at = 0;
        while (WordRule.Next(text, ref at, out var start))
        {
            if (count == forms.Length)
            {
                Array.Resize(ref forms, count * 2);
                Array.Resize(ref starts, count * 2);
            }

            forms[count] = NumberOf(text.AsSpan(start, at - start));
            starts[count++] = start;
        }

        return (forms[..count], starts[..count]);
    }

    private int NumberOf(ReadOnlySpan<char> word)
    {
        if (word.Length > folded.Length)
        {
            folded = new char[word.Length * 2];
        }

        var form = folded.AsSpan(0, word.Length);
        WordRule.Fold(word, form);
        if (!bySpan.TryGetValue(form, out var number))
        {
            number = Forms.Count;
            var kept = form.ToString();
            Forms.Add(kept);
            numbers.Add(kept, number);
        }

        return number;
    }
}
