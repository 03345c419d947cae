namespace Tenter.Coding.Search;

using System;
using System.Collections.Generic;

/// <summary>Reads the pieces of a query by recursive descent, one method for each line of the grammar.</summary>
internal sealed class QueryReader(string query, List<QueryToken> tokens)
{
    private int next;
    private int depth;
    private int words;

    private QueryToken Here => At(next);

    private QueryToken Before => next == 0 ? default : tokens[next - 1];

    public Outcome<QueryNode> Read()
    {
        if (!ReadOr().TryGet(out var root, out var refusal))
        {
            return refusal;
        }

        return Here.Kind switch
        {
            QueryTokenKind.End => root,
            QueryTokenKind.Close => QueryRefused.BracketNotOpened(query, Here.At),
            QueryTokenKind.Near => QueryRefused.NearOfMoreThanTerms(query, Here.At),
            _ => QueryRefused.SideBySide(query, Before, Here),
        };
    }

    private Outcome<QueryNode> ReadOr() => ReadList(QueryTokenKind.Or, ReadAnd, parts => new OrNode([.. parts]));

    private Outcome<QueryNode> ReadAnd() => ReadList(QueryTokenKind.And, ReadNot, parts => new AndNode([.. parts]));

    private Outcome<QueryNode> ReadNot() =>
        ReadList(
            QueryTokenKind.Not,
            ReadNear,
            parts =>
            {
                var left = parts[0];
                foreach (var right in parts[1..])
                {
                    left = new NotNode(left, right);
                }

                return left;
            }
        );

    private Outcome<QueryNode> ReadList(
        QueryTokenKind op,
        Func<Outcome<QueryNode>> readPart,
        Func<List<QueryNode>, QueryNode> join
    )
    {
        var parts = new List<QueryNode>();
        do
        {
            if (!readPart().TryGet(out var part, out var refusal))
            {
                return refusal;
            }

            parts.Add(part);
        } while (Take(op));

        return parts.Count == 1 ? parts[0] : join(parts);
    }

    private Outcome<QueryNode> ReadNear()
    {
        if (!ReadPart().TryGet(out var left, out var refusal) || Here.Kind != QueryTokenKind.Near)
        {
            return refusal is null ? left! : refusal;
        }

        var near = Here;
        next++;
        if (!ReadPart().TryGet(out var right, out refusal))
        {
            return refusal;
        }

        return left is TermNode one && right is TermNode two && Here.Kind != QueryTokenKind.Near
            ? new NearNode(one, two, near.Distance)
            : QueryRefused.NearOfMoreThanTerms(query, near.At);
    }

    private Outcome<QueryNode> ReadPart()
    {
        var here = Here;
        if (here.IsTerm)
        {
            return ReadTerm(here);
        }

        if (here.Kind != QueryTokenKind.Open)
        {
            return here.Kind == QueryTokenKind.Close && depth == 0 && next == 0
                ? QueryRefused.BracketNotOpened(query, here.At)
                : QueryRefused.TermMissing(query, here, Before);
        }

        if (++depth > SearchQuery.MaxDepth)
        {
            return QueryRefused.TooDeep(query, here.At);
        }

        next++;
        if (!ReadOr().TryGet(out var inner, out var refusal))
        {
            return refusal;
        }

        depth--;
        return Take(QueryTokenKind.Close) ? inner
            : Here.Kind == QueryTokenKind.End ? QueryRefused.BracketNotClosed(query, here.At)
            : Here.Kind == QueryTokenKind.Near ? QueryRefused.NearOfMoreThanTerms(query, Here.At)
            : QueryRefused.SideBySide(query, Before, Here);
    }

    private Outcome<QueryNode> ReadTerm(QueryToken token)
    {
        next++;
        if (!TermReader.Read(query, token).TryGet(out var term, out var refusal))
        {
            return refusal;
        }

        foreach (var sequence in term.Alternatives)
        {
            words += sequence.Length;
        }

        return words > SearchQuery.MaxWords ? QueryRefused.TooManyWords(query, token.At) : term;
    }

    private bool Take(QueryTokenKind kind)
    {
        if (Here.Kind != kind)
        {
            return false;
        }

        next++;
        return true;
    }

    private QueryToken At(int i) => i < tokens.Count ? tokens[i] : new QueryToken(QueryTokenKind.End, "", query.Length);
}
