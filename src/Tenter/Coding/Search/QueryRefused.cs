namespace Tenter.Coding.Search;

using System;

/// <summary>A query that cannot be read. <c>Where</c> counts characters (code points) of the query from 1.</summary>
public sealed record QueryRefused(string What, string Where, string ToDo) : WrongUsage(What, Where, ToDo)
{
    internal static QueryRefused Empty() =>
        new(
            "The query is empty",
            "",
            "Write a word, a \"phrase in quotes\", or words joined by AND, OR, NOT or NEAR/5"
        );

    internal static QueryRefused TooLong() =>
        new(
            "The query is too long",
            $"more than {SearchQuery.MaxLength} characters",
            "Divide it into several queries, or search with a set of terms"
        );

    internal static QueryRefused TooManyWords(string query, int at) =>
        new(
            $"The query has more than {SearchQuery.MaxWords} words",
            Character(query, at),
            "Divide it into several queries, or search with a set of terms"
        );

    internal static QueryRefused TooDeep(string query, int at) =>
        new(
            $"Brackets stand more than {SearchQuery.MaxDepth} deep",
            Character(query, at),
            "Leave out brackets that are not needed"
        );

    internal static QueryRefused SideBySide(string query, QueryToken left, QueryToken right)
    {
        var lower = Lowered(right) ?? Lowered(left);
        return new QueryRefused(
            "Two terms stand side by side without an operator",
            Character(query, right.At),
            lower is not null
                    ? $"Write {lower} in capitals to join two terms, or put words that follow each other in quotes"
                : left.Kind == QueryTokenKind.Word && right.Kind == QueryTokenKind.Word
                    ? $"Write \"{left.Text} {right.Text}\" for the phrase, or {left.Text} AND {right.Text}, {left.Text} OR {right.Text}, {left.Text} NEAR/5 {right.Text}"
                : "Join them with AND, OR, NOT or NEAR/5"
        );
    }

    internal static QueryRefused TermMissing(string query, QueryToken found, QueryToken before) =>
        found.Kind == QueryTokenKind.Not && before.Kind is QueryTokenKind.And or QueryTokenKind.Or
            ? new(
                $"NOT follows {before.Text}",
                Character(query, found.At),
                "NOT stands alone between two terms: write a NOT b"
            )
        : found.Kind == QueryTokenKind.End || found.Kind == QueryTokenKind.Close
            ? new(
                before.IsOperator ? $"Nothing follows {before.Text}" : "There is nothing between the brackets",
                Character(query, before.At),
                before.IsOperator
                    ? $"Write a term after {before.Text}, or take it out"
                    : "Write a term between them, or take them out"
            )
        : new(
            $"Nothing stands before {found.Text}",
            Character(query, found.At),
            $"Write a term before it; to search for the word itself, put it in quotes: \"{found.Text}\""
        );

    internal static QueryRefused BracketNotClosed(string query, int at) =>
        new("A bracket is not closed", Character(query, at), "Add the closing bracket");

    internal static QueryRefused BracketNotOpened(string query, int at) =>
        new("A bracket closes that was not opened", Character(query, at), "Take it out, or add the opening bracket");

    internal static QueryRefused QuoteNotClosed(string query, int at) =>
        new("A quotation is not closed", Character(query, at), "Add the closing quotation mark");

    internal static QueryRefused NoWords(string query, int at) =>
        new("There is no word here", Character(query, at), "A word has at least one letter, digit or wildcard");

    internal static QueryRefused NearWithoutNumber(string query, int at) =>
        new(
            "NEAR has no number that can be used",
            Character(query, at),
            $"Write how many words apart at most, from 1 to {SearchQuery.MaxDistance}: trust NEAR/5 power"
        );

    internal static QueryRefused NearOfMoreThanTerms(string query, int at) =>
        new(
            "NEAR joins a word or phrase with a word or phrase",
            Character(query, at),
            "Write out the combinations: (a NEAR/5 c) OR (b NEAR/5 c)"
        );

    internal static QueryRefused MatchesAnything(string query, int at) =>
        new("This matches every word", Character(query, at), "Add at least one letter beside the wildcard");

    internal static QueryRefused DividingCharacter(string query, int at, string character) =>
        new(
            $"'{character}' is not part of any word",
            Character(query, at),
            "Leave it out, or put words that follow each other in quotes"
        );

    internal static QueryRefused MisplacedTilde(string query, int at) =>
        new(
            "~ does not stand before a plain word",
            Character(query, at),
            "Write ~ directly before one word without wildcards, as in ~partner"
        );

    internal static QueryRefused TooManyHyphens(string query, int at) =>
        new(
            $"More than {SearchQuery.MaxHyphenated} hyphenated words in one phrase",
            Character(query, at),
            "Write some of them as separate words"
        );

    private static string? Lowered(QueryToken token)
    {
        var upper = token.Text.ToUpperInvariant();
        return
            token.Kind == QueryTokenKind.Word
            && (upper is "AND" or "OR" or "NOT" || upper.StartsWith("NEAR/", StringComparison.Ordinal))
            ? upper
            : null;
    }

    private static string Character(string query, int at)
    {
        var codePoints = 1;
        for (var i = 0; i < at && i < query.Length; i++)
        {
            codePoints += char.IsLowSurrogate(query[i]) ? 0 : 1;
        }

        return $"character {codePoints} of the query";
    }
}
