namespace Tenter.Coding.Search;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

/// <summary>
/// A query in the search language, read once and run on an index or by a scan. The language, for users, with examples and
/// limits: <c>docs/method/search.md</c>.
/// <code>
/// query := and { OR and }         and := not { AND not }         not := near { NOT near }
/// near  := part [ NEAR/n part ]   part := word | ~word | "phrase" | ( query )
/// </code>
/// Operators are upper case. Both sides of NEAR are a word or phrase. Two terms side by side are refused.
/// </summary>
public sealed class SearchQuery
{
    /// <summary>Long enough for a term set of several hundred patterns; what is longer is no query a person wrote.</summary>
    internal const int MaxLength = 20_000;

    /// <summary>Each word costs one pass over the texts that hold it.</summary>
    internal const int MaxWords = 1_000;

    /// <summary>Brackets are read by recursion; this keeps the stack small.</summary>
    internal const int MaxDepth = 100;

    /// <summary>About three pages; beyond that two words are in the same document, which is AND.</summary>
    internal const int MaxDistance = 1_000;

    /// <summary>Each hyphenated word of a phrase doubles the sequences looked for.</summary>
    internal const int MaxHyphenated = 6;

    private SearchQuery(string text, QueryNode root)
    {
        Text = text;
        Root = root;
        Words =
        [
            .. Terms(root)
                .SelectMany(term => term.Alternatives)
                .SelectMany(sequence => sequence)
                .DistinctBy(word => word.Written),
        ];
    }

    /// <summary>The query as given.</summary>
    public string Text { get; }

    internal QueryNode Root { get; }

    /// <summary>Each word pattern of the query once, in the order of writing.</summary>
    internal ImmutableArray<WordPattern> Words { get; }

    /// <summary>The query with every bracket written out, as it is understood: <c>((a NEAR/5 b) AND c)</c>.</summary>
    public string Explain() => Root.Explain();

    public override string ToString() => Text;

    /// <summary>Reads a query, or refuses it, naming the character and what to write instead. Linear in its length.</summary>
    public static Outcome<SearchQuery> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return QueryRefused.Empty();
        }

        return text.Length > MaxLength
            ? QueryRefused.TooLong()
            : QueryLexer
                .Divide(text)
                .Then(tokens => new QueryReader(text, tokens).Read())
                .Select(root => new SearchQuery(text, root));
    }

    private static IEnumerable<TermNode> Terms(QueryNode node) =>
        node switch
        {
            TermNode term => [term],
            NearNode near => [near.Left, near.Right],
            NotNode not => Terms(not.Left).Concat(Terms(not.Right)),
            AndNode and => and.Parts.SelectMany(Terms),
            OrNode or => or.Parts.SelectMany(Terms),
            _ => [],
        };
}
