namespace Tenter.Coding.Search;

using System.Collections.Immutable;
using System.Linq;

/// <summary>A query taken apart. <see cref="Explain"/> writes it with all its brackets.</summary>
internal abstract record QueryNode
{
    public abstract string Explain();

    protected static string Bracketed(ImmutableArray<QueryNode> parts, string op) =>
        "(" + string.Join($" {op} ", parts.Select(part => part.Explain())) + ")";
}

/// <summary>A word or phrase: any of several sequences of consecutive words, more than one where a hyphen was written.</summary>
internal sealed record TermNode(ImmutableArray<ImmutableArray<WordPattern>> Alternatives) : QueryNode
{
    public override string Explain() =>
        Alternatives.Length == 1
            ? Sequence(Alternatives[0])
            : "{" + string.Join(" | ", Alternatives.Select(Sequence)) + "}";

    private static string Sequence(ImmutableArray<WordPattern> words) =>
        words.Length == 1 ? words[0].Written : "\"" + string.Join(' ', words.Select(word => word.Written)) + "\"";
}

internal sealed record NearNode(TermNode Left, TermNode Right, int Distance) : QueryNode
{
    public override string Explain() => $"({Left.Explain()} NEAR/{Distance} {Right.Explain()})";
}

internal sealed record NotNode(QueryNode Left, QueryNode Right) : QueryNode
{
    public override string Explain() => $"({Left.Explain()} NOT {Right.Explain()})";
}

internal sealed record AndNode(ImmutableArray<QueryNode> Parts) : QueryNode
{
    public override string Explain() => Bracketed(Parts, "AND");
}

internal sealed record OrNode(ImmutableArray<QueryNode> Parts) : QueryNode
{
    public override string Explain() => Bracketed(Parts, "OR");
}
