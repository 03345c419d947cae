namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Points records of any room that hold a code to another one: whatever kind declares a field that names codes. Codes and
/// codings are not among them; nor is what is kept in a notebook; nor a memo about a code, which was about that code.
/// </summary>
internal static class CodeReferences
{
    public static IEnumerable<RecordChange> Redirected(View view, HashSet<RecordId> from, RecordId to)
    {
        foreach (var kind in view.Kinds.All.Where(kind => kind != Code.Kind && kind != Coding.Kind))
        {
            var fields = kind.ReferenceFields.Where(field => field.Kind == Code.Kind.Name).ToList();
            if (fields.Count == 0)
            {
                continue;
            }

            foreach (var record in view.Records(kind).Where(record => Refers(kind, record, from)))
            {
                if (view.InNotebook(new RecordRef(kind.Name, record.Id)))
                {
                    continue;
                }

                var json = JsonSerializer.SerializeToNode(record, kind.Json)!.AsObject();
                foreach (var field in fields)
                {
                    Redirect(json, field.Field, from, to);
                }

                yield return RecordChange.Put(
                    kind,
                    kind.Decode(record.Id, kind.Version, JsonSerializer.SerializeToUtf8Bytes(json))
                );
            }
        }
    }

    private static bool Refers(Kind kind, Record record, HashSet<RecordId> from)
    {
        var found = new List<Reference>();
        kind.ReferencesOf(record, found);
        return found.Exists(reference => reference.Kind == Code.Kind.Name && from.Contains(reference.Id));
    }

    private static void Redirect(JsonObject fields, string path, HashSet<RecordId> from, RecordId to)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
        {
            foreach (var item in (fields[path[..dot]] as JsonArray ?? []).OfType<JsonObject>())
            {
                Redirect(item, path[(dot + 1)..], from, to);
            }

            return;
        }

        fields[path] = fields[path] switch
        {
            JsonArray several => new JsonArray([
                .. several
                    .Select(item => Turned(item!.ToString(), from, to))
                    .Distinct()
                    .Select(id => JsonValue.Create(id)),
            ]),
            JsonValue one => JsonValue.Create(Turned(one.ToString(), from, to)),
            var other => other?.DeepClone(),
        };
    }

    private static string Turned(string id, HashSet<RecordId> from, RecordId to) =>
        RecordId.TryParse(id, out var known) && from.Contains(known) ? to.ToString() : id;
}
