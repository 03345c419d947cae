namespace Tenter.Evidence;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tenter.Journal;

/// <summary>
/// The plain verbs of a kind, read off its declaration: add, change, remove. In their arguments a record may be called by
/// name wherever an id is meant, and a passage is given as source, start and end in code points.
/// </summary>
public static class RecordVerbs
{
    /// <summary>Add, change and remove for one kind.</summary>
    /// <param name="what">What a record of it is, to complete "Adds …": "a space that people meet in".</param>
    public static IEnumerable<Verb> For<T>(Kind<T> kind, string what)
        where T : Record
    {
        yield return Add(kind, what);
        yield return Change(kind, what);
        yield return Remove(kind, what);
    }

    public static Verb Add<T>(Kind<T> kind, string what)
        where T : Record =>
        new(
            $"add-{kind.Name}",
            $"Adds {what}.",
            GivenFields.Schema(kind),
            (view, arguments, stamp) => Adding(kind, view, arguments, stamp)
        )
        {
            References = [.. kind.ReferenceFields.Select(field => field.Field)],
        };

    public static Verb Change<T>(Kind<T> kind, string what)
        where T : Record =>
        new(
            $"change-{kind.Name}",
            $"Changes {what}: the fields given replace those it has; null clears one.",
            ChangeSchema(kind),
            (view, arguments, _) => Changing(kind, view, arguments)
        )
        {
            References = ["id", .. kind.ReferenceFields.Select(field => field.Field)],
        };

    public static Verb Remove<T>(Kind<T> kind, string what)
        where T : Record =>
        new(
            $"remove-{kind.Name}",
            $"Removes {what}, and what hangs on it; can be undone.",
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["id"] = IdSchema(kind) },
                ["required"] = new JsonArray("id"),
            },
            (view, arguments, _) => Removing(kind, view, arguments)
        )
        {
            References = ["id"],
        };

    /// <summary>A draft that writes one new record.</summary>
    public static Draft Added(Kind kind, Record record) =>
        new($"add-{kind.Name}", $"Added {Told(kind, record)}", [RecordChange.Put(kind, record)])
        {
            Made = new RecordRef(kind.Name, record.Id),
        };

    /// <summary>A draft that writes one record again.</summary>
    public static Draft Changed(Kind kind, Record record, string sentence) =>
        new($"change-{kind.Name}", sentence, [RecordChange.Put(kind, record)])
        {
            Made = new RecordRef(kind.Name, record.Id),
        };

    /// <summary>How a sentence names a record: "code 'cosy'", or only its noun where it has no name.</summary>
    public static string Told(Kind kind, Record record) =>
        record is INamed named ? $"{kind.Noun} ‘{named.Name}’" : One(kind);

    /// <summary>A record of the kind that is not named: "a code".</summary>
    public static string One(Kind kind) => $"{Article(kind.Noun)} {kind.Noun}";

    private static Outcome<Draft> Adding(Kind kind, View view, JsonObject arguments, Stamp stamp)
    {
        var verb = $"add-{kind.Name}";
        var fields = (JsonObject)arguments.DeepClone();
        if (GivenFields.Check(kind, fields, verb) is { } refusal)
        {
            return refusal;
        }

        GivenFields.Tidy(kind, fields);
        if (Names.Resolve(kind, view, fields, verb) is { } unresolved)
        {
            return unresolved;
        }

        GivenFields.Stamp(kind, fields, stamp);
        return Record(kind, fields, stamp.NewId(), verb)
            .Select(record => Added(kind, record) with { ToNotebook = IsPrivate(kind, record) });
    }

    private static Outcome<Draft> Changing(Kind kind, View view, JsonObject arguments)
    {
        var verb = $"change-{kind.Name}";
        if (!Existing(kind, view, arguments, verb).TryGet(out var existing, out var refusal))
        {
            return refusal;
        }

        var given = (JsonObject)arguments.DeepClone();
        given.Remove("id");
        var named = given.Select(field => InWords(field.Key)).ToList();
        if (GivenFields.Check(kind, given, verb) is { } wrong)
        {
            return wrong;
        }

        var cleared = GivenFields.Tidy(kind, given);
        if (Names.Resolve(kind, view, given, verb) is { } unresolved)
        {
            return unresolved;
        }

        var fields = JsonSerializer.SerializeToNode(existing, kind.Json)!.AsObject();
        foreach (var field in cleared)
        {
            fields.Remove(field);
        }

        foreach (var (name, value) in given)
        {
            fields[name] = value?.DeepClone();
        }

        return Record(kind, fields, existing.Id, verb)
            .Select(record =>
                Changed(kind, record, $"Changed {Told(kind, existing)}: {string.Join(", ", named)}") with
                {
                    ToNotebook = view.InNotebook(new RecordRef(kind.Name, existing.Id)),
                }
            );
    }

    private static Outcome<Draft> Removing(Kind kind, View view, JsonObject arguments) =>
        Existing(kind, view, arguments, $"remove-{kind.Name}")
            .Select(record => new Draft(
                $"remove-{kind.Name}",
                $"Removed {Told(kind, record)}",
                [RecordChange.Remove(kind, record.Id)]
            )
            {
                ToNotebook = view.InNotebook(new RecordRef(kind.Name, record.Id)),
            });

    private static Outcome<Record> Existing(Kind kind, View view, JsonObject arguments, string verb) =>
        arguments["id"] is JsonValue value && value.TryGetValue<string>(out var name)
            ? view.Named(kind, name)
            : new BadArguments(verb, "$.id", $"the id or name of the {kind.Noun} is needed");

    /// <summary>The record as it will be read again: what is written has been read back once before.</summary>
    private static Outcome<Record> Record(Kind kind, JsonObject fields, RecordId id, string verb)
    {
        try
        {
            var record = kind.Decode(id, kind.Version, JsonSerializer.SerializeToUtf8Bytes(fields));
            return kind.Decode(id, kind.Version, kind.Encode(record));
        }
        catch (JsonException e)
        {
            return new BadArguments(verb, e.Path ?? "$", Verb.FirstSentence(e.Message));
        }
    }

    private static bool IsPrivate(Kind kind, Record record) =>
        kind.AuthorOnly || record is IMaybePrivate { IsPrivate: true };

    private static JsonNode ChangeSchema(Kind kind)
    {
        var schema = GivenFields.Schema(kind);
        var properties = (JsonObject)(schema["properties"]?.DeepClone() ?? new JsonObject());
        properties.Insert(0, "id", IdSchema(kind));
        schema["properties"] = properties;
        schema["required"] = new JsonArray("id");
        return schema;
    }

    private static JsonObject IdSchema(Kind kind) =>
        new() { ["type"] = "string", ["description"] = $"id or name of the {kind.Noun}" };

    /// <summary>"scopeNote" as "scope note".</summary>
    private static string InWords(string field) =>
        string.Concat(field.Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    private static string Article(string noun) => "aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a";
}

/// <summary>A record that may be kept for its author alone.</summary>
public interface IMaybePrivate
{
    bool IsPrivate { get; }
}
