namespace Tenter.Accounts;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>Something to settle before an account leaves that does not stand in its way.</summary>
/// <param name="Source">Of whose words it quotes.</param>
/// <param name="Message">What is not recorded, as a sentence without its full stop.</param>
public sealed record AccountNote(Source Source, NoteKind Kind, string Message);

/// <summary>What can be missing.</summary>
public enum NoteKind
{
    /// <summary>How far the words may be used.</summary>
    NotAgreed,

    /// <summary>Whose they are.</summary>
    NobodyNamed,
}

/// <summary>What nobody has recorded about the sources an account quotes: told, and left to the person to settle.</summary>
public static class AccountNotes
{
    public const string NotAgreed = "Not recorded what was agreed";

    /// <summary>By source, in the order in which they are quoted first. O(quotations).</summary>
    public static IReadOnlyList<AccountNote> Of(View view, Account account)
    {
        var quoted = Enumerable
            .Range(0, account.Blocks.Count)
            .Select(at => AccountCheck.Shown(view, account, at) is { Done: true } shown ? shown.Value.Quoted : null)
            .OfType<QuotedWords>()
            .GroupBy(words => words.Passage.Source);
        return
        [
            .. from words in quoted
            let source = view.Find<Source>(words.Key)
            where source is not null
            from note in Notes(view, source, [.. words])
            select note,
        ];
    }

    private static IEnumerable<AccountNote> Notes(View view, Source source, IReadOnlyList<QuotedWords> quoted)
    {
        if (quoted.Any(words => !view.IsStated(words.Passage)))
        {
            yield return new AccountNote(source, NoteKind.NotAgreed, NotAgreed);
        }

        // Of a body's paper the name is known; of a recording it is most often that of who was recorded.
        if (
            source is { Participants.Count: 0, Organisation: null }
            && quoted.Any(words => words is { Source: not null, Speaker: null })
        )
        {
            var name = IsNameOfFile(source) ? "the name of the file" : $"the name “{source.Name}”";
            yield return new AccountNote(
                source,
                NoteKind.NobodyNamed,
                $"Not recorded whose words these are; {name} would be printed"
            );
        }
    }

    private static bool IsNameOfFile(Source source) =>
        source.FileName is { } file && file.StartsWith(source.Name, StringComparison.Ordinal);
}
