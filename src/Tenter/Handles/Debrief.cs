namespace Tenter.Handles;

using System;
using Tenter.Journal;

/// <summary>
/// Three lines after a meeting, and how one stood in it. For the author alone: it lives in the notebook and is in no export.
/// What should be shared from it becomes a record of its own, by a verb.
/// </summary>
public sealed record Debrief : Record
{
    public static readonly RecordIndex<Debrief> ByMeeting = new(debrief => debrief.Meeting);

    public static readonly Kind<Debrief> Kind = new("debrief", HandlesJson.Default.Debrief)
    {
        ReferenceFields = [new("meeting", "meeting", OnRemoval.Cascade)],
        References = static (debrief, into) => into.Add(new("meeting", debrief.Meeting, OnRemoval.Cascade)),
        Indexes = [ByMeeting],
        Words = ["said", "promised", "leftOut", "stance"],
        AuthorOnly = true,
    };

    public required RecordId Meeting { get; init; }

    public string? Said { get; init; }

    public string? Promised { get; init; }

    public string? LeftOut { get; init; }

    /// <summary>How I stood, in my own words.</summary>
    public string? Stance { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A question to take along. Shipped ones say where they come from; nobody answers it for you.</summary>
public sealed record Question : Record, INamed
{
    public static readonly Kind<Question> Kind = new("question", HandlesJson.Default.Question)
    {
        ReferenceFields = [new("meeting", "meeting", OnRemoval.Keep), new("tension", "tension", OnRemoval.Keep)],
        References = static (question, into) =>
        {
            if (question.Meeting is { } meeting)
            {
                into.Add(new("meeting", meeting, OnRemoval.Keep));
            }

            if (question.Tension is { } tension)
            {
                into.Add(new("tension", tension, OnRemoval.Keep));
            }
        },
        Words = ["name"],
    };

    /// <summary>The question itself.</summary>
    public required string Name { get; init; }

    /// <summary>The meeting it is taken to, if one was chosen.</summary>
    public RecordId? Meeting { get; init; }

    public RecordId? Tension { get; init; }

    public string? Citation { get; init; }

    /// <summary>text, inferred or outside.</summary>
    public string? Basis { get; init; }

    public string? Library { get; init; }
}
