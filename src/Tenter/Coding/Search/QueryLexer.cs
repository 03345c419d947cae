namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;
using System.Globalization;

/// <summary>Divides a query into words, phrases, operators and brackets. Linear.</summary>
internal static class QueryLexer
{
    private const string Near = "NEAR";

    public static Outcome<List<QueryToken>> Divide(string query)
    {
        var tokens = new List<QueryToken>();
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
                tokens.Add(new(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, c.ToString(), at));
                at++;
            }
            else if (IsQuote(c))
            {
                var end = query.AsSpan(at + 1).IndexOfAny('"', '\u201C', '\u201D');
                if (end < 0)
                {
                    return QueryRefused.QuoteNotClosed(query, at);
                }

                tokens.Add(new(QueryTokenKind.Phrase, query.Substring(at + 1, end), at + 1));
                at += end + 2;
            }
            else
            {
                var start = at;
                while (
                    at < query.Length
                    && !char.IsWhiteSpace(query[at])
                    && query[at] is not ('(' or ')')
                    && !IsQuote(query[at])
                )
                {
                    at++;
                }

                var text = query[start..at];
                if (!Bare(query, text, start).TryGet(out var token, out var refusal))
                {
                    return refusal;
                }

                tokens.Add(token);
            }
        }

        return tokens;
    }

    /// <summary>Straight quotation marks and the curly ones that word processors put in their place.</summary>
    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D';

    private static Outcome<QueryToken> Bare(string query, string text, int at)
    {
        if (text != Near && !text.StartsWith(Near + "/", StringComparison.Ordinal))
        {
            var kind = text switch
            {
                "AND" => QueryTokenKind.And,
                "OR" => QueryTokenKind.Or,
                "NOT" => QueryTokenKind.Not,
                _ => QueryTokenKind.Word,
            };
            return new QueryToken(kind, text, at);
        }

        return
            text.Length > Near.Length
            && int.TryParse(
                text.AsSpan(Near.Length + 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var distance
            )
            && distance is >= 1 and <= SearchQuery.MaxDistance
            ? new QueryToken(QueryTokenKind.Near, text, at, distance)
            : QueryRefused.NearWithoutNumber(query, at);
    }
}
