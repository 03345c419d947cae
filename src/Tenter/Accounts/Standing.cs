namespace Tenter.Accounts;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>
/// Decides what may be said of where a quotation stands. Naming the source can name the speaker: an interview has one, and
/// sources are often called after those who speak in them.
/// </summary>
internal static class Standing
{
    /// <summary>The quotation with its place, or without it where the place would say what is not to be said.</summary>
    public static QuotedWords Of(View view, Source source, Passage passage, string words, bool attributed)
    {
        var who = Saying(view, source, passage);
        var speaker = attributed ? who.InWords : null;
        if (!MayNameSource(view, source, view.ScopeOf(passage).Scope, who, speaker is not null))
        {
            return new QuotedWords(passage, words, Speaker: null, Source: null, Date: null, Start: null, End: null)
            {
                Permitted = Permitted(view, passage),
            };
        }

        var text = view.TextOf(view.Find<Revision>(passage.Revision)!)!;
        return new QuotedWords(
            passage,
            words,
            speaker,
            source.Name,
            source.Date?.InWords,
            CodePoints.FromUtf16(text, passage.Start),
            CodePoints.FromUtf16(text, passage.End)
        )
        {
            Permitted = Permitted(view, passage),
        };
    }

    private static string Permitted(View view, Passage passage) =>
        view.IsStated(passage) ? Scopes.InWords(view.ScopeOf(passage).Scope) : Scopes.NotStated;

    /// <summary>
    /// Whose words a passage is. In a transcript the turns say so: of an interview with one person, the questions are somebody
    /// else's, who is not named because nobody asked them.
    /// </summary>
    private static Speaking Saying(View view, Source source, Passage passage)
    {
        var people = Speakers.Of(view, source, passage.Revision).KnownIn(passage.Span).Select(one => one.Name).ToList();
        var turns = view.Find<Revision>(passage.Revision) is { } revision
            ? view.StructureOf(revision).Where(span => span is { Kind: StructureKind.Turn, Label: not null }).ToList()
            : [];
        if (!turns.Exists(turn => people.Contains(turn.Label!)))
        {
            return new Speaking(people, OthersToo: false);
        }

        var heard = turns
            .Where(turn => turn.Span.Overlaps(passage.Span))
            .Select(turn => turn.Label!)
            .Distinct()
            .ToList();
        return heard.Count == 0
            ? new Speaking(people, OthersToo: false)
            : new Speaking([.. people.Where(heard.Contains)], heard.Exists(label => !people.Contains(label)));
    }

    private static bool MayNameSource(View view, Source source, Scope scope, Speaking who, bool attributed)
    {
        if (attributed)
        {
            return true;
        }

        if (who is { People.Count: 0, OthersToo: true })
        {
            return scope >= Scope.Attribute;
        }

        // Whose words a paper is, its name says; several people in one room are told apart only by their own names.
        return source.Participants.Count switch
        {
            0 => scope >= Scope.Attribute,
            1 => false,
            _ => !Names(view, source).Any(name => source.Name.Contains(name, StringComparison.OrdinalIgnoreCase)),
        };
    }

    private static IEnumerable<string> Names(View view, Source source) =>
        source.Participants.Select(view.Find<Participant>).OfType<Participant>().Select(person => person.Name);

    /// <param name="People">Participants who speak in it, by pseudonym.</param>
    /// <param name="OthersToo">Whether somebody speaks in it who is no participant.</param>
    private sealed record Speaking(IReadOnlyList<string> People, bool OthersToo)
    {
        public string? InWords =>
            People.Count == 0 ? null
            : OthersToo ? string.Join(", ", People) + " and another"
            : string.Join(" and ", People);
    }
}
