namespace Tenter.Web.Entry;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store;
using Tenter.Web.Projects;

/// <summary>Runs verbs by their names for a page: one, or several as one act.</summary>
internal static class Acts
{
    private static readonly Dictionary<string, Verb> ByName = Tenter.Rooms.Verbs.ToDictionary(
        verb => verb.Name,
        StringComparer.Ordinal
    );

    /// <summary>One verb. A name that is none is a bug.</summary>
    public static Outcome<Committed> Act(this Desk desk, string verb, JsonObject arguments, string? sentence = null) =>
        desk.Do(
            (view, stamp) =>
                ByName[verb]
                    .Run(view, arguments, stamp)
                    .Select(draft => sentence is null ? draft : draft with { Sentence = sentence })
        );

    /// <summary>Several verbs as one act, told in one sentence; all are written, or none.</summary>
    public static Outcome<Together> ActTogether(this Desk desk, IReadOnlyList<BatchStep> steps, string? sentence = null)
    {
        IReadOnlyList<BatchMade> made = [];
        return desk.Do(
                (_, stamp) =>
                    Batch
                        .Run(
                            Tenter.Rooms.Verbs,
                            desk.Open.Project,
                            project => See(project, stamp),
                            steps,
                            stamp,
                            out made
                        )
                        .Select(draft => sentence is null ? draft : draft with { Sentence = sentence })
            )
            .Select(committed => new Together(committed, made));
    }

    private static View See(Project project, Stamp stamp) =>
        Viewing.Open(project, notebook: null, stamp.By, Purpose.Read);
}

/// <summary>What several verbs wrote.</summary>
internal sealed record Together(Committed Committed, IReadOnlyList<BatchMade> Made)
{
    public RecordId IdOf(string mark) => Made.First(made => made.As == mark).Id;
}
