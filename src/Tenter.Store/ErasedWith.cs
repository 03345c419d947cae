namespace Tenter.Store;

using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>
/// What an erasure must take with it from the past: records that were removed long ago, but once hung on what is erased. The
/// present does not know them any more; their words are still in the journal.
/// </summary>
internal static class ErasedWith
{
    /// <summary>
    /// The erasures to add to a draft. One pass over the versions of removed records; nothing where nothing is erased.
    /// </summary>
    public static IReadOnlyList<RecordChange> FromThePast(
        IJournalStore store,
        Project project,
        IReadOnlyList<RecordChange> changes
    )
    {
        var gone = changes.Where(change => change.Op == ChangeOp.Erase).Select(RefOf).ToHashSet();
        return gone.Count == 0 ? [] : Hanging(OnceReferring(store, project), gone);
    }

    /// <summary>By target: the records, no longer in the present, that once fell with it.</summary>
    private static Dictionary<RecordRef, List<RecordChange>> OnceReferring(IJournalStore store, Project project)
    {
        var referring = new Dictionary<RecordRef, List<RecordChange>>();
        var found = new List<Reference>();
        foreach (var (name, id, payload) in store.VersionsOfRemoved())
        {
            var kind = project.Kinds.Named(name);
            if (project.Table(kind).Find(id) is not null)
            {
                continue;
            }

            found.Clear();
            kind.ReferencesOf(kind.Decode(id, payload.KindVersion, payload.Bytes), found);
            foreach (var reference in found.Where(reference => reference.OnRemoval == OnRemoval.Cascade))
            {
                var target = new RecordRef(reference.Kind, reference.Id);
                if (!referring.TryGetValue(target, out var list))
                {
                    referring[target] = list = [];
                }

                list.Add(RecordChange.Erase(kind, id));
            }
        }

        return referring;
    }

    private static List<RecordChange> Hanging(
        Dictionary<RecordRef, List<RecordChange>> referring,
        HashSet<RecordRef> gone
    )
    {
        var added = new List<RecordChange>();
        var frontier = new Queue<RecordRef>(gone);
        while (frontier.TryDequeue(out var target))
        {
            foreach (var change in referring.GetValueOrDefault(target, []))
            {
                if (gone.Add(RefOf(change)))
                {
                    added.Add(change);
                    frontier.Enqueue(RefOf(change));
                }
            }
        }

        return added;
    }

    private static RecordRef RefOf(RecordChange change) => new(change.Kind.Name, change.Id);
}
