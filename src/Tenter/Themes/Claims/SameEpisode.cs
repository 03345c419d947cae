namespace Tenter.Themes.Claims;

using System;
using Tenter.Journal;

/// <summary>
/// That two vignettes, events or people on record tell of one episode under different names. Neither is changed.
/// </summary>
public sealed record SameEpisode : Record
{
    public static readonly RecordIndex<SameEpisode> ByOne = new(episode => episode.One.Id);

    public static readonly RecordIndex<SameEpisode> ByOther = new(episode => episode.Other.Id);

    public static readonly Kind<SameEpisode> Kind = new("same-episode", ThemesJson.Default.SameEpisode)
    {
        ReferenceFields =
        [
            new("one", ReferenceField.AnyKind, OnRemoval.Cascade),
            new("other", ReferenceField.AnyKind, OnRemoval.Cascade),
        ],
        References = static (episode, into) =>
        {
            into.Add(new(episode.One.Kind, episode.One.Id, OnRemoval.Cascade));
            into.Add(new(episode.Other.Kind, episode.Other.Id, OnRemoval.Cascade));
        },
        Indexes = [ByOne, ByOther],
        Words = ["because"],
    };

    public required RecordRef One { get; init; }

    public required RecordRef Other { get; init; }

    public required string Because { get; init; }

    /// <summary>certainly or possibly.</summary>
    public string Sure
    {
        get;
        init => field = value ?? "possibly";
    } = "possibly";

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
