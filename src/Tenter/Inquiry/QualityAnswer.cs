namespace Tenter.Inquiry;

using System;
using Tenter.Journal;

/// <summary>
/// What somebody says of one point of a list for good analysis. Points are answered in words, and never added up.
/// </summary>
public sealed record QualityAnswer : Record
{
    public static readonly Kind<QualityAnswer> Kind = new("quality-answer", InquiryJson.Default.QualityAnswer)
    {
        Words = ["answer"],
    };

    /// <summary>Name of the scheme that holds the list.</summary>
    public required string List { get; init; }

    /// <summary>Key of the point in it.</summary>
    public required string Point { get; init; }

    public required string Answer { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
