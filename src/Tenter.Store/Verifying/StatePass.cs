namespace Tenter.Store.Verifying;

using System.Collections.Generic;
using Tenter.Journal;

/// <summary>Whether the state that the journal comes to keeps the rules that every write had to keep.</summary>
internal static class StatePass
{
    /// <summary>O(records).</summary>
    /// <param name="references">False for a notebook, whose records refer to the project it is laid over.</param>
    public static void Check(Project project, bool references, Findings findings)
    {
        var found = new List<Reference>();
        foreach (var kind in project.Kinds.All)
        {
            foreach (var (record, _) in project.Table(kind).Rows)
            {
                var where = new RecordRef(kind.Name, record.Id);
                findings.Guard(where.ToString(), () => Check(project, references, kind, record, found, findings));
            }
        }
    }

    private static void Check(
        Project project,
        bool references,
        Kind kind,
        Record record,
        List<Reference> found,
        Findings findings
    )
    {
        var where = new RecordRef(kind.Name, record.Id);
        if (kind.CheckIn(project, record) is { } broken)
        {
            findings.Add(broken.What, where);
        }

        if (!references)
        {
            return;
        }

        found.Clear();
        kind.ReferencesOf(record, found);
        foreach (var reference in found)
        {
            var target = new RecordRef(reference.Kind, reference.Id);
            if (reference.OnRemoval != OnRemoval.Keep && project.Find(target) is null)
            {
                findings.Add($"A {kind.Noun} refers to a {reference.Kind} that is not there", where);
            }
        }
    }
}
