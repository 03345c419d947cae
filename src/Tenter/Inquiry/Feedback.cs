namespace Tenter.Inquiry;

using System;
using System.Collections.Generic;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// What somebody said of a theme or claim when it was shown to them, and what was changed because of it.
/// </summary>
public sealed record Feedback : Record
{
    public static readonly RecordIndex<Feedback> ByAbout = new(feedback => feedback.About.Id);

    public static readonly Kind<Feedback> Kind = new("feedback", InquiryJson.Default.Feedback)
    {
        ReferenceFields =
        [
            new("about", ReferenceField.AnyKind, OnRemoval.Cascade),
            new("participants", "participant", OnRemoval.Keep),
        ],
        References = static (feedback, into) =>
        {
            into.Add(new(feedback.About.Kind, feedback.About.Id, OnRemoval.Cascade));
            foreach (var one in feedback.Participants)
            {
                into.Add(new("participant", one, OnRemoval.Keep));
            }
        },
        Indexes = [ByAbout],
        Words = ["party", "said", "changed"],
    };

    public required RecordRef About { get; init; }

    /// <summary>Who said it.</summary>
    public IReadOnlyList<RecordId> Participants
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>In words, where it is nobody on record: "the Forum in March", "a supervisor".</summary>
    public string? Party { get; init; }

    public Edtf? Date { get; init; }

    public required string Said { get; init; }

    /// <summary>recognises, disputes, adds or mixed: as they put it.</summary>
    public string Stance
    {
        get;
        init => field = value ?? "mixed";
    } = "mixed";

    /// <summary>What was changed because of it, or why nothing was.</summary>
    public string? Changed { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
