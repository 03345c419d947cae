namespace Tenter.Coding.Agreement;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding.Queries;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>In what members differ on one stretch of text.</summary>
public enum Difference
{
    /// <summary>Some of those who read it did not code it.</summary>
    NotAll,

    /// <summary>All coded it, and some further than others.</summary>
    Extent,

    /// <summary>All coded the same words, and marked them as speaking for and against.</summary>
    Polarity,
}

/// <summary>
/// Where members coded differently, to be talked over: neither is taken to be right, and keeping both is an answer.
/// </summary>
/// <param name="Passage">All that any of them marked there.</param>
/// <param name="Codings">Of each member who read the source, what they marked; empty for nothing.</param>
/// <param name="Resolved">What was decided about it; null while nobody has.</param>
public sealed record Disagreement(
    Code Code,
    Source Source,
    Passage Passage,
    Difference Difference,
    IReadOnlyList<MemberCodings> Codings,
    AgreementResolution? Resolved
);

/// <summary>What one member marked.</summary>
public sealed record MemberCodings(Member Member, IReadOnlyList<Coding> Codings);

/// <summary>Lists the disagreements of members.</summary>
public static class Disagreements
{
    /// <summary>
    /// By source, place and code. Passages that overlap, of any member, are one stretch; members who have not read the source
    /// do not disagree on it. O(codings log codings).
    /// </summary>
    public static IReadOnlyList<Disagreement> Of(View view, AgreementQuestion question)
    {
        var compared = ComparedCodings.Of(view, question);
        var readers = compared.Sources.ToDictionary(source => source.Source.Id);
        var codes = compared.Codes.ToDictionary(code => code.Id);
        var number = compared
            .Members.Select((member, i) => (member.Id, i))
            .ToDictionary(pair => pair.Id, pair => pair.i);
        var found = new List<Disagreement>();
        foreach (
            var group in view.All<Coding>()
                .Where(coding =>
                    codes.ContainsKey(coding.Code)
                    && number.ContainsKey(coding.By)
                    && readers.ContainsKey(coding.Passage.Source)
                )
                .GroupBy(coding => (coding.Code, coding.Passage.Source))
        )
        {
            var source = readers[group.Key.Source];
            var resolutions = view.Where(AgreementResolution.BySource, group.Key.Source)
                .Where(one => one.Code == group.Key.Code)
                .ToList();
            var placed = group
                .Select(coding => (coding, view.Present(coding.Passage).Passage))
                .Where(pair => pair.Passage is not null)
                .Select(pair => (Coding: pair.coding, pair.Passage!.Value.Span))
                .OrderBy(pair => pair.Span)
                .ToList();
            foreach (var stretch in Stretches(placed))
            {
                if (Differ(stretch, source, number) is { } difference)
                {
                    var span = new TextSpan(stretch[0].Span.Start, stretch.Max(one => one.Span.End));
                    var passage = new Passage(source.Source.Id, source.Source.Revision, span.Start, span.End);
                    found.Add(
                        new Disagreement(
                            codes[group.Key.Code],
                            source.Source,
                            passage,
                            difference,
                            [
                                .. compared
                                    .Members.Where((_, i) => source.By[i])
                                    .Select(member => new MemberCodings(
                                        member,
                                        [.. stretch.Where(one => one.Coding.By == member.Id).Select(one => one.Coding)]
                                    )),
                            ],
                            resolutions.FindLast(one =>
                                view.Present(one.Passage).Passage is { } there
                                && there.Span.Overlaps(span)
                                && stretch.TrueForAll(coded => coded.Coding.Id.MadeAt <= one.Id.MadeAt)
                            )
                        )
                    );
                }
            }
        }

        return
        [
            .. found
                .OrderBy(one => one.Source.Name, StringComparer.Ordinal)
                .ThenBy(one => one.Passage.Span)
                .ThenBy(one => one.Code.Name, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<List<(Coding Coding, TextSpan Span)>> Stretches(
        List<(Coding Coding, TextSpan Span)> placed
    )
    {
        var stretch = new List<(Coding, TextSpan)>();
        var end = 0;
        foreach (var one in placed)
        {
            if (stretch.Count > 0 && one.Span.Start >= end)
            {
                yield return stretch;
                stretch = [];
            }

            end = stretch.Count == 0 ? one.Span.End : Math.Max(end, one.Span.End);
            stretch.Add(one);
        }

        if (stretch.Count > 0)
        {
            yield return stretch;
        }
    }

    private static Difference? Differ(
        List<(Coding Coding, TextSpan Span)> stretch,
        ReadSource source,
        Dictionary<RecordId, int> number
    )
    {
        var by = stretch
            .GroupBy(one => number[one.Coding.By])
            .ToDictionary(group => group.Key, group => group.ToList());
        if (Enumerable.Range(0, source.By.Length).Any(member => source.By[member] && !by.ContainsKey(member)))
        {
            return Difference.NotAll;
        }

        var covered = by
            .Values.Select(ones => PassageSets.Cover(PassageSets.Of(ones.Select(one => one.Span))))
            .ToList();
        if (covered.Exists(one => !one.SequenceEqual(covered[0])))
        {
            return Difference.Extent;
        }

        var polarities = by
            .Values.Select(ones => ones.Select(one => one.Coding.Polarity).Distinct().Order().ToList())
            .ToList();
        return polarities.Exists(one => !one.SequenceEqual(polarities[0])) ? Difference.Polarity : null;
    }
}
