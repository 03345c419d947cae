namespace Tenter.Evidence;

using System.Collections.Generic;
using Tenter.Evidence.Anchoring;
using Tenter.Journal;

/// <summary>What the room adds to a project.</summary>
public static class EvidenceRoom
{
    public static IReadOnlyList<Kind> Kinds { get; } =
    [
        Member.Kind,
        ProjectInfo.Kind,
        Scheme.Kind,
        Organisation.Kind,
        Participant.Kind,
        Source.Kind,
        Revision.Kind,
        Correction.Kind,
        AttributeValue.Kind,
        GivenTable.Kind,
        Approach.Kind,
        Support.Kind,
    ];

    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        .. RecordVerbs.For(Member.Kind, "a member who works in the project"),
        ChangeProjectInfo.Verb,
        .. RecordVerbs.For(Scheme.Kind, "a vocabulary of the project"),
        .. RecordVerbs.For(Organisation.Kind, "a body that people act for"),
        .. RecordVerbs.For(Participant.Kind, "a person whose words or acts are evidence"),
        AddSource.Verb,
        CorrectSource.Correct,
        CorrectSource.Replace,
        PlacePassage.Place,
        PlacePassage.Confirm,
        RecordVerbs.Change(Source.Kind, "what the register says of a source"),
        RecordVerbs.Remove(Source.Kind, "a source and its words"),
        .. RecordVerbs.For(AttributeValue.Kind, "a sourced value of a property"),
        .. RecordVerbs.For(GivenTable.Kind, "a table of figures as somebody else gave it"),
        .. RecordVerbs.For(Approach.Kind, "a line of the access register"),
        AttachWords.Add,
        RecordVerbs.Change(Support.Kind, "the words that a record rests on"),
        RecordVerbs.Remove(Support.Kind, "the words that a record rests on"),
    ];
}
