namespace Tenter.Themes;

using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// A question the inquiry asks. It may be worded anew; the earlier wording stays as a version of its own, with the reason, so that
/// what was asked when is seen, and wording that drifts is noticed.
/// </summary>
public sealed record ResearchQuestion : Record, INamed
{
    public static readonly RecordIndex<ResearchQuestion> ByReplaced = new(question => question.Replaces ?? default);

    public static readonly Kind<ResearchQuestion> Kind = new("research-question", ThemesJson.Default.ResearchQuestion)
    {
        ReferenceFields = [new("replaces", "research-question", OnRemoval.Keep)],
        References = static (question, into) =>
        {
            if (question.Replaces is { } replaces)
            {
                into.Add(new("research-question", replaces, OnRemoval.Keep));
            }
        },
        Indexes = [ByReplaced],
        Words = ["name", "because"],
    };

    /// <summary>The question as it is asked.</summary>
    public required string Name { get; init; }

    /// <summary>As "1", "2a"; null where they are not numbered.</summary>
    public string? Number { get; init; }

    /// <summary>The earlier wording that this one takes the place of.</summary>
    public RecordId? Replaces { get; init; }

    /// <summary>Why it is asked so, or no longer so.</summary>
    public string? Because { get; init; }

    public Edtf? Date { get; init; }

    /// <summary>No longer asked, and nothing asked in its place.</summary>
    public bool Dropped { get; init; }
}
