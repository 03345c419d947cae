namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

/// <summary>
/// Words of a query with the accents left out, to find what differs from them by accents only: <c>zoe</c> and
/// <c>Zoë</c>. Marks are those of Unicode category Mn after canonical decomposition (UAX 15); letters that do not
/// decompose, such as <c>ø</c> and <c>ß</c>, are letters of their own.
/// </summary>
internal sealed class AccentHints
{
    // Small Latin letters of Unicode up to U+017F that decompose into an ASCII letter and a mark; forms are folded. The
    // program runs without the data of ICU, where normalising leaves text as it is.
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżž";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzz";

    private readonly List<(WordPattern Written, WordPattern Bare)> words;
    private readonly bool accented;

    public AccentHints(IEnumerable<WordPattern> query)
    {
        words =
        [
            .. query
                .Where(word => word.Family is null && !word.MatchesAnyWord)
                .Select(word => (word, new WordPattern(Bare(word.Written), inflected: false))),
        ];
        accented = words.Any(word => !Ascii.IsValid(word.Written.Written));
    }

    /// <summary>Whether a form is met by leaving out accents, and only so.</summary>
    public bool Fit(ReadOnlySpan<char> form)
    {
        if (!accented && Ascii.IsValid(form))
        {
            return false;
        }

        var bare = Bare(form.ToString());
        foreach (var (written, without) in words)
        {
            if (!written.Matches(form) && without.Matches(bare))
            {
                return true;
            }
        }

        return false;
    }

    private static string Bare(string text) =>
        Ascii.IsValid(text)
            ? text
            : string.Concat(
                text.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                    .Select(c => Accented.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Plain[at] : c)
            );
}
