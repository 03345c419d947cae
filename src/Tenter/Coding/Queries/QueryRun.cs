namespace Tenter.Coding.Queries;

using System;
using Tenter.Journal;

/// <summary>
/// What a saved query found at one time: its text then, the head of the journal it was computed on, and the counts. The
/// passages are not copied: the journal still holds the state they were in, and from there they are found again.
/// </summary>
public sealed record QueryRun : Record
{
    public static readonly RecordIndex<QueryRun> ByQuery = new(run => run.Query);

    public static readonly Kind<QueryRun> Kind = new("query-run", CodingJson.Default.QueryRun)
    {
        TellsOfATime = true,
        ReferenceFields = [new("query", "saved-query", OnRemoval.Cascade), new("by", "member", OnRemoval.Restrict)],
        References = static (run, into) =>
        {
            into.Add(new("saved-query", run.Query, OnRemoval.Cascade));
            into.Add(new("member", run.By, OnRemoval.Restrict));
        },
        Indexes = [ByQuery],
        Words = ["text", "note"],
        NotGiven = ["text", "seq", "digest", "scope", "sources", "passages", "possibly"],
    };

    public required RecordId Query { get; init; }

    public required string Text { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Where the journal stood.</summary>
    public required long Seq { get; init; }

    /// <summary>The digest of that head.</summary>
    public required string Digest { get; init; }

    /// <summary>How many sources were asked.</summary>
    public required int Scope { get; init; }

    /// <summary>How many answered.</summary>
    public required int Sources { get; init; }

    public required int Passages { get; init; }

    /// <summary>How many of the passages only possibly.</summary>
    public int Possibly { get; init; }

    public string? Note { get; init; }
}
