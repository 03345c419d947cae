namespace Tenter.Inquiry;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// What findings are marked with: the level they speak of, their unit of analysis, from which standpoint, in which sense of
/// context; each from an editable scheme. A mark places a finding; it does not grade it.
/// </summary>
public static class FindingMarks
{
    /// <summary>The schemes that findings are marked from, in the order in which they are asked for.</summary>
    public static readonly IReadOnlyList<string> Schemes =
    [
        Scheme.FindingLevels,
        Scheme.UnitsOfAnalysis,
        Scheme.Standpoints,
        Scheme.SensesOfContext,
    ];

    /// <summary>The marks on one finding, in the order of the schemes.</summary>
    public static IReadOnlyList<FindingMark> On(View view, RecordRef finding) =>
        [
            .. view.Where(FindingTag.ByFinding, finding.Id)
                .Select(tag => Told(view, tag))
                .OrderBy(mark => OrderOf(mark.Tag.Scheme))
                .ThenBy(mark => mark.Term, StringComparer.Ordinal),
        ];

    /// <summary>All marks by scheme and term, each with the findings that carry it.</summary>
    public static IReadOnlyList<MarkedWith> All(View view) =>
        [
            .. view.All<FindingTag>()
                .Select(tag => Told(view, tag))
                .GroupBy(mark => (mark.Tag.Scheme, mark.Tag.Term))
                .OrderBy(group => OrderOf(group.Key.Scheme))
                .ThenBy(group => group.First().Term, StringComparer.Ordinal)
                .Select(group => new MarkedWith(
                    group.First().Scheme,
                    group.First().Term,
                    [.. group.OrderBy(mark => mark.Name, StringComparer.OrdinalIgnoreCase)]
                )),
        ];

    private static int OrderOf(string scheme)
    {
        for (var i = 0; i < Schemes.Count; i++)
        {
            if (Schemes[i] == scheme)
            {
                return i;
            }
        }

        return Schemes.Count;
    }

    private static FindingMark Told(View view, FindingTag tag)
    {
        var scheme = Scheme.Of(view, tag.Scheme);
        return new FindingMark(
            tag,
            scheme?.Title ?? tag.Scheme,
            scheme?.LabelOf(tag.Term) ?? tag.Term,
            (view.Find(tag.Finding) as INamed)?.Name ?? "no longer recorded"
        );
    }
}

/// <summary>One mark, in words.</summary>
/// <param name="Name">What the finding is called.</param>
public sealed record FindingMark(FindingTag Tag, string Scheme, string Term, string Name);

/// <summary>The findings under one mark.</summary>
public sealed record MarkedWith(string Scheme, string Term, IReadOnlyList<FindingMark> Findings);
