namespace Tenter.Coding.Agreement;

using System;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>What members decided about a stretch they had coded differently, and why.</summary>
public sealed record AgreementResolution : Record
{
    public static readonly RecordIndex<AgreementResolution> BySource = new(resolution => resolution.Passage.Source);

    public static readonly Kind<AgreementResolution> Kind = new(
        "agreement-resolution",
        CodingJson.Default.AgreementResolution
    )
    {
        ReferenceFields = [new("code", "code", OnRemoval.Cascade), new("passage", "source", OnRemoval.Cascade)],
        References = static (resolution, into) =>
        {
            into.Add(new("code", resolution.Code, OnRemoval.Cascade));
            into.Add(new("source", resolution.Passage.Source, OnRemoval.Cascade));
        },
        Indexes = [BySource],
        Check = static (project, resolution) => Passages.Check(project, resolution.Passage),
        Words = ["because"],
    };

    public required RecordId Code { get; init; }

    public required Passage Passage { get; init; }

    /// <summary>kept-both where each stays as it was, or agreed where all took one.</summary>
    public string Outcome
    {
        get;
        init => field = value ?? KeptBoth;
    } = KeptBoth;

    public required string Because { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }

    public const string KeptBoth = "kept-both";

    public const string Agreed = "agreed";
}
