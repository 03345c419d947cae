namespace Tenter.Cli.Bench;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

/// <summary>
/// Text with the statistics of language, from a seed: word forms from syllables, their frequencies after Zipf, sentences and
/// paragraphs of usual length. It says nothing; it is there to be indexed, coded and drawn.
/// </summary>
internal sealed class BenchText
{
    // The word forms of load L; a corpus of 60 million characters has about as many.
    private const int Forms = 200_000;

    private static readonly string[] Onsets =
    [
        "b",
        "c",
        "d",
        "f",
        "g",
        "h",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "t",
        "v",
        "w",
        "st",
        "tr",
        "pl",
    ];
    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u", "ea", "ou", "ai"];
    private static readonly string[] Codas = ["", "n", "r", "s", "t", "l", "nd", "st", "ng", "m"];

    // A few real words at frequent ranks, so that queries in examples find something.
    private static readonly string[] Known =
    [
        "the",
        "and",
        "to",
        "of",
        "we",
        "that",
        "in",
        "it",
        "they",
        "is",
        "was",
        "for",
        "you",
        "partner",
        "partners",
        "partnership",
        "voluntary",
        "sector",
        "trust",
        "power",
        "board",
        "county",
        "council",
        "meeting",
        "people",
        "work",
    ];

    private readonly Random random;
    private readonly string[] forms;
    private readonly double[] cumulative;

    public BenchText(Random random)
    {
        this.random = random;
        var made = new HashSet<string>(Known, StringComparer.Ordinal);
        var list = new List<string>(Known);
        while (list.Count < Forms)
        {
            var word = Word();
            if (made.Add(word))
            {
                list.Add(word);
            }
        }

        forms = [.. list];
        cumulative = new double[Forms];
        var sum = 0.0;
        for (var rank = 0; rank < Forms; rank++)
        {
            sum += 1.0 / (rank + 2.7);
            cumulative[rank] = sum;
        }
    }

    /// <summary>A text of about so many characters, paragraphs divided by an empty line.</summary>
    public string Make(int characters)
    {
        var text = new StringBuilder(characters + 100);
        while (text.Length < characters)
        {
            var sentences = random.Next(2, 8);
            for (var i = 0; i < sentences && text.Length < characters; i++)
            {
                Sentence(text);
            }

            text.Append("\n\n");
        }

        text.Length = characters;
        return text.ToString();
    }

    private void Sentence(StringBuilder text)
    {
        var words = random.Next(5, 28);
        for (var i = 0; i < words; i++)
        {
            var word = forms[Drawn()];
            text.Append(i == 0 ? char.ToUpperInvariant(word[0]) : word[0]).Append(word, 1, word.Length - 1);
            text.Append(i == words - 1 ? ". " : " ");
        }
    }

    private int Drawn()
    {
        var at = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return Math.Min(at < 0 ? ~at : at, Forms - 1);
    }

    private string Word() =>
        string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pick(Onsets) + Pick(Nuclei) + Pick(Codas)));

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
