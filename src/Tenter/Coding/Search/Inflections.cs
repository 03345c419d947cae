namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;

/// <summary>
/// The inflected forms of an English word: plural and possessive, third person, past and <c>-ing</c>, and for some
/// adjectives comparative and superlative. Not derivation: <c>~partner</c> finds <em>partners</em>, <em>partnered</em>,
/// <em>partnering</em>, <em>partner's</em>, not <em>partnership</em>.
/// <para>
/// Method: the word is taken as it is, and also as an inflected form, by taking endings off; a base so found counts only
/// when putting the ending on again by the rules gives the word back (so <c>planed</c> leads to <c>plane</c>, not to
/// <c>plan</c>). From each base all forms are put together by the spelling rules of British English, with American
/// doubling beside it; irregular verbs and nouns come from <see cref="IrregularForms"/>. The answer depends on the word
/// alone. Rules without a dictionary give forms that do not exist, which cost nothing as no text holds them, and now and
/// then a form of another word (<c>~united</c> finds <em>units</em>); results show which forms were found.
/// </para>
/// </summary>
internal static class Inflections
{
    /// <summary>A shorter base is more often an accident than a word: <c>thing</c> is not an inflection of <c>th</c>.</summary>
    private const int ShortestBase = 3;

    /// <param name="word">Folded.</param>
    public static HashSet<string> Of(string word)
    {
        var owner = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        var forms = new HashSet<string>(StringComparer.Ordinal) { word };
        Add(forms, owner);
        foreach (var known in IrregularForms.BasesOf(owner))
        {
            Add(forms, known);
        }

        foreach (var candidate in Bases(owner))
        {
            if (
                candidate.Length >= ShortestBase
                && !IrregularForms.IsFunctionWord(candidate)
                && OfBase(candidate).Contains(owner)
            )
            {
                Add(forms, candidate);
            }
        }

        return forms;
    }

    private static void Add(HashSet<string> forms, string lemma)
    {
        if (IrregularForms.IsFunctionWord(lemma))
        {
            forms.Add(lemma);
            return;
        }

        foreach (var form in OfBase(lemma))
        {
            forms.Add(form);
            forms.Add(form + "'s");
        }
    }

    /// <summary>What the word may be an inflection of, by its ending alone.</summary>
    private static IEnumerable<string> Bases(string word)
    {
        foreach (var ending in (string[])["s", "es", "ed", "ing", "er", "est", "d", "r", "st"])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = word[..^ending.Length];
            yield return stem;
            yield return stem + "e";
            if (stem.Length > 1)
            {
                yield return stem[..^1];
                yield return stem[..^1] + "y";
                yield return stem[..^1] + "ie";
            }
        }

        if (word.EndsWith("es", StringComparison.Ordinal))
        {
            yield return word[..^2] + "is";
        }
    }

    private static HashSet<string> OfBase(string lemma)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal) { lemma };
        if (lemma.Length < 2)
        {
            return forms;
        }

        var irregular = IrregularForms.OfBase(lemma);
        forms.UnionWith(irregular);
        AddS(forms, lemma);
        AddWith(forms, lemma, "ing");
        if (!IrregularForms.HasOwnPast(lemma) && !IsShortWithDoubleE(lemma))
        {
            AddWith(forms, lemma, "ed");
        }

        if (IrregularForms.IsGradable(lemma))
        {
            AddWith(forms, lemma, "er");
            AddWith(forms, lemma, "est");
        }

        return forms;
    }

    /// <summary><c>fee</c>, <c>bee</c>, <c>see</c>: their regular past would be another word, <c>feed</c>, <c>seed</c>.</summary>
    private static bool IsShortWithDoubleE(string lemma) =>
        lemma.Length <= 3 && lemma.EndsWith("ee", StringComparison.Ordinal);

    private static void AddS(HashSet<string> forms, string lemma)
    {
        var last = lemma[^1];
        if (last == 'y' && !IsVowel(lemma[^2]))
        {
            forms.Add(lemma[..^1] + "ies");
        }
        else if (last is 's' or 'x' or 'z' || (last == 'h' && lemma[^2] is 'c' or 's'))
        {
            forms.Add(lemma + "es");
        }
        else
        {
            forms.Add(lemma + "s");
        }

        if (last == 'o' && !IsVowel(lemma[^2]))
        {
            forms.Add(lemma + "es");
        }

        if (last == 's' && lemma[^2] == 'i')
        {
            forms.Add(lemma[..^2] + "es");
        }
    }

    /// <summary>Puts on an ending that begins with a vowel.</summary>
    private static void AddWith(HashSet<string> forms, string lemma, string ending)
    {
        var (last, before) = (lemma[^1], lemma[^2]);
        if (last == 'e')
        {
            AddAfterE(forms, lemma, ending);
        }
        else if (last == 'y' && !IsVowel(before) && ending != "ing")
        {
            forms.Add(lemma[..^1] + "i" + ending);
        }
        else if (last == 'c' && ending is "ed" or "ing")
        {
            forms.Add(lemma + "k" + ending);
        }
        else
        {
            var doubles = Doubles(lemma);
            if (doubles)
            {
                forms.Add(lemma + last + ending);
            }

            if (!doubles || Syllables(lemma) > 1)
            {
                forms.Add(lemma + ending);
            }
        }
    }

    private static void AddAfterE(HashSet<string> forms, string lemma, string ending)
    {
        if (ending != "ing")
        {
            forms.Add(lemma + ending[1..]);
        }
        else if (lemma[^2] == 'i')
        {
            forms.Add(lemma[..^2] + "ying");
        }
        else
        {
            // Both: agreeing, ageing beside aging.
            forms.Add(lemma + ending);
            if (lemma.Length > 2 && lemma[^2] is not ('e' or 'o' or 'y'))
            {
                forms.Add(lemma[..^1] + ending);
            }
        }
    }

    /// <summary>Ends in consonant, one vowel, consonant other than w, x, y: <c>plan</c>, <c>travel</c>, not <c>need</c>.</summary>
    private static bool Doubles(string lemma) =>
        lemma.Length >= 3
        && char.IsAsciiLetter(lemma[^1])
        && !IsVowel(lemma[^1])
        && lemma[^1] is not ('w' or 'x' or 'y')
        && IsVowel(lemma[^2])
        && (!IsVowel(lemma[^3]) || (lemma[^3] == 'u' && lemma.Length > 3 && lemma[^4] == 'q'));

    private static int Syllables(string lemma)
    {
        var count = 0;
        for (var i = 0; i < lemma.Length; i++)
        {
            count += IsVowel(lemma[i]) && (i == 0 || !IsVowel(lemma[i - 1])) ? 1 : 0;
        }

        return count;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
