namespace Tenter.Coding.Queries;

using System;
using Tenter.Journal;

/// <summary>
/// A question to the passages that is worth asking again. It is live: opened, it is answered from what the project holds
/// then. What an answer was at one time is kept as a <see cref="QueryRun"/>.
/// </summary>
public sealed record SavedQuery : Record, INamed
{
    public static readonly Kind<SavedQuery> Kind = new("saved-query", CodingJson.Default.SavedQuery)
    {
        ReferenceFields = [new("by", "member", OnRemoval.Restrict)],
        References = static (query, into) => into.Add(new("member", query.By, OnRemoval.Restrict)),
        Admit = static (_, query) => PassageQuery.Parse(query.Text).TryGet(out var _, out var refusal) ? null : refusal,
        Words = ["name", "text", "note"],
    };

    public required string Name { get; init; }

    /// <summary>In the language of <see cref="PassageQuery"/>.</summary>
    public required string Text { get; init; }

    /// <summary>Why it is asked.</summary>
    public string? Note { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
