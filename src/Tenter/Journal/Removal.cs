namespace Tenter.Journal;

using System.Collections.Generic;
using System.Linq;

/// <summary>
/// What a removal takes with it and what forbids it, read off the references the kinds declare. Verbs, undo, import and
/// withdrawal all come through here, so no room needs to know another.
/// </summary>
public static class Removal
{
    /// <summary>How many records are named in a refusal; the rest are counted.</summary>
    private const int NamedInRefusal = 5;

    /// <summary>
    /// One change per record, the last word on it, and the removals that follow by cascade. What falls with an erased
    /// record is erased, even where it would have been removed for another reason. One pass per round over the kinds that
    /// may refer to what goes; rounds are as many as references are deep.
    /// </summary>
    public static IReadOnlyList<RecordChange> Expand(Project project, IReadOnlyList<RecordChange> changes)
    {
        changes = OnePerRecord(project, changes);
        if (!changes.Any(change => change.Op != ChangeOp.Put))
        {
            return changes;
        }

        var gone = new Dictionary<RecordRef, RecordChange>();
        var puts = PutsOf(changes);
        Fall(project, changes, ChangeOp.Erase, puts, gone);
        Fall(project, changes, ChangeOp.Remove, puts, gone);

        // A record that is written and falls in the same act is not written. What the draft itself says keeps its place.
        var said = changes.Select(RefOf).ToHashSet();
        return
        [
            .. changes.Select(change => gone.GetValueOrDefault(RefOf(change), change)),
            .. gone.Where(fallen => !said.Contains(fallen.Key)).Select(fallen => fallen.Value),
        ];
    }

    /// <summary>The draft's changes with one per record: the last. What is written and taken out again is neither.</summary>
    public static IReadOnlyList<RecordChange> OnePerRecord(Project project, IReadOnlyList<RecordChange> changes)
    {
        if (changes.Count <= 1)
        {
            return changes;
        }

        var last = new Dictionary<RecordRef, RecordChange>(changes.Count);
        foreach (var change in changes)
        {
            last[RefOf(change)] = change;
        }

        if (last.Count == changes.Count)
        {
            return changes;
        }

        // A dictionary only ever added to keeps the order of first mention.
        var written = PutsOf(changes);
        return
        [
            .. last.Where(change =>
                    change.Value.Op == ChangeOp.Put
                    || !written.ContainsKey(change.Key)
                    || project.Find(change.Key) is not null
                )
                .Select(change => change.Value),
        ];
    }

    /// <summary>Why the changes cannot be made: records that stay and hold on to one that goes. Null when they can.</summary>
    public static Refusal? Blocked(Project project, IReadOnlyList<RecordChange> changes)
    {
        var holding = Holding(project, changes);
        return holding.Count == 0 ? null : new StillReferredTo(Names(holding), holding.Count);
    }

    /// <summary>
    /// Records that stay and hold on to one that goes: by a reference that is not merely kept, or because they stand on it.
    /// </summary>
    public static IReadOnlyList<(Kind Kind, Record Record)> Holding(
        Project project,
        IReadOnlyList<RecordChange> changes
    )
    {
        var gone = changes.Where(change => change.Op != ChangeOp.Put).Select(RefOf).ToHashSet();
        if (gone.Count == 0)
        {
            return [];
        }

        var puts = PutsOf(changes);
        return
        [
            .. Referrers(project, gone, puts)
                .Where(found => found.Reference.OnRemoval != OnRemoval.Keep)
                .Select(found => found.Referrer)
                .Concat(Standing(project, changes, gone).Where(on => !puts.ContainsKey(RefOf(on))))
                .Where(referrer => !gone.Contains(RefOf(referrer)))
                .DistinctBy(referrer => referrer.Record.Id),
        ];
    }

