namespace Tenter.Coding.Search;

/// <summary>What a piece of a query is.</summary>
internal enum QueryTokenKind
{
    /// <summary>Past the last piece.</summary>
    End,
    Word,

    /// <summary>Without its quotation marks.</summary>
    Phrase,
    Open,
    Close,
    And,
    Or,
    Not,
    Near,
}

/// <param name="Kind">What it is.</param>
/// <param name="Text">The words of a word or phrase; of an operator as written.</param>
/// <param name="At">Where <paramref name="Text"/> starts in the query, in UTF-16.</param>
/// <param name="Distance">Of NEAR; else 0.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int At, int Distance = 0)
{
    public bool IsTerm => Kind is QueryTokenKind.Word or QueryTokenKind.Phrase;

    public bool IsOperator =>
        Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not or QueryTokenKind.Near;
}
