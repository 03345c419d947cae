namespace Tenter.Themes.Claims;

using System.Collections.Generic;
using Tenter.Journal;

/// <summary>
/// A story reconstructed from several sources: events in order, each on its words, and the readings it admits. It shows; it is not
/// evidence by itself.
/// </summary>
public sealed record Vignette : Record, INamed
{
    public static readonly Kind<Vignette> Kind = new("vignette", ThemesJson.Default.Vignette)
    {
        ReferenceFields =
        [
            new("themes", "theme", OnRemoval.Keep),
            new("about", ReferenceField.AnyKind, OnRemoval.Keep),
        ],
        References = static (vignette, into) =>
        {
            foreach (var theme in vignette.Themes)
            {
                into.Add(new("theme", theme, OnRemoval.Keep));
            }

            foreach (var about in vignette.About)
            {
                into.Add(new(about.Kind, about.Id, OnRemoval.Keep));
            }
        },
        Words = ["name", "setting", "note"],
    };

    public required string Name { get; init; }

    /// <summary>What one has to know before it begins.</summary>
    public string? Setting { get; init; }

    /// <summary>The themes it shows.</summary>
    public IReadOnlyList<RecordId> Themes
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The people, spaces and meetings it tells of.</summary>
    public IReadOnlyList<RecordRef> About
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>What was left out or changed so that nobody is known by it.</summary>
    public string? Note { get; init; }
}
