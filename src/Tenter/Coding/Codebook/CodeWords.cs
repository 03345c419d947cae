namespace Tenter.Coding;

using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text;

/// <summary>What the names and definitions of codes are compared by.</summary>
internal static class CodeWords
{
    // Words that stand in any definition.
    private static readonly FrozenSet<string> Common = new[]
    {
        "about",
        "also",
        "and",
        "are",
        "been",
        "but",
        "for",
        "from",
        "has",
        "have",
        "how",
        "include",
        "includes",
        "into",
        "its",
        "not",
        "one",
        "only",
        "other",
        "others",
        "own",
        "said",
        "that",
        "the",
        "their",
        "them",
        "they",
        "this",
        "what",
        "when",
        "where",
        "which",
        "who",
        "whom",
        "whose",
        "why",
        "with",
        "use",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The trigrams of the words of a name, each word between blanks: "trust" and "trusting" share four of them.</summary>
    public static IReadOnlySet<string> Name(Code code)
    {
        var trigrams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Words(code.Name))
        {
            var padded = $"  {word} ";
            for (var i = 0; i + 3 <= padded.Length; i++)
            {
                trigrams.Add(padded.Substring(i, 3));
            }
        }

        return trigrams;
    }

    /// <summary>The words that say something in what a code means.</summary>
    public static IReadOnlySet<string> Meaning(Code code) =>
        Words($"{code.Definition} {code.Includes}")
            .Where(word => word.Length > 2 && !Common.Contains(word))
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text + ' ')
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
