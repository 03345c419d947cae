namespace Tenter.Themes.Displays;

using System.Collections.Generic;
using Tenter.Journal;

/// <summary>
/// Cases down, themes across, a summary in each cell over its passages: the framework method (Ritchie and Spencer 1994).
/// </summary>
public sealed record FrameworkMatrix : Record, INamed
{
    public static readonly Kind<FrameworkMatrix> Kind = new("framework-matrix", ThemesJson.Default.FrameworkMatrix)
    {
        ReferenceFields =
        [
            new("themes", "theme", OnRemoval.Keep),
            new("cases", ReferenceField.AnyKind, OnRemoval.Keep),
        ],
        References = static (matrix, into) =>
        {
            foreach (var theme in matrix.Themes)
            {
                into.Add(new("theme", theme, OnRemoval.Keep));
            }

            foreach (var one in matrix.Cases)
            {
                into.Add(new(one.Kind, one.Id, OnRemoval.Keep));
            }
        },
        Words = ["name", "note"],
    };

    public required string Name { get; init; }

    /// <summary>Across, in this order.</summary>
    public IReadOnlyList<RecordId> Themes
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Down, in this order: sources, participants or organisations.</summary>
    public IReadOnlyList<RecordRef> Cases
    {
        get;
        init => field = value ?? [];
    } = [];

    public string? Note { get; init; }
}
