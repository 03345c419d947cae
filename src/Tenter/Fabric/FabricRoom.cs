namespace Tenter.Fabric;

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
[JsonSerializable(typeof(Actor))]
[JsonSerializable(typeof(Space))]
[JsonSerializable(typeof(Seat))]
[JsonSerializable(typeof(Tie))]
[JsonSerializable(typeof(Meeting))]
[JsonSerializable(typeof(Attendance))]
[JsonSerializable(typeof(Issue))]
[JsonSerializable(typeof(Promise))]
[JsonSerializable(typeof(Contribution))]
internal sealed partial class FabricJson : JsonSerializerContext;

/// <summary>What the room adds to a project.</summary>
public static class FabricRoom
{
    public static IReadOnlyList<Kind> Kinds { get; } =
    [
        Actor.Kind,
        Space.Kind,
        Seat.Kind,
        Tie.Kind,
        Meeting.Kind,
        Attendance.Kind,
        Issue.Kind,
        Promise.Kind,
        Contribution.Kind,
    ];

    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        .. RecordVerbs.For(Actor.Kind, "someone or something that acts in the collaboration"),
        .. RecordVerbs.For(Space.Kind, "a space that people meet in, formal or not"),
        .. RecordVerbs.For(Seat.Kind, "someone's place in a space"),
        .. RecordVerbs.For(Tie.Kind, "a tie between two actors or spaces"),
        .. RecordVerbs.For(Meeting.Kind, "a meeting, held or to come"),
        .. RecordVerbs.For(Attendance.Kind, "who came to a meeting"),
        .. RecordVerbs.For(Issue.Kind, "something raised, and what became of it"),
        .. RecordVerbs.For(Promise.Kind, "a promise"),
        .. RecordVerbs.For(Contribution.Kind, "something brought into a meeting"),
    ];
}
