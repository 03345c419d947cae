namespace Tenter.Evidence;

using System;
using System.Globalization;
using System.Text;

/// <summary>
/// What a word is, for searching and counting: a run of Unicode letters (L*), marks (M*) and decimal digits (Nd),
/// together with any apostrophe (U+0027 or U+2019) that stands between two of them. Everything else divides, hyphens
/// too. Text is never normalised, so a decomposed <c>é</c> is two characters of one word.
/// <para>
/// Two words are the same word when their folded forms are: each character through the simple (one to one) upper and
/// then lower case mapping of Unicode, which also joins the two Greek small sigmas and the long s, and U+2019 as U+0027.
/// Diacritics count. A folded form has as many UTF-16 units as the word itself; ends of words rest on that.
/// </para>
/// </summary>
public static class WordRule
{
    public const char Apostrophe = '\'';
    private const char RightQuote = '\u2019';

    private static readonly bool[] InWord = new bool[char.MaxValue + 1];
    private static readonly char[] Folded = new char[char.MaxValue + 1];

    static WordRule()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            InWord[i] = IsOfWord(CharUnicodeInfo.GetUnicodeCategory(c));
            Folded[i] = c == RightQuote ? Apostrophe : char.ToLowerInvariant(char.ToUpperInvariant(c));
        }
    }

    public static bool IsApostrophe(char c) => c is Apostrophe or RightQuote;

    /// <summary>UTF-16 units of the word character at a position: 1, 2 for a surrogate pair, 0 when none stands there.</summary>
    public static int UnitsAt(ReadOnlySpan<char> text, int at)
    {
        if ((uint)at >= (uint)text.Length)
        {
            return 0;
        }

        var c = text[at];
        if (InWord[c])
        {
            return 1;
        }

        return
            char.IsHighSurrogate(c)
            && at + 1 < text.Length
            && char.IsLowSurrogate(text[at + 1])
            && IsOfWord(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1])))
            ? 2
            : 0;
    }

    /// <summary>Finds the next word at or after a position; false at the end of the text. Linear over the text.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int at, out int start)
    {
        var units = 0;
        while (at < text.Length && (units = UnitsAt(text, at)) == 0)
        {
            at++;
        }

        start = at;
        if (units == 0)
        {
            return false;
        }

        while (units > 0)
        {
            at += units;
            units = UnitsAt(text, at);
            if (units == 0 && at < text.Length && IsApostrophe(text[at]) && UnitsAt(text, at + 1) > 0)
            {
                units = 1;
            }
        }

        return true;
    }

    /// <summary>How many words a text has. Linear over the text.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var at = 0;
        while (Next(text, ref at, out _))
        {
            count++;
        }

        return count;
    }

    /// <summary>Writes the folded form of a word; <paramref name="into"/> is as long as the word.</summary>
    public static void Fold(ReadOnlySpan<char> word, Span<char> into)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsHighSurrogate(c) && i + 1 < word.Length && char.IsLowSurrogate(word[i + 1]))
            {
                var rune = Rune.ToLowerInvariant(Rune.ToUpperInvariant(new Rune(c, word[i + 1])));
                rune.EncodeToUtf16(into[i..]);
                i++;
            }
            else
            {
                into[i] = Folded[c];
            }
        }
    }

    public static string Fold(string word) => string.Create(word.Length, word, (into, from) => Fold(from, into));

    private static bool IsOfWord(UnicodeCategory category) =>
        category
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.DecimalDigitNumber;
}
