namespace Tenter.Handles;

using System.Collections.Generic;
using System.Text.Json.Serialization;
using Tenter.Evidence;
using Tenter.Handles.Library;
using Tenter.Journal;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(Tension))]
[JsonSerializable(typeof(TensionReading))]
[JsonSerializable(typeof(Debrief))]
[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(UseArguments))]
internal sealed partial class HandlesJson : JsonSerializerContext;

/// <summary>What the room adds to a project.</summary>
public static class HandlesRoom
{
    public static IReadOnlyList<Kind> Kinds { get; } = [Tension.Kind, TensionReading.Kind, Debrief.Kind, Question.Kind];

    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        .. RecordVerbs.For(Tension.Kind, "a tension with its two sides"),
        .. RecordVerbs.For(TensionReading.Kind, "how somebody held a tension at a time"),
        .. RecordVerbs.For(Debrief.Kind, "your own three lines after a meeting"),
        .. RecordVerbs.For(Question.Kind, "a question to take along"),
        UseLibrary.TensionVerb,
        UseLibrary.QuestionVerb,
    ];
}
