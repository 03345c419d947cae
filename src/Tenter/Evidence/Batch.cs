namespace Tenter.Evidence;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Journal;

/// <summary>One step of a batch: a verb, its arguments, and a name for the record it makes, for later steps.</summary>
/// <param name="As">As "$board"; null when no later step needs it.</param>
/// <param name="Where">Where the step was read, for errors: "line 3".</param>
public sealed record BatchStep(string Verb, JsonObject Arguments, string? As, string Where);

/// <summary>A record that a step made.</summary>
public sealed record BatchMade(string? As, string Kind, RecordId Id);

/// <summary>Several verbs as one act: each sees what those before it did; all are written, or none.</summary>
public static class Batch
{
    public const string VerbName = "batch";

    private const int SentencesTold = 3;

    /// <summary>
    /// Runs the steps on a working copy of the state and answers one draft of their net effect.
    /// </summary>
    /// <param name="verbs">The verbs that may be named.</param>
    /// <param name="project">The state to begin from.</param>
    /// <param name="see">Makes a view of a working state.</param>
    /// <param name="steps">The steps, in order.</param>
    /// <param name="stamp">Who and when.</param>
    /// <param name="made">What the steps made, in order.</param>
    public static Outcome<Draft> Run(
        IReadOnlyList<Verb> verbs,
        Project project,
        Func<Project, View> see,
        IReadOnlyList<BatchStep> steps,
        Stamp stamp,
        out IReadOnlyList<BatchMade> made
    )
    {
        var byName = verbs.ToDictionary(verb => verb.Name, StringComparer.Ordinal);
        var names = new Dictionary<string, RecordId>(StringComparer.Ordinal);
        var drafts = new List<Draft>();
        var list = new List<BatchMade>();
        made = list;
        var working = project;
        foreach (var step in steps)
        {
            if (!byName.TryGetValue(step.Verb, out var verb))
            {
                return new NoSuchVerb(step.Verb, step.Where);
            }

            if (!Filled(step, names).TryGet(out var arguments, out var refusal))
            {
                return refusal;
            }

            if (!verb.Run(see(working), arguments, stamp).TryGet(out var draft, out refusal))
            {
                return new StepRefused(step.Where, refusal);
            }

            draft = draft with { Changes = Removal.Expand(working, draft.Changes) };
            foreach (var blob in draft.Blobs)
            {
                working.Blobs.Expect(blob);
            }

            if (draft.ToNotebook)
            {
                return new PrivateInBatch(step.Where);
            }

            if (!working.Apply(draft, stamp.By).TryGet(out working, out refusal))
            {
                return new StepRefused(step.Where, refusal);
            }

            drafts.Add(draft);
            if (draft.Made is { } record)
            {
                list.Add(new BatchMade(step.As, record.Kind, record.Id));
                if (step.As is { } name)
                {
                    names[name] = record.Id;
                }
            }
        }

        return drafts.Count == 1 ? drafts[0] : Together(drafts, project);
    }

    /// <summary>The drafts as one: the last word on each record, and nothing of what came and went.</summary>
    private static Draft Together(List<Draft> drafts, Project before)
    {
        var last = new Dictionary<RecordRef, RecordChange>();
        var order = new List<RecordRef>();
        foreach (var change in drafts.SelectMany(draft => draft.Changes))
        {
            var reference = new RecordRef(change.Kind.Name, change.Id);
            if (!last.ContainsKey(reference))
            {
                order.Add(reference);
            }

            last[reference] = change;
        }

        var changes = order
            .Select(reference => last[reference])
            .Where(change =>
                change.Op == ChangeOp.Put || before.Find(new RecordRef(change.Kind.Name, change.Id)) is not null
            )
            .ToList();
        var groups = drafts.GroupBy(draft => draft.Verb).Select(Told).ToList();
        var told = string.Join("; ", groups.Take(SentencesTold));
        var more =
            groups.Count > SentencesTold ? $"; and {groups.Count - SentencesTold} more kinds of act" : string.Empty;
        return new Draft(VerbName, told + more, changes)
        {
            Blobs = [.. drafts.SelectMany(draft => draft.Blobs)],
            Made = drafts[^1].Made,
        };
    }

    /// <summary>One act in its own words, several of one verb as a count: "Added 8 attendances".</summary>
    private static string Told(IGrouping<string, Draft> acts)
    {
        var count = acts.Count();
        var dash = acts.Key.IndexOf('-', StringComparison.Ordinal);
        if (count == 1 || dash < 0)
        {
            return acts.First().Sentence;
        }

        var did = acts.Key[..dash] switch
        {
            "add" => "Added",
            "change" => "Changed",
            "remove" => "Removed",
            var other => char.ToUpperInvariant(other[0]) + other[1..],
        };
        return $"{did} {count} {Plural(acts.Key[(dash + 1)..].Replace('-', ' '))}";
    }

    private static string Plural(string noun) =>
        noun.EndsWith('y') && !noun.EndsWith("ay", StringComparison.Ordinal) ? noun[..^1] + "ies" : noun + "s";

    /// <summary>The arguments with "$name" replaced by the id of what an earlier step made.</summary>
    private static Outcome<JsonObject> Filled(BatchStep step, Dictionary<string, RecordId> names)
    {
        string? unknown = null;
        JsonNode? Fill(JsonNode? node) =>
            node switch
            {
                JsonObject o => new JsonObject(o.Select(field => KeyValuePair.Create(field.Key, Fill(field.Value)))),
                JsonArray a => new JsonArray([.. a.Select(Fill)]),
                JsonValue v when v.TryGetValue<string>(out var text) => Named(text),
                _ => node?.DeepClone(),
            };
        JsonValue Named(string text)
        {
            var at = text.IndexOf('$', StringComparison.Ordinal);
            // "$x" alone, or "kind:$x" for a record of any kind.
            if (at < 0 || (at > 0 && text[at - 1] != ':') || text.Contains(' ', StringComparison.Ordinal))
            {
                return JsonValue.Create(text);
            }

            if (names.TryGetValue(text[at..], out var id))
            {
                return JsonValue.Create(text[..at] + id);
            }

            unknown ??= text[at..];
            return JsonValue.Create(text);
        }

        var filled = (JsonObject)Fill(step.Arguments)!;
        return unknown is null ? filled : new NameNotMade(unknown, step.Where);
    }
}

public sealed record NoSuchVerb(string Verb, string Line)
    : WrongUsage($"There is no verb called '{Verb}'", Line, "See the verbs with: tenter do --list");

public sealed record NameNotMade(string Name, string Line)
    : WrongUsage($"No earlier line made {Name}", Line, "Give the line that makes it \"as\": \"" + Name + "\"");

/// <summary>A step of a batch was refused, so nothing of the batch was written.</summary>
public sealed record StepRefused(string Line, Refusal Because)
    : NotAllowed(
        Because.What,
        Because.Where.Length == 0 ? Line : $"{Line}; {Because.Where}",
        Because.ToDo + "; nothing was written"
    );

public sealed record PrivateInBatch(string Line)
    : NotAllowed(
        "A private record cannot be part of a shared act",
        Line,
        "Give it a batch of its own: it goes into your notebook"
    );
