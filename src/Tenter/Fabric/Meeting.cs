namespace Tenter.Fabric;

using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>One meeting of a space, held or to come.</summary>
public sealed record Meeting : Record, INamed
{
    public static readonly RecordIndex<Meeting> BySpace = new(meeting => meeting.Space ?? default);

    public static readonly Kind<Meeting> Kind = new("meeting", FabricJson.Default.Meeting)
    {
        ReferenceFields =
        [
            new("space", "space", OnRemoval.Restrict),
            new("sources", "source", OnRemoval.Keep),
            new("chair", "actor", OnRemoval.Keep),
        ],
        References = static (meeting, into) =>
        {
            if (meeting.Space is { } space)
            {
                into.Add(new("space", space, OnRemoval.Restrict));
            }

            foreach (var source in meeting.Sources)
            {
                into.Add(new("source", source, OnRemoval.Keep));
            }

            if (meeting.Chair is { } chair)
            {
                into.Add(new("actor", chair, OnRemoval.Keep));
            }
        },
        Indexes = [BySpace],
        Words = ["name", "where", "note"],
    };

    /// <summary>What it is called: "Assembly, 13 March 2018".</summary>
    public required string Name { get; init; }

    public RecordId? Space { get; init; }

    public Edtf? Date { get; init; }

    /// <summary>As "10:00"; null where it is not known.</summary>
    public string? Time { get; init; }

    public string? Where { get; init; }

    /// <summary>Key in the scheme of loci.</summary>
    public string? Locus { get; init; }

    public RecordId? Chair { get; init; }

    /// <summary>Minutes, observations and the like that tell of it.</summary>
    public IReadOnlyList<RecordId> Sources
    {
        get;
        init => field = value ?? [];
    } = [];

    public string? Note { get; init; }
}

/// <summary>Who came, who sent apologies, who did not come; what is not recorded is not nought.</summary>
public sealed record Attendance : Record
{
    public static readonly RecordIndex<Attendance> ByMeeting = new(attendance => attendance.Meeting);

    public static readonly Kind<Attendance> Kind = new("attendance", FabricJson.Default.Attendance)
    {
        ReferenceFields = [new("meeting", "meeting", OnRemoval.Cascade), new("actor", "actor", OnRemoval.Cascade)],
        References = static (attendance, into) =>
        {
            into.Add(new("meeting", attendance.Meeting, OnRemoval.Cascade));
            into.Add(new("actor", attendance.Actor, OnRemoval.Cascade));
        },
        Indexes = [ByMeeting],
        Words = ["speaksFor", "note"],
    };

    public required RecordId Meeting { get; init; }

    public required RecordId Actor { get; init; }

    /// <summary>present, apologies, absent, expected or unclear.</summary>
    public string Status
    {
        get;
        init => field = value ?? "unclear";
    } = "unclear";

    public string? SpeaksFor { get; init; }

    public string? Note { get; init; }
}
