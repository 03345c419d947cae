namespace Tenter.Coding.Queries;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>
/// A kept run beside the present: which passages came since, which went, and how much of that is new evidence rather than
/// new reading. Passages are the same where they lie on the same characters of the present text.
/// </summary>
/// <param name="Came">Found now, not then.</param>
/// <param name="CameInNewSources">How many of those stand in sources that were not there then.</param>
/// <param name="Went">Found then, not now; as they lay then.</param>
/// <param name="Stayed">Found both times.</param>
/// <param name="NewSources">Sources that arrived in between and count as data.</param>
/// <param name="NewCodings">Codings made in between that still stand.</param>
public sealed record ThenAndNow(
    IReadOnlyList<AnsweringPassage> Came,
    int CameInNewSources,
    IReadOnlyList<AnsweringPassage> Went,
    int Stayed,
    IReadOnlyList<Source> NewSources,
    int NewCodings
)
{
    /// <param name="past">The view of the state the run was computed on.</param>
    /// <param name="then">The run's query, answered there.</param>
    /// <param name="present">The view of today.</param>
    /// <param name="now">The query as it is today, answered there.</param>
    public static ThenAndNow Of(View past, QueryAnswer then, View present, QueryAnswer now)
    {
        ArgumentNullException.ThrowIfNull(past);
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(present);
        ArgumentNullException.ThrowIfNull(now);
        var before = then.Passages.Select(one => (one, Now: present.Present(one.Passage).Passage)).ToList();
        var had = before.Where(pair => pair.Now is not null).Select(pair => pair.Now!.Value).ToHashSet();
        var has = now.Passages.Select(one => one.Passage).ToHashSet();
        var came = now.Passages.Where(one => !had.Contains(one.Passage)).ToList();
        var fresh = present
            .All<Source>()
            .Where(source => source.CountsAsData && past.Find<Source>(source.Id) is null)
            .OrderBy(source => source.Name, StringComparer.Ordinal)
            .ToList();
        var freshIds = fresh.Select(source => source.Id).ToHashSet();
        return new ThenAndNow(
            came,
            came.Count(one => freshIds.Contains(one.Source.Id)),
            [.. before.Where(pair => pair.Now is not { } lies || !has.Contains(lies)).Select(pair => pair.one)],
            before.Count(pair => pair.Now is { } lies && has.Contains(lies)),
            fresh,
            present.All<Coding>().Count(coding => past.Find<Coding>(coding.Id) is null)
        );
    }
}
