namespace Tenter.Accounts;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// An account as somebody saw it before changing it: which one, and the act that last wrote it. What was changed by another
/// page or person meanwhile is not changed again unseen.
/// </summary>
public readonly record struct SeenAccount(RecordId Account, RecordId WrittenBy);

/// <summary>The steps of writing an account, each one act that history tells in a sentence.</summary>
public static class AccountEdits
{
    /// <summary>Begins an account, empty or filled from the codebook.</summary>
    public static Outcome<Draft> Begin(View view, string title, bool fromCodebook, Stamp stamp)
    {
        var name = title.Trim();
        if (view.All<Account>().Any(account => account.Name == name))
        {
            return new AccountNameTaken(name);
        }

        var account = fromCodebook ? Starter.Of(view, name) : new Account { Name = name };
        return fromCodebook && account.Blocks.Count == 0
            ? new NothingCoded()
            : RecordVerbs.Added(Account.Kind, account with { Id = stamp.NewId() });
    }

    public static Outcome<Draft> Retitle(View view, SeenAccount seen, string title, string? subtitle) =>
        Changed(
            view,
            seen,
            account =>
                view.All<Account>().Any(other => other.Id != account.Id && other.Name == title.Trim())
                    ? new AccountNameTaken(title.Trim())
                    : account with
                    {
                        Name = title.Trim(),
                        Subtitle = string.IsNullOrWhiteSpace(subtitle) ? null : subtitle.Trim(),
                    },
            "Changed the title of"
        );

    /// <summary>Takes the whole account out; can be undone.</summary>
    public static Outcome<Draft> Discard(View view, SeenAccount seen) =>
        Current(view, seen)
            .Select(account => new Draft(
                $"remove-{Account.Kind.Name}",
                $"Removed {RecordVerbs.Told(Account.Kind, account)}",
                [RecordChange.Remove(Account.Kind, account.Id)]
            ));

    /// <summary>Puts a block before the one at a place; at the count of blocks, last.</summary>
    public static Outcome<Draft> Insert(View view, SeenAccount seen, int at, AccountBlock block) =>
        Changed(
            view,
            seen,
            account =>
                at < 0 || at > account.Blocks.Count
                    ? new NoSuchPlace(account.Name)
                    : account with
                    {
                        Blocks = [.. account.Blocks.Take(at), block, .. account.Blocks.Skip(at)],
                    },
            $"Added {Noun(block.BlockKind)} to"
        );

    public static Outcome<Draft> Replace(View view, SeenAccount seen, int at, Func<AccountBlock, AccountBlock> with) =>
        At(
            view,
            seen,
            at,
            (blocks, account) =>
                account with
                {
                    Blocks = [.. blocks.Select((block, i) => i == at ? with(block) : block)],
                },
            "Changed",
            "in"
        );

    public static Outcome<Draft> Remove(View view, SeenAccount seen, int at) =>
        At(
            view,
            seen,
            at,
            (blocks, account) => account with { Blocks = [.. blocks.Where((_, i) => i != at)] },
            "Removed",
            "from"
        );

    /// <summary>Removes a block, and with it the heading and sentence that were made for it alone.</summary>
    public static Outcome<Draft> RemoveSection(View view, SeenAccount seen, int at) =>
        Changed(
            view,
            seen,
            account =>
                at < 0 || at >= account.Blocks.Count || Starter.SectionAround(account, at) is not { } section
                    ? new NoSuchPlace(account.Name)
                    : account with
                    {
                        Blocks =
                        [
                            .. account.Blocks.Take(section.From),
                            .. account.Blocks.Skip(section.From + section.Count),
                        ],
                    },
            "Removed a heading and what stood under it from"
        );

