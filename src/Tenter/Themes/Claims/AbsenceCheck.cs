namespace Tenter.Themes.Claims;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding.Search;
using Tenter.Evidence;

/// <summary>
/// Whether an absence still stands: which sources have come since it was last looked for, and what its search finds in them.
/// </summary>
/// <param name="Searched">How many sources had been searched at the last look, of those still here.</param>
/// <param name="Since">Sources within its scope that were not searched then.</param>
/// <param name="FoundSince">What the search finds in those; null where it was not looked for by a search.</param>
public sealed record AbsenceCheck(Absence Absence, int Searched, IReadOnlyList<Source> Since, Found? FoundSince)
{
    /// <summary>Runs its search over what has arrived. O(words of the new sources).</summary>
    /// <param name="index">The word index, or null to scan.</param>
    public static AbsenceCheck Of(View view, WordIndex? index, Absence absence)
    {
        if (absence.Status == Absence.NotSought)
        {
            return new AbsenceCheck(absence, 0, [], FoundSince: null);
        }

        var looked = absence.Checked.ToHashSet();
        var scope = Scope(view, absence).ToList();
        var since = scope.Where(source => !looked.Contains(source.Id)).ToList();
        Found? found = null;
        if (since.Count > 0 && absence.Query is { } text && SearchQuery.Parse(text).TryGet(out var query, out _))
        {
            var among = since.Select(source => source.Id).ToHashSet();
            found = Searching.Run(
                view,
                index,
                query,
                SearchUnit.Source,
                Listed,
                among: source => among.Contains(source.Id)
            );
        }

        return new AbsenceCheck(absence, scope.Count - since.Count, since, found);
    }

    /// <summary>The sources within which it is looked for: those named, else all that count as data, of its kinds.</summary>
    public static IEnumerable<Source> Scope(View view, Absence absence) =>
        view.All<Source>()
            .Where(source => absence.Sources.Count > 0 ? absence.Sources.Contains(source.Id) : source.CountsAsData)
            .Where(source =>
                absence.Kinds.Count == 0
                || (source.SourceKind is { } kind && absence.Kinds.Contains(kind, StringComparer.Ordinal))
            );

    private const int Listed = 100;
}
