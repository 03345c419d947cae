namespace Tenter.Themes.Displays;

using System.Collections.Generic;
using System.Linq;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// The matrix display of a theme as it may leave the project. Words that may not be quoted are left out and the row says so;
/// so is whose they are, where that may not be said.
/// </summary>
/// <param name="Method">What it was computed on.</param>
public sealed record DisplayReport(
    string Theme,
    string? Concept,
    IReadOnlyList<ReportedRow> Rows,
    IReadOnlyList<string> Method
) : IReleasable
{
    public IEnumerable<Quotation> Quotations =>
        Rows.Where(row => row.Words is not null)
            .Select(row => new Quotation(row.Passage, row.Words!, row.Source is not null));

    /// <summary>What was noted and remarked tells of the passage in other words.</summary>
    public IEnumerable<Paraphrase> Paraphrases =>
        Rows.SelectMany(row =>
            new[] { row.Notes, row.Remarks }
                .Where(text => text.Length > 0)
                .Select(text => new Paraphrase(row.Passage, text))
        );

    public IEnumerable<string> Words =>
        Rows.SelectMany(row =>
                new[] { row.Words, row.Source, row.Date, row.Speaker, row.Codes, row.Notes, row.Remarks, row.AlsoIn }
            )
            .OfType<string>()
            .Concat(Method)
            .Append(Theme)
            .Append(Concept ?? string.Empty);

    public IEnumerable<TypedText> Typed =>
        Rows.SelectMany(row => new[] { row.Remarks, row.Notes, row.Codes, row.AlsoIn })
            .Where(text => text.Length > 0)
            .Select(text => new TypedText(text))
            .Append(new TypedText(Theme))
            .Append(new TypedText(Concept ?? string.Empty));

    public IEnumerable<RecordRef> Records =>
        Rows.Select(row => new RecordRef(Source.Kind.Name, row.Passage.Source)).Distinct();

    public static DisplayReport Of(View view, MatrixDisplay display) =>
        new(
            display.Theme.Name,
            display.Theme.Concept,
            [.. display.Rows.Select(row => ReportedRow.Of(view, display.Theme, row))],
            [
                $"Matrix display of the theme ‘{display.Theme.Name}’ ({display.Theme.Status}): each passage coded with one of its codes, or of the codes of its parts, once.",
                $"{display.Total} {(display.Total == 1 ? "passage" : "passages")} of {display.Sources} {(display.Sources == 1 ? "source" : "sources")}; {display.Unplaced.Count} more have no place in the present text of their source.",
                $"Computed on the journal at {view.KnownAt.Seq}, head {view.KnownAt.Digest}.",
                "Words that may not be quoted are left out, and sources that would say who spoke.",
            ]
        );
}

/// <param name="Words">Null where they may not be quoted or were erased.</param>
/// <param name="Source">Null with date and speaker, where to name it would be to say who spoke.</param>
/// <param name="Notes">What was noted with the codings.</param>
/// <param name="AlsoIn">The other themes in whose display the passage stands.</param>
/// <param name="Permitted">How far the words may be used, and why.</param>
public sealed record ReportedRow(
    Passage Passage,
    string? Words,
    string? Source,
    string? Date,
    string? Speaker,
    string Codes,
    string Notes,
    string Remarks,
    string AlsoIn,
    string Permitted
)
{
    internal static ReportedRow Of(View view, Theme theme, DisplayRow row)
    {
        var (scope, because) = view.ScopeOf(row.Passage);
        var words = scope >= Scope.Quote ? view.QuotationOf(row.Passage) : null;
        var mayTell = scope >= Scope.Paraphrase;
        var notes = mayTell
            ? string.Join('\n', row.Codings.Select(placed => placed.Coding.Note).OfType<string>())
            : string.Empty;
        var remarks = mayTell ? string.Join('\n', row.Remarks.Select(remark => remark.Remark)) : string.Empty;
        // Beside words of it, or about it, a source is named only where its speaker may be.
        var named = scope >= Scope.Attribute || (words is null && notes.Length + remarks.Length == 0);
        return new ReportedRow(
            row.Passage,
            words,
            named ? row.Source.Name : null,
            named ? row.Source.Date?.ToString() : null,
            scope >= Scope.Attribute && row.Speakers.Count > 0
                ? string.Join(", ", row.Speakers.Select(one => one.Name))
                : null,
            string.Join("; ", row.Codings.Select(placed => placed.Code.Name).Distinct()),
            notes,
            remarks,
            string.Join("; ", row.AlsoIn(view, theme).Select(other => other.Name)),
            $"{Scopes.InWords(scope)} ({because})"
        );
    }
}