    /// <summary>Moves a block up (-1) or down (+1).</summary>
    public static Outcome<Draft> Move(View view, SeenAccount seen, int at, int by) =>
        At(
            view,
            seen,
            at,
            (blocks, account) =>
            {
                var moved = blocks.ToList();
                var to = Math.Clamp(at + by, 0, moved.Count - 1);
                var block = moved[at];
                moved.RemoveAt(at);
                moved.Insert(to, block);
                return account with { Blocks = moved };
            },
            "Moved",
            "in"
        );

    /// <summary>
    /// The passage that a person means who has shortened or lengthened a quotation by typing: the same words as they stand
    /// in the text, nearest to where they stood. Refused where the text has no such words.
    /// </summary>
    public static Outcome<Passage> Reword(View view, Passage passage, string typed)
    {
        var words = typed.ReplaceLineEndings("\n").Trim('\n', ' ');
        if (view.Find<Revision>(passage.Revision) is not { } revision || view.TextOf(revision) is not { } text)
        {
            return new TextErased(view.Find<Source>(passage.Source)?.Name ?? passage.Source.ToString());
        }

        if (words.Length == 0 || Nearest(text, words, passage.Start) is not { } start)
        {
            return new NotInTheSource(view.Find<Source>(passage.Source)?.Name ?? passage.Source.ToString());
        }

        return passage with
        {
            Start = start,
            End = start + words.Length,
        };
    }

    private static int? Nearest(string text, string words, int to)
    {
        int? best = null;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; )
        {
            if (best is null || Math.Abs(at - to) < Math.Abs(best.Value - to))
            {
                best = at;
            }

            at = at + 1 < text.Length ? text.IndexOf(words, at + 1, StringComparison.Ordinal) : -1;
        }

        return best;
    }

    private static Outcome<Draft> At(
        View view,
        SeenAccount seen,
        int at,
        Func<IReadOnlyList<AccountBlock>, Account, Account> change,
        string did,
        string where
    )
    {
        var kind =
            view.Find<Account>(seen.Account) is { } now && at >= 0 && at < now.Blocks.Count
                ? now.Blocks[at].BlockKind
                : BlockKinds.Text;
        return Changed(
            view,
            seen,
            account =>
                at < 0 || at >= account.Blocks.Count ? new NoSuchPlace(account.Name) : change(account.Blocks, account),
            $"{did} {Noun(kind)} {where}"
        );
    }

    private static Outcome<Draft> Changed(
        View view,
        SeenAccount seen,
        Func<Account, Outcome<Account>> change,
        string sentence
    ) =>
        Current(view, seen)
            .Then(change)
            .Select(changed =>
                RecordVerbs.Changed(Account.Kind, changed, $"{sentence} {RecordVerbs.Told(Account.Kind, changed)}")
            );

    private static Outcome<Account> Current(View view, SeenAccount seen)
    {
        if (view.Find<Account>(seen.Account) is not { } account)
        {
            return new NoneSoNamed(Account.Kind.Noun, seen.Account.ToString());
        }

        return view.WriterOf(new RecordRef(Account.Kind.Name, account.Id)) == seen.WrittenBy
            ? account
            : new AccountMovedOn(account.Name);
    }

    private static string Noun(string kind) => kind == BlockKinds.Text ? "a paragraph" : $"a {kind}";
}

public sealed record AccountMovedOn(string Account)
    : NotAllowed(
        "The account was changed meanwhile, here or by another",
        Account,
        "Load the page again and repeat the step; what you wrote is still in the field"
    );

public sealed record AccountNameTaken(string Name)
    : NotAllowed("There is an account of this title already", Name, "Choose another title, or go on with that one");

public sealed record NothingCoded()
    : NotAllowed(
        "No passage carries a code yet",
        string.Empty,
        "Code a few passages first, or begin with an empty account"
    );

public sealed record NoSuchPlace(string Account)
    : NotAllowed("The account has no such place any more", Account, "Load the page again and repeat the step");

public sealed record NotInTheSource(string Source)
    : NotAllowed(
        "These words do not stand in the source like this",
        Source,
        "Shorten or lengthen the quotation with the words as they stand; what is to be in other words is a paraphrase"
    );
