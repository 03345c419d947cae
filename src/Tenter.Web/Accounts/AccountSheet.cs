namespace Tenter.Web.Accounts;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Accounts;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Projects;

/// <summary>A block as the page shows it: as it will be written, with what stands in its way.</summary>
/// <param name="Shown">Null when its words are no longer in the project.</param>
/// <param name="Number">Of a quotation, from 1.</param>
/// <param name="Scope">How far the passage may be used, and on whose word; null for typed text.</param>
public sealed record SheetBlock(
    int At,
    AccountBlock Block,
    ReportBlock? Shown,
    int? Number,
    IReadOnlyList<BlockFinding> Findings,
    (Scope Scope, string Because)? Scope
)
{
    /// <summary>Whether it is the only passage under a heading made from the codebook, which goes with it.</summary>
    public bool HasOwnHeading { get; init; }
}

/// <summary>An account as the page shows it: the sheet as it will look on paper, and what is being done on it.</summary>
public sealed record AccountSheet(
    Account Account,
    RecordId WrittenBy,
    long Seq,
    string Project,
    IReadOnlyList<SheetBlock> Blocks,
    IReadOnlyList<string> Method
)
{
    private const string IntoOtherWords = "-paraphrase";

    /// <summary>The block in hand, <c>title</c> for the title, or null.</summary>
    public string? Editing { get; init; }

    /// <summary>The place at which something is being added, or null.</summary>
    public Adding? Adding { get; init; }

    /// <summary>Id of the control that has the focus next: the keyboard goes on where it was.</summary>
    public string? Focus { get; init; }

    public string Path => $"/accounts/{Account.Id}";

    /// <summary>Hands over which version was seen, so that nothing is changed unseen.</summary>
    public string Seen => $$"""{"seen":"{{WrittenBy}}"}""";

    /// <summary>What stands in the way in the title and the line under it.</summary>
    public IReadOnlyList<BlockFinding> TitleFindings { get; init; } = [];

    /// <summary>What is not recorded of the sources quoted; it does not stand in the way.</summary>
    public IReadOnlyList<AccountNote> Notes { get; init; } = [];

    public IEnumerable<BlockFinding> Findings => TitleFindings.Concat(Blocks.SelectMany(block => block.Findings));

    public int Quotations => Blocks.Count(block => block.Block.BlockKind == BlockKinds.Quotation);

    public int Paraphrases => Blocks.Count(block => block.Block.BlockKind == BlockKinds.Paraphrase);

    /// <summary>Whether the quotation in hand is being turned into a paraphrase.</summary>
    public bool IntoParaphrase => Editing?.EndsWith(IntoOtherWords, StringComparison.Ordinal) == true;

    public bool InHand => Editing is not null || Adding is not null;

    /// <summary>Whether the block at a place is in hand.</summary>
    public bool Edits(int at) =>
        Editing == at.ToString(CultureInfo.InvariantCulture)
        || Editing == at.ToString(CultureInfo.InvariantCulture) + IntoOtherWords;

    /// <summary>The account as it stands; O(its quotations and their words).</summary>
    public static AccountSheet Of(Desk desk, Account account)
    {
        var reading = desk.View();
        var leaving = desk.View(Purpose.Export);
        var findings = AccountCheck.Of(reading, leaving, account).ToLookup(found => found.Block);
        var number = 0;
        var blocks = account
            .Blocks.Select(
                (block, at) =>
                    new SheetBlock(
                        at,
                        block,
                        AccountCheck.Shown(reading, account, at) is { Done: true } shown ? shown.Value : null,
                        block.BlockKind == BlockKinds.Quotation ? ++number : null,
                        [.. findings[at]],
                        block.Passage is { } passage ? reading.ScopeOf(passage) : null
                    )
                    {
                        HasOwnHeading = Starter.SectionAround(account, at) is not null,
                    }
            )
            .ToList();
        return new AccountSheet(
            account,
            reading.WriterOf(new RecordRef(Account.Kind.Name, account.Id)),
            reading.KnownAt.Seq,
            ProjectInfo.Of(reading)?.Title ?? "Untitled",
            blocks,
            ReportMethod.Of(leaving, [.. blocks.Select(block => block.Shown).OfType<ReportBlock>()])
        )
        {
            TitleFindings = [.. findings[AccountCheck.Title]],
            Notes = AccountNotes.Of(reading, account),
        };
    }
}

/// <summary>Something about to be added.</summary>
/// <param name="At">Before which block.</param>
/// <param name="Kind">One of <see cref="BlockKinds"/>.</param>
/// <param name="Passage">Of a paraphrase, what it will tell.</param>
/// <param name="Words">The words of that passage, for the writer alone.</param>
public sealed record Adding(int At, string Kind, Passage? Passage = null, string? Words = null);
