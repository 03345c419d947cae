namespace Tenter.Bench;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tenter;
using Tenter.Coding.Search;

/// <summary>
/// The texts of load L: sources of 60,000 characters whose words follow Zipf's law over 200,000 forms, the most frequent
/// being those of English. Always the same.
/// </summary>
internal static class SearchCorpus
{
    public const int Forms = 200_000;
    private const int Characters = 60_000;

    private static readonly string[] Frequent = (
        "the of and to in a is that for it as was with be by on not he his but at are this have from they which one we were "
        + "their has been or had there will all what who when if more can so no out up them its about into than some could "
        + "time two may then do first any my now such like our over me even most made after also did many partner partners "
        + "trust power voluntary sector children partnership goals leadership working council health community organisation"
    ).Split(' ');

    public static List<SearchText> Texts(double scale)
    {
        var random = new Random(1);
        var words = Words(random);
        var ends = Cumulated(words.Length);
        return Enumerable
            .Range(0, (int)(1_000 * scale))
            .Select(i => Text($"source {i:00000}", new Random(i), words, ends))
            .ToList();
    }

    private static SearchText Text(string key, Random random, string[] words, double[] ends)
    {
        var text = new StringBuilder(Characters + 100);
        var paragraphs = new List<TextSpan>();
        var start = 0;
        while (text.Length < Characters)
        {
            for (var sentence = random.Next(3, 9); sentence > 0; sentence--)
            {
                for (var word = random.Next(8, 25); word > 0; word--)
                {
                    var at = Array.BinarySearch(ends, random.NextDouble() * ends[^1]);
                    text.Append(words[at < 0 ? ~at : at]).Append(word == 1 ? ". " : " ");
                }
            }

            paragraphs.Add(new TextSpan(start, text.Length));
            text.Append('\n');
            start = text.Length;
        }

        return new SearchText(key, text.ToString(), paragraphs);
    }

    private static string[] Words(Random random)
    {
        string[] onsets =
        [
            "b",
            "c",
            "d",
            "f",
            "g",
            "l",
            "m",
            "n",
            "p",
            "r",
            "s",
            "t",
            "v",
            "st",
            "tr",
            "pr",
            "sh",
            "th",
            "",
        ];
        string[] cores = ["a", "e", "i", "o", "u", "ea", "ou", "io"];
        string[] codas = ["", "n", "r", "s", "t", "l", "nd", "st", "ng"];
        var words = new List<string>(Frequent);
        var seen = new HashSet<string>(words, StringComparer.Ordinal);
        while (words.Count < Forms)
        {
            // Rarer words are longer.
            var syllables = 1 + random.Next(1 + (int)Math.Log10(words.Count)) / 2 + random.Next(2);
            var word = string.Concat(
                Enumerable
                    .Range(0, Math.Max(syllables, words.Count > 5_000 ? 2 : 1))
                    .Select(_ => Pick(random, onsets) + Pick(random, cores) + Pick(random, codas))
            );
            if (seen.Add(word))
            {
                words.Add(word);
            }
        }

        return [.. words];
    }

    private static double[] Cumulated(int count)
    {
        var ends = new double[count];
        double sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += 1.0 / (i + 2.7);
            ends[i] = sum;
        }

        return ends;
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
