namespace Tenter.Journal;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>One change of the change set to be undone, with the record's bytes before and after it.</summary>
public readonly record struct UndoneChange(Change Change, Payload? Before, Payload? After);

/// <summary>The change set to be undone and the words it told itself in.</summary>
public sealed record UndoTarget(ChangeSet Set, OwnWords? Words, IEnumerable<UndoneChange> Changes);

/// <summary>
/// Takes a change set back by writing another: field by field, where the field still holds what the old one wrote. Nothing
/// is ever rewound, so undo works across restarts, for one act in the middle of others, and can itself be undone.
/// </summary>
public static class Undo
{
    /// <summary>Change sets named in a refusal.</summary>
    private const int LaterNamed = 20;

    /// <summary>O(changes) without later writers; field comparison only where a record was written again since.</summary>
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
                later.Add(writer);
            }
        }

        if (later.Count > 0)
        {
            return new ChangedSince(target.Set.Id, [.. later.Where(id => !id.IsNone).Distinct()]);
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
        var before = undone.Before is { } bytes ? kind.Decode(id, bytes.KindVersion, bytes.Bytes) : null;
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

        var after = Fields(kind, kind.Decode(id, undone.After!.KindVersion, undone.After.Bytes));
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
        foreach (var field in before.Select(f => f.Key).Union(after.Select(f => f.Key)).ToList())
        {
            if (JsonNode.DeepEquals(before[field], after[field]))
            {
                continue;
            }

            if (!JsonNode.DeepEquals(now[field], after[field]))
            {
                return null;
            }

            now[field] = before[field]?.DeepClone();
        }

        return now;
    }

    private static JsonObject Fields(Kind kind, Record record) =>
        JsonSerializer.SerializeToNode(record, kind.Json)!.AsObject();
}

public sealed record ErasingCannotBeUndone(RecordId ChangeSet)
    : NotAllowed("An erasure cannot be undone", ChangeSet.ToString(), "What was erased is gone for good");

public sealed record WordsErasedSince(RecordId ChangeSet, string Noun)
    : NotAllowed(
        $"The words of a {Noun} in this act were erased since",
        ChangeSet.ToString(),
        "It can no longer be taken back"
    );

/// <param name="Later">The change sets that wrote the same fields since; undo those first.</param>
public sealed record ChangedSince(RecordId ChangeSet, IReadOnlyList<RecordId> Later)
    : NotAllowed(
        "Later acts changed the same things",
        Later.Count == 0 ? ChangeSet.ToString() : string.Join(", ", Later),
        "Undo those first, newest first"
    );

public sealed record NothingToUndo(string Verb)
    : NotAllowed($"There is nothing to {Verb}", string.Empty, "The history lists every act and who did it");
