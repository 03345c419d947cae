namespace Tenter.Themes;

using System.Collections.Generic;
using System.Text.Json.Serialization;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Themes.Claims;
using Tenter.Themes.Displays;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(Theme))]
[JsonSerializable(typeof(ThemeLink))]
[JsonSerializable(typeof(ResearchQuestion))]
[JsonSerializable(typeof(Literature))]
[JsonSerializable(typeof(DisplayRemark))]
[JsonSerializable(typeof(FrameworkMatrix))]
[JsonSerializable(typeof(FrameworkCell))]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(DocumentLeaning))]
[JsonSerializable(typeof(Vignette))]
[JsonSerializable(typeof(VignetteEvent))]
[JsonSerializable(typeof(Reading))]
[JsonSerializable(typeof(Undertaking))]
[JsonSerializable(typeof(Telling))]
[JsonSerializable(typeof(Assumption))]
[JsonSerializable(typeof(Reliance))]
[JsonSerializable(typeof(Absence))]
[JsonSerializable(typeof(SameEpisode))]
[JsonSerializable(typeof(LookAgainArguments))]
internal sealed partial class ThemesJson : JsonSerializerContext;

/// <summary>What the room adds to a project.</summary>
public static class ThemesRoom
{
    public static IReadOnlyList<Kind> Kinds { get; } =
    [
        Theme.Kind,
        ThemeLink.Kind,
        ResearchQuestion.Kind,
        Literature.Kind,
        DisplayRemark.Kind,
        FrameworkMatrix.Kind,
        FrameworkCell.Kind,
        Claim.Kind,
        DocumentLeaning.Kind,
        Vignette.Kind,
        VignetteEvent.Kind,
        Reading.Kind,
        Undertaking.Kind,
        Telling.Kind,
        Assumption.Kind,
        Reliance.Kind,
        Absence.Kind,
        SameEpisode.Kind,
    ];

    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        .. RecordVerbs.For(Theme.Kind, "a theme that codes gather into"),
        .. RecordVerbs.For(ThemeLink.Kind, "how one theme bears on another"),
        .. RecordVerbs.For(ResearchQuestion.Kind, "a question the inquiry asks"),
        .. RecordVerbs.For(Literature.Kind, "a work of the literature"),
        .. RecordVerbs.For(DisplayRemark.Kind, "a remark beside a passage of a matrix display"),
        .. RecordVerbs.For(FrameworkMatrix.Kind, "a framework matrix of cases by themes"),
        .. RecordVerbs.For(FrameworkCell.Kind, "a summary of one case under one theme"),
        .. RecordVerbs.For(Claim.Kind, "a claim the inquiry makes"),
        .. RecordVerbs.For(DocumentLeaning.Kind, "how somebody places a document: espoused or in use"),
        .. RecordVerbs.For(Vignette.Kind, "a vignette"),
        .. RecordVerbs.For(VignetteEvent.Kind, "an event of a vignette"),
        .. RecordVerbs.For(Reading.Kind, "a reading of a vignette, beside its rivals"),
        .. RecordVerbs.For(Undertaking.Kind, "what was planned, to be set beside what was done and told"),
        .. RecordVerbs.For(Telling.Kind, "what somebody planned, did or told, or that none was found"),
        .. RecordVerbs.For(Assumption.Kind, "an assumption that people rely on"),
        .. RecordVerbs.For(Reliance.Kind, "who relies on an assumption"),
        LookForAbsence.Add,
        LookForAbsence.Change,
        RecordVerbs.Remove(Absence.Kind, "something expected, looked for and not found"),
        LookForAbsence.Again,
        .. RecordVerbs.For(SameEpisode.Kind, "that two tell of one episode"),
    ];
}
