namespace Tenter.Themes.Displays;

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// A framework matrix as it may leave the project: the summaries with what they rest on. A summary that rests on no passage,
/// and one that was written before passages were coded there, is told so in its own cell.
/// </summary>
/// <param name="Themes">Across.</param>
/// <param name="Rows">Down: the case, and under each theme the summaries with their flags.</param>
/// <param name="Behind">The passages behind the summaries.</param>
/// <param name="Method">What it was computed on.</param>
public sealed record FrameworkReport(
    string Name,
    string? Note,
    IReadOnlyList<string> Themes,
    IReadOnlyList<ReportedCase> Rows,
    IReadOnlyList<ReportedGround> Behind,
    IReadOnlyList<string> Method
) : IReleasable
{
    public const string WithoutPassage = "rests on no passage";

    public IEnumerable<Quotation> Quotations =>
        Behind
            .Where(one => one.Words is not null)
            .Select(one => new Quotation(one.Passage, one.Words!, Attributed: true));

    public IEnumerable<Paraphrase> Paraphrases =>
        Behind.Select(one => new Paraphrase(one.Passage, one.Summary)).Distinct();

    public IEnumerable<string> Words =>
        Rows.Select(row => row.Name)
            .Concat(Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Summaries))
            .Concat(Behind.Select(one => one.Words).OfType<string>())
            .Concat(Themes)
            .Concat(Method)
            .Append(Name)
            .Append(Note ?? string.Empty);

    public IEnumerable<TypedText> Typed =>
        Rows.SelectMany(row => row.Cells)
            .SelectMany(cell => cell.Summaries)
            .Append(Name)
            .Append(Note ?? string.Empty)
            .Select(text => new TypedText(text));

    public IEnumerable<RecordRef> Records =>
        Rows.Select(row => row.Case)
            .Concat(Behind.Select(one => new RecordRef(Source.Kind.Name, one.Passage.Source)))
            .Distinct();

    public static FrameworkReport Of(View view, FrameworkDisplay display)
    {
        var rows = display
            .Rows.Select(row => new ReportedCase(
                row.Case,
                row.Name,
                [
                    .. row.Cells.Select(cell => new ReportedCell(
                        [.. cell.Summaries.Select(summary => summary.Cell.Summary)],
                        [.. FlagsOf(cell)]
                    )),
                ]
            ))
            .ToList();
        var behind =
            from row in display.Rows
            from cell in row.Cells
            from summary in cell.Summaries
            from support in summary.Passages
            select ReportedGround.Of(view, row, cell, summary, support);
        return new FrameworkReport(
            display.Matrix.Name,
            display.Matrix.Note,
            [.. display.Themes.Select(theme => theme.Name)],
            rows,
            [.. behind],
            [
                $"Framework matrix ‘{display.Matrix.Name}’: {display.Rows.Count} cases by {display.Themes.Count} themes, with what somebody summarised of each case under each theme.",
                $"{display.WithoutPassage.Count()} summaries rest on no passage.",
                $"Computed on the journal at {view.KnownAt.Seq}, head {view.KnownAt.Digest}.",
                "Words that may not be quoted under the name of their case are left out.",
            ]
        );
    }

    /// <summary>What has to be said of a cell beside its summaries.</summary>
    public static IEnumerable<string> FlagsOf(FrameworkPlace cell)
    {
        var without = cell.Summaries.Count(summary => summary.Passages.Count == 0);
        if (without > 0)
        {
            yield return without == 1 && cell.Summaries.Count == 1
                ? WithoutPassage
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{without} of {cell.Summaries.Count} rest on no passage"
                );
        }

        if (cell.CodedSince is > 0 and var since)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{since} {(since == 1 ? "passage" : "passages")} coded here since it was written"
            );
        }
    }
}

/// <summary>One case and its cells, in the order of the themes.</summary>
public sealed record ReportedCase(RecordRef Case, string Name, IReadOnlyList<ReportedCell> Cells);

/// <param name="Flags">What has to be said of it: that it rests on nothing, or was written before more was coded.</param>
public sealed record ReportedCell(IReadOnlyList<string> Summaries, IReadOnlyList<string> Flags);

/// <summary>A passage behind a summary.</summary>
/// <param name="Words">Null where they may not be quoted under the name of the case.</param>
public sealed record ReportedGround(
    Passage Passage,
    string Case,
    string Theme,
    string Summary,
    string Stance,
    string? Words,
    string? Source,
    string Permitted
)
{
    internal static ReportedGround Of(
        View view,
        FrameworkRow row,
        FrameworkPlace cell,
        FrameworkSummary summary,
        Support support
    )
    {
        var passage = view.Read(support.Passage!.Value);
        var (scope, because) = view.ScopeOf(passage);
        // The row says whose case it is, so words stand in it only where that may be said.
        var attributed = scope >= Scope.Attribute;
        return new ReportedGround(
            passage,
            row.Name,
            cell.Theme.Name,
            summary.Cell.Summary,
            support.Stance switch
            {
                SupportStance.Contradicts => "speaks against it",
                SupportStance.Context => "stands beside it",
                _ => "speaks for it",
            },
            attributed ? view.QuotationOf(passage) : null,
            attributed ? view.Find<Source>(passage.Source)?.Name : null,
            $"{Scopes.InWords(scope)} ({because})"
        );
    }
}
