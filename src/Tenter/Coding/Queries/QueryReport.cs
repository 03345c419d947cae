namespace Tenter.Coding.Queries;

using System.Collections.Generic;
using System.Linq;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// What a query found, as it may leave the project: the query with the result, so that somebody else can ask the same. Words
/// that may not be quoted are left out, and whose they are where that may not be said.
/// </summary>
/// <param name="Method">What it was computed on.</param>
public sealed record QueryReport(
    string Query,
    string Asks,
    IReadOnlyList<ReportedPassage> Passages,
    IReadOnlyList<string> Method
) : IReleasable
{
    public IEnumerable<Quotation> Quotations =>
        Passages
            .Where(one => one.Words is not null)
            .Select(one => new Quotation(one.Passage, one.Words!, one.Source is not null));

    public IEnumerable<string> Words =>
        Passages
            .SelectMany(one => new[] { one.Words, one.Source, one.Date })
            .OfType<string>()
            .Concat(Method)
            .Append(Query)
            .Append(Asks);

    public IEnumerable<TypedText> Typed => [new TypedText(Query)];

    public IEnumerable<RecordRef> Records =>
        Passages.Select(one => new RecordRef(Source.Kind.Name, one.Passage.Source)).Distinct();

    public static QueryReport Of(View view, QueryAnswer answer) =>
        new(
            answer.Query.Text,
            answer.Query.InWords,
            [.. answer.Passages.Select(found => ReportedPassage.Of(view, found))],
            [
                $"{answer.Passages.Count} passages in {answer.Sources} of {answer.Scope} sources that count as data.",
                $"{answer.Possibly} of the passages answer only possibly: the dates of their sources do not decide it.",
                $"As understood: {answer.Query.Explain()}",
                $"Computed on the journal at {answer.At.Seq}, head {answer.At.Digest}.",
                "Words that may not be quoted are left out, and sources that would say who spoke.",
            ]
        );
}

/// <param name="Words">Null where they may not be quoted or were erased.</param>
/// <param name="Source">Null with date and positions, where to name it would be to say who spoke.</param>
/// <param name="Start">In code points, from 0.</param>
/// <param name="End">In code points, exclusive.</param>
/// <param name="Permitted">How far the words may be used.</param>
public sealed record ReportedPassage(
    Passage Passage,
    string? Words,
    string? Source,
    string? Date,
    int? Start,
    int? End,
    string Certainty,
    string Permitted
)
{
    internal static ReportedPassage Of(View view, AnsweringPassage found)
    {
        var (scope, because) = view.ScopeOf(found.Passage);
        var words = scope >= Scope.Quote ? view.QuotationOf(found.Passage) : null;
        // Beside its words a source is named only where its speaker may be.
        var named = words is null || scope >= Scope.Attribute;
        var text = named ? view.TextOf(found.Source) : null;
        return new ReportedPassage(
            found.Passage,
            words,
            named ? found.Source.Name : null,
            named ? found.Source.Date?.ToString() : null,
            text is null ? null : CodePoints.FromUtf16(text, found.Passage.Start),
            text is null ? null : CodePoints.FromUtf16(text, found.Passage.End),
            found.Certainty == Tenter.Evidence.Certainty.Possibly ? "possibly" : "certainly",
            $"{Scopes.InWords(scope)} ({because})"
        );
    }
}
