namespace Tenter.Inquiry;

using System;
using System.Collections.Generic;
using Tenter.Journal;

/// <summary>
/// A suspicion about one's own looking: what might be seen too much or too little, how that was checked, and what came of it.
/// </summary>
public sealed record Bias : Record, INamed
{
    public static readonly Kind<Bias> Kind = new("bias", InquiryJson.Default.Bias)
    {
        ReferenceFields = [new("bears", ReferenceField.AnyKind, OnRemoval.Keep)],
        References = static (bias, into) =>
        {
            foreach (var one in bias.Bears)
            {
                into.Add(new(one.Kind, one.Id, OnRemoval.Keep));
            }
        },
        Words = ["name", "check", "outcome"],
    };

    /// <summary>The suspicion, as a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>How one would notice: the cases that would speak against it, and where to look for them.</summary>
    public string? Check { get; init; }

    /// <summary>What the check showed; null while it is open.</summary>
    public string? Outcome { get; init; }

    /// <summary>The codes, themes or claims it may have touched.</summary>
    public IReadOnlyList<RecordRef> Bears
    {
        get;
        init => field = value ?? [];
    } = [];

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
