namespace Tenter.Web.Themes;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Themes;
using Tenter.Web.Coding;

/// <summary>
/// A theme with the codes it gathers and how much is coded with them. A coding is counted once, whatever else it overlaps.
/// </summary>
public sealed record ThemeRow(Theme Theme, IReadOnlyList<CodeRow> Codes, int Sources, int Memos, string? Words)
{
    public int Codings => Codes.Sum(code => code.Codings);

    /// <summary>All themes: kept, candidates, dropped, each by name.</summary>
    internal static IReadOnlyList<ThemeRow> All(View view)
    {
        var codes = CodeRow.All(view).ToDictionary(row => row.Code.Id);
        return
        [
            .. view.All<Theme>()
                .OrderBy(theme => ThemeWords.Order(theme.Status))
                .ThenBy(theme => theme.Name, StringComparer.OrdinalIgnoreCase)
                .Select(theme => new ThemeRow(
                    theme,
                    [
                        .. ThemeReach
                            .OwnCodesOf(view, theme)
                            .Where(code => codes.ContainsKey(code.Id))
                            .Select(code => codes[code.Id])
                            .OrderBy(row => row.Code.Name, StringComparer.OrdinalIgnoreCase),
                    ],
                    ThemeReach
                        .OwnCodesOf(view, theme)
                        .SelectMany(code => Coding.Arose(view.Where(Coding.ByCode, code.Id)))
                        .Select(coding => coding.Passage.Source)
                        .Distinct()
                        .Count(),
                    view.CountWhere(Memo.ByRecord, theme.Id),
                    Tenter.Web.Words.WordsWords.Count([.. view.Where(Support.ByRecord, theme.Id)])
                )),
        ];
    }
}
