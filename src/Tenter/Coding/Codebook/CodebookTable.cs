namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>One code as a row of the codebook that is handed on.</summary>
/// <param name="Example">Words of one of its codings; null where none was chosen or it may not be quoted.</param>
/// <param name="Withheld">Whether an example was chosen that may not be quoted.</param>
/// <param name="Codings">Those that arose.</param>
/// <param name="Introduced">Those the researcher brought up, which are not counted.</param>
public sealed record CodebookRow(
    Code Code,
    int Depth,
    string? Under,
    Quotation? Example,
    bool Withheld,
    int Codings,
    int Introduced,
    int Sources,
    string Lineage
)
{
    /// <summary>Whether the name is somebody's own words and no passage under the code lets them be quoted.</summary>
    public bool NameIsSaid { get; init; }
}

/// <summary>
/// The codebook as a table: what each code means, where it stops, an example that may be quoted, how often it was used, and
/// where it comes from. Codings are counted as they arose; what the researcher introduced stands in a column of its own.
/// </summary>
public sealed record CodebookTable(string Title, IReadOnlyList<CodebookRow> Rows, int SourcesInAll, string KnownAt)
    : IReleasable
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "code",
        "under",
        "shelf",
        "definition",
        "belongs",
        "does not belong",
        "example",
        "codings",
        "introduced by the researcher",
        "sources",
        "state",
        "lineage",
    ];

    public IEnumerable<Quotation> Quotations => Rows.Select(row => row.Example).OfType<Quotation>();

    public IEnumerable<string> Words => Rows.SelectMany(Cells).OfType<string>();

    public IEnumerable<TypedText> Typed =>
        Rows.SelectMany(row =>
            new[]
            {
                (row.Code.Name, row.NameIsSaid),
                (row.Code.Group, false),
                (row.Code.Definition, false),
                (row.Code.Includes, false),
                (row.Code.Excludes, false),
                (row.Lineage, false),
            }
                .Where(pair => pair.Item1 is { Length: > 0 })
                .Select(pair => new TypedText(pair.Item1!, pair.Item2))
        );

    public IEnumerable<RecordRef> Records => Rows.Select(row => new RecordRef(Code.Kind.Name, row.Code.Id));

    /// <summary>How the numbers are to be read: stands under the table wherever it goes.</summary>
    public string Note =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Codings: one code on one passage by one member, as they arose; what the researcher introduced is counted apart. Sources: of {SourcesInAll} that count as data, those with at least one such coding. As known at {KnownAt}. A count is a prompt to read, not a finding."
        );

    /// <summary>The table; examples only where the view's permission on the passage is to quote.</summary>
    /// <param name="lineage">Where a code comes from, in a sentence or two; empty for nothing to tell.</param>
    public static CodebookTable Of(View view, string title, Func<Code, string> lineage)
    {
        var sources = view.All<Source>().Where(source => source.CountsAsData).Select(source => source.Id).ToHashSet();
        var rows = new List<CodebookRow>();
        foreach (var (code, depth) in CodeTree.Of(view.All<Code>()))
        {
            var codings = view.Where(Coding.ByCode, code.Id).ToList();
            var arose = Coding.Arose(codings).ToList();
            var example =
                code.Example is { } chosen && view.Find<Coding>(chosen) is { } coding
                    ? view.Present(coding.Passage).Passage
                    : null;
            var quoted =
                example is { } passage && view.ScopeOf(passage).Scope >= Scope.Quote ? Quoted(view, passage) : null;
            rows.Add(
                new CodebookRow(
                    code,
                    depth,
                    code.Parent is { } parent ? view.Find<Code>(parent)?.Name : null,
                    quoted,
                    example is not null && quoted is null,
                    arose.Count,
                    codings.Count - arose.Count,
                    arose.Select(one => one.Passage.Source).Where(sources.Contains).Distinct().Count(),
                    lineage(code)
                )
                {
                    NameIsSaid = code.InVivo && !codings.Exists(one => MayBeSaid(view, one.Passage, code.Name)),
                }
            );
        }

        return new CodebookTable(
            title,
            rows,
            sources.Count,
            view.KnownAt.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        );
    }

    /// <summary>The cells of a row, in the order of the columns.</summary>
    public static IReadOnlyList<string?> Cells(CodebookRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return
        [
            row.Code.Name,
            row.Under,
            row.Code.Group,
            row.Code.Definition,
            row.Code.Includes,
            row.Code.Excludes,
            row.Example?.Words ?? (row.Withheld ? "(may not be quoted)" : null),
            Number(row.Codings),
            Number(row.Introduced),
            Number(row.Sources),
            row.Code.MergedInto is not null ? "merged"
            : row.Code.Retired ? "retired"
            : "in use",
            row.Lineage,
        ];
    }

    private static bool MayBeSaid(View view, Passage passage, string name) =>
        view.ScopeOf(passage).Scope >= Scope.Quote
        && view.QuotationOf(passage) is { } words
        && WordRuns.Holds(words, name);

    private static Quotation? Quoted(View view, Passage passage) =>
        view.QuotationOf(passage) is { } words ? new Quotation(passage, words, Attributed: false) : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
