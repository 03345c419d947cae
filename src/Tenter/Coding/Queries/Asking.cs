namespace Tenter.Coding.Queries;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding.Search;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Answers queries to passages from what a view shows. Each operand becomes, per source, a list of spans by place; each
/// operator is a sweep over two of them. O(n log n) in the passages the operands name, and once through the text of a
/// source where words are counted. Sources that do not count as data are not asked.
/// </summary>
/// <remarks>
/// A period is three-valued: the query is answered once with the sources that are possibly of the period and once with those
/// that certainly are, the other way round to the right of NOT. What only the first finds is possible.
/// </remarks>
public sealed class Asking
{
    private readonly View view;
    private readonly AskedSource[] sources;
    private readonly Operands operands;
    private readonly Conditions conditions;

    private Asking(View view, AskedSource[] sources, Operands operands, Conditions conditions)
    {
        this.view = view;
        this.sources = sources;
        this.operands = operands;
        this.conditions = conditions;
    }

    /// <summary>The answer; refuses names that the project does not know, or knows more than once.</summary>
    public static Outcome<QueryAnswer> Run(View view, WordIndex? index, PassageQuery query)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(query);
        AskedSource[] sources =
        [
            .. view.All<Source>()
                .Where(source => source.CountsAsData)
                .OrderBy(source => source.Name, StringComparer.Ordinal)
                .Select(source => new AskedSource(view, source)),
        ];
        if (
            !Conditions.Read(view, query, query.Root).TryGet(out var conditions, out var refusal)
            || !Operands.Read(view, index, query, sources).TryGet(out var operands, out refusal)
            || Misplaced(query.Text, query.Root) is { } misplaced && (refusal = misplaced) is not null
        )
        {
            return refusal;
        }

