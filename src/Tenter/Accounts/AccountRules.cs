namespace Tenter.Accounts;

using Tenter.Evidence;
using Tenter.Journal;

/// <summary>What holds of every account that is written, whoever writes it.</summary>
internal static class AccountRules
{
    public static Refusal? Check(Project project, Account account)
    {
        if (string.IsNullOrWhiteSpace(account.Name))
        {
            return new AccountNeedsTitle();
        }

        foreach (var block in account.Blocks)
        {
            if (Check(project, account, block) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static Refusal? Check(Project project, Account account, AccountBlock? block)
    {
        if (block is null || !System.Linq.Enumerable.Contains(BlockKinds.All, block.BlockKind))
        {
            return new NoSuchBlock(block?.BlockKind ?? "null");
        }

        if (BlockKinds.RestsOnPassage(block.BlockKind) != block.Passage is not null)
        {
            return new BlockAndPassage(account.Name, block.BlockKind);
        }

        if (block.BlockKind != BlockKinds.Quotation && string.IsNullOrWhiteSpace(block.Text))
        {
            return new BlockNeedsWords(account.Name, block.BlockKind);
        }

        // A revision that was erased stays named by the account; what it says then is told when the account is written.
        return block.Passage is { } passage && project.Find<Revision>(passage.Revision) is { } revision
            ? Check(passage, revision)
            : null;
    }

    /// <summary>
    /// A passage is looked up by its source and read from its revision: of one source only, or the words of one would leave
    /// under the permission of another.
    /// </summary>
    private static Refusal? Check(Passage passage, Revision revision)
    {
        if (revision.Source != passage.Source)
        {
            return new OtherSourcesText(passage.Source.ToString());
        }

        return passage.Start < 0 || passage.Start >= passage.End || passage.End > revision.Length
            ? new OutsideText(passage.Source.ToString(), passage.Start, passage.End, revision.Length)
            : null;
    }
}

public sealed record AccountNeedsTitle()
    : WrongUsage("An account needs a title", "title", "Give it one; it can be changed later");

public sealed record NoSuchBlock(string Kind)
    : WrongUsage(
        "An account has no such block",
        Kind,
        "Give one of heading, subheading, text, quotation and paraphrase"
    );

public sealed record BlockAndPassage(string Account, string Kind)
    : WrongUsage(
        "A quotation or paraphrase has a passage, and nothing else has one",
        $"{Account}, {Kind}",
        "Give the passage as source, start and end, or leave it out"
    );

public sealed record BlockNeedsWords(string Account, string Kind)
    : WrongUsage($"A {Kind} needs words", Account, "Write them, or remove the block");

public sealed record OtherSourcesText(string Source)
    : WrongUsage(
        "The passage names the text of another source",
        Source,
        "Give source, start and end without a revision"
    );
