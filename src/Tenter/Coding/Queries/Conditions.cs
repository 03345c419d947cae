namespace Tenter.Coding.Queries;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>What is so of sources, of who speaks, and of codings, as one query asks it.</summary>
internal sealed class Conditions
{
    private const string For = "for";
    private const string Against = "against";
    private const string Neither = "neither";
    private const string Yes = "yes";

    private readonly View view;
    private readonly Dictionary<ConditionNode, string> keys = [];
    private readonly Dictionary<ConditionNode, RecordId> ids = [];
    private readonly Dictionary<(ConditionNode, RecordId), bool> people = [];

    private Conditions(View view) => this.view = view;

    public bool HavePeriods { get; private set; }

    public static Outcome<Conditions> Read(View view, PassageQuery query, AskNode root)
    {
        var conditions = new Conditions(view);
        foreach (var node in All(root))
        {
            if (conditions.Look(node, query.Text) is { } refusal)
            {
                return refusal;
            }
        }

        return conditions;
    }

    /// <summary>Whether it is so of a passage.</summary>
    /// <param name="possibly">Whether what is possible counts.</param>
    public bool Holds(ConditionNode node, AskedSource source, TextSpan span, bool possibly) =>
        OfSource(node, source.Source, possibly) ?? source.Speakers.In(span).Any(who => OfPerson(node, who));

    public bool Holds(ConditionNode node, Coding coding) =>
        node.Key switch
        {
            ConditionNode.Coder => coding.By == ids[node],
            ConditionNode.Polarity => coding.Polarity switch
            {
                Polarity.For => keys[node] == For,
                Polarity.Against => keys[node] == Against,
                _ => keys[node] == Neither,
            },
            ConditionNode.Weighty => coding.Weighty == (keys[node] == Yes),
            ConditionNode.Introduced => coding.Introduced == (keys[node] == Yes),
            ConditionNode.Pass => coding.Pass == ids[node],
            _ => coding.Pass is { } pass && view.Find<CodingPass>(pass)?.Lens is { } lens && lens == keys[node],
        };

    /// <summary>What fulfils it by itself: whole sources, or the turns of those of whom it is so.</summary>
    public TextSpan[] Alone(ConditionNode node, AskedSource source, bool possibly)
    {
        if (OfSource(node, source.Source, possibly) is { } whole)
        {
            return whole ? source.Whole : [];
        }

        var speakers = source.Speakers.In(new TextSpan(0, source.Length));
        return PassageSets.Of(speakers.Where(who => OfPerson(node, who)).SelectMany(source.SaidBy));
    }

    /// <summary>Whether it is so of the source itself; null where the source says nothing and its speakers decide.</summary>
    private bool? OfSource(ConditionNode node, Source source, bool possibly)
    {
        switch (node.Key)
        {
            case ConditionNode.Kind:
                return source.SourceKind == keys[node];
            case ConditionNode.Mode:
                return source.Mode == keys[node];
            case ConditionNode.Source:
                return source.Id == ids[node];
            case ConditionNode.Period:
                var within = (source.Date ?? default).Overlaps(node.Days!.Value);
                return possibly ? within != Certainty.Not : within == Certainty.Certainly;
            case ConditionNode.Sector:
                return source.Sector is { } sector ? sector == keys[node] : null;
            case ConditionNode.Level:
                return source.Level is { } level ? level == keys[node] : null;
            case ConditionNode.Organisation:
                return source.Organisation is { } organisation ? organisation == ids[node] : null;
            case ConditionNode.Attribute:
                var given = Given(node, source.Id);
                return given.Count > 0 ? given.Contains(node.Value) : null;
            default:
                return null;
        }
    }

