namespace Tenter.Themes.Claims;

using System;
using Tenter.Journal;

/// <summary>
/// That somebody relies on an assumption, and how one sees it; the words are attached to it.
/// </summary>
public sealed record Reliance : Record
{
    public static readonly RecordIndex<Reliance> ByAssumption = new(reliance => reliance.Assumption);

    public static readonly Kind<Reliance> Kind = new("reliance", ThemesJson.Default.Reliance)
    {
        ReferenceFields =
        [
            new("assumption", "assumption", OnRemoval.Cascade),
            new("who", ReferenceField.AnyKind, OnRemoval.Cascade),
        ],
        References = static (reliance, into) =>
        {
            into.Add(new("assumption", reliance.Assumption, OnRemoval.Cascade));
            if (reliance.Who is { } who)
            {
                into.Add(new(who.Kind, who.Id, OnRemoval.Cascade));
            }
        },
        Indexes = [ByAssumption],
        Words = ["how", "party"],
    };

    public required RecordId Assumption { get; init; }

    /// <summary>The actor, organisation or participant.</summary>
    public RecordRef? Who { get; init; }

    /// <summary>In words, where it is nobody on record: "the strategy", "we who study it".</summary>
    public string? Party { get; init; }

    public required string How { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
