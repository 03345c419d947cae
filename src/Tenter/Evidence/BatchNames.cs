namespace Tenter.Evidence;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Journal;

/// <summary>
/// The names that the steps of a batch give to what they make. A text that begins with $ means a record only where a step
/// of the batch declares it; "$500" stays what a person wrote, except where nothing but a record can be meant.
/// </summary>
internal sealed class BatchNames(IReadOnlyList<BatchStep> steps)
{
    private readonly HashSet<string> declared = [.. steps.Select(step => step.As).OfType<string>()];
    private readonly Dictionary<string, RecordId> made = new(StringComparer.Ordinal);

    public void Add(string name, RecordId id) => made[name] = id;

    /// <summary>The arguments with "$name" replaced by the id of what an earlier step made.</summary>
    public Outcome<JsonObject> Filled(BatchStep step, Verb verb)
    {
        string? unknown = null;
        JsonNode? Fill(JsonNode? node, string path, bool reference) =>
            node switch
            {
                JsonObject o => new JsonObject(
                    o.Select(field =>
                    {
                        var inner = path.Length == 0 ? field.Key : $"{path}.{field.Key}";
                        // The source of a passage is as much a reference as the passage.
                        var known = verb.References.Contains(inner) || (reference && field.Key is "source" or "id");
                        return KeyValuePair.Create(field.Key, Fill(field.Value, inner, known));
                    })
                ),
                JsonArray a => new JsonArray([.. a.Select(item => Fill(item, path, reference))]),
                JsonValue v when v.TryGetValue<string>(out var text) => Named(text, reference),
                _ => node?.DeepClone(),
            };
        JsonValue Named(string text, bool reference)
        {
            var at = text.IndexOf('$', StringComparison.Ordinal);
            // "$x" alone, or "kind:$x" for a record of any kind.
            if (at < 0 || (at > 0 && text[at - 1] != ':') || text.Contains(' ', StringComparison.Ordinal))
            {
                return JsonValue.Create(text);
            }

            var name = text[at..];
            if (made.TryGetValue(name, out var id))
            {
                return JsonValue.Create(text[..at] + id);
            }

            if (reference || declared.Contains(name))
            {
                unknown ??= name;
            }

            return JsonValue.Create(text);
        }

        var filled = (JsonObject)Fill(step.Arguments, string.Empty, reference: false)!;
        return unknown is null ? filled : new NameNotMade(unknown, step.Where);
    }
}

public sealed record NameNotMade(string Name, string Line)
    : WrongUsage($"No earlier line made {Name}", Line, "Give the line that makes it \"as\": \"" + Name + "\"");
