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
        Quoted.Select(quoted => new Quotation(quoted.Passage, quoted.Words, quoted.Speaker is not null));

    public IEnumerable<Paraphrase> Paraphrases =>
        Blocks
            .Where(block => block.Paraphrased is not null)
            .Select(block => new Paraphrase(block.Paraphrased!.Value, block.Text ?? string.Empty));

    /// <summary>The quotations in the order they stand in; the first is number 1.</summary>
    public IEnumerable<QuotedWords> Quoted => Blocks.Select(block => block.Quoted).OfType<QuotedWords>();

    public IEnumerable<string> Words =>
        Blocks
            .SelectMany(block => new[] { block.Text, block.Quoted?.Words, block.Quoted?.Speaker, block.Quoted?.Source })
            .OfType<string>()
            .Concat(Method)
            .Append(Title)
            .Append(Subtitle ?? string.Empty)
            .Append(Project);

    public IEnumerable<TypedText> Typed =>
        Blocks
            .Where(block => block.Text is not null)
            .Select(block => new TypedText(block.Text!, block.IsSaid))
            .Append(new TypedText(Title))
            .Append(new TypedText(Subtitle ?? string.Empty))
            .Append(new TypedText(Project));

    public IEnumerable<RecordRef> Records =>
        Blocks
            .Select(block => block.Quoted?.Passage ?? block.Paraphrased)
            .OfType<Passage>()
            .Select(passage => new RecordRef(Source.Kind.Name, passage.Source))
            .Distinct();

    /// <summary>
    /// Reads the quotations from the texts. A quotation whose words were erased, or that the view does not show, is refused
    /// by name: the account is never written with a hole in it. What may be quoted is then for <see cref="Release"/> to say.
    /// </summary>
    public static Outcome<AccountReport> Of(View view, Account account)
    {
        var blocks = new List<ReportBlock>();
        for (var i = 0; i < account.Blocks.Count; i++)
        {
            if (!AccountCheck.Shown(view, account, i).TryGet(out var block, out var refusal))
            {
                return refusal;
            }

            blocks.Add(block);
        }

        return new AccountReport(
            account.Name,
            account.Subtitle,
            ProjectInfo.Of(view)?.Title ?? "Untitled",
            blocks,
            ReportMethod.Of(view, blocks)
        );
    }
}

/// <summary>One block as it will be written.</summary>
/// <param name="BlockKind">One of <see cref="BlockKinds"/>.</param>
/// <param name="Quoted">Of a quotation.</param>
/// <param name="Paraphrased">Of a paraphrase, the passage it tells; never written.</param>
public sealed record ReportBlock(string BlockKind, string? Text, QuotedWords? Quoted, Passage? Paraphrased = null)
{
    /// <summary>Whether it is a heading in words taken out of somebody's mouth.</summary>
    public bool IsSaid { get; init; }

    /// <summary>Whether the text was corrected since it was quoted, so that its words are fewer or others.</summary>
    public bool Corrected { get; init; }
}

/// <summary>
/// A quotation with all that a reader needs to find it again. Source, date and positions are null together, where to name
/// the source would be to name the speaker.
/// </summary>
/// <param name="Speaker">Pseudonym, or null where it may not or should not be said, or is not known.</param>
/// <param name="Start">In code points, from 0.</param>
/// <param name="End">In code points, exclusive.</param>
public sealed record QuotedWords(
    Passage Passage,
    string Words,
    string? Speaker,
    string? Source,
    string? Date,
    int? Start,
    int? End
)
{
    /// <summary>How far the words may be used, as a spreadsheet of quotations says it beside them.</summary>
    public string? Permitted { get; init; }

    /// <summary>The line under a quotation, whose words and from when; null where neither may be said.</summary>
    public string? Caption =>
        (Speaker ?? Source) is { } who
            ? Date is { } date
                ? $"{who}, {date}"
                : who
            : null;

    /// <summary>Where it stands, as the list at the end of an account says it.</summary>
    public string Place =>
        Source is null
            ? "Source not named, because it would say who spoke."
            : string.Join(" · ", new[] { Speaker, Source, Date, $"characters {Start} to {End}" }.OfType<string>())
                + ".";
}