    private bool OfPerson(ConditionNode node, Participant who)
    {
        if (people.TryGetValue((node, who.Id), out var known))
        {
            return known;
        }

        return people[(node, who.Id)] = node.Key switch
        {
            ConditionNode.Person => who.Id == ids[node],
            ConditionNode.Sector => who.Sector == keys[node],
            ConditionNode.Level => who.Level == keys[node],
            ConditionNode.Organisation => who.Organisation == ids[node],
            ConditionNode.Role => string.Equals(who.Role, node.Value, StringComparison.OrdinalIgnoreCase),
            ConditionNode.Attribute => Given(node, who.Id).Contains(node.Value),
            _ => false,
        };
    }

    private HashSet<string> Given(ConditionNode node, RecordId of) =>
        view.Where(AttributeValue.ByRecord, of)
            .Where(value => value.Property == node.Property)
            .Select(value => value.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private Refusal? Look(ConditionNode node, string query)
    {
        switch (node.Key)
        {
            case ConditionNode.Period:
                HavePeriods = true;
                return null;
            case ConditionNode.Kind:
                return Term(node, query, Scheme.SourceKinds);
            case ConditionNode.Mode:
                return Term(node, query, Scheme.Modes);
            case ConditionNode.Sector:
                return Term(node, query, Scheme.Sectors);
            case ConditionNode.Level:
                return Term(node, query, Scheme.Levels);
            case ConditionNode.Source:
                return Named(node, query, view.Named<Source>(node.Value).Select(found => found.Id));
            case ConditionNode.Organisation:
                return Named(node, query, view.Named<Organisation>(node.Value).Select(found => found.Id));
            case ConditionNode.Person:
                return Named(node, query, view.Named<Participant>(node.Value).Select(found => found.Id));
            case ConditionNode.Coder:
                return Named(node, query, view.Named<Member>(node.Value).Select(found => found.Id));
            case ConditionNode.Pass:
                return Named(node, query, view.Named<CodingPass>(node.Value).Select(found => found.Id));
            case ConditionNode.Polarity:
                return OneOf(node, query, (For, "+"), (Against, "-"), (Neither, "none"));
            case ConditionNode.Weighty or ConditionNode.Introduced:
                return OneOf(node, query, (Yes, "true"), ("no", "false"));
            case ConditionNode.Lens:
                keys[node] = Scheme.Of(view, Scheme.Lenses)?.KeyOf(node.Value) ?? node.Value;
                return null;
            default:
                return null;
        }
    }

    private AskRefused? OneOf(ConditionNode node, string query, params (string Key, string Also)[] values)
    {
        var value = node.Value.ToLowerInvariant();
        foreach (var (key, also) in values)
        {
            if (value == key || value == also)
            {
                keys[node] = key;
                return null;
            }
        }

        return AskRefused.Unknown(
            query,
            node.At,
            $"{node.Key}: cannot be '{node.Value}'",
            "Write one of: " + string.Join(", ", values.Select(one => one.Key))
        );
    }

    private AskRefused? Term(ConditionNode node, string query, string scheme)
    {
        var known = Scheme.Of(view, scheme);
        if (known?.KeyOf(node.Value) is not { } key)
        {
            return AskRefused.Unknown(
                query,
                node.At,
                $"There is no {node.Key} called '{node.Value}'",
                known is null || known.Terms.Count == 0
                    ? "The project has no such vocabulary"
                    : "Write one of: " + string.Join(", ", known.Terms.Select(term => term.Key))
            );
        }

        keys[node] = key;
        return null;
    }

    private AskRefused? Named(ConditionNode node, string query, Outcome<RecordId> found)
    {
        if (!found.TryGet(out var id, out var refusal))
        {
            return AskRefused.Unknown(query, node.At, refusal.What, refusal.ToDo);
        }

        ids[node] = id;
        return null;
    }

    private static IEnumerable<ConditionNode> All(AskNode node) =>
        node switch
        {
            ConditionNode condition => [condition],
            SetNode set => set.Parts.SelectMany(All),
            RelationNode relation => All(relation.Left).Concat(All(relation.Right)),
            _ => [],
        };
}
