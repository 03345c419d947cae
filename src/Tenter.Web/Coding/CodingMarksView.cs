namespace Tenter.Web.Coding;

using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>The marks on one coding: which way it points, why it weighs, whether the researcher brought it up, in which pass.</summary>
public sealed record CodingMarksView(
    RecordId Id,
    Polarity? Polarity,
    string? WeightBecause,
    bool Introduced,
    string? Pass
)
{
    public bool IsMarked => Polarity is not null || WeightBecause is not null || Introduced || Pass is not null;

    /// <summary>“speaks against · brought up by the researcher · third pass”.</summary>
    public string InWords => string.Join(" · ", Parts());

    internal static CodingMarksView Of(View view, Coding coding) =>
        new(
            coding.Id,
            coding.Polarity,
            coding.WeightBecause,
            coding.Introduced,
            coding.Pass is { } pass ? view.Find<CodingPass>(pass)?.Name : null
        );

    private IEnumerable<string> Parts() =>
        new[]
        {
            Polarity switch
            {
                Tenter.Coding.Polarity.For => "speaks for",
                Tenter.Coding.Polarity.Against => "speaks against",
                _ => null,
            },
            WeightBecause is { } because ? "weighs: " + because : null,
            Introduced ? "brought up by the researcher, not counted as having arisen" : null,
            Pass,
        }.OfType<string>();
}
