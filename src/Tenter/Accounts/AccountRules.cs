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

        return Passages.Check(project, block.Passage);
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
