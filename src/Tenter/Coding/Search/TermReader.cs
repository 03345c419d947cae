namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Tenter.Evidence;

/// <summary>
/// Turns the text of a word or phrase into the sequences of words it stands for. A hyphen inside a word gives two:
/// written together and written apart (<c>co-operat*</c> is <c>cooperat*</c> or <c>co operat*</c>, which is also how
/// <c>co-operation</c> stands in a text, since a hyphen divides). Several hyphens in one word are all closed or all apart.
/// </summary>
internal static class TermReader
{
    public static Outcome<TermNode> Read(string query, QueryToken token)
    {
        var words = new List<List<WordPattern>>();
        var text = token.Text;
        var at = 0;
        while (at < text.Length)
        {
            var tilde = text[at] == '~';
            var start = tilde ? at + 1 : at;
            if (UnitsAt(text, start) == 0)
            {
                if (tilde)
                {
                    return QueryRefused.MisplacedTilde(query, token.At + at);
                }

                // A bare word is kept free of dividing characters, so that none is silently ignored; an apostrophe at
                // its edge is what it would be in a text, a quotation mark.
                if (token.Kind == QueryTokenKind.Word && !WordRule.IsApostrophe(text[at]))
                {
                    return QueryRefused.DividingCharacter(
                        query,
                        token.At + at,
                        Rune.GetRuneAt(Mended(text), at).ToString()
                    );
                }

                at++;
                continue;
            }

            if (tilde && start > 1 && UnitsAt(text, start - 2) > 0)
            {
                return QueryRefused.MisplacedTilde(query, token.At + at);
            }

            if (token.Kind == QueryTokenKind.Word && words.Count > 0)
            {
                return QueryRefused.DividingCharacter(query, token.At + at - 1, text[at - 1].ToString());
            }

            at = start;
            var parts = Parts(text, ref at);
            if (tilde && parts.Exists(part => part.AsSpan().ContainsAny('*', '?')))
            {
                return QueryRefused.MisplacedTilde(query, token.At + start - 1);
            }

            words.Add([.. parts.Select((part, i) => new WordPattern(part, tilde && i == parts.Count - 1))]);
            if (parts.Count > 1)
            {
                words[^1].Add(new WordPattern(string.Concat(parts), tilde));
            }
        }

        if (words.Count == 0)
        {
            return QueryRefused.NoWords(query, token.At);
        }

        if (words.Count(word => word.Count > 1) > SearchQuery.MaxHyphenated)
        {
            return QueryRefused.TooManyHyphens(query, token.At);
        }

        var alternatives = Alternatives(words);
        return alternatives.Any(sequence => sequence.All(word => word.MatchesAnyWord))
            ? QueryRefused.MatchesAnything(query, token.At)
            : new TermNode(alternatives);
    }

    /// <summary>The parts of one word between its hyphens. Leaves the position after the word.</summary>
    private static List<string> Parts(string text, ref int at)
    {
        var parts = new List<string>();
        var start = at;
        while (true)
        {
            at += UnitsAt(text, at);
            if (UnitsAt(text, at) > 0)
            {
                continue;
            }

            var joins = at < text.Length && UnitsAt(text, at + 1) > 0;
            if (joins && WordRule.IsApostrophe(text[at]))
            {
                at++;
                continue;
            }

            parts.Add(text[start..at]);
            if (!joins || !IsHyphen(text[at]))
            {
                return parts;
            }

            start = ++at;
        }
    }

    private static ImmutableArray<ImmutableArray<WordPattern>> Alternatives(List<List<WordPattern>> words)
    {
        var sequences = new List<List<WordPattern>> { new() };
        foreach (var word in words)
        {
            if (word.Count == 1)
            {
                sequences.ForEach(sequence => sequence.Add(word[0]));
            }
            else
            {
                sequences =
                [
                    .. sequences.Select(sequence => (List<WordPattern>)[.. sequence, .. word[..^1]]),
                    .. sequences.Select(sequence => (List<WordPattern>)[.. sequence, word[^1]]),
                ];
            }
        }

        return [.. sequences.Select(sequence => sequence.ToImmutableArray())];
    }

    private static int UnitsAt(string text, int at) =>
        at >= 0 && at < text.Length && text[at] is '*' or '?' ? 1 : WordRule.UnitsAt(text, at);

    /// <summary>Hyphen-minus, hyphen, non-breaking hyphen, and the soft hyphen that typeset text carries.</summary>
    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u00AD';

    /// <summary>With lone surrogates replaced, so that any character can be named in a message.</summary>
    private static string Mended(string text) =>
        string.Create(
            text.Length,
            text,
            (into, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                {
                    var paired =
                        (char.IsHighSurrogate(from[i]) && i + 1 < from.Length && char.IsLowSurrogate(from[i + 1]))
                        || (char.IsLowSurrogate(from[i]) && i > 0 && char.IsHighSurrogate(from[i - 1]));
                    into[i] = char.IsSurrogate(from[i]) && !paired ? '\uFFFD' : from[i];
                }
            }
        );
}
