namespace Tenter.Ethics;

using System.Collections.Generic;
using System.Text.Json.Serialization;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// A limit on some words of a source: a confidential item inside an open meeting, a remark made with the recorder off.
/// Limits on a whole source or person stand in their own records.
/// </summary>
public sealed record Restriction : Record
{
    public static readonly RecordIndex<Restriction> BySource = new(restriction => restriction.Passage.Source);

    public static readonly Kind<Restriction> Kind = new("restriction", EthicsJson.Default.Restriction)
    {
        ReferenceFields = [new("passage", "source", OnRemoval.Cascade)],
        References = static (restriction, into) =>
            into.Add(new("source", restriction.Passage.Source, OnRemoval.Cascade)),
        Indexes = [BySource],
        Check = static (project, restriction) => Passages.Check(project, restriction.Passage),
        Words = ["because"],
    };

    public required Passage Passage { get; init; }

    public required Scope Scope { get; init; }

    public required string Because { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(Restriction))]
internal sealed partial class EthicsJson : JsonSerializerContext;

/// <summary>What the room adds to a project.</summary>
public static class EthicsRoom
{
    public static IReadOnlyList<Kind> Kinds { get; } = [Restriction.Kind];

    public static IReadOnlyList<Verb> Verbs { get; } =
    [.. RecordVerbs.For(Restriction.Kind, "a limit on how some words may be used")];
}
