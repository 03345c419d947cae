namespace Tenter.Evidence;

using System;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Journal;

/// <summary>Puts ids where a person gave names, in the fields that the kind declares as references.</summary>
internal static class Names
{
    /// <summary>Changes the fields in place; answers the first refusal, or null.</summary>
    public static Refusal? Resolve(Kind kind, View view, JsonObject fields, string verb)
    {
        foreach (var field in kind.ReferenceFields)
        {
            if (Resolve(field, field.Field, view, fields, verb) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>"blocks.passage" is the field passage of each item of blocks.</summary>
    private static Refusal? Resolve(ReferenceField field, string path, View view, JsonObject fields, string verb)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
        {
            return fields[path[..dot]] is JsonArray items
                ? items
                    .OfType<JsonObject>()
                    .Select(item => Resolve(field, path[(dot + 1)..], view, item, verb))
                    .FirstOrDefault(refusal => refusal is not null)
                : null;
        }

        if (!fields.TryGetPropertyValue(path, out var value) || value is null)
        {
            return null;
        }

        if (!Resolved(field, view, value, verb).TryGet(out var node, out var unresolved))
        {
            return unresolved;
        }

        if (!ReferenceEquals(node, value))
        {
            fields[path] = node;
        }

        return null;
    }

    private static Outcome<JsonNode> Resolved(ReferenceField field, View view, JsonNode value, string verb)
    {
        if (value is JsonArray array)
        {
            var ids = new JsonArray();
            foreach (var item in array.ToList())
            {
                if (!Resolved(field, view, item!, verb).TryGet(out var id, out var refusal))
                {
                    return refusal;
                }

                ids.Add(id.Parent is null ? id : id.DeepClone());
            }

            return ids;
        }

        if (value is JsonObject passage && field.Kind == Source.Kind.Name)
        {
            return Passage(view, passage, verb, field.Field);
        }

        if (value is not JsonValue plain || !plain.TryGetValue<string>(out var name))
        {
            return value;
        }

        return field.Kind == ReferenceField.AnyKind
            ? AnyRecord(view, name, verb, field.Field)
            : view.Named(view.Kinds.Named(field.Kind), name)
                .Select(record => (JsonNode)JsonValue.Create(record.Id.ToString()));
    }

    /// <summary>"meeting:Assembly, June" or "meeting:ID".</summary>
    internal static Outcome<RecordRef> Any(View view, string text, string verb, string field)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || view.Kinds.Find(text[..colon]) is not { } kind)
        {
            return new BadArguments(verb, "$." + field, "a record of any kind is given as KIND:NAME or KIND:ID");
        }

        return view.Named(kind, text[(colon + 1)..]).Select(record => new RecordRef(kind.Name, record.Id));
    }

    private static Outcome<JsonNode> AnyRecord(View view, string text, string verb, string field) =>
        Any(view, text, verb, field)
            .Select(record => (JsonNode)new JsonObject { ["kind"] = record.Kind, ["id"] = record.Id.ToString() });

    private static Outcome<JsonNode> Passage(View view, JsonObject given, string verb, string field)
    {
        if (
            given.Any(field => field.Key is not ("source" or "start" or "end"))
            || given["source"] is not JsonValue named
            || !named.TryGetValue<string>(out var name)
            || given["start"] is not JsonValue from
            || !from.TryGetValue<int>(out var start)
            || given["end"] is not JsonValue to
            || !to.TryGetValue<int>(out var end)
        )
        {
            return new BadArguments(verb, "$." + field, "a passage is {\"source\", \"start\", \"end\"} in code points");
        }

        return Passages.At(view, name, start, end).Select(passage => (JsonNode)Passages.ToJson(passage));
    }
}
