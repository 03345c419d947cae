namespace Tenter.Coding.Search;

using System;
using Tenter.Evidence;

/// <summary>
/// Reads texts into words, numbering each distinct form once. One collector serves one thread; what several found is
/// brought together by <see cref="FormTable"/>. Linear over the text, no allocation for a form seen before.
/// </summary>
internal sealed class WordCollector
{
    private readonly FormStore store = new();
    private int[] forms = new int[4096];
    private int[] starts = new int[4096];
    private char[] folded = new char[256];

    /// <summary>The forms found so far, by number.</summary>
    public FormChars Forms => store.Forms;

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
        return store.NumberOf(form);
    }
}
