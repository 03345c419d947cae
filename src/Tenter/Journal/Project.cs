namespace Tenter.Journal;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

/// <summary>Reads the content of blobs; null when it was erased.</summary>
public interface IBlobs
{
    /// <summary>The bytes as kept.</summary>
    byte[]? Bytes(BlobRef blob);

    /// <summary>The bytes as UTF-8 text, kept in memory once read.</summary>
    string? Text(BlobRef blob);

    /// <summary>Makes a blob readable before it is written, so that one act can refer to the words it brings in.</summary>
    void Expect(NewBlob blob);
}

/// <summary>
/// The state of a project at one point of its journal: an immutable snapshot, got by applying the change sets in order.
/// Readers hold one for as long as they like; nothing they see changes under them.
/// </summary>
public sealed class Project
{
    private readonly Table[] tables;
    private readonly ConcurrentDictionary<Type, object> derived = new();

    private Project(Kinds kinds, Table[] tables, Head head, IBlobs blobs)
    {
        Kinds = kinds;
        this.tables = tables;
        Head = head;
        Blobs = blobs;
    }

    public Kinds Kinds { get; }

    public Head Head { get; }

    public IBlobs Blobs { get; }

    /// <summary>How many records it holds, of all kinds.</summary>
    public int Count => tables.Sum(table => table.Count);

    /// <summary>Before the first change set.</summary>
    public static Project Empty(Kinds kinds, IBlobs blobs) =>
        new(kinds, [.. kinds.All.Select(kind => kind.EmptyTable())], Head.None, blobs);

    public Table<T> All<T>()
        where T : Record => (Table<T>)tables[Kinds.Ordinal(typeof(T))];

    public Table Table(Kind kind) => tables[Kinds.Ordinal(kind.Name)];

    public T? Find<T>(RecordId id)
        where T : Record => All<T>().Find(id);

    public Record? Find(RecordRef reference)
    {
        var ordinal = Kinds.Ordinal(reference.Kind);
        return ordinal < 0 ? null : tables[ordinal].Find(reference.Id);
    }

    /// <summary>
    /// The state after the draft, or why it cannot be: a reference to a record that is not there, or a removal of one that
    /// others hold on to. The draft must already hold the removals that follow from it (<see cref="Removal.Expand"/>).
    /// O(changes), and for removals one pass over the kinds that may refer to what goes.
    /// </summary>
    /// <param name="draft">What is to be written.</param>
    /// <param name="changeSet">The id it will be written under.</param>
    /// <param name="under">For a notebook: the project it is laid over, whose records it may refer to.</param>
    public Outcome<Project> Apply(Draft draft, RecordId changeSet, Project? under = null)
    {
        foreach (var change in draft.Changes)
        {
            // What was removed before can still be erased: its words are in the past.
            if (change.Op == ChangeOp.Remove && Table(change.Kind).Find(change.Id) is null)
            {
                return new RecordGone(change.Kind.Noun, change.Id);
            }
        }

        if (Removal.Blocked(this, draft.Changes) is { } blocked)
        {
            return blocked;
        }

        var next = Replay(draft.Changes, changeSet, Head);
        if (next.UnresolvedReference(draft.Changes, under) is { } unresolved)
        {
            return unresolved;
        }

        foreach (var change in draft.Changes)
        {
            if (change.Op != ChangeOp.Put)
            {
                continue;
            }

            var broken =
                change.Kind.CheckIn(next, change.Record!)
                ?? CheckIn(under, change)
                ?? change.Kind.AdmitIn(next, change.Record!);
            if (broken is not null)
            {
                return broken;
            }
        }

        return next;
    }

    /// <summary>Applies changes that are known to fit, as on reading the journal again.</summary>
    public Project Replay(IEnumerable<RecordChange> changes, RecordId changeSet, Head head)
    {
        var edits = new TableEdit?[tables.Length];
        foreach (var change in changes)
        {
            var ordinal = Kinds.Ordinal(change.Kind.Name);
            var edit = edits[ordinal] ??= tables[ordinal].Edit();
            if (change.Op == ChangeOp.Put)
            {
                edit.Put(change.Record!, changeSet);
            }
            else
            {
                edit.Remove(change.Id);
            }
        }

        var next = new Table[tables.Length];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = edits[i]?.Done() ?? tables[i];
        }

        return new Project(Kinds, next, head, Blobs);
    }

    /// <summary>The same state, known to stand at that head.</summary>
    public Project At(Head head) => new(Kinds, tables, head, Blobs);

    /// <summary>
    /// Something worked out from this state alone, kept for as long as the state is held: one of each type. Made twice where
    /// two ask at once, and then alike.
    /// </summary>
    internal T Derived<T>(Func<T> make)
        where T : class => (T)derived.GetOrAdd(typeof(T), _ => make());

    internal Project With(IEnumerable<Table> replaced, Head head)
    {
        var next = (Table[])tables.Clone();
        foreach (var table in replaced)
        {
            next[Kinds.Ordinal(table.Kind.Name)] = table;
        }

        return new Project(Kinds, next, head, Blobs);
    }

    private static Refusal? CheckIn(Project? under, RecordChange change) =>
        under is null ? null : change.Kind.CheckIn(under, change.Record!);

    private UnknownReference? UnresolvedReference(IReadOnlyList<RecordChange> changes, Project? under)
    {
        var found = new List<Reference>();
        foreach (var change in changes)
        {
            if (change.Op != ChangeOp.Put)
            {
                continue;
            }

            found.Clear();
            change.Kind.ReferencesOf(change.Record!, found);
            foreach (var reference in found)
            {
                // A reference that is kept on removal may dangle; one that is new must not.
                var target = new RecordRef(reference.Kind, reference.Id);
                if (reference.OnRemoval != OnRemoval.Keep && Find(target) is null && under?.Find(target) is null)
                {
                    return new UnknownReference(change.Kind.Noun, reference.Kind, reference.Id);
                }
            }
        }

        return null;
    }
}

/// <summary>A record named by id is not, or no longer, in the project.</summary>
public sealed record RecordGone(string Noun, RecordId Id)
    : NotAllowed($"There is no such {Noun}", Id.ToString(), "It may have been removed meanwhile; see the history");

/// <summary>A record would refer to one that does not exist.</summary>
public sealed record UnknownReference(string Noun, string TargetKind, RecordId Target)
    : NotAllowed(
        $"A {Noun} would refer to a {TargetKind} that is not in the project",
        Target.ToString(),
        "Choose one that is, or add it first"
    );
