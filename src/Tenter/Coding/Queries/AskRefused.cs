namespace Tenter.Coding.Queries;

/// <summary>A query to passages that cannot be read. <c>Where</c> counts characters (code points) of it from 1.</summary>
public sealed record AskRefused(string What, string Where, string ToDo) : WrongUsage(What, Where, ToDo)
{
    internal const string Keys = "code, under, theme, words, speaker";
    internal const string Conditions =
        "kind, mode, source, sector, level, role, organisation, attribute, person, period, coder, polarity, weighty, introduced, pass, lens";

    internal static AskRefused Empty() =>
        new(
            "The query is empty",
            string.Empty,
            "Name a code in square brackets, as in [trust] OVERLAPPING [power], or write words to look for"
        );

    internal static AskRefused TooLong() =>
        new(
            "The query is too long",
            $"more than {PassageQuery.MaxLength} characters",
            "Divide it into several queries"
        );

    internal static AskRefused TooDeep(string query, int at) =>
        new(
            $"Brackets stand more than {PassageQuery.MaxDepth} deep",
            Character(query, at),
            "Leave out brackets that are not needed"
        );

    internal static AskRefused SideBySide(string query, AskToken left, AskToken right) =>
        right.Kind == AskTokenKind.Operand && left.Kind == AskTokenKind.Operand && right.Key is null && left.Key is null
            ? new(
                "Two words stand side by side without an operator",
                Character(query, right.At),
                $"Write \"{left.Text} {right.Text}\" for the phrase, or put an operator in capitals between them"
            )
            : new(
                $"Nothing joins {right.Text} to what stands before it",
                Character(query, right.At),
                "Put an operator in capitals between them: AND, OR, NOT, OVERLAPPING, CONTAINING, WITHIN, NEAR/5, FOLLOWED BY/20, SAME SPEAKER"
            );

    internal static AskRefused OperandMissing(string query, AskToken found, AskToken before) =>
        found.Kind is AskTokenKind.End or AskTokenKind.Close
            ? new(
                before.IsOperator ? $"Nothing follows {before.Text}" : "There is nothing between the brackets",
                Character(query, before.At),
                before.IsOperator
                    ? $"Name something after {before.Text}, or take it out"
                    : "Write something between them, or take them out"
            )
            : new(
                $"Nothing stands before {found.Text}",
                Character(query, found.At),
                found.Kind == AskTokenKind.Not
                    ? "NOT stands between two things: write [trust] NOT [power]"
                    : $"Name something before it; to look for the word itself write \"{found.Text}\""
            );

    internal static AskRefused Chained(string query, AskToken second) =>
        new(
            $"It is not clear what {second.Text} is asked of",
            Character(query, second.At),
            "Put brackets around the two that belong together: ([a] OVERLAPPING [b]) WITHIN [c]"
        );

    internal static AskRefused BracketNotClosed(string query, int at) =>
        new("A bracket is not closed", Character(query, at), "Add the closing bracket");

    internal static AskRefused BracketNotOpened(string query, int at) =>
        new("A bracket closes that was not opened", Character(query, at), "Take it out, or add the opening bracket");

    internal static AskRefused SquareNotClosed(string query, int at) =>
        new(
            "A square bracket is not closed",
            Character(query, at),
            "Write ] after the name; a ] in the name is doubled"
        );

    internal static AskRefused QuoteNotClosed(string query, int at) =>
        new("A quotation is not closed", Character(query, at), "Add the closing quotation mark");

    internal static AskRefused NothingNamed(string query, int at) =>
        new("Nothing is named here", Character(query, at), "Write a name between the brackets or quotation marks");

    internal static AskRefused SameWhat(string query, int at) =>
        new(
            "SAME does not say what should be the same",
            Character(query, at),
            "Write SAME SPEAKER, SAME PERSON, SAME SOURCE, SAME PARAGRAPH or SAME TURN"
        );

    internal static AskRefused FollowedByWhat(string query, int at) =>
        new(
            "FOLLOWED stands without BY",
            Character(query, at),
            "Write FOLLOWED BY/20 for within twenty words, or FOLLOWED BY"
        );

    internal static AskRefused NoDistance(string query, int at, string op) =>
        new(
            $"{op} has no number that can be used",
            Character(query, at),
            $"Write how many words at most, from 1 to {PassageQuery.MaxDistance}: {op}/20; or characters: {op}/200c"
        );

    internal static AskRefused NoSuchKey(string query, int at, string key) =>
        new(
            $"There is nothing called {key}: that can be asked for",
            Character(query, at),
            $"Passages are named by {Keys}; what is so of them by {Conditions}. To look for the words, put them in quotes"
        );

    internal static AskRefused NoValue(string query, int at, string key) =>
        new(
            $"{key}: says nothing",
            Character(query, at),
            $"Write what it should be, as in {key}:interview or {key}:[two words]"
        );

    internal static AskRefused AttributeWithoutValue(string query, int at) =>
        new(
            "An attribute is asked for without its value",
            Character(query, at),
            "Write the property, an equals sign and the value: attribute:[age band=30 to 39]"
        );

    internal static AskRefused InWords(string query, int at, Refusal refusal) =>
        new(refusal.What, Character(query, at), refusal.ToDo);

    internal static AskRefused Unknown(string query, int at, string what, string toDo) =>
        new(what, Character(query, at), toDo);

    internal static AskRefused NoCodings(string query, AskNode condition) =>
        new(
            $"{condition.Explain()} says something of codings, and there are none in what it is joined to",
            Character(query, condition.At),
            "Join it to a code or a theme, as in [trust] AND coder:Ash"
        );

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
