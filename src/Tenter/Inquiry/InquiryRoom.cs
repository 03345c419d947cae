namespace Tenter.Inquiry;

using System.Collections.Generic;
using System.Text.Json.Serialization;
using Tenter.Evidence;
using Tenter.Journal;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(FieldNote))]
[JsonSerializable(typeof(NoteAddition))]
[JsonSerializable(typeof(Participation))]
[JsonSerializable(typeof(InterviewGuide))]
[JsonSerializable(typeof(TopicReached))]
[JsonSerializable(typeof(GlossaryEntry))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(Bias))]
[JsonSerializable(typeof(Feedback))]
[JsonSerializable(typeof(PhaseMark))]
[JsonSerializable(typeof(QualityAnswer))]
[JsonSerializable(typeof(FindingTag))]
[JsonSerializable(typeof(AddNoteArguments))]
[JsonSerializable(typeof(AddToNoteArguments))]
[JsonSerializable(typeof(MarkAnswersArguments))]
[JsonSerializable(typeof(RenameGlossaryEntryArguments))]
internal sealed partial class InquiryJson : JsonSerializerContext;

/// <summary>What the room adds to a project.</summary>
public static class InquiryRoom
{
    public static IReadOnlyList<Kind> Kinds { get; } =
    [
        FieldNote.Kind,
        NoteAddition.Kind,
        Participation.Kind,
        InterviewGuide.Kind,
        TopicReached.Kind,
        GlossaryEntry.Kind,
        JournalEntry.Kind,
        Bias.Kind,
        Feedback.Kind,
        PhaseMark.Kind,
        QualityAnswer.Kind,
        FindingTag.Kind,
    ];

    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        AddNote.Verb,
        AddToNote.Verb,
        MarkAnswers.Verb,
        RenameGlossaryEntry.Verb,
        .. RecordVerbs.For(FieldNote.Kind, "the layers of a note beyond what was seen"),
        .. RecordVerbs.For(NoteAddition.Kind, "something added to a note later"),
        .. RecordVerbs.For(Participation.Kind, "how the researcher took part in an event"),
        .. RecordVerbs.For(InterviewGuide.Kind, "a guide for interviews"),
        .. RecordVerbs.For(TopicReached.Kind, "that an interview reached a topic"),
        .. RecordVerbs.For(GlossaryEntry.Kind, "what a word means here"),
        .. RecordVerbs.For(JournalEntry.Kind, "a line of the reflexive journal"),
        .. RecordVerbs.For(Bias.Kind, "a suspicion about one's own looking"),
        .. RecordVerbs.For(Feedback.Kind, "what somebody said of a finding"),
        .. RecordVerbs.For(PhaseMark.Kind, "how far a phase has come"),
        .. RecordVerbs.For(QualityAnswer.Kind, "an answer to a point of a quality list"),
        .. RecordVerbs.For(FindingTag.Kind, "a mark on a finding"),
    ];
}
