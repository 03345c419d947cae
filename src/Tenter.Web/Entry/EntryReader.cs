namespace Tenter.Web.Entry;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Parts;

/// <summary>What a form asks a verb to do: its arguments, and the new names that have to be made before it.</summary>
internal sealed record Entered(
    JsonObject Arguments,
    IReadOnlyList<BatchStep> Before,
    IReadOnlyDictionary<string, string> Typed
);

/// <summary>Turns what a person typed into the arguments of a verb: names into records, dates as they are known.</summary>
internal static class EntryReader
{
    /// <summary>Longer than any note; a text of that length belongs into a source.</summary>
    private const int LongestText = 20_000;

    public static Outcome<Entered> Read(EntryKind kind, View view, IFormCollection form, bool adding)
    {
        var reading = new Reading(view);
        var arguments = new JsonObject();
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in kind.Fields)
        {
            var values = form[field.Name].Where(value => value is not null).Select(value => value!.Trim()).ToList();
            if (
                field.Control != EntryControl.Yes
                && field.Control != EntryControl.Ticks
                && !form.ContainsKey(field.Name)
            )
            {
                // A form may ask for some of the fields only.
                continue;
            }

            typed[field.Name] = string.Join(", ", values);
            if (typed[field.Name].Length > LongestText)
            {
                return new EntryRefused(
                    $"This is too long: {typed[field.Name].Length} characters",
                    field.Label,
                    "Bring longer texts in as a source, and attach a passage of it"
                );
            }

            if (!reading.Value(field, values).TryGet(out var value, out var refusal))
            {
                return refusal;
            }

            if (value.Node is not null || !adding)
            {
                arguments[field.Name] = value.Node;
            }

            if (field.Needed && value.Node is null)
            {
                return new EntryRefused($"{field.Label} is missing", kind.Noun, "Fill it in; a few words are enough")
                {
                    Field = field.Name,
                };
            }
        }

        kind.Complete?.Invoke(view, arguments, typed);
        if (adding)
        {
            kind.Begin?.Invoke(view, arguments, typed);
        }

        return new Entered(arguments, reading.Before, typed);
    }

    /// <summary>A value, or nothing. A struct of its own, because an outcome holds no null.</summary>
    private readonly record struct Given(JsonNode? Node);

    private sealed class Reading(View view)
    {
        private readonly Dictionary<string, string> made = new(StringComparer.Ordinal);

        public List<BatchStep> Before { get; } = [];

        public Outcome<Given> Value(EntryField field, List<string> values)
        {
            var text = values.FirstOrDefault() ?? string.Empty;
            return field.Control switch
            {
                EntryControl.Line => Text(text.ReplaceLineEndings(" ")),
                EntryControl.Lines => Text(text.ReplaceLineEndings("\n")),
                EntryControl.Choice => Text(text),
                EntryControl.Date => Date(field, text),
                EntryControl.Yes => new Given(JsonValue.Create(values.Count > 0)),
                EntryControl.Terms or EntryControl.Ticks => List(values),
                EntryControl.Record => One(field, text),
                EntryControl.Names => Names(field, text),
                _ => throw new ArgumentOutOfRangeException(nameof(field)),
            };
        }

        private static Outcome<Given> Text(string text) => new Given(text.Length == 0 ? null : JsonValue.Create(text));

        private static Outcome<Given> Date(EntryField field, string text)
        {
            if (text.Length == 0 || IsNotKnown(text))
            {
                return new Given(null);
            }

            return TypedDate.Read(text).TryGet(out var date, out var refusal)
                ? new Given(JsonValue.Create(date.ToString()))
                : new EntryRefused(refusal.What, $"{field.Label}: {refusal.Where}", refusal.ToDo)
                {
                    Field = field.Name,
                };
        }

        private static Outcome<Given> List(List<string> values) =>
            new Given(
                new JsonArray([.. values.Where(value => value.Length > 0).Select(value => JsonValue.Create(value))])
            );

        private Outcome<Given> Names(EntryField field, string text)
        {
            var array = new JsonArray();
            foreach (
                var name in text.Split(
                    [',', ';'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
            )
            {
                if (!One(field, name).TryGet(out var given, out var refusal))
                {
                    return refusal;
                }

                if (given.Node is { } node)
                {
                    array.Add(node);
                }
            }

            return new Given(array);
        }

        private Outcome<Given> One(EntryField field, string name)
        {
            if (name.Length == 0 || IsNotKnown(name))
            {
                return new Given(null);
            }

            var found = new List<(string Kind, RecordId Id)>();
            foreach (var kind in field.Kinds)
            {
                var named = view.Named(view.Kinds.Named(kind), name);
                if (named.TryGet(out var record, out var refusal))
                {
                    found.Add((kind, record.Id));
                }
                else if (refusal is not NoneSoNamed)
                {
                    return refusal;
                }
            }

            return found.Count switch
            {
                1 => new Given(Reference(field, found[0].Kind, found[0].Id.ToString())),
                > 1 => new EntryRefused(
                    $"‘{name}’ is the name of a {string.Join(" and of a ", found.Select(f => f.Kind))}",
                    field.Label,
                    "Give the id of the one that is meant, or give one of them another name"
                ),
                _ when field.Makes => new Given(Reference(field, field.Kinds[0], Make(field.Kinds[0], name))),
                _ => new EntryRefused(
                    $"There is nothing called ‘{name}’",
                    field.Label,
                    "Choose one of the names offered while you type"
                ),
            };
        }

        private string Make(string kind, string name)
        {
            if (!made.TryGetValue(name, out var mark))
            {
                mark = $"$new{made.Count + 1}";
                made[name] = mark;
                Before.Add(new BatchStep($"add-{kind}", new JsonObject { ["name"] = name }, mark, name));
            }

            return mark;
        }

        private static JsonValue Reference(EntryField field, string kind, string id) =>
            JsonValue.Create(field.AnyKind ? $"{kind}:{id}" : id);

        private static bool IsNotKnown(string text) => DatePlaces.IsNotKnown(text);
    }
}

/// <summary>A form cannot be taken as it is.</summary>
internal sealed record EntryRefused(string What, string Where, string ToDo) : WrongUsage(What, Where, ToDo), IOfField
{
    /// <summary>The field it is about, where it is about one.</summary>
    public string? Field { get; init; }
}
