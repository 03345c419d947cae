namespace Tenter.Tests.Coding.Search;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Tenter;
using Tenter.Coding.Search;

/// <summary>
/// The search language once more, as plainly as it can be said: a list of words, regular expressions, all pairs. It shares
/// with the program only the list of inflected forms.
/// </summary>
internal static class ReferenceSearch
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, HashSet<string>> Families = new(StringComparer.Ordinal);

    public static List<TextSpan> Search(Asked query, string text, IReadOnlyList<TextSpan>? paragraphs)
    {
        var words = Words(text);
        var hits = new List<TextSpan>();
        foreach (var within in paragraphs ?? [new TextSpan(0, text.Length)])
        {
            var inside = words.Where(word => word.Start >= within.Start && word.End <= within.End).ToList();
            hits.AddRange(
                Hits(query, inside).Select(hit => new TextSpan(inside[hit.First].Start, inside[hit.Last].End))
            );
        }

        return [.. hits.Order()];
    }

    public static List<(int Start, int End, string Form)> Words(string text)
    {
        var belongs = new bool[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var category = Rune.TryGetRuneAt(text, i, out var rune)
                ? Rune.GetUnicodeCategory(rune)
                : UnicodeCategory.Surrogate;
            if (category <= UnicodeCategory.DecimalDigitNumber)
            {
                belongs.AsSpan(i, rune.Utf16SequenceLength).Fill(true);
            }

            i += category == UnicodeCategory.Surrogate ? 0 : rune.Utf16SequenceLength - 1;
        }

        var letters = belongs.ToArray();
        for (var i = 1; i < text.Length - 1; i++)
        {
            belongs[i] |= text[i] is '\'' or '’' && letters[i - 1] && letters[i + 1];
        }

        var words = new List<(int, int, string)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (belongs[i] && (i == 0 || !belongs[i - 1]))
            {
                var end = Array.IndexOf(belongs, value: false, i) is >= 0 and var found ? found : text.Length;
                words.Add((i, end, Fold(text[i..end])));
            }
        }

        return words;
    }

    private static HashSet<(int First, int Last)> Hits(Asked query, List<(int Start, int End, string Form)> words)
    {
        switch (query)
        {
            case AskedPhrase phrase:
                return [.. phrase.Readings().SelectMany(reading => Sequences(reading, words))];
            case AskedNear near:
                var (ones, others) = (Hits(near.Left, words), Hits(near.Right, words));
                return
                [
                    .. from a in ones
                    from b in others
                    let apart = Apart(a, b)
                    where apart > 0 && apart <= near.Distance
                    select (Math.Min(a.First, b.First), Math.Max(a.Last, b.Last)),
                ];
            case AskedPair pair:
                var (left, right) = (Hits(pair.Left, words), Hits(pair.Right, words));
                return pair.Operator switch
                {
                    "AND" => left.Count > 0 && right.Count > 0 ? [.. left.Union(right)] : [],
                    "OR" => [.. left.Union(right)],
                    _ => right.Count == 0 ? left : [],
                };
            default:
                throw new NotSupportedException();
        }
    }

    /// <summary>The least distance between a word of the one and a word of the other; 0 when they share one.</summary>
    private static int Apart((int First, int Last) a, (int First, int Last) b)
    {
        var least = int.MaxValue;
        for (var i = a.First; i <= a.Last; i++)
        {
            for (var j = b.First; j <= b.Last; j++)
            {
                least = Math.Min(least, Math.Abs(i - j));
            }
        }

        return least;
    }

    private static IEnumerable<(int, int)> Sequences(string[] reading, List<(int Start, int End, string Form)> words) =>
        Enumerable
            .Range(0, Math.Max(words.Count - reading.Length + 1, 0))
            .Where(at => reading.Select((word, i) => IsMatch(word, words[at + i].Form)).All(match => match))
            .Select(at => (at, at + reading.Length - 1));

    private static bool IsMatch(string word, string form)
    {
        if (word.StartsWith('~'))
        {
            if (!Families.TryGetValue(word, out var family))
            {
                Families[word] = family = Inflections.Of(Fold(word[1..]));
            }

            return family.Contains(form);
        }

        if (!Patterns.TryGetValue(word, out var pattern))
        {
            const string Any = @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\uD800-\uDFFF])";
            var text = Regex.Escape(Fold(word)).Replace(@"\*", Any + "*").Replace(@"\?", Any);
            Patterns[word] = pattern = new Regex(
                $@"\A{text}\z",
                RegexOptions.CultureInvariant | RegexOptions.Singleline,
                TimeSpan.FromSeconds(10)
            );
        }

        return pattern.IsMatch(form);
    }

    private static string Fold(string word) => word.Replace('’', '\'').ToUpperInvariant().ToLowerInvariant();
}

/// <summary>A query made by a test, which can write itself with no more brackets than it needs.</summary>
internal abstract record Asked
{
    public abstract override string ToString();
}

/// <param name="Words">Each with its wildcards, hyphens or tilde.</param>
internal sealed record AskedPhrase(params string[] Words) : Asked
{
    public IEnumerable<string[]> Readings() =>
        Words.Aggregate(
            (IEnumerable<string[]>)
                [
                    [],
                ],
            (readings, word) =>
                readings.SelectMany(reading =>
                    word.Contains('-', StringComparison.Ordinal)
                        ? new string[][] { [.. reading, .. word.Split('-')], [.. reading, word.Replace("-", "")] }
                        :
                        [
                            [.. reading, word],
                        ]
                )
        );

    public override string ToString() => Words.Length == 1 ? Words[0] : $"\"{string.Join(' ', Words)}\"";
}

internal sealed record AskedNear(AskedPhrase Left, AskedPhrase Right, int Distance) : Asked
{
    public override string ToString() => $"{Left} NEAR/{Distance} {Right}";
}

internal sealed record AskedPair(string Operator, Asked Left, Asked Right) : Asked
{
    private static readonly string[] Tightest = ["NOT", "AND", "OR"];

    public override string ToString() => $"{Part(Left, 0)} {Operator} {Part(Right, 1)}";

    private string Part(Asked part, int sameNeedsBrackets) =>
        part is AskedPair pair
        && Array.IndexOf(Tightest, pair.Operator) + sameNeedsBrackets > Array.IndexOf(Tightest, Operator)
            ? $"({part})"
            : part.ToString();
}
