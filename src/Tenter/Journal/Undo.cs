namespace Tenter.Journal;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>One change of the change set to be undone, with the record's bytes before and after it.</summary>
public readonly record struct UndoneChange(Change Change, Payload? Before, Payload? After);

/// <summary>What one change set did to one record; the payload is null when it took the record out or was erased.</summary>
/// <param name="Undoes">What that change set took back, if it was an undo.</param>
public readonly record struct RecordVersion(RecordId ChangeSet, RecordId? Undoes, Payload? Payload);

/// <summary>The change set to be undone and the words it told itself in.</summary>
/// <param name="Changes">Streamed; read once.</param>
public sealed record UndoTarget(ChangeSet Set, OwnWords? Words, IEnumerable<UndoneChange> Changes)
{
    /// <summary>
    /// What later change sets did to a record, oldest first. Asked only when something stands in the way, to name it.
    /// </summary>
    public Func<RecordId, IEnumerable<RecordVersion>> VersionsSince { get; init; } = static _ => [];
}

/// <summary>
/// Takes a change set back by writing another: field by field, where the field still holds what the old one wrote. Nothing
/// is ever rewound, so undo works across restarts, for one act in the middle of others, and can itself be undone.
/// </summary>
public static class Undo
{
    /// <summary>Change sets named in a refusal.</summary>
    private const int LaterNamed = 20;

    /// <summary>
    /// O(changes) without later writers; field comparison only where a record was written again since. Nothing falls by
    /// cascade: what was attached since to a record that would go is not the undone act's to take away.
    /// </summary>
    public static Outcome<Draft> Of(Project now, UndoTarget target, string verb)
    {
        var changes = new List<RecordChange>();
        var later = new List<RecordId>();
        foreach (var undone in target.Changes)
        {
            if (undone.Change.Op == ChangeOp.Erase)
            {
                return new ErasingCannotBeUndone(target.Set.Id);
            }

            var kind = now.Kinds.Named(undone.Change.Kind);
            if (Gap(undone))
            {
                return new WordsErasedSince(target.Set.Id, kind.Noun);
            }

            var table = now.Table(kind);
            var current = table.Find(undone.Change.Record);
            var writer = table.WriterOf(undone.Change.Record);
            if (Restored(kind, undone, current, writer == target.Set.Id) is { } change)
            {
                changes.Add(change);
            }
            else if (later.Count < LaterNamed)
            {
                later.AddRange(InTheWay(kind, undone, target.VersionsSince, writer));
            }
        }

        if (later.Count > 0)
        {
            return new ChangedSince(target.Set.Id, [.. later.Distinct().Take(LaterNamed)]);
        }

        if (Removal.Holding(now, changes) is { Count: > 0 } holding)
        {
            var bound = holding.Take(LaterNamed).SelectMany(held => BoundBy(now, held, changes, target.VersionsSince));
            return new ReferredToSince(target.Set.Id, Removal.Names(holding), [.. bound.Distinct().Take(LaterNamed)]);
        }

        if (RestsOnRemoved(now, target, changes) is { } missing)
        {
            return missing;
        }

        var sentence = target.Words is { } words ? words.Sentence : target.Set.Verb;
        return new Draft(verb, Told(verb, sentence), changes) { Undoes = target.Set.Id };
    }

    private const string UndidWord = "Undid: ";

    /// <summary>What was undone is undone; what was undone and is done again is put back, not undone twice over.</summary>
    private static string Told(string verb, string sentence) =>
        verb != "redo" ? UndidWord + sentence
        : sentence.StartsWith(UndidWord, StringComparison.Ordinal) ? "Put back: " + sentence[UndidWord.Length..]
        : "Put back: " + sentence;

    /// <summary>A payload that should be there and is not was erased.</summary>
    private static bool Gap(UndoneChange undone) =>
        (undone.Change.Op == ChangeOp.Put && undone.After is null)
        || (undone.Change.BasedOn is not null && undone.Before is null);

    /// <summary>The change that takes this one back, or null when a later one stands in the way.</summary>
    private static RecordChange? Restored(Kind kind, UndoneChange undone, Record? current, bool untouched)
    {
        var id = undone.Change.Record;
        var before = Decoded(kind, id, undone.Before);
        if (undone.Change.Op == ChangeOp.Remove)
        {
            return current is null ? RecordChange.Put(kind, before!) : null;
        }

        if (current is null)
        {
            return null;
        }

        if (untouched)
        {
            return before is null ? RecordChange.Remove(kind, id) : RecordChange.Put(kind, before);
        }

        var after = Fields(kind, Decoded(kind, id, undone.After)!);
        var now = Fields(kind, current);
        if (before is null)
        {
            return JsonNode.DeepEquals(after, now) ? RecordChange.Remove(kind, id) : null;
        }

        return FieldByField(Fields(kind, before), after, now) is { } fields
            ? RecordChange.Put(kind, kind.Decode(id, kind.Version, JsonSerializer.SerializeToUtf8Bytes(fields)))
            : null;
    }

