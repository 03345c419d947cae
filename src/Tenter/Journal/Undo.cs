namespace Tenter.Journal;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>One change of the change set to be undone, with the record's bytes before and after it.</summary>
public readonly record struct UndoneChange(Change Change, Payload? Before, Payload? After);

/// <summary>What one change set did to one record; the payload is null when it took the record out or was erased.</summary>
public readonly record struct RecordVersion(RecordId ChangeSet, ChangeOp Op, Payload? Payload);

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
                later.AddRange(InTheWay(kind, undone, target.VersionsSince(undone.Change.Record), writer));
            }
        }

        if (later.Count > 0)
        {
            return new ChangedSince(target.Set.Id, [.. later.Distinct().Take(LaterNamed)]);
        }

        if (Removal.Holding(now, changes) is { Count: > 0 } holding)
        {
            var writers = holding.Select(held => now.Table(held.Kind).WriterOf(held.Record.Id)).Distinct();
            return new ReferredToSince(target.Set.Id, Removal.Names(holding), [.. writers.Take(LaterNamed)]);
        }

        var sentence = target.Words is { } words ? words.Sentence : target.Set.Verb;
        return new Draft(verb, $"{(verb == "redo" ? "Redid" : "Undid")}: {sentence}", changes)
        {
            Undoes = target.Set.Id,
        };
    }

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

    /// <summary>The later change sets that changed a field this one wrote, or took the record out or brought it back.</summary>
    private static List<RecordId> InTheWay(
        Kind kind,
        UndoneChange undone,
        IEnumerable<RecordVersion> since,
        RecordId writer
    )
    {
        var id = undone.Change.Record;
        var before = Decoded(kind, id, undone.Before) is { } old ? Fields(kind, old) : null;
        var known = Decoded(kind, id, undone.After) is { } written ? Fields(kind, written) : null;
        var fields = before is null || known is null ? null : Disputed(before, known);
        var found = new List<RecordId>();
        foreach (var version in since)
        {
            var next = Decoded(kind, id, version.Payload) is { } record ? Fields(kind, record) : null;
            if (known is null || next is null || Differ(known, next, fields))
            {
                found.Add(version.ChangeSet);
            }

            known = next;
        }

        if (found.Count == 0)
        {
            found.Add(writer.IsNone ? id : writer);
        }

        return found;
    }

    private static bool Differ(JsonObject a, JsonObject b, List<string>? fields) =>
        fields is null ? !JsonNode.DeepEquals(a, b) : fields.Exists(field => !JsonNode.DeepEquals(a[field], b[field]));

    private static List<string> Disputed(JsonObject before, JsonObject after) =>
        [
            .. before
                .Select(field => field.Key)
                .Union(after.Select(field => field.Key))
                .Where(field => !JsonNode.DeepEquals(before[field], after[field])),
        ];

    private static Record? Decoded(Kind kind, RecordId id, Payload? payload) =>
        payload is null ? null : kind.Decode(id, payload.KindVersion, payload.Bytes);

    private static JsonObject Fields(Kind kind, Record record) =>
        JsonSerializer.SerializeToNode(record, kind.Json)!.AsObject();
}

public sealed record ErasingCannotBeUndone(RecordId ChangeSet)
    : NotAllowed("An erasure cannot be undone", ChangeSet.ToString(), "What was erased is gone for good");

public sealed record BeginningCannotBeUndone(RecordId ChangeSet)
    : NotAllowed(
        "The act that began the project cannot be undone",
        ChangeSet.ToString(),
        "To be rid of the project, delete its file"
    );

public sealed record WordsErasedSince(RecordId ChangeSet, string Noun)
    : NotAllowed(
        $"The words of a {Noun} in this act were erased since",
        ChangeSet.ToString(),
        "It can no longer be taken back"
    );

/// <param name="Later">The change sets that wrote the same fields since; undo those first.</param>
public sealed record ChangedSince(RecordId ChangeSet, IReadOnlyList<RecordId> Later)
    : NotAllowed("Later acts changed the same things", string.Join(", ", Later), "Undo those first, newest first");

/// <param name="Names">The records that refer to what this act brought in.</param>
/// <param name="Later">The change sets that wrote those records; undo those first.</param>
public sealed record ReferredToSince(RecordId ChangeSet, string Names, IReadOnlyList<RecordId> Later)
    : NotAllowed(
        $"Other records refer to what this act made: {Names}",
        string.Join(", ", Later),
        "Undo those acts first, newest first"
    );

public sealed record NothingToUndo(string Verb)
    : NotAllowed($"There is nothing to {Verb}", string.Empty, "The history lists every act and who did it");
