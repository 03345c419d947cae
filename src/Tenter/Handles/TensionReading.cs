namespace Tenter.Handles;

using System;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// How somebody held a tension at a time: each side marked on its own, as strongly as it was lived, and how the two were
/// held together. Earlier readings stay beside later ones.
/// </summary>
public sealed record TensionReading : Record, IMaybePrivate
{
    public static readonly RecordIndex<TensionReading> ByTension = new(reading => reading.Tension);

    public static readonly Kind<TensionReading> Kind = new("tension-reading", HandlesJson.Default.TensionReading)
    {
        ReferenceFields =
        [
            new("tension", "tension", OnRemoval.Cascade),
            new("actor", "actor", OnRemoval.Keep),
            new("space", "space", OnRemoval.Keep),
            new("meeting", "meeting", OnRemoval.Keep),
        ],
        References = static (reading, into) =>
        {
            into.Add(new("tension", reading.Tension, OnRemoval.Cascade));
            if (reading.Actor is { } actor)
            {
                into.Add(new("actor", actor, OnRemoval.Keep));
            }

            if (reading.Space is { } space)
            {
                into.Add(new("space", space, OnRemoval.Keep));
            }

            if (reading.Meeting is { } meeting)
            {
                into.Add(new("meeting", meeting, OnRemoval.Keep));
            }
        },
        Indexes = [ByTension],
        Words = ["because"],
    };

    public required RecordId Tension { get; init; }

    /// <summary>Who held it so; null for the member who reads.</summary>
    public RecordId? Actor { get; init; }

    public RecordId? Space { get; init; }

    public RecordId? Meeting { get; init; }

    public Edtf? Date { get; init; }

    /// <summary>strongly, some, hardly, refused or unclear; or two of them with "to" between for a range.</summary>
    public string OneMark
    {
        get;
        init => field = value ?? "unclear";
    } = "unclear";

    /// <inheritdoc cref="OneMark"/>
    public string OtherMark
    {
        get;
        init => field = value ?? "unclear";
    } = "unclear";

    /// <summary>at-once, by-turns, in-different-places, by-different-people or unclear.</summary>
    public string Held
    {
        get;
        init => field = value ?? "unclear";
    } = "unclear";

    public string? Because { get; init; }

    /// <summary>When to look at it again.</summary>
    public Edtf? LookAgain { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }

    public bool IsPrivate { get; init; }
}
