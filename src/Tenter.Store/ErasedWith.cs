namespace Tenter.Store;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tenter.Journal;
using Tenter.Store.Keeping;

/// <summary>
/// What an erasure must take with it beyond the present state: from the past, records that were removed long ago but once
/// hung on what is erased, whose words are still in the journal; and what lies beside the project, in vault and notebook.
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

    /// <summary>
    /// An erasure goes on beside the project: the vault forgets the names, and the member's own notebook loses what hung on
    /// the erased. Other members' notebooks are theirs; that they were not reached is told.
    /// </summary>
    /// <param name="inNotebook">Writes into the member's notebook; null where there is none.</param>
    public static Committed Beside(
        Committed written,
        string path,
        Vault vault,
        RecordId member,
        Func<Draft, Outcome<Committed>>? inNotebook,
        Project? notes
    )
    {
        var erased = written.Draft.Changes.Where(change => change.Op == ChangeOp.Erase).Select(RefOf).ToHashSet();
        if (erased.Count == 0)
        {
            return written;
        }

        var notReached = new List<string>();
        try
        {
            vault.Forget(erased);
        }
        catch (StoreFailedException e)
        {
            notReached.Add($"the vault ({e.Message})");
        }

        notReached.AddRange(Notebooks.OfOthers(path, member).Select(file => Path.GetFileName(file)!));
        var complete = written.ErasureComplete;
        var hanging = notes is null ? [] : HangingIn(notes, erased);
        if (hanging.Count > 0)
        {
            var sentence = $"Erased {hanging.Count} notes for good: what they hung on was erased";
            if (inNotebook!(new Draft(written.Set.Verb, sentence, hanging)).TryGet(out var own, out var refusal))
            {
                complete &= own.ErasureComplete;
            }
            else
            {
                notReached.Add($"your notebook ({refusal.What})");
            }
        }

        return written with
        {
            ErasureComplete = complete,
            NotReached = [.. notReached, "backups and copies kept elsewhere"],
        };
    }

    private static IReadOnlyList<RecordChange> HangingIn(Project notes, HashSet<RecordRef> erased) =>
        [
            .. Removal
                .Referrers(notes, erased, new Dictionary<RecordRef, Record>())
                .Where(found => found.Reference.OnRemoval == OnRemoval.Cascade)
                .Select(found => RecordChange.Erase(found.Referrer.Kind, found.Referrer.Record.Id))
                .DistinctBy(change => change.Id),
        ];

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