        var asking = new Asking(view, sources, operands, conditions);
        return asking.Answer(query);
    }

    /// <summary>Whether the node only says what is so of passages, and names none.</summary>
    internal static bool IsCondition(AskNode node) =>
        node is ConditionNode || (node is SetNode set && set.Parts.All(IsCondition) && IsOneSort(set));

    private QueryAnswer Answer(PassageQuery query)
    {
        var most = Passages(query.Root, NoFilter, possibly: true);
        var least = conditions.HavePeriods ? Passages(query.Root, NoFilter, possibly: false) : most;
        var found = new List<AnsweringPassage>();
        var answering = 0;
        for (var i = 0; i < sources.Length; i++)
        {
            var source = sources[i].Source;
            answering += most[i].Length > 0 ? 1 : 0;
            var certain = ReferenceEquals(most, least) ? null : new HashSet<TextSpan>(least[i]);
            found.AddRange(
                most[i]
                    .Select(span => new AnsweringPassage(
                        source,
                        new Passage(source.Id, source.Revision, span.Start, span.End),
                        certain is null || certain.Contains(span) ? Certainty.Certainly : Certainty.Possibly
                    ))
            );
        }

        return new QueryAnswer(
            query,
            found,
            sources.Length,
            answering,
            found.Count(passage => passage.Certainty == Certainty.Possibly),
            operands.Unplaced,
            operands.Introduced,
            operands.Rejected,
            view.KnownAt
        );
    }

    private static readonly Func<Coding, bool> NoFilter = static _ => true;

    /// <summary>The passages of a node in each source.</summary>
    /// <param name="coding">Which codings are looked at.</param>
    /// <param name="possibly">Whether what is possible counts.</param>
    private TextSpan[][] Passages(AskNode node, Func<Coding, bool> coding, bool possibly) =>
        node switch
        {
            OperandNode operand => operands.Of(operand, coding),
            ConditionNode { OfCodings: true } coder => operands.AllCodings(Both(coding, Test(coder))),
            ConditionNode condition => PerSource(i => conditions.Alone(condition, sources[i], possibly)),
            SetNode { Op: AskSet.And } and => And(and, coding, possibly),
            SetNode { Op: AskSet.Not } not => Not(not, coding, possibly),
            SetNode or => or
                .Parts.Select(part => Passages(part, coding, possibly))
                .Aggregate((left, right) => PerSource(i => PassageSets.Or(left[i], right[i]))),
            RelationNode relation => Related(
                relation,
                Passages(relation.Left, coding, possibly),
                Passages(relation.Right, coding, possibly)
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    private TextSpan[][] And(SetNode and, Func<Coding, bool> coding, bool possibly)
    {
        var ofCodings = and.Parts.Where(part => IsCondition(part) && OfCodings(part)).ToList();
        var ofPassages = and.Parts.Where(part => IsCondition(part) && !OfCodings(part)).ToList();
        var passages = and.Parts.Where(part => !IsCondition(part)).ToList();
        foreach (var part in ofCodings)
        {
            coding = Both(coding, Test(part));
        }

        TextSpan[][] found;
        if (passages.Count > 0)
        {
            found = passages
                .Select(part => Passages(part, coding, possibly))
                .Aggregate((left, right) => PerSource(i => PassageSets.And(left[i], right[i])));
        }
        else if (ofCodings.Count > 0)
        {
            found = operands.AllCodings(coding);
        }
        else
        {
            found = Passages(ofPassages[0], coding, possibly);
            ofPassages.RemoveAt(0);
        }

        return ofPassages.Count == 0
            ? found
            : PerSource(i =>
                Array.FindAll(found[i], span => ofPassages.TrueForAll(part => Holds(part, sources[i], span, possibly)))
            );
    }

    private TextSpan[][] Not(SetNode not, Func<Coding, bool> coding, bool possibly)
    {
        var (left, right) = (not.Parts[0], not.Parts[1]);
        if (IsCondition(right) && OfCodings(right))
        {
            var unwanted = Test(right);
            return IsCondition(left) && OfCodings(left)
                ? operands.AllCodings(Both(Both(coding, Test(left)), one => !unwanted(one)))
                : Passages(left, Both(coding, one => !unwanted(one)), possibly);
        }

        var found = Passages(left, coding, possibly);
        if (IsCondition(right))
        {
            return PerSource(i => Array.FindAll(found[i], span => !Holds(right, sources[i], span, !possibly)));
        }

        var taken = Passages(right, coding, !possibly);
        return PerSource(i => PassageSets.Not(found[i], taken[i]));
    }

    private TextSpan[][] Related(RelationNode relation, TextSpan[][] left, TextSpan[][] right)
    {
        if (relation.Relation == Relation.SamePerson)
        {
            var people = new HashSet<RecordId>();
            PerSource(i =>
            {
                people.UnionWith(right[i].SelectMany(span => sources[i].Speakers.KnownIn(span)).Select(who => who.Id));
                return [];
            });
            return PerSource(i => BySpeaker(left[i], sources[i], people));
        }

        return PerSource(i =>
            left[i].Length == 0 || right[i].Length == 0 ? [] : Related(relation, sources[i], left[i], right[i])
        );
    }

    private static TextSpan[] Related(RelationNode relation, AskedSource source, TextSpan[] left, TextSpan[] right) =>
        relation.Relation switch
        {
            Relation.Overlapping => PassageSets.Overlapping(left, right),
            Relation.Containing => PassageSets.Containing(left, right),
            Relation.Within => PassageSets.Within(left, right),
            Relation.Near => PassageSets.Near(left, right, Unit(relation, source), relation.Distance!.Value),
            Relation.FollowedBy => PassageSets.FollowedBy(
                left,
                right,
                relation.Distance is null ? null : Unit(relation, source),
                relation.Distance ?? 0
            ),
            Relation.SameSpeaker => BySpeaker(
                left,
                source,
                [.. right.SelectMany(span => source.Speakers.KnownIn(span)).Select(who => who.Id)]
            ),
            Relation.SameSource => left,
            Relation.SameParagraph => PassageSets.SamePlace(left, right, source.Paragraphs),
            Relation.SameTurn => PassageSets.SamePlace(left, right, [.. source.Turns.Select(turn => turn.Span)]),
            _ => throw new ArgumentOutOfRangeException(nameof(relation)),
        };

    private static TextSpan[] BySpeaker(TextSpan[] left, AskedSource source, HashSet<RecordId> people) =>
        people.Count == 0
            ? []
            : Array.FindAll(left, span => source.Speakers.KnownIn(span).Any(who => people.Contains(who.Id)));

    private static IDistance Unit(RelationNode relation, AskedSource source) =>
        relation.Characters ? source.Characters : source.Words;

    private bool Holds(AskNode node, AskedSource source, TextSpan span, bool possibly) =>
        node switch
        {
            ConditionNode condition => conditions.Holds(condition, source, span, possibly),
            SetNode { Op: AskSet.And } set => set.Parts.All(part => Holds(part, source, span, possibly)),
            SetNode { Op: AskSet.Or } set => set.Parts.Any(part => Holds(part, source, span, possibly)),
            SetNode set => Holds(set.Parts[0], source, span, possibly) && !Holds(set.Parts[1], source, span, !possibly),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    private Func<Coding, bool> Test(AskNode node) =>
        node switch
        {
            ConditionNode condition => coding => conditions.Holds(condition, coding),
            SetNode { Op: AskSet.Not } set => Test(set.Parts[0]) is var wanted && Test(set.Parts[1]) is var unwanted
                ? coding => wanted(coding) && !unwanted(coding)
                : throw new ArgumentOutOfRangeException(nameof(node)),
            SetNode set => set.Parts.Select(Test).ToList() is var tests && set.Op == AskSet.And
                ? coding => tests.TrueForAll(test => test(coding))
                : coding => tests.Exists(test => test(coding)),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    private static Func<Coding, bool> Both(Func<Coding, bool> one, Func<Coding, bool> other) =>
        ReferenceEquals(one, NoFilter) ? other : coding => one(coding) && other(coding);

    private TextSpan[][] PerSource(Func<int, TextSpan[]> of)
    {
        var all = new TextSpan[sources.Length][];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = of(i);
        }

        return all;
    }

    private static bool OfCodings(AskNode node) =>
        node is ConditionNode condition ? condition.OfCodings : node is SetNode set && OfCodings(set.Parts[0]);

    private static bool IsOneSort(SetNode set) => set.Parts.Select(OfCodings).Distinct().Count() == 1;

    /// <summary>A condition on codings that is joined to something without any.</summary>
    private static AskRefused? Misplaced(string query, AskNode node)
    {
        if (node is RelationNode relation)
        {
            return Misplaced(query, relation.Left) ?? Misplaced(query, relation.Right);
        }

        if (node is not SetNode set)
        {
            return null;
        }

        var inside = set.Parts.Select(part => Misplaced(query, part)).FirstOrDefault(found => found is not null);
        if (inside is not null || set.Op == AskSet.Or)
        {
            return inside;
        }

        var others = set.Parts.Where(part => !(IsCondition(part) && OfCodings(part))).ToList();
        var ofCodings = set.Parts.FirstOrDefault(part => IsCondition(part) && OfCodings(part));
        return ofCodings is not null && others.Exists(part => !IsCondition(part)) && !others.Exists(HasCodings)
                ? AskRefused.NoCodings(query, ofCodings)
            : set.Op == AskSet.Not
            && ofCodings is not null
            && ReferenceEquals(set.Parts[1], ofCodings)
            && IsCondition(set.Parts[0])
            && !OfCodings(set.Parts[0])
                ? AskRefused.NoCodings(query, ofCodings)
            : null;
    }

    private static bool HasCodings(AskNode node) =>
        node switch
        {
            OperandNode operand => operand.Key is not (OperandNode.Words or OperandNode.Speaker),
            ConditionNode condition => condition.OfCodings,
            RelationNode relation => HasCodings(relation.Left) || HasCodings(relation.Right),
            SetNode set => set.Parts.Any(HasCodings),
            _ => false,
        };
}
