namespace Tenter.Inquiry;

using System;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// That an interview reached a topic of its guide: at which words, and whether it was asked or came up by itself; or that it was not
/// reached, and why.
/// </summary>
public sealed record TopicReached : Record
{
    public static readonly RecordIndex<TopicReached> ByGuide = new(reached => reached.Guide);

    public static readonly RecordIndex<TopicReached> BySource = new(reached => reached.Source);

    public static readonly Kind<TopicReached> Kind = new("topic-reached", InquiryJson.Default.TopicReached)
    {
        ReferenceFields =
        [
            new("guide", "interview-guide", OnRemoval.Cascade),
            new("source", "source", OnRemoval.Cascade),
            new("passage", "source", OnRemoval.Cascade),
        ],
        References = static (reached, into) =>
        {
            into.Add(new("interview-guide", reached.Guide, OnRemoval.Cascade));
            into.Add(new("source", reached.Source, OnRemoval.Cascade));
            if (reached.Passage is { } passage)
            {
                into.Add(new("source", passage.Source, OnRemoval.Cascade));
            }
        },
        Indexes = [ByGuide, BySource],
        Check = static (project, reached) => Passages.Check(project, reached.Passage),
        Words = ["note"],
    };

    public required RecordId Guide { get; init; }

    /// <summary>Key of the topic in the guide.</summary>
    public required string Topic { get; init; }

    public required RecordId Source { get; init; }

    public Passage? Passage { get; init; }

    /// <summary>asked, arose or not-reached.</summary>
    public string How
    {
        get;
        init => field = value ?? "asked";
    } = "asked";

    public string? Note { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
