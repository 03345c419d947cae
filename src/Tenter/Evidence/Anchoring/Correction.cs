namespace Tenter.Evidence.Anchoring;

using System;
using System.Text.Json.Serialization;
using Tenter.Journal;

/// <summary>How a text came to be another.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CorrectionWay>))]
public enum CorrectionWay
{
    /// <summary>Somebody put words right in it.</summary>
    [JsonStringEnumMemberName("edited")]
    Edited,

    /// <summary>Another file took its place.</summary>
    [JsonStringEnumMemberName("replaced")]
    Replaced,
}

/// <summary>
/// One correction of the text of a source: from which revision to which, by whom, and why. What was done is a script in a
/// blob, for it holds words and is erased with them. All that rests on passages of the earlier text is carried over by it;
/// none of those records is written again.
/// </summary>
public sealed record Correction : Record
{
    public static readonly RecordIndex<Correction> BySource = new(correction => correction.Source);

    /// <summary>By the revision it led to: there is one at most.</summary>
    public static readonly RecordIndex<Correction> ByTo = new(correction => correction.To);

    public static readonly Kind<Correction> Kind = new("correction", EvidenceJson.Default.Correction)
    {
        ReferenceFields =
        [
            new("source", "source", OnRemoval.Cascade),
            new("from", "revision", OnRemoval.Keep),
            new("to", "revision", OnRemoval.Cascade),
        ],
        References = static (correction, into) =>
        {
            into.Add(new("source", correction.Source, OnRemoval.Cascade));
            into.Add(new("revision", correction.From, OnRemoval.Keep));
            into.Add(new("revision", correction.To, OnRemoval.Cascade));
        },
        Blobs = static (correction, into) => into.Add(correction.Script),
        Indexes = [BySource, ByTo],
        Words = ["because"],
    };

    public required RecordId Source { get; init; }

    /// <summary>The revision that was read until then.</summary>
    public required RecordId From { get; init; }

    public required RecordId To { get; init; }

    /// <summary>Packed by <see cref="ScriptBytes"/>.</summary>
    public required BlobRef Script { get; init; }

    public required CorrectionWay How { get; init; }

    public string? Because { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
