namespace Tenter.Evidence;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>
/// Finds sources that have the same words to the letter: one interview brought in under two names. Texts of the same length
/// and number of words are compared as they stand; nothing derived from them is kept anywhere.
/// </summary>
internal sealed class SameWords(
    IEnumerable<Source> sources,
    Func<RecordId, Revision?> revision,
    Func<BlobRef, string?> text
)
{
    private readonly Lazy<ILookup<(int Length, int Words), (Source Source, Revision Revision)>> bySize = new(() =>
        sources
            .Select(source => (Source: source, Revision: revision(source.Revision)!))
            .Where(pair => pair.Revision is not null)
            .ToLookup(pair => (pair.Revision.Length, pair.Revision.Words))
    );

    /// <summary>The sources other than one whose present words are those of a revision. Reads only texts of its size.</summary>
    public IEnumerable<Source> As(RecordId source, Revision of)
    {
        var others = bySize.Value[(of.Length, of.Words)].Where(other => other.Source.Id != source).ToList();
        return others.Count > 0 && text(of.Text) is { } words ? Of(others, words) : [];
    }

    /// <summary>The sources whose present words are these.</summary>
    public IEnumerable<Source> As(string words) => Of(bySize.Value[(words.Length, WordRule.Count(words))], words);

    private IEnumerable<Source> Of(IEnumerable<(Source Source, Revision Revision)> candidates, string words) =>
        candidates
            .Where(other => string.Equals(text(other.Revision.Text), words, StringComparison.Ordinal))
            .Select(other => other.Source);
}
