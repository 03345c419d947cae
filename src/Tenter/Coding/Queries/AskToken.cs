namespace Tenter.Coding.Queries;

internal enum AskTokenKind
{
    End,
    Open,
    Close,
    And,
    Or,
    Not,
    Relation,
    Operand,
}

/// <summary>A piece of a query.</summary>
/// <param name="Text">As written, for messages.</param>
/// <param name="At">Where it begins.</param>
internal readonly record struct AskToken(AskTokenKind Kind, string Text, int At, string? Value = null)
{
    /// <summary>Of an operand: the word before the bracket or colon; null for a bare word or phrase.</summary>
    public string? Key { get; init; }

    public Relation Relation { get; init; }

    public int? Distance { get; init; }

    public bool Characters { get; init; }

    public bool IsOperator => Kind is AskTokenKind.And or AskTokenKind.Or or AskTokenKind.Not or AskTokenKind.Relation;
}
