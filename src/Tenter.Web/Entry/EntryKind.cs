namespace Tenter.Web.Entry;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>How records of one kind are entered, changed and told: the same words in the form and in the panel.</summary>
/// <param name="Adding">Title of the form for a new one: “Note something that was raised”.</param>
/// <param name="Noun">What one is called in running text.</param>
public sealed record EntryKind(Kind Kind, string Adding, string Noun, IReadOnlyList<EntryField> Fields)
{
    /// <summary>Whether the form asks for the words it rests on.</summary>
    public bool AsksForWords { get; init; } = true;

    /// <summary>The sentence for the history, from what was typed; null takes the verb's own.</summary>
    public Func<IReadOnlyDictionary<string, string>, string>? Tell { get; init; }

    /// <summary>A record without a name of its own, in a few words.</summary>
    public Func<View, Record, string>? Title { get; init; }

    /// <summary>What is filled in for the person where they left it empty.</summary>
    public Action<View, JsonObject, IReadOnlyDictionary<string, string>>? Complete { get; init; }

    /// <summary>What a new record is given besides what was typed.</summary>
    public Action<View, JsonObject, IReadOnlyDictionary<string, string>>? Begin { get; init; }

    /// <summary>
    /// The field that takes the passage a new record begins with, from what else was typed; null where the passage is attached to
    /// it as its words.
    /// </summary>
    public Func<JsonObject, string>? PassageField { get; init; }

    /// <summary>Where the person goes when the form did not come from a page.</summary>
    public Func<RecordId, string>? Home { get; init; }

    public string TitleOf(View view, Record record) => Title?.Invoke(view, record) ?? (record as INamed)?.Name ?? Noun;

    /// <summary>What the record holds, as the form's fields hold it.</summary>
    public IReadOnlyDictionary<string, string> Values(View view, Record record)
    {
        var json = JsonSerializer.SerializeToNode(record, Kind.Json)!.AsObject();
        return Fields.ToDictionary(field => field.Name, field => Value(view, field, json[field.Name]));
    }

    /// <summary>What the record holds, in words; what is not recorded is left out.</summary>
    public IEnumerable<(string Label, string Words)> Facts(View view, Record record)
    {
        var json = JsonSerializer.SerializeToNode(record, Kind.Json)!.AsObject();
        foreach (var field in Fields.Where(field => field.Name != "name"))
        {
            var words = InWords(view, field, json[field.Name]);
            if (words.Length > 0)
            {
                yield return (field.Label, words);
            }
        }
    }

    private static string Value(View view, EntryField field, JsonNode? node) =>
        node switch
        {
            null => string.Empty,
            JsonArray array when field.Control == EntryControl.Names => string.Join(
                ", ",
                array.Select(item => NameOf(view, field, item))
            ),
            JsonArray array => string.Join('\n', array.Select(item => item?.ToString())),
            _ when field.Control == EntryControl.Record => NameOf(view, field, node),
            _ => node.ToString(),
        };

    private static string InWords(View view, EntryField field, JsonNode? node) =>
        node switch
        {
            null => string.Empty,
            JsonArray array when field.Kinds.Count > 0 => string.Join(
                ", ",
                array.Select(item => NameOf(view, field, item))
            ),
            JsonArray array => string.Join(", ", array.Select(item => field.LabelOf(view, item?.ToString() ?? ""))),
            _ when field.Control == EntryControl.Record => NameOf(view, field, node),
            _ when field.Control == EntryControl.Date => Edtf.Parse(node.ToString()).TryGet(out var date, out _)
                ? date.InWords
                : node.ToString(),
            _ when field.Control == EntryControl.Choice => field.LabelOf(view, node.ToString()),
            _ when field.Control == EntryControl.Yes => node.GetValueKind() == JsonValueKind.True
                ? "yes"
                : string.Empty,
            _ => node.ToString(),
        };

    private static string NameOf(View view, EntryField field, JsonNode? node)
    {
        var (kind, text) = node is JsonObject any
            ? (any["kind"]?.ToString() ?? "", any["id"]?.ToString())
            : (field.Kinds[0], node?.ToString());
        return RecordId.TryParse(text, out var id) && view.Find(new RecordRef(kind, id)) is INamed named
            ? named.Name
            : "no longer recorded";
    }
}
