namespace Tenter.Accounts;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Ethics;
using Tenter.Evidence;

/// <summary>
/// A first account for a project that has none: for each code its definition and the passages under it that may be quoted.
/// Something to cut and to argue with, not a finding.
/// </summary>
public static class Starter
{
    /// <summary>A judgement: enough to see whether a code holds together, few enough to read all of them.</summary>
    private const int PassagesPerCode = 5;

    /// <summary>The heading of a code whose name may not be said.</summary>
    private const string InWithheldWords = "A code named in words that may not be quoted";

    /// <summary>Codes by name; passages in order of source and place; those that may not be quoted are left out and counted.</summary>
    public static Account Of(View view, string title)
    {
        var blocks = new List<AccountBlock>();
        foreach (
            var code in view.All<Code>().Where(code => !code.Retired).OrderBy(code => code.Name, StringComparer.Ordinal)
        )
        {
            var passages = Coding
                .Arose(view.Where(Coding.ByCode, code.Id))
                .Select(coding => view.Present(coding.Passage).Passage)
                .OfType<Passage>()
                .Distinct()
                .ToList();
            if (passages.Count == 0)
            {
                continue;
            }

            var quotable = passages
                .Where(passage => view.ScopeOf(passage).Scope >= Scope.Quote && view.QuotationOf(passage) is not null)
                .OrderBy(passage => view.Find<Source>(passage.Source)?.Name, StringComparer.Ordinal)
                .ThenBy(passage => passage.Start)
                .ToList();
            var shown = quotable.Take(PassagesPerCode).ToList();
            blocks.Add(new AccountBlock(BlockKinds.Heading, code.Name));
            blocks.Add(
                new AccountBlock(BlockKinds.Text, Introduction(code, passages.Count, quotable.Count, shown.Count))
            );
            blocks.AddRange(
                shown.Select(passage => new AccountBlock(
                    BlockKinds.Quotation,
                    Passage: passage,
                    Attributed: view.ScopeOf(passage).Scope >= Scope.Attribute
                ))
            );
        }

        return new Account { Name = title, Blocks = WithoutWithheld(view, blocks) };
    }

    /// <summary>
    /// Names of codes and their definitions are somebody's words too, now and then: where they repeat what may not be quoted,
    /// something plain stands in their place.
    /// </summary>
    private static List<AccountBlock> WithoutWithheld(View view, List<AccountBlock> blocks)
    {
        var withheld = WithheldWords
            .In(
                view,
                [.. blocks.Select(block => new TypedText(block.Text ?? string.Empty, InVivoName.Is(view, block)))]
            )
            .Select(run => run.Text)
            .ToHashSet();
        return
        [
            .. blocks.Select(
                (block, at) =>
                    !withheld.Contains(at) ? block
                    : block.BlockKind == BlockKinds.Heading ? block with { Text = InWithheldWords }
                    : block with { Text = "Its definition repeats words that may not be quoted." }
            ),
        ];
    }

    /// <summary>
    /// The section a block stands in, where nothing is in it but what was made here and at most that one passage: its heading
    /// and sentence say nothing once the passage is out. Null elsewhere.
    /// </summary>
    public static (int From, int Count)? SectionAround(Account account, int at)
    {
        ArgumentNullException.ThrowIfNull(account);
        var from = Enumerable.Range(0, at + 1).LastOrDefault(i => IsHeading(account.Blocks[i]), -1);
        if (from < 0 || from + 1 >= account.Blocks.Count || !IsIntroduction(account.Blocks[from + 1]))
        {
            return null;
        }

        var end = Enumerable
            .Range(from + 1, account.Blocks.Count - from - 1)
            .FirstOrDefault(i => IsHeading(account.Blocks[i]), account.Blocks.Count);
        return Enumerable.Range(from + 2, end - from - 2).All(i => i == at) ? (from, end - from) : null;
    }

    private static bool IsHeading(AccountBlock block) => block.BlockKind is BlockKinds.Heading or BlockKinds.Subheading;

    private static bool IsIntroduction(AccountBlock block) =>
        block is { BlockKind: BlockKinds.Text, Text: { } text }
        && (
            text.Contains(" carry this code.", StringComparison.Ordinal)
            || text.Contains(" carries this code.", StringComparison.Ordinal)
        );

    private static string Introduction(Code code, int all, int quotable, int shown)
    {
        var definition = code.Definition is { } text ? text.TrimEnd('.', ' ') + ". " : string.Empty;
        var carry = all == 1 ? "One passage carries this code." : $"{all} passages carry this code.";
        var more = quotable > shown ? $" The first {shown} that may be quoted are shown." : string.Empty;
        var withheld = (all - quotable) switch
        {
            0 => string.Empty,
            1 => all == 1 ? " It may not be quoted and is not shown." : " One may not be quoted and is not shown.",
            var held => $" {held} may not be quoted and are not shown.",
        };
        return definition + carry + more + withheld;
    }
}
