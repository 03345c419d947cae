namespace Tenter.Themes;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding.Matrices;
using Tenter.Evidence;

/// <summary>Themes as rows or columns of a table: each gathers the codings of its codes.</summary>
public static class ThemeRows
{
    public static IReadOnlyList<MatrixRow> Of(View view) =>
        [
            .. view.All<Theme>()
                .OrderBy(theme => theme.Name, StringComparer.Ordinal)
                .Select(theme => new MatrixRow(
                    theme.Name,
                    [.. ThemeReach.OwnCodesOf(view, theme).Select(code => code.Id)]
                )),
        ];
}
