namespace Tenter.Web.Words;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>How attached words are told.</summary>
internal static class WordsWords
{
    public static readonly IReadOnlyList<(string Key, string Label)> Stances =
    [
        ("supports", "speaks for it"),
        ("contradicts", "speaks against it"),
        ("context", "stands beside it"),
    ];

    public static string Of(SupportStance stance) => Stances[(int)stance].Label;

    /// <summary>“2 passages, 1 memo; 1 speaks against it”; null where there are none.</summary>
    public static string? Count(IReadOnlyCollection<Support> supports)
    {
        if (supports.Count == 0)
        {
            return null;
        }

        var passages = supports.Count(support => support.Passage is not null);
        var memos = supports.Count - passages;
        var against = supports.Count(support => support.Stance == SupportStance.Contradicts);
        var told = new List<string>();
        if (passages > 0)
        {
            told.Add(passages == 1 ? "1 passage" : $"{passages} passages");
        }

        if (memos > 0)
        {
            told.Add(memos == 1 ? "1 memo" : $"{memos} memos");
        }

        return string.Join(", ", told) + (against > 0 ? $"; {against} against" : string.Empty);
    }
}
