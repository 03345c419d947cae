namespace Tenter.Coding;

using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Accepts or rejects a hit of a query; a later decision replaces the earlier one in the same record.</summary>
public static class DecideHit
{
    /// <summary>
    /// Decides at once about those of the passages that nobody has decided on: what somebody looked at one by one stands.
    /// </summary>
    public static Outcome<Draft> Rest(
        View view,
        string query,
        Source source,
        IReadOnlyList<Passage> hits,
        bool accepted,
        string? reason,
        Stamp stamp
    )
    {
        var key = HitDecision.KeyOf(query);
        var decided = view.Where(HitDecision.BySource, source.Id)
            .Where(decision => decision.Query == key)
            .Select(decision => view.Read(decision.Passage))
            .ToHashSet();
        var changes = hits.Where(decided.Add)
            .Select(hit =>
                RecordChange.Put(HitDecision.Kind, Decision(stamp.NewId(), key, hit, accepted, reason, stamp))
            )
            .ToList();
        return changes.Count == 0
            ? new AllDecided(source.Name)
            : new Draft(
                "decide-hit",
                $"{(accepted ? "Accepted" : "Rejected")} {changes.Count} {(changes.Count == 1 ? "hit" : "hits")} of ‘{key}’ in ‘{source.Name}’",
                changes
            );
    }

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
            .LastOrDefault(decision => decision.Query == key && view.Read(decision.Passage) == passage);
        var decision = Decision(before?.Id ?? stamp.NewId(), key, passage, accepted, reason, stamp);
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

    private static HitDecision Decision(
        RecordId id,
        string key,
        Passage passage,
        bool accepted,
        string? reason,
        Stamp stamp
    ) =>
        new()
        {
            Id = id,
            Query = key,
            Passage = passage,
            Accepted = accepted,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            By = stamp.By,
            At = stamp.At,
        };
}

public sealed record AllDecided(string Source)
    : NotAllowed("Every hit here is decided on already", Source, "Change single ones where they stand");
