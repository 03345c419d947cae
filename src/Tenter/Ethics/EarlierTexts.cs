namespace Tenter.Ethics;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Tenter.Journal;

/// <summary>
/// What was agreed about a text does not end when a letter of it is put right: not for its earlier revisions, and not for
/// another copy of what it once was. Which words of the two are still the same is not asked; all that limits the one, limits
/// the other. Costs nothing while no text was corrected.
/// </summary>
internal sealed class EarlierTexts(Project present)
{
    private readonly bool none = present.All<Correction>().Count == 0;
    private readonly ConcurrentDictionary<RecordId, IReadOnlyList<Source>> once = new();

    /// <summary>The present text of a source, and what it was before.</summary>
    public IEnumerable<Revision> TextsOf(Source source) =>
        none
            ? present.Find<Revision>(source.Revision) is { } one
                ? [one]
                : []
            : present.All<Revision>().Where(Revision.BySource, source.Id);

    /// <summary>Sources of which some text was, to the letter, some text of this one, where not both are the present ones.</summary>
    public IReadOnlyList<Source> OnceSame(Source source) => none ? [] : once.GetOrAdd(source.Id, _ => Find(source));

    private IReadOnlyList<Source> Find(Source source)
    {
        var own = TextsOf(source).ToList();
        var sizes = own.Select(text => (text.Length, text.Words)).ToHashSet();
        return
        [
            .. present
                .All<Revision>()
                .Where(other => other.Source != source.Id && sizes.Contains((other.Length, other.Words)))
                .Where(other =>
                    own.Exists(text =>
                        (text.Id != source.Revision || !IsPresent(other))
                        && text.Length == other.Length
                        && present.Blobs.Text(text.Text) is { } words
                        && string.Equals(words, present.Blobs.Text(other.Text), StringComparison.Ordinal)
                    )
                )
                .Select(other => present.Find<Source>(other.Source))
                .OfType<Source>()
                .Distinct(),
        ];
    }

    private bool IsPresent(Revision revision) => present.Find<Source>(revision.Source)?.Revision == revision.Id;
}
