namespace Tenter.Web.Evidence.Correcting;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;

/// <summary>One place of a correction with what stands around it on both sides.</summary>
public sealed record TextChange(string Before, string Was, string Is, string After)
{
    /// <summary>More places than this are read in the texts themselves.</summary>
    public const int MostShown = 100;

    private const int Around = 60;

    public static IReadOnlyList<TextChange> Of(string old, EditScript script) =>
        [
            .. script
                .Edits.Take(MostShown)
                .Select(edit =>
                {
                    var from = CodePoints.Back(old, edit.Start, Math.Min(Around, edit.Start));
                    var to = CodePoints.Forward(old, edit.End, Around);
                    return new TextChange(
                        (from > 0 ? "…" : "") + old[from..edit.Start],
                        old.Substring(edit.Start, edit.Deleted),
                        edit.Inserted,
                        old[edit.End..to] + (to < old.Length ? "…" : "")
                    );
                }),
        ];

    /// <summary>What the correction that ended a revision changed; nothing where it is the present one.</summary>
    internal static IReadOnlyList<TextChange> Of(View view, RevisionRow row) =>
        row.Until is { } correction
        && view.TextOf(row.Revision) is { } old
        && view.BytesOf(correction.Script) is { } bytes
        && ScriptBytes.Read(bytes).Edits is { } edits
            ? Of(old, edits)
            : [];
}
