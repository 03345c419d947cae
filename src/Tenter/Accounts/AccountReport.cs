namespace Tenter.Accounts;

using System.Collections.Generic;
using System.Linq;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// An account as it will be written: every quotation with its words, whose they are, where they stand. Writers of every format
/// take this, cleared, and nothing else.
/// </summary>
/// <param name="Method">What the reader should know of how it was made.</param>
public sealed record AccountReport(
    string Title,
    string? Subtitle,
    string Project,
    IReadOnlyList<ReportBlock> Blocks,
    IReadOnlyList<string> Method
) : IReleasable
{
    public IEnumerable<Quotation> Quotations =>
        Blocks
            .Where(block => block.Quoted is not null)
            .Select(block => new Quotation(
                block.Quoted!.Passage,
                block.Quoted.Words,
                block.Quoted.Speaker is not null
            ));

    public IEnumerable<string> Words =>
        Blocks
            .SelectMany(block => new[] { block.Text, block.Quoted?.Words, block.Quoted?.Speaker, block.Quoted?.Source })
            .OfType<string>()
            .Concat(Method)
            .Append(Title)
            .Append(Subtitle ?? string.Empty)
            .Append(Project);

    public IEnumerable<RecordRef> Records =>
        Quotations.Select(quotation => new RecordRef(Source.Kind.Name, quotation.Passage.Source)).Distinct();

    /// <summary>
    /// Reads the quotations from the texts. A quotation that may not be quoted, or whose words were erased, is refused by
    /// name: the account is never written with a hole in it.
    /// </summary>
    public static Outcome<AccountReport> Of(View view, Account account)
    {
        var blocks = new List<ReportBlock>();
        foreach (var block in account.Blocks)
        {
            if (block.Passage is not { } passage)
            {
                blocks.Add(new ReportBlock(block.BlockKind, block.Text, Quoted: null));
                continue;
            }

            if (view.Find<Source>(passage.Source) is not { } source || view.QuotationOf(passage) is not { } words)
            {
                return new QuotationGone(account.Name);
            }

            blocks.Add(
                new ReportBlock(block.BlockKind, block.Text, Quoted(view, source, passage, words, block.Attributed))
            );
        }

        return new AccountReport(
            account.Name,
            account.Subtitle,
            ProjectInfo.Of(view)?.Title ?? "Untitled",
            blocks,
            MethodOf(view, blocks)
        );
    }

    private static QuotedWords Quoted(View view, Source source, Passage passage, string words, bool attributed)
    {
        var text = view.TextOf(source)!;
        var speakers = Speakers.Of(view, source).In(passage.Span);
        return new QuotedWords(
            passage,
            words,
            attributed && speakers.Count > 0 ? string.Join(" and ", speakers.Select(speaker => speaker.Name)) : null,
            source.Name,
            source.Date?.InWords,
            CodePoints.FromUtf16(text, passage.Start),
            CodePoints.FromUtf16(text, passage.End)
        );
    }

    private static IReadOnlyList<string> MethodOf(View view, List<ReportBlock> blocks)
    {
        var quoted = blocks.Count(block => block.Quoted is not null);
        var sources = blocks.Select(block => block.Quoted?.Passage.Source).OfType<RecordId>().Distinct().Count();
        var collected = view.All<Source>().Count(source => source.CountsAsData);
        return
        [
            $"{Count(quoted, "quotation")} from {sources} of {Count(collected, "source")} in the project; each was compared with the text when this was written.",
            "Positions count characters (Unicode code points) from the start of a source, the first being 0.",
            $"Written from the record as it stood at act {view.KnownAt.Seq}, digest {view.KnownAt.Digest}. The digest shows whether a project still holds that record; it proves nothing about when the record was made.",
        ];
    }

    private static string Count(int n, string noun) => n == 1 ? $"1 {noun}" : $"{n} {noun}s";
}

/// <summary>One block as it will be written.</summary>
/// <param name="BlockKind">heading, text or quotation.</param>
public sealed record ReportBlock(string BlockKind, string? Text, QuotedWords? Quoted);

/// <summary>A quotation with all that a reader needs to find it again.</summary>
/// <param name="Speaker">Pseudonym, or null where it may not or should not be said.</param>
/// <param name="Start">In code points, from 0.</param>
/// <param name="End">In code points, exclusive.</param>
public sealed record QuotedWords(
    Passage Passage,
    string Words,
    string? Speaker,
    string Source,
    string? Date,
    int Start,
    int End
);

public sealed record QuotationGone(string Account)
    : NotAllowed(
        "A quotation's words are no longer in the project",
        Account,
        "Open the account and take the quotation out, or choose another"
    );
