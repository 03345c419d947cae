namespace Tenter.Coding.Queries;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>Says in plain words what a query asks, so that one sees whether it is what one meant.</summary>
internal static class PlainAsking
{
    public static string Of(AskNode root)
    {
        var words = Passages(root);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Passages(AskNode node) =>
        node switch
        {
            OperandNode operand => Operand(operand),
            ConditionNode { Key: ConditionNode.Coder } coder => $"everything coded by {coder.Value}",
            ConditionNode { OfCodings: true } marked => $"everything {Condition(marked)}",
            ConditionNode condition => OfSpeakers(condition)
                ? $"what is said by anybody whose {Which(condition)}, and sources {Condition(condition)}"
                : $"sources {Condition(condition)}",
            RelationNode relation => $"{Part(relation.Left)} {How(relation)} {Part(relation.Right)}",
            SetNode { Op: AskSet.Or } set => Joined(set.Parts.Select(Part), " or "),
            SetNode { Op: AskSet.Not } set => set.Parts[1] is ConditionNode condition
                ? $"{Part(set.Parts[0])}, but not {Condition(condition)}"
                : $"what of {Part(set.Parts[0])} lies outside {Part(set.Parts[1])}",
            SetNode set => And(set),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    private static string And(SetNode set)
    {
        var passages = set.Parts.Where(part => !Asking.IsCondition(part)).Select(Part).ToList();
        var conditions = set.Parts.Where(Asking.IsCondition).Select(ConditionWords).ToList();
        var what = passages.Count switch
        {
            0 => "everything",
            1 => passages[0],
            _ => $"the stretches where {string.Join(" and ", passages)} lie over each other",
        };
        return conditions.Count == 0 ? what : $"{what}, {string.Join(", ", conditions)}";
    }

    private static string ConditionWords(AskNode node) =>
        node switch
        {
            ConditionNode condition => Condition(condition),
            SetNode { Op: AskSet.Or } set => Joined(set.Parts.Select(ConditionWords), " or "),
            SetNode { Op: AskSet.Not } set => $"{ConditionWords(set.Parts[0])} but not {ConditionWords(set.Parts[1])}",
            SetNode set => Joined(set.Parts.Select(ConditionWords), " and "),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    private static string Part(AskNode node) =>
        node is SetNode or RelationNode ? $"({Passages(node)})" : Passages(node);

    private static string Operand(OperandNode operand) =>
        operand.Key switch
        {
            OperandNode.Code => $"passages coded “{operand.Value}”",
            OperandNode.Under => $"passages coded “{operand.Value}” or with a code under it",
            OperandNode.Theme => $"passages of the theme “{operand.Value}”",
            OperandNode.Speaker => $"what {operand.Value} says",
            _ => $"hits of {operand.Value}",
        };

    private static string Condition(ConditionNode condition) =>
        condition.Key switch
        {
            ConditionNode.Kind => $"of kind {condition.Value}",
            ConditionNode.Mode => $"of mode {condition.Value}",
            ConditionNode.Source => $"in “{condition.Value}”",
            ConditionNode.Period => $"dated within {condition.Value}",
            ConditionNode.Coder => $"as coded by {condition.Value}",
            ConditionNode.Polarity => $"marked as {Marked(condition.Value)}",
            ConditionNode.Weighty => Said(condition) ? "marked as weighty" : "not marked as weighty",
            ConditionNode.Introduced => Said(condition) ? "brought up by the researcher" : "that arose by itself",
            ConditionNode.Pass => $"coded in the pass “{condition.Value}”",
            ConditionNode.Lens => $"coded through the lens “{condition.Value}”",
            ConditionNode.Person => $"where {condition.Value} speaks",
            _ => $"where the {Which(condition)}",
        };

    private static bool Said(ConditionNode condition) => condition.Value is not ("no" or "false");

    private static string Marked(string polarity) =>
        polarity switch
        {
            "for" or "+" => "speaking for it",
            "against" or "-" => "speaking against it",
            _ => "neither for nor against",
        };

    private static string Which(ConditionNode condition) =>
        condition.Key == ConditionNode.Person
            ? $"name is {condition.Value}"
            : $"{condition.Property ?? condition.Key} is {condition.Value}";

    private static bool OfSpeakers(ConditionNode condition) =>
        condition.Key
            is ConditionNode.Sector
                or ConditionNode.Level
                or ConditionNode.Role
                or ConditionNode.Organisation
                or ConditionNode.Attribute
                or ConditionNode.Person;

    private static string How(RelationNode relation)
    {
        var unit = relation.Characters ? "characters" : "words";
        return relation.Relation switch
        {
            Relation.Overlapping => "that overlap",
            Relation.Containing => "that wholly hold",
            Relation.Within => "that lie wholly within",
            Relation.Near => $"at most {relation.Distance} {unit} from",
            Relation.FollowedBy => relation.Distance is { } most
                ? $"followed within {most} {unit} by"
                : "followed later in the same source by",
            Relation.SameSpeaker => "by somebody who also speaks, in the same source, in",
            Relation.SamePerson => "by somebody who also speaks, anywhere, in",
            Relation.SameSource => "in the same source as",
            Relation.SameParagraph => "in the same paragraph as",
            Relation.SameTurn => "in the same turn as",
            _ => throw new ArgumentOutOfRangeException(nameof(relation)),
        };
    }

    private static string Joined(IEnumerable<string> parts, string by) => string.Join(by, parts);
}
