namespace Tenter.Inquiry;

using System;
using System.Collections.Generic;
using Tenter.Journal;

/// <summary>
/// How the researcher took part in an event, and what the researcher brought into it: that is never counted as having arisen.
/// </summary>
public sealed record Participation : Record
{
    public static readonly RecordIndex<Participation> ByEvent = new(participation => participation.Event.Id);

    public static readonly Kind<Participation> Kind = new("participation", InquiryJson.Default.Participation)
    {
        ReferenceFields =
        [
            new("event", ReferenceField.AnyKind, OnRemoval.Cascade),
            new("member", "member", OnRemoval.Keep),
        ],
        References = static (participation, into) =>
        {
            into.Add(new(participation.Event.Kind, participation.Event.Id, OnRemoval.Cascade));
            if (participation.Member is { } member)
            {
                into.Add(new("member", member, OnRemoval.Keep));
            }
        },
        Indexes = [ByEvent],
        Words = ["introduced", "note"],
    };

    /// <summary>The meeting, interview or visit.</summary>
    public required RecordRef Event { get; init; }

    /// <summary>Whose; null for the one who wrote it.</summary>
    public RecordId? Member { get; init; }

    /// <summary>Key in the scheme of participation: complete, partial, limited or none.</summary>
    public string Level
    {
        get;
        init => field = value ?? "none";
    } = "none";

    /// <summary>What the researcher brought up, each in a few words.</summary>
    public IReadOnlyList<string> Introduced
    {
        get;
        init => field = value ?? [];
    } = [];

    public string? Note { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
