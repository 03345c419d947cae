namespace Tenter.Themes;

using System.Collections.Generic;
using System.Text.Json.Serialization;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// A pattern of meaning that codes gather into. A candidate may be kept or dropped; a dropped one stays, with the reason.
/// </summary>
public sealed record Theme : Record, INamed
{
    public static readonly Kind<Theme> Kind = new("theme", ThemesJson.Default.Theme)
    {
        ReferenceFields = [new("codes", "code", OnRemoval.Keep)],
        References = static (theme, into) =>
        {
            foreach (var code in theme.Codes)
            {
                into.Add(new("code", code, OnRemoval.Keep));
            }
        },
        Words = ["name", "concept", "because"],
    };

    public required string Name { get; init; }

    /// <summary>candidate, kept or dropped.</summary>
    public string Status
    {
        get;
        init => field = value ?? "candidate";
    } = "candidate";

    /// <summary>The central idea that holds it together.</summary>
    public string? Concept { get; init; }

    public IReadOnlyList<RecordId> Codes
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Why it was kept or dropped.</summary>
    public string? Because { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(Theme))]
internal sealed partial class ThemesJson : JsonSerializerContext;

/// <summary>What the room adds to a project.</summary>
public static class ThemesRoom
{
    public static IReadOnlyList<Kind> Kinds { get; } = [Theme.Kind];

    public static IReadOnlyList<Verb> Verbs { get; } =
    [.. RecordVerbs.For(Theme.Kind, "a theme that codes gather into")];
}
