namespace Tenter.Web.Evidence.Correcting;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Tenter.Web.Reader;

/// <summary>One text of a source: what brought it, and what ended it.</summary>
/// <param name="Brought">The correction it came by; null for the first.</param>
/// <param name="Until">The correction that took its place; null for the present one.</param>
public sealed record RevisionRow(int Number, Revision Revision, Correction? Brought, Correction? Until, string? By)
{
    public string When => ReaderWords.Day(Brought?.At ?? Revision.Id.MadeAt);

    /// <summary>All texts of a source, the present one first.</summary>
    internal static IReadOnlyList<RevisionRow> Of(View view, Source source)
    {
        var rows = new List<RevisionRow>();
        Correction? until = null;
        for (
            var revision = view.Find<Revision>(source.Revision);
            revision is not null && rows.TrueForAll(row => row.Revision.Id != revision.Id);
            revision = until is null ? null : view.Find<Revision>(until.From)
        )
        {
            var brought = view.Where(Correction.ByTo, revision.Id).FirstOrDefault();
            rows.Add(
                new RevisionRow(
                    0,
                    revision,
                    brought,
                    until,
                    brought is null ? null : view.Find<Member>(brought.By)?.Name
                )
            );
            until = brought;
        }

        return [.. rows.Select((row, i) => row with { Number = rows.Count - i })];
    }
}
