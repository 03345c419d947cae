namespace Tenter.Themes.Displays;

using System;
using Tenter.Journal;

/// <summary>
/// The summary of one case under one theme, by one member. Its passages are attached to it as to any record; one without any is
/// flagged.
/// </summary>
public sealed record FrameworkCell : Record
{
    public static readonly RecordIndex<FrameworkCell> ByMatrix = new(cell => cell.Matrix);

    public static readonly RecordIndex<FrameworkCell> ByTheme = new(cell => cell.Theme);

    public static readonly Kind<FrameworkCell> Kind = new("framework-cell", ThemesJson.Default.FrameworkCell)
    {
        ReferenceFields =
        [
            new("matrix", "framework-matrix", OnRemoval.Cascade),
            new("theme", "theme", OnRemoval.Cascade),
            new("case", ReferenceField.AnyKind, OnRemoval.Cascade),
        ],
        References = static (cell, into) =>
        {
            into.Add(new("framework-matrix", cell.Matrix, OnRemoval.Cascade));
            into.Add(new("theme", cell.Theme, OnRemoval.Cascade));
            into.Add(new(cell.Case.Kind, cell.Case.Id, OnRemoval.Cascade));
        },
        Indexes = [ByMatrix, ByTheme],
        Words = ["summary"],
    };

    public required RecordId Matrix { get; init; }

    public required RecordRef Case { get; init; }

    public required RecordId Theme { get; init; }

    public required string Summary { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
