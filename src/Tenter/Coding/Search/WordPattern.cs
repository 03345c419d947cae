namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using Tenter.Evidence;

/// <summary>
/// What one word of a query matches: exactly itself, a wildcard pattern, or a word with its inflections. Always compared
/// with a folded form, so whether a form matches depends on the form alone and never on the other texts.
/// </summary>
internal sealed class WordPattern
{
    private readonly string folded;

    // The stretches between the stars; null where a question mark makes one of them count code points.
    private readonly string[]? stretches;
    private readonly HashSet<string>? family;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> familyBySpan;

    /// <param name="written">Word characters, inner apostrophes, <c>*</c> and <c>?</c>.</param>
    /// <param name="inflected">Whether <c>~</c> stood before it; then it has no wildcard.</param>
    public WordPattern(string written, bool inflected)
    {
        Written = inflected ? "~" + written : written;
        folded = WordRule.Fold(written);
        var wild = folded.AsSpan().IndexOfAny('*', '?');
        IsExact = wild < 0 && !inflected;
        Prefix = wild < 0 ? folded : folded[..wild];
        stretches = wild < 0 || folded.Contains('?', StringComparison.Ordinal) ? null : folded.Split('*');
        MatchesAnyWord =
            folded.Contains('*', StringComparison.Ordinal) && folded.AsSpan().Trim("*?").IsEmpty && Wilds(folded) <= 1;
        if (inflected)
        {
            family = Inflections.Of(folded);
            familyBySpan = family.GetAlternateLookup<ReadOnlySpan<char>>();
        }
    }

    /// <summary>As in the query, with its <c>~</c>.</summary>
    public string Written { get; }

    /// <summary>Whether it matches one form only, which is then <see cref="Prefix"/>.</summary>
    public bool IsExact { get; }

    /// <summary>What every matching form begins with; for an inflected word of no meaning.</summary>
    public string Prefix { get; }

    /// <summary>Whether every word matches: <c>*</c>, <c>**</c>, <c>?*</c>.</summary>
    public bool MatchesAnyWord { get; }

    /// <summary>The forms an inflected word stands for; null for others.</summary>
    public IReadOnlyCollection<string>? Family => family;

    /// <summary>At most length of the form times length of the pattern.</summary>
    public bool Matches(ReadOnlySpan<char> form)
    {
        if (family is not null)
        {
            return familyBySpan.Contains(form);
        }

        return IsExact ? form.SequenceEqual(folded)
            : stretches is not null ? MatchesStretches(form, stretches)
            : form.StartsWith(Prefix, StringComparison.Ordinal)
                && MatchesWild(form[Prefix.Length..], folded.AsSpan(Prefix.Length));
    }

    /// <summary>The first stretch begins the form, the last ends it, and each between is taken where it first comes.</summary>
    private static bool MatchesStretches(ReadOnlySpan<char> form, string[] stretches)
    {
        var first = stretches[0].AsSpan();
        var last = stretches[^1].AsSpan();
        if (form.Length < first.Length + last.Length || !form.EndsWith(last) || !form.StartsWith(first))
        {
            return false;
        }

        form = form[first.Length..^last.Length];
        for (var i = 1; i < stretches.Length - 1; i++)
        {
            var at = form.IndexOf(stretches[i].AsSpan());
            if (at < 0)
            {
                return false;
            }

            form = form[(at + stretches[i].Length)..];
        }

        return true;
    }

    /// <summary>
    /// For patterns with <c>?</c>. Greedy matching that goes back to the last <c>*</c> only, which is enough because an earlier star can never help
    /// once a later one has been reached. <c>?</c> and each step of <c>*</c> take one code point.
    /// </summary>
    private static bool MatchesWild(ReadOnlySpan<char> form, ReadOnlySpan<char> pattern)
    {
        int at = 0,
            inPattern = 0,
            star = -1,
            afterStar = 0;
        while (at < form.Length)
        {
            if (inPattern < pattern.Length && pattern[inPattern] == '*')
            {
                star = inPattern++;
                afterStar = at;
            }
            else if (inPattern < pattern.Length && pattern[inPattern] == '?')
            {
                inPattern++;
                at += CodePoint(form, at);
            }
            else if (inPattern < pattern.Length && pattern[inPattern] == form[at])
            {
                inPattern++;
                at++;
            }
            else if (star >= 0)
            {
                afterStar += CodePoint(form, afterStar);
                at = afterStar;
                inPattern = star + 1;
            }
            else
            {
                return false;
            }
        }

        return pattern[inPattern..].Trim('*').IsEmpty;
    }

    private static int CodePoint(ReadOnlySpan<char> form, int at) =>
        char.IsHighSurrogate(form[at]) && at + 1 < form.Length ? 2 : 1;

    private static int Wilds(string pattern)
    {
        var count = 0;
        foreach (var c in pattern)
        {
            count += c == '?' ? 1 : 0;
        }

        return count;
    }
}
