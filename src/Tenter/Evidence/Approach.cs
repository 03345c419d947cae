namespace Tenter.Evidence;

using Tenter.Journal;

/// <summary>One line of the access register: who was approached, who referred us to them, what came of it.</summary>
public sealed record Approach : Record, INamed
{
    public static readonly Kind<Approach> Kind = new("approach", EvidenceJson.Default.Approach)
    {
        ReferenceFields =
        [
            new("participant", "participant", OnRemoval.Keep),
            new("referredBy", "approach", OnRemoval.Keep),
        ],
        References = static (approach, into) =>
        {
            if (approach.Participant is { } participant)
            {
                into.Add(new("participant", participant, OnRemoval.Keep));
            }

            if (approach.ReferredBy is { } referrer)
            {
                into.Add(new("approach", referrer, OnRemoval.Keep));
            }
        },
        Words = ["name", "note"],
    };

    /// <summary>Who, by pseudonym or description: "Petra", "the clinics' area manager".</summary>
    public required string Name { get; init; }

    /// <summary>The participant they became, if they did.</summary>
    public RecordId? Participant { get; init; }

    /// <summary>The approach to the person who referred us.</summary>
    public RecordId? ReferredBy { get; init; }

    public Edtf? Date { get; init; }

    /// <summary>Key in the scheme of outcomes: took part, declined, no answer…</summary>
    public string? Outcome { get; init; }

    public string? Sector { get; init; }

    public string? Note { get; init; }
}
