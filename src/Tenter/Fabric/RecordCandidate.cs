namespace Tenter.Fabric;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>
/// A paragraph of the official record that may tell of a contribution, because both hold words that are rare in what is written
/// of the meeting. It is proposed for a person to look at; nothing is ever recorded by it.
/// </summary>
/// <param name="Shared">The rare words both hold, as they are folded, rarest first.</param>
public sealed record RecordCandidate(Source Source, Passage Passage, IReadOnlyList<string> Shared)
{
    /// <summary>Key of the kind of source that is an official record.</summary>
    public const string Minutes = "minutes";

    /// <summary>A word in more paragraphs than one in this many says nothing of which one is meant. A judgement.</summary>
    private const int RareIsOneIn = 12;

    /// <summary>Shorter ones are mostly "and" and "the". A judgement.</summary>
    private const int ShortestWord = 4;

    /// <summary>One word shared is chance more often than not.</summary>
    private const int FewestShared = 2;

    private const int MostProposed = 3;

    /// <summary>
    /// The paragraphs of the meeting's minutes that share at least two rare words with what was brought in and the words around
    /// its observation, weighed by how rare each is (the logarithm of paragraphs over paragraphs that hold it). Where the meeting
    /// has no source of the kind minutes, all its other sources are looked through. O(words of the meeting's sources).
    /// </summary>
    public static IReadOnlyList<RecordCandidate> For(View view, Contribution contribution)
    {
        if (view.Find<Meeting>(contribution.Meeting) is not { } meeting)
        {
            return [];
        }

        var sources = meeting.Sources.Distinct().Select(view.Find<Source>).OfType<Source>().ToList();
        var official = sources.Where(source => source.SourceKind == Minutes).ToList();
        if (official.Count == 0)
        {
            official = [.. sources.Where(source => source.Id != contribution.Observed?.Source)];
        }

        var paragraphs = sources.SelectMany(source => Paragraphs(view, source)).ToList();
        var held = paragraphs
            .SelectMany(one => one.Words)
            .GroupBy(word => word)
            .ToDictionary(g => g.Key, g => g.Count());
        var most = Math.Max(2, paragraphs.Count / RareIsOneIn);
        var sought = Sought(view, contribution)
            .Where(word => held.GetValueOrDefault(word, most + 1) <= most)
            .ToHashSet();
        return
        [
            .. paragraphs
                .Where(one => official.Contains(one.Source))
                .Select(one => (one, Shared: one.Words.Where(sought.Contains).ToList()))
                .Where(pair => pair.Shared.Count >= FewestShared)
                .OrderByDescending(pair => pair.Shared.Sum(word => Math.Log(paragraphs.Count / (double)held[word])))
                .ThenBy(pair => pair.one.Passage.Start)
                .Take(MostProposed)
                .Select(pair => new RecordCandidate(
                    pair.one.Source,
                    pair.one.Passage,
                    [.. pair.Shared.OrderBy(word => held[word]).ThenBy(word => word, StringComparer.Ordinal)]
                )),
        ];
    }

    private static HashSet<string> Sought(View view, Contribution contribution)
    {
        var words = WordsOf(contribution.What);
        if (contribution.Observed is { } made && view.Present(made).Passage is { } observed)
        {
            words.UnionWith(WordsOf(view.QuotationOf(observed) ?? string.Empty));
        }

        return words;
    }

    private static IEnumerable<(Source Source, Passage Passage, HashSet<string> Words)> Paragraphs(
        View view,
        Source source
    )
    {
        if (view.TextOf(source) is not { } text)
        {
            yield break;
        }

        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
            if (!string.IsNullOrWhiteSpace(text[at..end]))
            {
                yield return (source, new Passage(source.Id, source.Revision, at, end), WordsOf(text[at..end]));
            }

            at = end + 1;
        }
    }

    private static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        while (WordRule.Next(text, ref at, out var start))
        {
            if (at - start >= ShortestWord)
            {
                words.Add(WordRule.Fold(text[start..at]));
            }
        }

        return words;
    }
}
