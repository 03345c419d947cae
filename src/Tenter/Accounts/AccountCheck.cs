namespace Tenter.Accounts;

using System.Collections.Generic;
using System.Linq;
using Tenter.Ethics;
using Tenter.Evidence;

/// <summary>Something in a block that stands in the way of handing the account on.</summary>
/// <param name="Block">Its place among the blocks, from 0; <see cref="AccountCheck.Title"/> for the title and what stands with it.</param>
public sealed record BlockFinding(int Block, Finding Finding);

/// <summary>Looks an account over before it leaves: every hindrance at once, each with its block.</summary>
public static class AccountCheck
{
    public const string WordsGone = "quotation-gone";
    public const string Unplaced = "quotation-unplaced";
    public const string NotForReaders = "source-not-for-readers";

    /// <summary>Stands for the title, the line under it and the title of the project.</summary>
    public const int Title = -1;

    /// <summary>
    /// Everything that stands in the way, in the order of the blocks. O(quotations and their words, and all words that may
    /// not be quoted).
    /// </summary>
    /// <param name="reading">What the member may see, so that a source can be named to them.</param>
    /// <param name="leaving">The same project for export.</param>
    public static IReadOnlyList<BlockFinding> Of(View reading, View leaving, Account account)
    {
        var typed = Typed(reading, account);
        var found = typed[Title].Select(run => new BlockFinding(Title, Release.Finding(run))).ToList();
        for (var i = 0; i < account.Blocks.Count; i++)
        {
            var findings = Of(reading, leaving, account, i).ToList();
            // A paraphrase that repeats its own passage was told so already.
            var repeats = findings.Exists(finding => finding.Rule == Release.ParaphraseQuotes)
                ? account.Blocks[i].Passage?.Source
                : null;
            findings.AddRange(typed[i].Where(run => run.Stands.Source != repeats).Select(Release.Finding));
            found.AddRange(findings.Select(finding => new BlockFinding(i, finding)));
        }

        return found;
    }

    /// <summary>The account ready for a writer, or everything that stands in the way.</summary>
    public static Outcome<Cleared<AccountReport>> Clear(View reading, View leaving, Account account)
    {
        var findings = Of(reading, leaving, account);
        return findings.Count > 0
            ? new ReleaseHeld([.. findings.Select(found => found.Finding)])
            : AccountReport.Of(leaving, account).Then(report => Release.Clear(leaving, report));
    }

    /// <summary>A block as the view shows it; refused where the view has not its words.</summary>
    public static Outcome<ReportBlock> Shown(View view, Account account, int index)
    {
        var block = account.Blocks[index];
        if (block.Passage is not { } made)
        {
            return new ReportBlock(block.BlockKind, block.Text, Quoted: null) { IsSaid = InVivoName.Is(view, block) };
        }

        if (view.Find<Source>(made.Source) is not { } source)
        {
            return new QuotationGone(account.Name);
        }

        // A quotation says what the text says now; one whose words are gone from it waits for a person.
        var (placed, state) = view.Present(made);
        if (placed is null && view.Find<Revision>(made.Revision) is { } revision && revision.Source == source.Id)
        {
            return view.QuotationOf(made) is null
                ? new QuotationGone(account.Name)
                : new QuotationUnplaced(account.Name, source.Name);
        }

        var passage = placed ?? made;

        if (block.BlockKind == BlockKinds.Paraphrase)
        {
            return new ReportBlock(block.BlockKind, block.Text, Quoted: null, passage)
            {
                Corrected = state == PlacingState.Changed,
            };
        }

        return view.QuotationOf(passage) is { } words
            ? new ReportBlock(block.BlockKind, block.Text, Standing.Of(view, source, passage, words, block.Attributed))
            {
                Corrected = state == PlacingState.Changed,
            }
            : new QuotationGone(account.Name);
    }

    /// <summary>The words that may not be quoted in what was typed, by block.</summary>
    private static ILookup<int, WithheldRun> Typed(View reading, Account account)
    {
        var texts = new List<TypedText> { new(account.Name), new(account.Subtitle ?? string.Empty) };
        texts.Add(new TypedText(ProjectInfo.Of(reading)?.Title ?? string.Empty));
        var before = texts.Count;
        texts.AddRange(
            account.Blocks.Select(block => new TypedText(block.Text ?? string.Empty, InVivoName.Is(reading, block)))
        );
        return WithheldWords.In(reading, texts).ToLookup(run => run.Text < before ? Title : run.Text - before);
    }

    private static IEnumerable<Finding> Of(View reading, View leaving, Account account, int index)
    {
        if (account.Blocks[index].Passage is not { } made)
        {
            return [];
        }

        var passage = reading.Read(made);
        if (!Shown(reading, account, index).TryGet(out var block, out var refusal))
        {
            var name = reading.Find<Source>(passage.Source)?.Name ?? account.Name;
            if (refusal is QuotationUnplaced)
            {
                return [new Finding(Unplaced, name, refusal.What)];
            }

            return [new Finding(WordsGone, name, "The words of a quotation are no longer in the project")];
        }

        var findings = block.Quoted is { } quoted
            ? Release.Check(reading, new Quotation(passage, quoted.Words, quoted.Speaker is not null)).ToList()
            : [.. Release.Check(reading, new Paraphrase(passage, block.Text ?? string.Empty))];
        if (findings.Count == 0 && leaving.Find<Source>(passage.Source) is null)
        {
            findings.Add(
                new Finding(
                    NotForReaders,
                    reading.Find<Source>(passage.Source)!.Name,
                    "A source may not be shown to those who will read this"
                )
            );
        }

        return findings;
    }
}

public sealed record QuotationUnplaced(string Account, string Source)
    : NotAllowed(
        $"The words of a quotation went with a correction of ‘{Source}’",
        Account,
        "Place it in the corrected text, choose another, or take it out"
    );

public sealed record QuotationGone(string Account)
    : NotAllowed(
        "A quotation's words are no longer in the project",
        Account,
        "Open the account and take the quotation out, or choose another"
    );
