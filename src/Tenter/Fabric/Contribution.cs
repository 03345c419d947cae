namespace Tenter.Fabric;

using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Something brought into a meeting, as somebody who was there saw it, and what the official record makes of it: whether it is there,
/// to whom it is put down, and whether it was followed up. Not looked for is not the same as not there.
/// </summary>
public sealed record Contribution : Record
{
    public static readonly RecordIndex<Contribution> ByMeeting = new(contribution => contribution.Meeting);

    public static readonly Kind<Contribution> Kind = new("contribution", FabricJson.Default.Contribution)
    {
        ReferenceFields =
        [
            new("meeting", "meeting", OnRemoval.Cascade),
            new("actor", "actor", OnRemoval.Keep),
            new("seat", "seat", OnRemoval.Keep),
            new("observed", "source", OnRemoval.Cascade),
            new("record", "source", OnRemoval.Cascade),
        ],
        References = static (contribution, into) =>
        {
            into.Add(new("meeting", contribution.Meeting, OnRemoval.Cascade));
            if (contribution.Actor is { } actor)
            {
                into.Add(new("actor", actor, OnRemoval.Keep));
            }

            if (contribution.Seat is { } seat)
            {
                into.Add(new("seat", seat, OnRemoval.Keep));
            }

            if (contribution.Observed is { } observed)
            {
                into.Add(new("source", observed.Source, OnRemoval.Cascade));
            }

            if (contribution.Record is { } record)
            {
                into.Add(new("source", record.Source, OnRemoval.Cascade));
            }
        },
        Indexes = [ByMeeting],
        Check = static (project, contribution) =>
            Passages.Check(project, contribution.Observed) ?? Passages.Check(project, contribution.Record),
        Words = ["what", "note"],
    };

    public required RecordId Meeting { get; init; }

    /// <summary>What was brought in, in a few words.</summary>
    public required string What { get; init; }

    public RecordId? Actor { get; init; }

    /// <summary>The seat it was brought in from.</summary>
    public RecordId? Seat { get; init; }

    /// <summary>Key in the scheme of sectors, as it was in that meeting; null to take it from the actor.</summary>
    public string? Sector { get; init; }

    /// <summary>Where the observation tells of it; null where only the record does.</summary>
    public Passage? Observed { get; init; }

    /// <summary>Whether only the record tells of it, and nobody who was there noted it.</summary>
    public bool OnlyInRecord { get; init; }

    /// <summary>yes, no or not-looked-for: whether the official record holds it.</summary>
    public string Recorded
    {
        get;
        init => field = value ?? "not-looked-for";
    } = "not-looked-for";

    /// <summary>Where the record tells of it.</summary>
    public Passage? Record { get; init; }

    /// <summary>yes, no, to-another or not-looked-for: whether the record says whose it was.</summary>
    public string Attributed
    {
        get;
        init => field = value ?? "not-looked-for";
    } = "not-looked-for";

    /// <summary>yes, no or not-looked-for: whether anything was done about it afterwards.</summary>
    public string FollowedUp
    {
        get;
        init => field = value ?? "not-looked-for";
    } = "not-looked-for";

    public string? Note { get; init; }
}
