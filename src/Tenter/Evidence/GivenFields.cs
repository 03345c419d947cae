namespace Tenter.Evidence;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Journal;

/// <summary>
/// Which fields of a kind a person or another program may give, and what may stand in them. Who acts and when come from the
/// stamp, and what a verb has to find out for itself is not asked for.
/// </summary>
internal static class GivenFields
{
    private const string By = "by";
    private const string At = "at";
    private const string Name = "name";

    /// <summary>The schema of a kind's JSON without the fields that are not asked for.</summary>
    public static JsonObject Schema(Kind kind)
    {
        var schema = Verb.SchemaOf(kind.Json).AsObject();
        var held = Withheld(kind);
        if (held.Count == 0)
        {
            return schema;
        }

        if (schema["properties"] is JsonObject properties)
        {
            foreach (var field in held)
            {
                properties.Remove(field);
            }
        }

        if (schema["required"] is JsonArray required)
        {
            var asked = required.Select(field => field!.GetValue<string>()).Where(field => !held.Contains(field));
            schema["required"] = new JsonArray([.. asked.Select(field => JsonValue.Create(field))]);
        }

        return schema;
    }

    /// <summary>What is wrong with the fields as given, or null.</summary>
    public static Refusal? Check(Kind kind, JsonObject given, string verb)
    {
        foreach (var field in Withheld(kind))
        {
            if (given.ContainsKey(field))
            {
                return new BadArguments(verb, "$." + field, "this is written by the program and cannot be given");
            }
        }

        return NullItem(given, "$") is { } path ? new BadArguments(verb, path, "a list cannot hold null") : null;
    }

    /// <summary>
    /// The given fields as they are read: a field given as null is one left out, and a name has no space around it. Answers
    /// what was cleared, so that a change can take it out of what was there.
    /// </summary>
    public static IReadOnlyList<string> Tidy(Kind kind, JsonObject given)
    {
        var known = Of(kind);
        var cleared = given
            .Where(field => field.Value is null && known.Contains(field.Key))
            .Select(field => field.Key)
            .ToList();
        foreach (var field in cleared)
        {
            given.Remove(field);
        }

        if (
            typeof(INamed).IsAssignableFrom(kind.RecordType)
            && given[Name] is JsonValue value
            && value.TryGetValue<string>(out var name)
            && name.Trim() is var trimmed
            && trimmed.Length != name.Length
        )
        {
            given[Name] = trimmed;
        }

        return cleared;
    }

    /// <summary>Writes who acts and when, where the kind has a place for it.</summary>
    public static void Stamp(Kind kind, JsonObject fields, Stamp stamp)
    {
        foreach (var property in FromStamp(kind))
        {
            fields[property] = property == By ? stamp.By.ToString() : stamp.At.ToString("O");
        }
    }

    /// <summary>Where in the JSON a list holds null; null where none does.</summary>
    public static string? NullItem(JsonNode? node, string path) =>
        node switch
        {
            JsonArray items => items
                .Select((item, i) => item is null ? $"{path}[{i}]" : NullItem(item, $"{path}[{i}]"))
                .FirstOrDefault(found => found is not null),
            JsonObject fields => fields
                .Select(field => NullItem(field.Value, $"{path}.{field.Key}"))
                .FirstOrDefault(found => found is not null),
            _ => null,
        };

    private static HashSet<string> Of(Kind kind) => [.. kind.Json.Properties.Select(property => property.Name)];

    private static List<string> Withheld(Kind kind) => [.. FromStamp(kind), .. kind.NotGiven];

    /// <summary>The by of a promise is who gave it; only where it means the member does it come from the stamp.</summary>
    private static IEnumerable<string> FromStamp(Kind kind) =>
        kind
            .Json.Properties.Where(property =>
                (property.Name == By && property.PropertyType == typeof(RecordId) && !NamesSomethingElse(kind, By))
                || (property.Name == At && property.PropertyType == typeof(DateTimeOffset))
            )
            .Select(property => property.Name);

    private static bool NamesSomethingElse(Kind kind, string field) =>
        kind.ReferenceFields.Any(reference => reference.Field == field && reference.Kind != Member.Kind.Name);
}
