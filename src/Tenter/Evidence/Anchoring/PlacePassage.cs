namespace Tenter.Evidence.Anchoring;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Journal;

/// <summary>
/// A person says where a passage lies in the corrected text: of a coding, a memo, a restriction, a quotation, or any other
/// record that holds one.
/// </summary>
public static class PlacePassage
{
    private const string PlaceName = "place-passage";
    private const string ConfirmName = "confirm-passages";

    public static Verb Place { get; } =
        new(
            PlaceName,
            "Says where a passage lies in the present text; without start and end, that it lies well where it was carried to.",
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject
                {
                    ["record"] = Described("string", "the record that holds it, as KIND:NAME or KIND:ID"),
                    ["start"] = Described("integer", "in code points of the present text"),
                    ["end"] = Described("integer", "exclusive"),
                    ["field"] = Described("string", "which field, where the record holds several: passage"),
                    ["item"] = Described("integer", "which item of a list, from 0"),
                },
                ["required"] = new JsonArray("record"),
            },
            (view, arguments, _) => Placing(view, arguments)
        )
        {
            References = ["record"],
        };

    public static Verb Confirm { get; } =
        new(
            ConfirmName,
            "Says of all passages of a source that changed with its text that they lie well where they were carried to.",
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["source"] = Described("string", "id or name of the source") },
                ["required"] = new JsonArray("source"),
            },
            (view, arguments, _) =>
                Text(arguments, "source") is { } name
                    ? view.Named<Source>(name).Then(source => ConfirmAll(view, source))
                    : new BadArguments(ConfirmName, "$.source", "the id or name of the source is needed")
        )
        {
            References = ["source"],
        };

    /// <summary>Puts a passage there.</summary>
    public static Outcome<Draft> Of(View view, HeldPassage held, Passage there)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(held);
        if (there == held.Passage)
        {
            return new LiesThere(held.Kind.Noun);
        }

        if (there.Source != held.Passage.Source)
        {
            return new OtherSourcesText(held.Kind.Noun);
        }

        var source = view.Find<Source>(there.Source)?.Name ?? "a source";
        return new Draft(
            PlaceName,
            $"Placed {RecordVerbs.One(held.Kind)} in the corrected text of ‘{source}’",
            [RecordChange.Put(held.Kind, HeldPassages.With(held, there))]
        )
        {
            Made = held.Ref,
            ToNotebook = view.InNotebook(held.Ref),
        };
    }

    /// <summary>Keeps every changed passage of a source where it was carried to. What is in a notebook stays its author's.</summary>
    public static Outcome<Draft> ConfirmAll(View view, Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var records = new Dictionary<RecordRef, (Kind Kind, Record Record)>();
        var count = 0;
        foreach (var astray in AstrayPassages.Of(view, source).Where(one => one.State == PlacingState.Changed))
        {
            var held = astray.Held;
            if (view.InNotebook(held.Ref))
            {
                continue;
            }

            var record = records.TryGetValue(held.Ref, out var already) ? already.Record : held.Record;
            records[held.Ref] = (held.Kind, HeldPassages.With(held with { Record = record }, astray.There!.Value));
            count++;
        }

        return count == 0
            ? new NoneChanged(source.Name)
            : new Draft(
                ConfirmName,
                $"Confirmed {(count == 1 ? "one changed passage" : $"{count} changed passages")} of ‘{source.Name}’",
                [.. records.Values.Select(one => RecordChange.Put(one.Kind, one.Record))]
            );
    }

    /// <summary>The passage of a record that the arguments name; where it holds one only, neither field nor item is needed.</summary>
    public static Outcome<HeldPassage> Named(View view, string record, string? field = null, int? item = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(record);
        var colon = record.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || view.Kinds.Find(record[..colon]) is not { } kind)
        {
            return new BadArguments(PlaceName, "$.record", "a record of any kind is given as KIND:NAME or KIND:ID");
        }

        return view.Named(kind, record[(colon + 1)..])
            .Then(found =>
            {
                var held = HeldPassages
                    .Of(kind, found)
                    .Where(one => (field is null || one.Path == field) && (item is null || one.Item == item))
                    .ToList();
                return held.Count switch
                {
                    1 => Outcome<HeldPassage>.Of(held[0]),
                    0 => new NoPassageHeld(kind.Noun),
                    _ => new SeveralPassagesHeld(kind.Noun, held.Count),
                };
            });
    }

    private static Outcome<Draft> Placing(View view, JsonObject arguments)
    {
        if (Text(arguments, "record") is not { } record)
        {
            return new BadArguments(PlaceName, "$.record", "the record is needed, as KIND:NAME or KIND:ID");
        }

        return Named(view, record, Text(arguments, "field"), Number(arguments, "item"))
            .Then(held =>
                (Number(arguments, "start"), Number(arguments, "end")) switch
                {
                    (null, null) => view.Present(held.Passage).Passage is { } there
                        ? Of(view, held, there)
                        : new NowhereToConfirm(held.Kind.Noun),
                    ({ } start, { } end) => Passages
                        .At(view, held.Passage.Source.ToString(), start, end)
                        .Then(passage => Of(view, held, passage)),
                    _ => new BadArguments(PlaceName, "$.end", "start and end are given together"),
                }
            );
    }

    private static string? Text(JsonObject arguments, string name) =>
        arguments[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static int? Number(JsonObject arguments, string name) =>
        arguments[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    private static JsonObject Described(string type, string description) =>
        new() { ["type"] = type, ["description"] = description };
}

public sealed record LiesThere(string Noun) : NotAllowed("The passage lies there already", Noun, "Nothing was changed");

public sealed record NoneChanged(string Source)
    : NotAllowed("No passage of this source waits to be confirmed", Source, "Nothing was changed");

public sealed record NoPassageHeld(string Noun)
    : NotAllowed("The record holds no such passage", Noun, "See what waits with: tenter unplaced FILE");

public sealed record SeveralPassagesHeld(string Noun, int Count)
    : NotAllowed($"The record holds {Count} passages", Noun, "Say which, with \"field\" and \"item\"");

public sealed record NowhereToConfirm(string Noun)
    : NotAllowed("None of its words are left to confirm", Noun, "Give the place where it belongs, with start and end");
