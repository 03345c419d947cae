namespace Tenter.Coding;

using System.Collections.Generic;
using System.Text.Json.Serialization;
using Tenter.Coding.Queries;
using Tenter.Evidence;
using Tenter.Journal;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(Code))]
[JsonSerializable(typeof(Coding))]
[JsonSerializable(typeof(Memo))]
[JsonSerializable(typeof(HitDecision))]
[JsonSerializable(typeof(SavedQuery))]
[JsonSerializable(typeof(QueryRun))]
[JsonSerializable(typeof(KeepRunArguments))]
[JsonSerializable(typeof(CodePassageArguments))]
internal sealed partial class CodingJson : JsonSerializerContext;

/// <summary>What the room adds to a project.</summary>
public static class CodingRoom
{
    public static IReadOnlyList<Kind> Kinds { get; } =
    [Code.Kind, Coding.Kind, Memo.Kind, HitDecision.Kind, SavedQuery.Kind, QueryRun.Kind];

    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        .. RecordVerbs.For(Code.Kind, "a code of the codebook"),
        CodePassage.Verb,
        RecordVerbs.Change(Coding.Kind, "a coding"),
        RecordVerbs.Remove(Coding.Kind, "a coding"),
        .. RecordVerbs.For(Memo.Kind, "a dated note on anything"),
        .. RecordVerbs.For(HitDecision.Kind, "a decision about a hit of a query"),
        .. RecordVerbs.For(SavedQuery.Kind, "a question to the passages that is asked again"),
        KeepRun.Verb,
        RecordVerbs.Change(QueryRun.Kind, "the note on what a saved query found"),
        RecordVerbs.Remove(QueryRun.Kind, "what a saved query found at one time"),
    ];
}
