namespace Tenter.Themes;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Themes.Claims;

/// <summary>
/// A research question with every wording it had, the first first, and the themes and claims that answer to any of them: what is
/// linked to an earlier wording is not lost when the question is worded anew, and is told as such.
/// </summary>
/// <param name="Versions">The wordings, the first first.</param>
public sealed record QuestionChain(
    IReadOnlyList<ResearchQuestion> Versions,
    IReadOnlyList<(Theme Theme, ResearchQuestion As)> Themes,
    IReadOnlyList<(Claim Claim, ResearchQuestion As)> Claims
)
{
    /// <summary>As it is asked now, or was when it was dropped.</summary>
    public ResearchQuestion Current => Versions[^1];

    /// <summary>
    /// All questions, those still asked first, by number. Where one wording was replaced by two, each of the two has it among
    /// its earlier ones. O(questions + links).
    /// </summary>
    public static IReadOnlyList<QuestionChain> All(View view)
    {
        var replaced = view.All<ResearchQuestion>()
            .Select(question => question.Replaces)
            .OfType<RecordId>()
            .ToHashSet();
        return
        [
            .. view.All<ResearchQuestion>()
                .Where(question => !replaced.Contains(question.Id))
                .OrderBy(question => question.Dropped)
                .ThenBy(question => question.Number ?? "\uffff", StringComparer.Ordinal)
                .ThenBy(question => question.Name, StringComparer.Ordinal)
                .Select(question => Of(view, question)),
        ];
    }

    /// <summary>The question that ends with this wording.</summary>
    public static QuestionChain Of(View view, ResearchQuestion current)
    {
        var versions = new List<ResearchQuestion> { current };
        while (
            versions[0].Replaces is { } earlier
            && view.Find<ResearchQuestion>(earlier) is { } found
            && versions.TrueForAll(known => known.Id != found.Id)
        )
        {
            versions.Insert(0, found);
        }

        return new QuestionChain(
            versions,
            [
                .. view.All<Theme>()
                    .Where(theme => theme.Status != "dropped")
                    .Select(theme => (theme, versions.LastOrDefault(version => theme.Questions.Contains(version.Id))))
                    .Where(pair => pair.Item2 is not null)
                    .Select(pair => (pair.theme, pair.Item2!))
                    .OrderBy(pair => pair.theme.Name, StringComparer.Ordinal),
            ],
            [
                .. view.All<Claim>()
                    .Select(claim => (claim, versions.LastOrDefault(version => claim.Questions.Contains(version.Id))))
                    .Where(pair => pair.Item2 is not null)
                    .Select(pair => (pair.claim, pair.Item2!))
                    .OrderBy(pair => pair.claim.Name, StringComparer.Ordinal),
            ]
        );
    }
}
