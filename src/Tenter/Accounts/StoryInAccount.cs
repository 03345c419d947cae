namespace Tenter.Accounts;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Themes.Claims;

/// <summary>
/// Carries a vignette into an account: its events become paragraphs, their words quotations, its readings paragraphs that say
/// whose they are. Each block names the vignette it puts into words, so that a reader gets back to it.
/// </summary>
public static class StoryInAccount
{
    /// <summary>
    /// Adds the blocks at the end. Words that may be used but not quoted are left out: the sentence of the event tells of them
    /// already, in the teller's words. O(events and words).
    /// </summary>
    public static Outcome<Draft> Put(View view, RecordId account, RecordId vignette)
    {
        if (view.Find<Account>(account) is not { } into)
        {
            return new NoneSoNamed(Account.Kind.Noun, account.ToString());
        }

        if (view.Find<Vignette>(vignette) is not { } story)
        {
            return new NoneSoNamed(Vignette.Kind.Noun, vignette.ToString());
        }

        var told = VignetteTold.Of(view, story);
        return told.Events.Count == 0
            ? new StoryWithoutEvents(story.Name)
            : RecordVerbs.Changed(
                Account.Kind,
                into with
                {
                    Blocks = [.. into.Blocks, .. Blocks(view, told)],
                },
                $"Put the story ‘{story.Name}’ into {RecordVerbs.Told(Account.Kind, into)}"
            );
    }

    private static IEnumerable<AccountBlock> Blocks(View view, VignetteTold told)
    {
        var states = new RecordRef(Vignette.Kind.Name, told.Vignette.Id);
        yield return new AccountBlock(BlockKinds.Subheading, told.Vignette.Name, States: states);
        if (told.Vignette.Setting is { } setting)
        {
            yield return new AccountBlock(BlockKinds.Text, setting, States: states);
        }

        foreach (var happening in told.Events)
        {
            yield return new AccountBlock(BlockKinds.Text, Sentence(happening.Event), States: states);
            foreach (var quotation in Quotations(view, happening.Words, states))
            {
                yield return quotation;
            }
        }

        foreach (var one in told.Readings)
        {
            var text = one.Reading.Whose is { } whose ? $"As {whose} reads it: {one.Reading.Text}" : one.Reading.Text;
            yield return new AccountBlock(BlockKinds.Text, text, States: states);
            foreach (var quotation in Quotations(view, one.Words, states))
            {
                yield return quotation;
            }
        }
    }

    private static string Sentence(VignetteEvent happening) =>
        happening.Date is { } date ? $"{date.InWords}: {happening.Text}" : happening.Text;

    private static IEnumerable<AccountBlock> Quotations(View view, IEnumerable<Support> words, RecordRef states) =>
        words
            .Select(support => support.Passage is { } made ? view.Present(made).Passage : null)
            .OfType<Passage>()
            .Where(passage => view.ScopeOf(passage).Scope >= Scope.Quote)
            .Select(passage => new AccountBlock(
                BlockKinds.Quotation,
                Passage: passage,
                Attributed: view.ScopeOf(passage).Scope >= Scope.Attribute,
                States: states
            ));
}

public sealed record StoryWithoutEvents(string Story)
    : NotAllowed("The story has no events yet", Story, "Add what happened first, event by event");
