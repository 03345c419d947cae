namespace Tenter.Fabric;

using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Something raised, where and by whom, and what became of it. Never having been an item is a fate of its own.</summary>
public sealed record Issue : Record, INamed
{
    public static readonly Kind<Issue> Kind = new("issue", FabricJson.Default.Issue)
    {
        ReferenceFields = [new("raisedBy", "actor", OnRemoval.Keep), new("raisedAt", "meeting", OnRemoval.Keep)],
        References = static (issue, into) =>
        {
            foreach (var actor in issue.RaisedBy)
            {
                into.Add(new("actor", actor, OnRemoval.Keep));
            }

            foreach (var meeting in issue.RaisedAt)
            {
                into.Add(new("meeting", meeting, OnRemoval.Keep));
            }
        },
        Words = ["name", "since"],
    };

    /// <summary>What was raised, in a line.</summary>
    public required string Name { get; init; }

    public IReadOnlyList<RecordId> RaisedBy
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Every meeting at which it was raised.</summary>
    public IReadOnlyList<RecordId> RaisedAt
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>When it was first raised.</summary>
    public Edtf? Date { get; init; }

    /// <summary>Key in the scheme of fates.</summary>
    public string Fate
    {
        get;
        init => field = value ?? "open";
    } = "open";

    /// <summary>What has become of it since, in a line.</summary>
    public string? Since { get; init; }
}

/// <summary>A promise: who, to whom, by when, and whether it was theirs to give.</summary>
public sealed record Promise : Record, INamed
{
    public static readonly Kind<Promise> Kind = new("promise", FabricJson.Default.Promise)
    {
        ReferenceFields =
        [
            new("by", "actor", OnRemoval.Cascade),
            new("to", "actor", OnRemoval.Keep),
            new("meeting", "meeting", OnRemoval.Keep),
        ],
        References = static (promise, into) =>
        {
            if (promise.By is { } by)
            {
                into.Add(new("actor", by, OnRemoval.Cascade));
            }

            if (promise.To is { } to)
            {
                into.Add(new("actor", to, OnRemoval.Keep));
            }

            if (promise.Meeting is { } meeting)
            {
                into.Add(new("meeting", meeting, OnRemoval.Keep));
            }
        },
        Words = ["name", "due", "authorityNote", "since"],
    };

    /// <summary>What was promised, in a line.</summary>
    public required string Name { get; init; }

    /// <summary>Null where it is not known who gave it.</summary>
    public RecordId? By { get; init; }

    public RecordId? To { get; init; }

    public RecordId? Meeting { get; init; }

    public Edtf? Date { get; init; }

    public Edtf? DueBy { get; init; }

    /// <summary>By when, in the words used: "by summer".</summary>
    public string? Due { get; init; }

    /// <summary>recorded, lacking or not-recorded: whether it was theirs to give.</summary>
    public string Authority
    {
        get;
        init => field = value ?? "not-recorded";
    } = "not-recorded";

    public string? AuthorityNote { get; init; }

    /// <summary>open, kept, not-kept, withdrawn or unclear.</summary>
    public string State
    {
        get;
        init => field = value ?? "open";
    } = "open";

    public string? Since { get; init; }
}
