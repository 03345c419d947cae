namespace Tenter.Evidence;

using System;
using System.Text.Json.Serialization;
using Tenter.Journal;

/// <summary>What words do for a record.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SupportStance>))]
public enum SupportStance
{
    [JsonStringEnumMemberName("supports")]
    Supports,

    [JsonStringEnumMemberName("contradicts")]
    Contradicts,

    [JsonStringEnumMemberName("context")]
    Context,
}

/// <summary>Ties any record to the words, or to the memo, that it rests on or that speak against it.</summary>
public sealed record Support : Record
{
    public static readonly RecordIndex<Support> ByRecord = new(support => support.Record.Id);
    public static readonly RecordIndex<Support> BySource = new(support => support.Passage?.Source ?? default);

    public static readonly Kind<Support> Kind = new("support", EvidenceJson.Default.Support)
    {
        ReferenceFields =
        [
            new("record", ReferenceField.AnyKind, OnRemoval.Cascade),
            new("passage", "source", OnRemoval.Cascade),
            new("memo", "memo", OnRemoval.Cascade),
        ],
        References = static (support, into) =>
        {
            into.Add(new(support.Record.Kind, support.Record.Id, OnRemoval.Cascade));
            if (support.Passage is { } passage)
            {
                into.Add(new("source", passage.Source, OnRemoval.Cascade));
            }

            if (support.Memo is { } memo)
            {
                into.Add(new("memo", memo, OnRemoval.Cascade));
            }
        },
        Indexes = [ByRecord, BySource],
        Check = static (project, support) => Passages.Check(project, support.Passage),
        Words = ["note"],
    };

    public required RecordRef Record { get; init; }

    public Passage? Passage { get; init; }

    public RecordId? Memo { get; init; }

    public SupportStance Stance { get; init; }

    public string? Note { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
