namespace Tenter.Coding.Queries;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding.Search;
using Tenter.Evidence;

/// <summary>Reads the pieces of a query by recursive descent, one method for each line of the grammar.</summary>
internal sealed class AskReader(string query, List<AskToken> tokens)
{
    private static readonly HashSet<string> Operands =
    [
        OperandNode.Code,
        OperandNode.Under,
        OperandNode.Theme,
        OperandNode.Words,
        OperandNode.Speaker,
    ];

    private static readonly HashSet<string> Conditions = [.. AskRefused.Conditions.Split(", ")];

    private int next;
    private int depth;

    private AskToken Here => At(next);

    private AskToken Before => next == 0 ? default : tokens[next - 1];

    public Outcome<AskNode> Read()
    {
        if (!ReadOr().TryGet(out var root, out var refusal))
        {
            return refusal;
        }

        return Here.Kind switch
        {
            AskTokenKind.End => root,
            AskTokenKind.Close => AskRefused.BracketNotOpened(query, Here.At),
            AskTokenKind.Relation => AskRefused.Chained(query, Here),
            _ => AskRefused.SideBySide(query, Before, Here),
        };
    }

    private Outcome<AskNode> ReadOr() => ReadList(AskTokenKind.Or, AskSet.Or, ReadAnd);

    private Outcome<AskNode> ReadAnd() => ReadList(AskTokenKind.And, AskSet.And, ReadNot);

    private Outcome<AskNode> ReadNot() => ReadList(AskTokenKind.Not, AskSet.Not, ReadRelation);

    private Outcome<AskNode> ReadList(AskTokenKind op, AskSet set, Func<Outcome<AskNode>> readPart)
    {
        var parts = new List<AskNode>();
        do
        {
            if (!readPart().TryGet(out var part, out var refusal))
            {
                return refusal;
            }

            // (a AND b) AND c is a AND b AND c, so that brackets do not change what a condition is joined to.
            if (set != AskSet.Not && part is SetNode inner && inner.Op == set)
            {
                parts.AddRange(inner.Parts);
            }
            else
            {
                parts.Add(part);
            }
        } while (Take(op));

        return set == AskSet.Not ? parts.Aggregate((left, right) => new SetNode(AskSet.Not, [left, right]))
            : parts.Count == 1 ? parts[0]
            : new SetNode(set, [.. parts]);
    }

    private Outcome<AskNode> ReadRelation()
    {
        if (!ReadPart().TryGet(out var left, out var refusal) || Here.Kind != AskTokenKind.Relation)
        {
            return refusal is null ? left! : refusal;
        }

        var op = Here;
        next++;
        if (!ReadPart().TryGet(out var right, out refusal))
        {
            return refusal;
        }

        return Here.Kind == AskTokenKind.Relation
            ? AskRefused.Chained(query, Here)
            : new RelationNode(left, right, op.Relation, op.Distance, op.Characters);
    }

    private Outcome<AskNode> ReadPart()
    {
        var here = Here;
        if (here.Kind == AskTokenKind.Operand)
        {
            next++;
            return ReadOperand(here);
        }

        if (here.Kind != AskTokenKind.Open)
        {
            return here.Kind == AskTokenKind.Close && depth == 0 && next == 0
                ? AskRefused.BracketNotOpened(query, here.At)
                : AskRefused.OperandMissing(query, here, Before);
        }

        if (++depth > PassageQuery.MaxDepth)
        {
            return AskRefused.TooDeep(query, here.At);
        }

        next++;
        if (!ReadOr().TryGet(out var inner, out var refusal))
        {
            return refusal;
        }

        depth--;
        return Take(AskTokenKind.Close) ? inner
            : Here.Kind == AskTokenKind.End ? AskRefused.BracketNotClosed(query, here.At)
            : Here.Kind == AskTokenKind.Relation ? AskRefused.Chained(query, Here)
            : AskRefused.SideBySide(query, Before, Here);
    }

    private Outcome<AskNode> ReadOperand(AskToken token)
    {
        if (token.Key is not { } key)
        {
            return ReadWords(token);
        }

        if (string.IsNullOrEmpty(token.Value))
        {
            return AskRefused.NoValue(query, token.At, key);
        }

        return key == OperandNode.Words ? ReadWords(token)
            : Operands.Contains(key) ? new OperandNode(token.At, key, token.Value!)
            : Conditions.Contains(key) ? ReadCondition(token, key)
            : AskRefused.NoSuchKey(query, token.At, key);
    }

    private Outcome<AskNode> ReadWords(AskToken token) =>
        SearchQuery.Parse(token.Value!).TryGet(out var search, out var refusal)
            ? new OperandNode(token.At, OperandNode.Words, token.Value!) { Search = search }
            : AskRefused.InWords(query, token.At, refusal);

    private Outcome<AskNode> ReadCondition(AskToken token, string key)
    {
        if (key == ConditionNode.Period)
        {
            return Edtf.Parse(token.Value!).TryGet(out var date, out var refusal)
                ? new ConditionNode(token.At, key, token.Value!) { Days = Throughout(date) }
                : AskRefused.InWords(query, token.At, refusal);
        }

        if (key != ConditionNode.Attribute)
        {
            return new ConditionNode(token.At, key, token.Value!);
        }

        var equals = token.Value!.IndexOf('=', StringComparison.Ordinal);
        var property = equals < 0 ? string.Empty : token.Value![..equals].Trim();
        var value = equals < 0 ? string.Empty : token.Value![(equals + 1)..].Trim();
        return property.Length > 0 && value.Length > 0
            ? new ConditionNode(token.At, key, value, property)
            : AskRefused.AttributeWithoutValue(query, token.At);
    }

    /// <summary>As a period 2016 means all of 2016, not some day of it.</summary>
    private static Edtf Throughout(Edtf date)
    {
        var from = date.Earliest is { } first ? Day(first) : "..";
        var to = date.Latest is { } last ? Day(last) : "..";
        return from == to && from != ".." ? date
            : Edtf.Parse($"{from}/{to}").TryGet(out var all, out _) ? all
            : date;
    }

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private bool Take(AskTokenKind kind)
    {
        if (Here.Kind != kind)
        {
            return false;
        }

        next++;
        return true;
    }

    private AskToken At(int i) =>
        i < tokens.Count ? tokens[i] : new AskToken(AskTokenKind.End, string.Empty, query.Length);
}
