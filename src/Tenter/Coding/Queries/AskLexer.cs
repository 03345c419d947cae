namespace Tenter.Coding.Queries;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

/// <summary>Divides a query to passages into operands, operators and brackets. Linear.</summary>
internal static class AskLexer
{
    private static readonly Dictionary<string, Relation> Alone = new(StringComparer.Ordinal)
    {
        ["OVERLAPPING"] = Relation.Overlapping,
        ["CONTAINING"] = Relation.Containing,
        ["WITHIN"] = Relation.Within,
    };

    private static readonly Dictionary<string, Relation> Same = new(StringComparer.Ordinal)
    {
        ["SPEAKER"] = Relation.SameSpeaker,
        ["PERSON"] = Relation.SamePerson,
        ["SOURCE"] = Relation.SameSource,
        ["PARAGRAPH"] = Relation.SameParagraph,
        ["TURN"] = Relation.SameTurn,
    };

    public static Outcome<List<AskToken>> Divide(string query)
    {
        var tokens = new List<AskToken>();
        var at = 0;
        while (at < query.Length)
        {
            var c = query[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (c is '(' or ')')
            {
                tokens.Add(new(c == '(' ? AskTokenKind.Open : AskTokenKind.Close, c.ToString(), at));
                at++;
            }
            else
            {
                if (!Piece(query, ref at).TryGet(out var token, out var refusal))
                {
                    return refusal;
                }

                tokens.Add(token);
            }
        }

        return tokens;
    }

    private static Outcome<AskToken> Piece(string query, ref int at)
    {
        var start = at;
        if (query[at] == '[' || IsQuote(query[at]))
        {
            var isCode = query[at] == '[';
            if (!(isCode ? Bracket(query, ref at) : Quote(query, ref at)).TryGet(out var named, out var refusal))
            {
                return refusal;
            }

            return isCode
                ? Operand(query, start, at, OperandNode.Code, named)
                : Operand(query, start, at, key: null, $"\"{named}\"");
        }

        while (at < query.Length && IsOfPiece(query[at]))
        {
            at++;
        }

        var text = query[start..at];
        var opened = at < query.Length && (query[at] == '[' || IsQuote(query[at]));
        if (opened && text.Length > 0)
        {
            // key[name], key:[name], key:"name"
            var key = text.TrimEnd(':');
            return (query[at] == '[' ? Bracket(query, ref at) : Quote(query, ref at)).TryGet(
                out var value,
                out var refusal
            )
                ? Operand(query, start, at, key, value)
                : refusal;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            ? Operand(query, start, at, text[..colon], text[(colon + 1)..])
            : Word(query, text, start, ref at);
    }

    private static Outcome<AskToken> Word(string query, string text, int start, ref int at)
    {
        switch (text)
        {
            case "AND":
                return new AskToken(AskTokenKind.And, text, start);
            case "OR":
                return new AskToken(AskTokenKind.Or, text, start);
            case "NOT":
                return new AskToken(AskTokenKind.Not, text, start);
            case "SAME":
                return Next(query, ref at) is var of && Same.TryGetValue(of, out var same)
                    ? new AskToken(AskTokenKind.Relation, text + " " + of, start) { Relation = same }
                    : AskRefused.SameWhat(query, start);
            case "FOLLOWED":
                var by = Next(query, ref at);
                return by == "BY"
                        ? new AskToken(AskTokenKind.Relation, "FOLLOWED BY", start) { Relation = Relation.FollowedBy }
                    : by.StartsWith("BY/", StringComparison.Ordinal)
                        ? Distant(query, "FOLLOWED " + by, by[3..], Relation.FollowedBy, start)
                    : AskRefused.FollowedByWhat(query, start);
            default:
                break;
        }

        if (Alone.TryGetValue(text, out var relation))
        {
            return new AskToken(AskTokenKind.Relation, text, start) { Relation = relation };
        }

        return text == "NEAR" || text.StartsWith("NEAR/", StringComparison.Ordinal)
            ? Distant(query, text, text.Length > 5 ? text[5..] : string.Empty, Relation.Near, start)
            : Operand(query, start, at, key: null, text);
    }

    /// <summary>The number of a distance: 5 is words, 200c characters.</summary>
    private static Outcome<AskToken> Distant(string query, string text, string number, Relation relation, int at)
    {
        var characters = number.EndsWith('c');
        return
            int.TryParse(
                characters ? number[..^1] : number,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var distance
            ) && distance is >= 1 and <= PassageQuery.MaxDistance
            ? new AskToken(AskTokenKind.Relation, text, at)
            {
                Relation = relation,
                Distance = distance,
                Characters = characters,
            }
            : AskRefused.NoDistance(query, at, text.Split('/')[0]);
    }

    /// <summary>Reads on to the next word of an operator of two words.</summary>
    private static string Next(string query, ref int at)
    {
        var from = at;
        while (from < query.Length && char.IsWhiteSpace(query[from]))
        {
            from++;
        }

        var to = from;
        while (to < query.Length && IsOfPiece(query[to]))
        {
            to++;
        }

        at = to;
        return query[from..to];
    }

    private static Outcome<string> Bracket(string query, ref int at)
    {
        var start = at++;
        var value = new StringBuilder();
        while (at < query.Length)
        {
            if (query[at] != ']')
            {
                value.Append(query[at++]);
            }
            else if (at + 1 < query.Length && query[at + 1] == ']')
            {
                value.Append(']');
                at += 2;
            }
            else
            {
                at++;
                return value.ToString().Trim() is { Length: > 0 } name ? name : AskRefused.NothingNamed(query, start);
            }
        }

        return AskRefused.SquareNotClosed(query, start);
    }

    private static Outcome<string> Quote(string query, ref int at)
    {
        var start = at;
        var end = query.AsSpan(at + 1).IndexOfAny('"', '\u201C', '\u201D');
        if (end < 0)
        {
            return AskRefused.QuoteNotClosed(query, start);
        }

        at += end + 2;
        var value = query.Substring(start + 1, end).Trim();
        return value.Length > 0 ? value : AskRefused.NothingNamed(query, start);
    }

    private static AskToken Operand(string query, int start, int at, string? key, string value) =>
        new(AskTokenKind.Operand, query[start..at], start, value) { Key = key };

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D';

    private static bool IsOfPiece(char c) =>
        !char.IsWhiteSpace(c) && c is not ('(' or ')' or '[' or ']') && !IsQuote(c);
}
