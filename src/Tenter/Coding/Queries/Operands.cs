namespace Tenter.Coding.Queries;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding.Search;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>What the operands of one query stand for: codes, hits and speakers, looked up once.</summary>
internal sealed class Operands
{
    /// <summary>More hits than this are no question to passages any more.</summary>
    private const int MostHits = 1_000_000;

    private readonly View view;
    private readonly AskedSource[] sources;
    private readonly Dictionary<RecordId, int> numbers;
    private readonly Dictionary<OperandNode, IReadOnlyList<RecordId>> codes = [];
    private readonly Dictionary<OperandNode, TextSpan[][]> others = [];
    private readonly HashSet<RecordId> unplaced = [];
    private readonly HashSet<RecordId> introduced = [];
    private readonly bool withIntroduced;

    private Operands(View view, AskedSource[] sources, bool withIntroduced)
    {
        this.withIntroduced = withIntroduced;
        this.view = view;
        this.sources = sources;
        numbers = sources.Select((source, i) => (source.Source.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
    }

    /// <summary>Codings met that have no place in the present text.</summary>
    public int Unplaced => unplaced.Count;

    /// <summary>Codings left out because the researcher brought them up, and the query does not ask for those.</summary>
    public int Introduced => introduced.Count;

    /// <summary>Hits left out because they were rejected.</summary>
    public int Rejected { get; private set; }

    public static Outcome<Operands> Read(View view, WordIndex? index, PassageQuery query, AskedSource[] sources)
    {
        var operands = new Operands(view, sources, AsksForIntroduced(query.Root));
        foreach (var node in All(query.Root))
        {
            if (operands.Look(node, index, query.Text) is { } refusal)
            {
                return refusal;
            }
        }

        return operands;
    }

    public TextSpan[][] Of(OperandNode node, Func<Coding, bool> wanted) =>
        others.TryGetValue(node, out var known)
            ? known
            : Placed(codes[node].SelectMany(code => view.Where(Coding.ByCode, code)).Where(wanted));

    public TextSpan[][] AllCodings(Func<Coding, bool> wanted) => Placed(view.All<Coding>().Where(wanted));

    private Refusal? Look(OperandNode node, WordIndex? index, string query)
    {
        switch (node.Key)
        {
            case OperandNode.Words:
                return Words(node, index, query);
            case OperandNode.Speaker:
                if (!view.Named<Participant>(node.Value).TryGet(out var participant, out var nobody))
                {
                    return AskRefused.Unknown(query, node.At, nobody.What, nobody.ToDo);
                }

                others[node] = [.. sources.Select(source => PassageSets.Of(source.SaidBy(participant)))];
                return null;
            case OperandNode.Theme:
                // A theme is of a higher room: it is reached by its kind's name, and its codes by the references it declares.
                if (view.Kinds.Find(OperandNode.Theme) is not { } themes)
                {
                    return AskRefused.NoSuchKey(query, node.At, node.Key);
                }

                if (!view.Named(themes, node.Value).TryGet(out var theme, out var none))
                {
                    return AskRefused.Unknown(query, node.At, none.What, none.ToDo);
                }

                var references = new List<Reference>();
                themes.ReferencesOf(theme, references);
                codes[node] = [.. references.Where(one => one.Kind == Code.Kind.Name).Select(one => one.Id).Distinct()];
                return null;
            default:
                if (!view.Named<Code>(node.Value).TryGet(out var code, out var unknown))
                {
                    return AskRefused.Unknown(query, node.At, unknown.What, unknown.ToDo);
                }

                codes[node] = node.Key == OperandNode.Under ? CodesUnder.Of(view, code) : [code.Id];
                return null;
        }
    }

    private AskRefused? Words(OperandNode node, WordIndex? index, string query)
    {
        var found = Searching.Run(
            view,
            index,
            node.Search!,
            SearchUnit.Source,
            MostHits,
            among: source => source.CountsAsData
        );
        if (found.Total > MostHits)
        {
            return AskRefused.Unknown(
                query,
                node.At,
                $"These words stand {found.Total} times in the texts",
                $"Ask for rarer words: at most {MostHits} hits can be compared"
            );
        }

        var spans = Empty();
        foreach (var hit in found.Hits)
        {
            if (hit.Decision is { Accepted: false })
            {
                Rejected++;
            }
            else
            {
                spans[numbers[hit.Source.Id]].Add(hit.Passage.Span);
            }
        }

        others[node] = [.. spans.Select(PassageSets.Of)];
        return null;
    }

    private TextSpan[][] Placed(IEnumerable<Coding> codings)
    {
        var spans = Empty();
        foreach (var coding in codings)
        {
            if (!numbers.TryGetValue(coding.Passage.Source, out var source))
            {
                continue;
            }

            if (coding.Introduced && !withIntroduced)
            {
                introduced.Add(coding.Id);
            }
            else if (view.Present(coding.Passage).Passage is { } passage)
            {
                spans[source].Add(passage.Span);
            }
            else
            {
                unplaced.Add(coding.Id);
            }
        }

        return [.. spans.Select(PassageSets.Of)];
    }

    private static bool AsksForIntroduced(AskNode node) =>
        node switch
        {
            ConditionNode condition => condition.Key == ConditionNode.Introduced,
            SetNode set => set.Parts.Any(AsksForIntroduced),
            RelationNode relation => AsksForIntroduced(relation.Left) || AsksForIntroduced(relation.Right),
            _ => false,
        };

    private List<TextSpan>[] Empty() => [.. sources.Select(_ => new List<TextSpan>())];

    private static IEnumerable<OperandNode> All(AskNode node) =>
        node switch
        {
            OperandNode operand => [operand],
            SetNode set => set.Parts.SelectMany(All),
            RelationNode relation => All(relation.Left).Concat(All(relation.Right)),
            _ => [],
        };
}
