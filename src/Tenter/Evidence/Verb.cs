namespace Tenter.Evidence;

using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Tenter.Journal;

/// <summary>
/// One thing that can be done to a project: a name in the imperative, what it needs, and a pure function to a draft. The
/// workbench, the command line and imports all call the same ones; nothing else writes.
/// </summary>
/// <param name="Name">As "add-coding".</param>
/// <param name="Summary">One sentence for a person who lists the verbs.</param>
/// <param name="Arguments">JSON Schema of what it takes.</param>
public sealed record Verb(
    string Name,
    string Summary,
    JsonNode Arguments,
    Func<View, JsonObject, Stamp, Outcome<Draft>> Run
)
{
    /// <summary>Paths in the arguments where nothing but a record can be meant, as "codes" or "blocks.passage".</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>A verb whose arguments are read into a type of their own.</summary>
    public static Verb Of<T>(
        string name,
        string summary,
        JsonTypeInfo<T> arguments,
        Func<View, T, Stamp, Outcome<Draft>> run
    ) =>
        new(
            name,
            summary,
            SchemaOf(arguments),
            (view, json, stamp) => Read(name, json, arguments).Then(typed => run(view, typed, stamp))
        );

    /// <summary>The schema of a type's JSON, with ids and dates told as the strings they are.</summary>
    public static JsonNode SchemaOf(JsonTypeInfo type) =>
        type.GetJsonSchemaAsNode(
            new JsonSchemaExporterOptions
            {
                TreatNullObliviousAsNonNullable = true,
                TransformSchemaNode = static (context, schema) => Told(context.TypeInfo.Type) ?? schema,
            }
        );

    internal static Outcome<T> Read<T>(string verb, JsonObject json, JsonTypeInfo<T> type)
    {
        if (GivenFields.NullItem(json, "$") is { } path)
        {
            return new BadArguments(verb, path, "a list cannot hold null");
        }

        try
        {
            return json.Deserialize(type) is { } value ? value : new BadArguments(verb, "$", "an object is needed");
        }
        catch (JsonException e)
        {
            return new BadArguments(verb, e.Path ?? "$", FirstSentence(e.Message));
        }
    }

    internal static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }

    private static JsonObject? Told(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(RecordId))
        {
            return new JsonObject { ["type"] = "string", ["description"] = "id or name" };
        }

        return plain == typeof(Edtf)
            ? new JsonObject { ["type"] = "string", ["description"] = "EDTF date, as 2017-06-08, 2016-21 or 2015/2018" }
            : null;
    }
}

/// <summary>The arguments of a verb do not fit.</summary>
public sealed record BadArguments(string Verb, string Path, string Why)
    : WrongUsage($"The arguments of {Verb} do not fit: {Why}", Path, $"See what it takes with: tenter do --list");