    /// <summary>
    /// What stands on a record that is removed by itself. Where it falls with something larger, or is erased, what stood on
    /// it is the larger's affair.
    /// </summary>
    private static IEnumerable<(Kind Kind, Record Record)> Standing(
        Project project,
        IReadOnlyList<RecordChange> changes,
        HashSet<RecordRef> gone
    )
    {
        var references = new List<Reference>();
        foreach (var change in changes.Where(change => change.Op == ChangeOp.Remove))
        {
            if (project.Table(change.Kind).Find(change.Id) is not { } record)
            {
                continue;
            }

            references.Clear();
            change.Kind.ReferencesOf(record, references);
            var falls = references.Exists(one =>
                one.OnRemoval == OnRemoval.Cascade && gone.Contains(new RecordRef(one.Kind, one.Id))
            );
            foreach (var holder in falls ? [] : change.Kind.HoldersOf(project, record))
            {
                yield return holder;
            }
        }
    }

    private static RecordRef RefOf((Kind Kind, Record Record) referrer) => new(referrer.Kind.Name, referrer.Record.Id);

    /// <summary>Every reference to one of the targets, from the state as it will be with the given puts.</summary>
    public static IEnumerable<((Kind Kind, Record Record) Referrer, Reference Reference)> Referrers(
        Project project,
        IReadOnlySet<RecordRef> targets,
        IReadOnlyDictionary<RecordRef, Record> puts
    )
    {
        var kinds = targets.Select(target => target.Kind).ToHashSet();
        var found = new List<Reference>();
        foreach (var kind in project.Kinds.All)
        {
            if (!kinds.Any(kind.MayReferTo))
            {
                continue;
            }

            foreach (var (stored, _) in project.Table(kind).Rows)
            {
                var record =
                    puts.Count > 0 && puts.TryGetValue(new RecordRef(kind.Name, stored.Id), out var put) ? put : stored;
                found.Clear();
                kind.ReferencesOf(record, found);
                foreach (var reference in found)
                {
                    if (targets.Contains(new RecordRef(reference.Kind, reference.Id)))
                    {
                        yield return ((kind, record), reference);
                    }
                }
            }
        }
    }

    /// <summary>The records as a refusal names them: the first few, and how many more.</summary>
    internal static string Names(IReadOnlyList<(Kind Kind, Record Record)> holding)
    {
        var named = holding
            .Take(NamedInRefusal)
            .Select(referrer =>
                $"{referrer.Kind.Noun} {(referrer.Record is INamed named ? $"'{named.Name}'" : referrer.Record.Id.ToString())}"
            );
        var more = holding.Count > NamedInRefusal ? $" and {holding.Count - NamedInRefusal} more" : string.Empty;
        return string.Join(", ", named) + more;
    }

    /// <summary>Adds what goes by one operation, and what goes with it by cascade.</summary>
    private static void Fall(
        Project project,
        IReadOnlyList<RecordChange> changes,
        ChangeOp op,
        Dictionary<RecordRef, Record> puts,
        Dictionary<RecordRef, RecordChange> gone
    )
    {
        var frontier = new HashSet<RecordRef>();
        foreach (var change in changes)
        {
            if (change.Op == op && gone.TryAdd(RefOf(change), change))
            {
                frontier.Add(RefOf(change));
            }
        }

        while (frontier.Count > 0)
        {
            var next = new HashSet<RecordRef>();
            foreach (var ((kind, record), reference) in Referrers(project, frontier, puts))
            {
                var self = new RecordRef(kind.Name, record.Id);
                if (
                    reference.OnRemoval == OnRemoval.Cascade
                    && gone.TryAdd(self, new RecordChange(kind, op, record.Id, Record: null))
                )
                {
                    next.Add(self);
                }
            }

            frontier = next;
        }
    }

    private static RecordRef RefOf(RecordChange change) => new(change.Kind.Name, change.Id);

    private static Dictionary<RecordRef, Record> PutsOf(IReadOnlyList<RecordChange> changes)
    {
        var puts = new Dictionary<RecordRef, Record>();
        foreach (var change in changes)
        {
            if (change.Op == ChangeOp.Put)
            {
                puts[RefOf(change)] = change.Record!;
            }
        }

        return puts;
    }
}

/// <summary>Others hold on to the record.</summary>
public sealed record StillReferredTo(string Names, int Count)
    : NotAllowed("Other records hold on to this one", Names, "Remove or change those first");
