namespace Tenter.Coding;

using System;
using System.Text.Json.Serialization;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>A dated note on anything: a passage, a code, a meeting, the project. Kept for its author alone if so wished.</summary>
public sealed record Memo : Record, INamed, IMaybePrivate, IPlacedBy
{
    public static readonly RecordIndex<Memo> ByRecord = new(memo => memo.About?.Id ?? default);
    public static readonly RecordIndex<Memo> BySource = new(memo => memo.Passage?.Source ?? default);

    public static readonly Kind<Memo> Kind = new("memo", CodingJson.Default.Memo)
    {
        ReferenceFields =
        [
            new("about", ReferenceField.AnyKind, OnRemoval.Keep),
            new("passage", "source", OnRemoval.Cascade),
        ],
        References = static (memo, into) =>
        {
            if (memo.About is { } about)
            {
                into.Add(new(about.Kind, about.Id, OnRemoval.Keep));
            }

            if (memo.Passage is { } passage)
            {
                into.Add(new("source", passage.Source, OnRemoval.Cascade));
            }
        },
        Indexes = [ByRecord, BySource],
        Check = static (project, memo) => Passages.Check(project, memo.Passage),
        Words = ["name", "text"],
    };

    /// <summary>A title, or the first words.</summary>
    public required string Name { get; init; }

    public required string Text { get; init; }

    public RecordRef? About { get; init; }

    public Passage? Passage { get; init; }

    public required RecordId By { get; init; }

    [JsonIgnore]
    public bool StandsOnWords => Passage is not null;

    public required DateTimeOffset At { get; init; }

    /// <summary>For its author alone: it then lives in the notebook.</summary>
    public bool IsPrivate { get; init; }
}
