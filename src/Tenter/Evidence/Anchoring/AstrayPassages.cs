namespace Tenter.Evidence.Anchoring;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>A passage that changed with the text of its source, or has no place in it any more.</summary>
/// <param name="Was">Its words when it was made; null where they were erased.</param>
/// <param name="There">Where it lies now; null where it is unplaced.</param>
/// <param name="Now">The words there.</param>
public sealed record AstrayPassage(
    Source Source,
    HeldPassage Held,
    PlacingState State,
    string? Was,
    Passage? There,
    string? Now
);

/// <summary>Lists what waits for a person after corrections: nothing is dropped, and nothing is settled by itself.</summary>
public static class AstrayPassages
{
    /// <summary>Of all sources, by name; in each the unplaced first. Costs nothing where no text was ever corrected.</summary>
    public static IReadOnlyList<AstrayPassage> Of(View view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Of(
            view,
            [.. view.All<Correction>().Select(one => one.Source).Distinct().Select(view.Find<Source>).OfType<Source>()]
        );
    }

    public static IReadOnlyList<AstrayPassage> Of(View view, Source source)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(source);
        return view.CountWhere(Correction.BySource, source.Id) == 0 ? [] : Of(view, [source]);
    }

    private static IReadOnlyList<AstrayPassage> Of(View view, IReadOnlyList<Source> sources)
    {
        var byId = sources.ToDictionary(source => source.Id);
        var found = new List<AstrayPassage>();
        foreach (var held in HeldPassages.On(view, byId.Keys.ToHashSet()))
        {
            var placing = view.Present(held.Passage);
            if (placing.State != PlacingState.Whole)
            {
                found.Add(
                    new AstrayPassage(
                        byId[held.Passage.Source],
                        held,
                        placing.State,
                        view.QuotationOf(held.Passage),
                        placing.Passage,
                        placing.Passage is { } there ? view.QuotationOf(there) : null
                    )
                );
            }
        }

        return
        [
            .. found
                .OrderBy(one => one.Source.Name, StringComparer.Ordinal)
                .ThenByDescending(one => one.State)
                .ThenBy(one => one.There?.Start ?? one.Held.Passage.Start)
                .ThenBy(one => one.Held.Record.Id),
        ];
    }
}
