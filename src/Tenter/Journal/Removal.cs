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
    /// Adds the removals that follow by cascade. What falls with an erased record is erased too. One pass per round over
    /// the kinds that may refer to what goes; rounds are as many as references are deep.
    /// </summary>
    public static IReadOnlyList<RecordChange> Expand(Project project, IReadOnlyList<RecordChange> changes)
    {
        if (!changes.Any(change => change.Op != ChangeOp.Put))
        {
            return changes;
        }

        var all = changes.ToList();
        var gone = all.Where(change => change.Op != ChangeOp.Put).ToDictionary(RefOf, change => change.Op);
        var puts = PutsOf(changes);
        var frontier = gone.Keys.ToHashSet();
        while (frontier.Count > 0)
        {
            var next = new HashSet<RecordRef>();
            foreach (var (referrer, reference) in Referrers(project, frontier, puts))
            {
                var self = new RecordRef(referrer.Kind.Name, referrer.Record.Id);
                if (reference.OnRemoval == OnRemoval.Cascade && !gone.ContainsKey(self) && next.Add(self))
                {
                    var op = gone[new RecordRef(reference.Kind, reference.Id)];
                    gone.Add(self, op);
                    all.Add(new RecordChange(referrer.Kind, op, referrer.Record.Id, Record: null));
                }
            }

            frontier = next;
        }

        // A record that is written and falls in the same act is not written.
        return puts.Keys.Any(gone.ContainsKey)
            ? [.. all.Where(change => change.Op != ChangeOp.Put || !gone.ContainsKey(RefOf(change)))]
            : all;
    }

    /// <summary>Why the changes cannot be made: records that stay and hold on to one that goes. Null when they can.</summary>
    public static Refusal? Blocked(Project project, IReadOnlyList<RecordChange> changes)
    {
        var gone = changes.Where(change => change.Op != ChangeOp.Put).Select(RefOf).ToHashSet();
        if (gone.Count == 0)
        {
            return null;
        }

        var holding = Referrers(project, gone, PutsOf(changes))
            .Where(found =>
                found.Reference.OnRemoval != OnRemoval.Keep
                && !gone.Contains(new RecordRef(found.Referrer.Kind.Name, found.Referrer.Record.Id))
            )
            .Select(found => found.Referrer)
            .DistinctBy(referrer => referrer.Record.Id)
            .ToList();
        return holding.Count == 0 ? null : new StillReferredTo(Names(holding), holding.Count);
    }

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

    private static RecordRef RefOf(RecordChange change) => new(change.Kind.Name, change.Id);

    private static Dictionary<RecordRef, Record> PutsOf(IReadOnlyList<RecordChange> changes) =>
        changes.Where(change => change.Op == ChangeOp.Put).ToDictionary(RefOf, change => change.Record!);

    private static string Names(List<(Kind Kind, Record Record)> holding)
    {
        var named = holding
            .Take(NamedInRefusal)
            .Select(referrer =>
                $"{referrer.Kind.Noun} {(referrer.Record is INamed named ? $"'{named.Name}'" : referrer.Record.Id.ToString())}"
            );
        var more = holding.Count > NamedInRefusal ? $" and {holding.Count - NamedInRefusal} more" : string.Empty;
        return string.Join(", ", named) + more;
    }
}

/// <summary>Others hold on to the record.</summary>
public sealed record StillReferredTo(string Names, int Count)
    : NotAllowed("Other records hold on to this one", Names, "Remove or change those first");
