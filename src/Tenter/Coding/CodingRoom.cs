namespace Tenter.Coding;

using System.Collections.Generic;
using System.Text.Json.Serialization;
using Tenter.Coding.Agreement;
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
[JsonSerializable(typeof(CodingPass))]
[JsonSerializable(typeof(PassReading))]
[JsonSerializable(typeof(KeptApart))]
[JsonSerializable(typeof(SavedQuery))]
[JsonSerializable(typeof(QueryRun))]
[JsonSerializable(typeof(KeepRunArguments))]
[JsonSerializable(typeof(BroughtUp))]
[JsonSerializable(typeof(AgreementResolution))]
[JsonSerializable(typeof(AgreementRun))]
[JsonSerializable(typeof(KeepAgreementArguments))]
[JsonSerializable(typeof(SettleArguments))]
[JsonSerializable(typeof(CodePassageArguments))]
[JsonSerializable(typeof(MarkCodingArguments))]
[JsonSerializable(typeof(CodeArguments))]
[JsonSerializable(typeof(RenameCodeArguments))]
[JsonSerializable(typeof(DefineCodeArguments))]
[JsonSerializable(typeof(MoveCodeArguments))]
[JsonSerializable(typeof(MergeCodesArguments))]
[JsonSerializable(typeof(SplitCodeArguments))]
[JsonSerializable(typeof(RecodeArguments))]
[JsonSerializable(typeof(ImportCodesArguments))]
[JsonSerializable(typeof(BeginPassArguments))]
[JsonSerializable(typeof(PassArguments))]
[JsonSerializable(typeof(MarkReadArguments))]
[JsonSerializable(typeof(KeepApartArguments))]
internal sealed partial class CodingJson : JsonSerializerContext;

/// <summary>What the room adds to a project.</summary>
public static class CodingRoom
{
    public static IReadOnlyList<Kind> Kinds { get; } =
    [
        Code.Kind,
        Coding.Kind,
        Memo.Kind,
        HitDecision.Kind,
        CodingPass.Kind,
        PassReading.Kind,
        KeptApart.Kind,
        SavedQuery.Kind,
        QueryRun.Kind,
        BroughtUp.Kind,
        AgreementResolution.Kind,
        AgreementRun.Kind,
    ];

    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        .. CodeVerbs.All,
        MergeCodes.Verb,
        SplitCode.Verb,
        Recode.Verb,
        ImportCodes.Verb,
        CodePassage.Verb,
        RecordVerbs.Change(Coding.Kind, "a coding"),
        RecordVerbs.Remove(Coding.Kind, "a coding"),
        MarkCoding.Verb,
        .. PassVerbs.All,
        .. RecordVerbs.For(CodingPass.Kind, "a pass over the material"),
        RecordVerbs.Add(PassReading.Kind, "that a source was read in a pass"),
        RecordVerbs.Remove(PassReading.Kind, "that a source was read in a pass"),
        KeptApart.Verb,
        RecordVerbs.Remove(KeptApart.Kind, "that two codes are kept apart"),
        .. RecordVerbs.For(Memo.Kind, "a dated note on anything"),
        .. RecordVerbs.For(HitDecision.Kind, "a decision about a hit of a query"),
        .. RecordVerbs.For(SavedQuery.Kind, "a question to the passages that is asked again"),
        KeepRun.Verb,
        RecordVerbs.Change(QueryRun.Kind, "the note on what a saved query found"),
        RecordVerbs.Remove(QueryRun.Kind, "what a saved query found at one time"),
        RecordVerbs.Remove(BroughtUp.Kind, "that words answer what the researcher brought up"),
        AgreementVerbs.Keep,
        AgreementVerbs.Settle,
        RecordVerbs.Change(AgreementResolution.Kind, "what was decided about a difference in coding"),
        RecordVerbs.Remove(AgreementResolution.Kind, "what was decided about a difference in coding"),
        RecordVerbs.Remove(AgreementRun.Kind, "figures of agreement that were kept"),
    ];
}
