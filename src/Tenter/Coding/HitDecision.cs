namespace Tenter.Coding;

using System;
using System.Text.Json.Serialization;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// What a person decided about one hit of a query: genuine or not, and why. It belongs to the words, not to the run, so it
/// holds when the query is run again.
/// </summary>
public sealed record HitDecision : Record, IPlacedBy
{
    public static readonly RecordIndex<HitDecision> BySource = new(decision => decision.Passage.Source);

    public static readonly Kind<HitDecision> Kind = new("hit-decision", CodingJson.Default.HitDecision)
    {
        ReferenceFields = [new("passage", "source", OnRemoval.Cascade)],
        References = static (decision, into) => into.Add(new("source", decision.Passage.Source, OnRemoval.Cascade)),
        Indexes = [BySource],
        Check = static (project, decision) => Passages.Check(project, decision.Passage),
        Words = ["query", "reason"],
    };

    /// <summary>The query as typed, white space folded.</summary>
    public required string Query { get; init; }

    public required Passage Passage { get; init; }

    public required bool Accepted { get; init; }

    public string? Reason { get; init; }

    public required RecordId By { get; init; }

    [JsonIgnore]
    public bool StandsOnWords => true;

    public required DateTimeOffset At { get; init; }

    /// <summary>The form of a query under which decisions are kept.</summary>
    public static string KeyOf(string query) =>
        string.Join(' ', query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