    private static JsonObject? FieldByField(JsonObject before, JsonObject after, JsonObject now)
    {
        foreach (var field in Disputed(before, after))
        {
            if (!JsonNode.DeepEquals(now[field], after[field]))
            {
                return null;
            }

            now[field] = before[field]?.DeepClone();
        }

        return now;
    }

    /// <summary>What would come back may refer to something that a later act removed.</summary>
    private static RefersToRemoved? RestsOnRemoved(Project now, UndoTarget target, List<RecordChange> changes)
    {
        var puts = changes.Where(change => change.Op == ChangeOp.Put).ToList();
        var back = puts.Select(change => new RecordRef(change.Kind.Name, change.Id)).ToHashSet();
        var found = new List<Reference>();
        foreach (var change in puts)
        {
            found.Clear();
            change.Kind.ReferencesOf(change.Record!, found);
            foreach (var reference in found.Where(reference => reference.OnRemoval != OnRemoval.Keep))
            {
                var to = new RecordRef(reference.Kind, reference.Id);
                if (now.Find(to) is null && !back.Contains(to))
                {
                    var since = LaterVersions.Of(now.Kinds.Named(to.Kind), to.Id, target.VersionsSince);
                    var removed = since.Way("there", record => record is null ? null : "there");
                    return new RefersToRemoved(target.Set.Id, change.Kind.Noun, to.Kind, [.. removed]);
                }
            }
        }

        return null;
    }

    /// <summary>The later change sets that changed a field this one wrote, or took the record out or brought it back.</summary>
    private static IEnumerable<RecordId> InTheWay(
        Kind kind,
        UndoneChange undone,
        Func<RecordId, IEnumerable<RecordVersion>> since,
        RecordId writer
    )
    {
        var id = undone.Change.Record;
        JsonObject? FieldsOf(Record? record) => record is null ? null : Fields(kind, record);
        var before = FieldsOf(Decoded(kind, id, undone.Before));
        var after = FieldsOf(Decoded(kind, id, undone.After));
        var versions = LaterVersions.Of(kind, id, since);

        // Where the record came or went, all of it is in dispute.
        IEnumerable<string> fields =
            before is null || after is null
                ? kind.Json.Properties.Select(property => property.Name)
                : Disputed(before, after);
        var found = fields
            .SelectMany(field => versions.Way(ValueOf(after, field), record => ValueOf(FieldsOf(record), field)))
            .Distinct()
            .ToList();
        return found.Count > 0 || writer.IsNone ? found : [writer];
    }

    /// <summary>The later change sets that tied a record to one that would go.</summary>
    private static IEnumerable<RecordId> BoundBy(
        Project now,
        (Kind Kind, Record Record) held,
        List<RecordChange> changes,
        Func<RecordId, IEnumerable<RecordVersion>> since
    )
    {
        var gone = changes.Where(change => change.Op != ChangeOp.Put).Select(change => change.Id).ToHashSet();
        string? Refers(Record? record)
        {
            var references = new List<Reference>();
            if (record is not null)
            {
                held.Kind.ReferencesOf(record, references);
            }

            return references.Exists(reference => gone.Contains(reference.Id)) ? "refers" : null;
        }

        var way = LaterVersions.Of(held.Kind, held.Record.Id, since).Way(start: null, Refers);
        return way.Count > 0 ? way : [now.Table(held.Kind).WriterOf(held.Record.Id)];
    }

    /// <summary>Null where the record is not there at all.</summary>
    private static string? ValueOf(JsonObject? fields, string field) =>
        fields is null ? null : fields[field]?.ToJsonString() ?? "null";

    private static List<string> Disputed(JsonObject before, JsonObject after) =>
        [
            .. before
                .Select(field => field.Key)
                .Union(after.Select(field => field.Key))
                .Where(field => !JsonNode.DeepEquals(before[field], after[field])),
        ];

    internal static Record? Decoded(Kind kind, RecordId id, Payload? payload) =>
        payload is null ? null : kind.Decode(id, payload.KindVersion, payload.Bytes);

    private static JsonObject Fields(Kind kind, Record record) =>
        JsonSerializer.SerializeToNode(record, kind.Json)!.AsObject();
}
