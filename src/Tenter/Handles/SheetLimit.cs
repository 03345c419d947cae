namespace Tenter.Handles;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>
/// Somebody whose words may not be attributed, and who is on the sheet all the same: by name, or because a line rests on what
/// they said. A sheet leaves the house as a report does; who holds it is told before it is printed.
/// </summary>
/// <param name="Who">The pseudonym, or the source where nobody in particular speaks.</param>
/// <param name="Terms">What was agreed, in the words recorded, else the program's own.</param>
/// <param name="Named">Whether the name itself stands in words on the sheet.</param>
public sealed record SheetLimit(string Who, string Terms, bool Named)
{
    /// <summary>O(lines of the sheet × (supports + participants)).</summary>
    public static IReadOnlyList<SheetLimit> Of(View view, MeetingSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var words = sheet
            .Raised.SelectMany(raised => new[] { raised.Issue.Name, raised.By, raised.Since })
            .Concat(
                sheet.Promises.SelectMany(due => new[] { due.Promise.Name, due.By, due.To, due.When, due.Authority })
            )
            .OfType<string>()
            .ToList();
        var found = new Dictionary<string, SheetLimit>(StringComparer.Ordinal);
        foreach (
            var support in sheet
                .Raised.SelectMany(raised => raised.Support)
                .Concat(sheet.Promises.SelectMany(due => due.Support))
        )
        {
            if (
                support.Passage is not { } attached
                || view.ScopeOf(view.Read(attached)).Scope >= Scope.Attribute
                || view.Find<Source>(attached.Source) is not { } source
            )
            {
                continue;
            }

            var passage = view.Read(attached);
            var speakers = Speakers.Of(view, source, passage.Revision).In(passage.Span).Where(Limited).ToList();
            foreach (var speaker in speakers)
            {
                found.TryAdd(speaker.Name, new SheetLimit(speaker.Name, TermsOf(speaker), Named: false));
            }

            if (speakers.Count == 0)
            {
                found.TryAdd(
                    source.Name,
                    new SheetLimit(source.Name, Scopes.InWords(view.ScopeOf(passage).Scope), false)
                );
            }
        }

        foreach (var participant in view.All<Participant>().Where(Limited))
        {
            if (words.Exists(line => Names(line, participant.Name)))
            {
                found[participant.Name] = new SheetLimit(participant.Name, TermsOf(participant), Named: true);
            }
        }

        return
        [
            .. found.Values.OrderByDescending(limit => limit.Named).ThenBy(limit => limit.Who, StringComparer.Ordinal),
        ];
    }

    private static bool Limited(Participant participant) => participant.Scope is { } scope && scope < Scope.Attribute;

    private static string TermsOf(Participant participant) =>
        (participant.ScopeNote ?? Scopes.InWords(participant.Scope!.Value)).TrimEnd('.');

    /// <summary>Whether the name stands in the words as a word of its own.</summary>
    private static bool Names(string line, string name)
    {
        for (
            var at = line.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = line.IndexOf(name, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetter(line[at - 1])) && (end == line.Length || !char.IsLetter(line[end])))
            {
                return true;
            }
        }

        return false;
    }
}
