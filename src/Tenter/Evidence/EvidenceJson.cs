namespace Tenter.Evidence;

using System.Text.Json.Serialization;
using Tenter.Evidence.Anchoring;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(ProjectInfo))]
[JsonSerializable(typeof(Scheme))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(Revision))]
[JsonSerializable(typeof(Participant))]
[JsonSerializable(typeof(Organisation))]
[JsonSerializable(typeof(AttributeValue))]
[JsonSerializable(typeof(GivenTable))]
[JsonSerializable(typeof(Support))]
[JsonSerializable(typeof(Approach))]
[JsonSerializable(typeof(AddSourceArguments))]
[JsonSerializable(typeof(Correction))]
[JsonSerializable(typeof(CorrectSourceArguments))]
internal sealed partial class EvidenceJson : JsonSerializerContext;
