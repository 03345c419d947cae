namespace Tenter.Evidence.Anchoring;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tenter.Journal;

/// <summary>A passage as a record holds it, whatever its kind.</summary>
/// <param name="Path">The field, as its kind declares it: "passage", or "blocks.passage".</param>
/// <param name="Item">Which item of the list, from 0; 0 where the field is no list's.</param>
public sealed record HeldPassage(Kind Kind, Record Record, string Path, int Item, Passage Passage)
{
    public RecordRef Ref => new(Kind.Name, Record.Id);
}

/// <summary>
/// Finds the passages that records hold, of every kind, through the references the kinds declare: a room need not be known
/// for its passages to be carried over, listed and placed.
/// </summary>
public static class HeldPassages
{
    /// <summary>All passages on one of the sources. One pass over the kinds that may refer to a source.</summary>
    public static IEnumerable<HeldPassage> On(View view, IReadOnlySet<RecordId> sources)
    {
        ArgumentNullException.ThrowIfNull(view);
        return sources.Count == 0
            ? []
            : view.Kinds.All.Where(HoldsPassages).SelectMany(kind => In(kind, view.Records(kind), sources));
    }

    internal static IEnumerable<HeldPassage> On(Project project, IReadOnlySet<RecordId> sources) =>
        project
            .Kinds.All.Where(HoldsPassages)
            .SelectMany(kind => In(kind, project.Table(kind).Rows.Select(row => row.Record), sources));

    /// <summary>The passages of one record.</summary>
    public static IEnumerable<HeldPassage> Of(Kind kind, Record record)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var fields = JsonSerializer.SerializeToNode(record, kind.Json)!.AsObject();
        foreach (var path in PathsOf(kind))
        {
            var nodes = NodesAt(fields, path);
            for (var i = 0; i < nodes.Count; i++)
            {
                if (nodes[i] is { } node && Read(node) is { } passage)
                {
                    yield return new HeldPassage(kind, record, path, i, passage);
                }
            }
        }
    }

    /// <summary>The record with another passage in that place.</summary>
    public static Record With(HeldPassage held, Passage passage)
    {
        ArgumentNullException.ThrowIfNull(held);
        var fields = JsonSerializer.SerializeToNode(held.Record, held.Kind.Json)!.AsObject();
        var node = NodesAt(fields, held.Path)[held.Item]!;
        foreach (var (name, value) in Passages.ToJson(passage).ToList())
        {
            node[name] = value!.DeepClone();
        }

        return held.Kind.Decode(held.Record.Id, held.Kind.Version, JsonSerializer.SerializeToUtf8Bytes(fields));
    }

    public static bool HoldsPassages(Kind kind) => PathsOf(kind).Any();

    /// <summary>Fields that lead to a source and are called a passage; a field that names the source itself is none.</summary>
    private static IEnumerable<string> PathsOf(Kind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind
            .ReferenceFields.Where(field =>
                field.Kind == Source.Kind.Name
                && (
                    field.Field.EndsWith("passage", StringComparison.OrdinalIgnoreCase)
                    || field.Field.EndsWith("passages", StringComparison.OrdinalIgnoreCase)
                )
            )
            .Select(field => field.Field);
    }

    private static IEnumerable<HeldPassage> In(Kind kind, IEnumerable<Record> records, IReadOnlySet<RecordId> sources)
    {
        var references = new List<Reference>();
        foreach (var record in records)
        {
            references.Clear();
            kind.ReferencesOf(record, references);
            if (references.Exists(one => one.Kind == Source.Kind.Name && sources.Contains(one.Id)))
            {
                foreach (var held in Of(kind, record).Where(held => sources.Contains(held.Passage.Source)))
                {
                    yield return held;
                }
            }
        }
    }

    private static List<JsonObject?> NodesAt(JsonObject fields, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0
            ? fields[path] is JsonArray list
                ? [.. list.Select(item => item as JsonObject)]
                : [fields[path] as JsonObject]
            : fields[path[..dot]] is JsonArray items
                ? [.. items.Select(item => (item as JsonObject)?[path[(dot + 1)..]] as JsonObject)]
                : [];
    }

    private static Passage? Read(JsonObject node) =>
        node["source"] is JsonValue source
        && RecordId.TryParse(source.GetValue<string>(), out var of)
        && node["revision"] is JsonValue revision
        && RecordId.TryParse(revision.GetValue<string>(), out var text)
        && node["start"] is JsonValue start
        && node["end"] is JsonValue end
            ? new Passage(of, text, start.GetValue<int>(), end.GetValue<int>())
            : null;
}
