namespace Tenter.Coding;

using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Accepts or rejects a hit of a query; a later decision replaces the earlier one in the same record.</summary>
public static class DecideHit
{
    public static Outcome<Draft> Of(
        View view,
        string query,
        Passage passage,
        bool accepted,
        string? reason,
        Stamp stamp
    )
    {
        var key = HitDecision.KeyOf(query);
        var before = view.Where(HitDecision.BySource, passage.Source)
            .LastOrDefault(decision => decision.Query == key && decision.Passage == passage);
        var decision = new HitDecision
        {
            Id = before?.Id ?? stamp.NewId(),
            Query = key,
            Passage = passage,
            Accepted = accepted,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            By = stamp.By,
            At = stamp.At,
        };
        var source = view.Find<Source>(passage.Source)?.Name ?? "a source";
        return new Draft(
            "decide-hit",
            $"{(accepted ? "Accepted" : "Rejected")} a hit of ‘{key}’ in ‘{source}’",
            [RecordChange.Put(HitDecision.Kind, decision)]
        )
        {
            Made = new RecordRef(HitDecision.Kind.Name, decision.Id),
        };
    }
}
