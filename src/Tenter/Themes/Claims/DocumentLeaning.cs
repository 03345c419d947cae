namespace Tenter.Themes.Claims;

using System;
using Tenter.Journal;

/// <summary>
/// How somebody places a document: leaning to what is espoused, or to what is in use, by its agreement with the other evidence.
/// Several people may place one document differently.
/// </summary>
public sealed record DocumentLeaning : Record
{
    public static readonly RecordIndex<DocumentLeaning> BySource = new(leaning => leaning.Source);

    public static readonly RecordIndex<DocumentLeaning> ByClaim = new(leaning => leaning.Claim ?? default);

    public static readonly Kind<DocumentLeaning> Kind = new("document-leaning", ThemesJson.Default.DocumentLeaning)
    {
        ReferenceFields = [new("source", "source", OnRemoval.Cascade), new("claim", "claim", OnRemoval.Cascade)],
        References = static (leaning, into) =>
        {
            into.Add(new("source", leaning.Source, OnRemoval.Cascade));
            if (leaning.Claim is { } claim)
            {
                into.Add(new("claim", claim, OnRemoval.Cascade));
            }
        },
        Indexes = [BySource, ByClaim],
        Words = ["because"],
    };

    public required RecordId Source { get; init; }

    /// <summary>The claim it is placed for; null for the document as a whole.</summary>
    public RecordId? Claim { get; init; }

    /// <summary>espoused, in-use or unclear.</summary>
    public string Leaning
    {
        get;
        init => field = value ?? "unclear";
    } = "unclear";

    public required string Because { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
