namespace Tenter.Inquiry;

using System;
using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// A line of the reflexive journal: how it was, how it is done, or anything else. It bears on the analysis and is never counted as
/// data. For its author alone unless said otherwise.
/// </summary>
public sealed record JournalEntry : Record, IMaybePrivate
{
    public static readonly Kind<JournalEntry> Kind = new("journal-entry", InquiryJson.Default.JournalEntry)
    {
        ReferenceFields = [new("about", ReferenceField.AnyKind, OnRemoval.Keep)],
        References = static (entry, into) =>
        {
            foreach (var one in entry.About)
            {
                into.Add(new(one.Kind, one.Id, OnRemoval.Keep));
            }
        },
        Words = ["text", "mood", "decision"],
    };

    /// <summary>Key in the scheme of journal categories: emotional, methodological or general.</summary>
    public string Category
    {
        get;
        init => field = value ?? "general";
    } = "general";

    /// <summary>The day it tells of.</summary>
    public Edtf? Date { get; init; }

    public required string Text { get; init; }

    /// <summary>In a word of one's own: never a scale.</summary>
    public string? Mood { get; init; }

    /// <summary>What was decided, where something was.</summary>
    public string? Decision { get; init; }

    /// <summary>What it bears on: sources, codes, themes, claims, meetings.</summary>
    public IReadOnlyList<RecordRef> About
    {
        get;
        init => field = value ?? [];
    } = [];

    public bool IsPrivate { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
