namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Points records of any room that hold a code, or a coding, to another one: whatever kind declares a field that names them.
/// Codes and codings are not among them; nor is what tells how it was at a time; nor what is kept in a notebook; nor a memo about
/// a code, which was about that code.
/// </summary>
internal static class CodeReferences
{
    public static IEnumerable<RecordChange> Redirected(View view, HashSet<RecordId> from, RecordId to) =>
        Redirected(view, Code.Kind, from.ToDictionary(id => id, _ => to));

    /// <param name="named">The kind of what gives way.</param>
    /// <param name="became">What stands for each that gives way.</param>
    public static IEnumerable<RecordChange> Redirected(
        View view,
        Kind named,
        IReadOnlyDictionary<RecordId, RecordId> became
    )
    {
        if (became.Count == 0)
        {
            yield break;
        }

        foreach (
            var kind in view.Kinds.All.Where(kind => kind != Code.Kind && kind != Coding.Kind && !kind.TellsOfATime)
        )
        {
            var fields = kind.ReferenceFields.Where(field => field.Kind == named.Name).ToList();
            if (fields.Count == 0)
            {
                continue;
            }

            foreach (var record in view.Records(kind).Where(record => Refers(kind, record, named, became)))
            {
                if (view.InNotebook(new RecordRef(kind.Name, record.Id)))
                {
                    continue;
                }

                var json = JsonSerializer.SerializeToNode(record, kind.Json)!.AsObject();
                foreach (var field in fields)
                {
                    Redirect(json, field.Field, became);
                }

                yield return RecordChange.Put(
                    kind,
                    kind.Decode(record.Id, kind.Version, JsonSerializer.SerializeToUtf8Bytes(json))
                );
            }
        }
    }

    private static bool Refers(Kind kind, Record record, Kind named, IReadOnlyDictionary<RecordId, RecordId> became)
    {
        var found = new List<Reference>();
        kind.ReferencesOf(record, found);
        return found.Exists(reference => reference.Kind == named.Name && became.ContainsKey(reference.Id));
    }

    private static void Redirect(JsonObject fields, string path, IReadOnlyDictionary<RecordId, RecordId> became)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
        {
            foreach (var item in (fields[path[..dot]] as JsonArray ?? []).OfType<JsonObject>())
            {
                Redirect(item, path[(dot + 1)..], became);
            }

            return;
        }

        fields[path] = fields[path] switch
        {
            JsonArray several => new JsonArray([
                .. several
                    .Select(item => Turned(item!.ToString(), became))
                    .Distinct()
                    .Select(id => JsonValue.Create(id)),
            ]),
            JsonValue one => JsonValue.Create(Turned(one.ToString(), became)),
            var other => other?.DeepClone(),
        };
    }

    private static string Turned(string id, IReadOnlyDictionary<RecordId, RecordId> became) =>
        RecordId.TryParse(id, out var known) && became.TryGetValue(known, out var to) ? to.ToString() : id;
}
