namespace Tenter.Inquiry.Quality;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// A list of points for good analysis, each with what the records can say to it and what people answered. Points are read one
/// by one: how many were answered is nowhere counted.
/// </summary>
public sealed record QualityList(Scheme Scheme, IReadOnlyList<QualityPoint> Points)
{
    /// <summary>The lists there are: the fifteen points, and the nine further checks.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        Tenter.Evidence.Scheme.FifteenPoints,
        Tenter.Evidence.Scheme.FurtherChecks,
    ];

    /// <summary>Null for a name that is no list. O(codings + records of the inquiry).</summary>
    public static QualityList? Of(View view, string name)
    {
        if (Tenter.Evidence.Scheme.Of(view, name) is not { } scheme)
        {
            return null;
        }

        var answers = view.All<QualityAnswer>().Where(answer => answer.List == name).ToLookup(answer => answer.Point);
        var log = new WhatTheRecordsSay(view);
        return new QualityList(
            scheme,
            [
                .. scheme.Terms.Select(term => new QualityPoint(
                    term,
                    [.. log.To(term.Key)],
                    [.. answers[term.Key].OrderBy(answer => answer.At).ThenBy(answer => answer.Id)]
                )),
            ]
        );
    }
}

/// <summary>One point.</summary>
/// <param name="Says">What the records say to it; empty where it is for a person alone.</param>
/// <param name="Answers">The earliest first; all of them stay.</param>
public sealed record QualityPoint(Term Term, IReadOnlyList<RecordsSay> Says, IReadOnlyList<QualityAnswer> Answers);

/// <summary>One thing the records say, and which records those are.</summary>
public sealed record RecordsSay(string Words, IReadOnlyList<RecordRef> Records)
{
    /// <summary>A query that opens the passages, where the records are codings.</summary>
    public string? Query { get; init; }
}
