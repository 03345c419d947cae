namespace Tenter.Themes.Displays;

using System;
using Tenter.Journal;

/// <summary>
/// What somebody remarked beside one passage in the matrix display of a theme. The display itself is never kept: it is made of
/// the codings that are there.
/// </summary>
public sealed record DisplayRemark : Record
{
    public static readonly RecordIndex<DisplayRemark> ByTheme = new(remark => remark.Theme);

    public static readonly RecordIndex<DisplayRemark> ByCoding = new(remark => remark.Coding);

    public static readonly Kind<DisplayRemark> Kind = new("display-remark", ThemesJson.Default.DisplayRemark)
    {
        ReferenceFields = [new("theme", "theme", OnRemoval.Cascade), new("coding", "coding", OnRemoval.Cascade)],
        References = static (remark, into) =>
        {
            into.Add(new("theme", remark.Theme, OnRemoval.Cascade));
            into.Add(new("coding", remark.Coding, OnRemoval.Cascade));
        },
        Indexes = [ByTheme, ByCoding],
        Words = ["remark"],
    };

    public required RecordId Theme { get; init; }

    public required RecordId Coding { get; init; }

    public required string Remark { get; init; }

    public required RecordId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
