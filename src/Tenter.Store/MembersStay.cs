namespace Tenter.Store;

using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Keeps a project from losing whoever acts in it: nobody could act then, nor take it back. And what somebody wrote stays
/// theirs, so whoever wrote anything retires and is not removed.
/// </summary>
internal static class MembersStay
{
    /// <summary>Why the draft cannot be, or null. One pass over the history where a member is taken out.</summary>
    public static Refusal? Check(Project project, IJournalStore store, Draft draft)
    {
        var changes = draft.Changes.Where(change => change.Kind.Name == Member.Kind.Name).ToList();
        if (changes.Count == 0)
        {
            return null;
        }

        var active = project.All<Member>().Where(member => !member.Retired).ToDictionary(member => member.Id);
        var before = active.Count;
        foreach (var change in changes)
        {
            active.Remove(change.Id);
            if (change.Record is Member { Retired: false } stays)
            {
                active[stays.Id] = stays;
            }
        }

        if (before > 0 && active.Count == 0)
        {
            return new LastMember();
        }

        var gone = changes.Where(change => change.Op != ChangeOp.Put).Select(change => change.Id).ToHashSet();
        if (gone.Count == 0)
        {
            return null;
        }

        var wrote = HistoryReading.Of(store, long.MaxValue).FirstOrDefault(entry => gone.Contains(entry.Set.By));
        return wrote is null
            ? null
            : new MemberWrote(project.Find<Member>(wrote.Set.By)?.Name ?? wrote.Set.By.ToString());
    }

    /// <summary>Who is asked for, where nobody was named and not one alone is active.</summary>
    public static Refusal WhoActs(Project project)
    {
        var members = project.All<Member>().ToList();
        if (members.Count == 0)
        {
            return new NobodyLeft();
        }

        var active = members.Where(member => !member.Retired).Select(member => member.Name).ToList();
        return active.Count > 0 ? new WhoActs(active) : new AllRetired([.. members.Select(member => member.Name)]);
    }
}
