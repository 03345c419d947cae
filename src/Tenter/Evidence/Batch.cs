namespace Tenter.Evidence;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Journal;

/// <summary>One step of a batch: a verb, its arguments, and a name for the record it makes, for later steps.</summary>
/// <param name="As">As "$board"; null when no later step needs it.</param>
/// <param name="Where">Where the step was read, for errors: "line 3".</param>
public sealed record BatchStep(string Verb, JsonObject Arguments, string? As, string Where);

/// <summary>The record that a step was about.</summary>
/// <param name="IsNew">Whether the step made it; false where it changed one that was there.</param>
public sealed record BatchMade(string? As, string Kind, RecordId Id, bool IsNew);

/// <summary>Several verbs as one act: each sees what those before it did; all are written, or none.</summary>
public static class Batch
{
    public const string VerbName = "batch";

    private const int SentencesTold = 3;

    /// <summary>
    /// Runs the steps on a working copy of the state and answers one draft of their net effect.
    /// </summary>
    /// <param name="verbs">The verbs that may be named.</param>
    /// <param name="project">The state to begin from.</param>
    /// <param name="see">Makes a view of a working state.</param>
    /// <param name="steps">The steps, in order.</param>
    /// <param name="stamp">Who and when.</param>
    /// <param name="made">What the steps made or changed, in order.</param>
    /// <param name="under">
    /// For steps that all go to the member's notebook: the project it is laid over, while <paramref name="project"/> is the
    /// notebook. Null for the shared journal.
    /// </param>
    public static Outcome<Draft> Run(
        IReadOnlyList<Verb> verbs,
        Project project,
        Func<Project, View> see,
        IReadOnlyList<BatchStep> steps,
        Stamp stamp,
        out IReadOnlyList<BatchMade> made,
        Project? under = null
    )
    {
        var byName = verbs.ToDictionary(verb => verb.Name, StringComparer.Ordinal);
        var names = new BatchNames(steps);
        var drafts = new List<Draft>();
        var list = new List<BatchMade>();
        made = list;
        var working = project;
        foreach (var step in steps)
        {
            if (!byName.TryGetValue(step.Verb, out var verb))
            {
                return new NoSuchVerb(step.Verb, step.Where);
            }

            if (!names.Filled(step, verb).TryGet(out var arguments, out var refusal))
            {
                return refusal;
            }

            if (!verb.Run(see(working), arguments, stamp).TryGet(out var draft, out refusal))
            {
                return Refused(step.Where, refusal);
            }

            if (draft.ToNotebook != under is not null)
            {
                return drafts.Count == 0 && under is null ? new AllPrivate(step.Where) : new PrivateInBatch(step.Where);
            }

            draft = draft with { Changes = Removal.Expand(working, draft.Changes) };
            foreach (var blob in draft.Blobs)
            {
                working.Blobs.Expect(blob);
            }

            var before = working;
            if (!working.Apply(draft, stamp.By, under).TryGet(out working, out refusal))
            {
                return Refused(step.Where, refusal);
            }

            drafts.Add(draft);
            if (draft.Made is { } record)
            {
                list.Add(new BatchMade(step.As, record.Kind, record.Id, before.Find(record) is null));
                if (step.As is { } name)
                {
                    names.Add(name, record.Id);
                }
            }
        }

        return drafts.Count == 1 ? drafts[0] : Together(drafts, project);
    }

    /// <summary>The drafts as one: the last word on each record, and nothing of what came and went.</summary>
    private static Draft Together(List<Draft> drafts, Project before)
    {
        var changes = Removal.OnePerRecord(before, [.. drafts.SelectMany(draft => draft.Changes)]);
        var groups = drafts.GroupBy(draft => draft.Verb).Select(Told).ToList();
        var told = string.Join("; ", groups.Take(SentencesTold));
        var more =
            groups.Count > SentencesTold ? $"; and {groups.Count - SentencesTold} more kinds of act" : string.Empty;
        return new Draft(VerbName, told + more, changes)
        {
            Blobs = [.. drafts.SelectMany(draft => draft.Blobs)],
            Made = drafts[^1].Made,
            ToNotebook = drafts[^1].ToNotebook,
        };
    }

    /// <summary>One act in its own words, several of one verb as a count: "Added 8 attendances".</summary>
    private static string Told(IGrouping<string, Draft> acts)
    {
        var count = acts.Count();
        var dash = acts.Key.IndexOf('-', StringComparison.Ordinal);
        if (count == 1 || dash < 0)
        {
            return acts.First().Sentence;
        }

        var did = acts.Key[..dash] switch
        {
            "add" => "Added",
            "change" => "Changed",
            "remove" => "Removed",
            var other => char.ToUpperInvariant(other[0]) + other[1..],
        };
        return $"{did} {count} {Plural(acts.Key[(dash + 1)..].Replace('-', ' '))}";
    }

    private static string Plural(string noun) =>
        noun.EndsWith('y') && !noun.EndsWith("ay", StringComparison.Ordinal) ? noun[..^1] + "ies" : noun + "s";

    /// <summary>Why a step was refused, with the step; of the same class as its reason, which decides the exit code.</summary>
    public static Refusal Refused(string line, Refusal because)
    {
        var where = because.Where.Length == 0 ? line : $"{line}; {because.Where}";
        var toDo = because.ToDo + "; nothing was written";
        return because switch
        {
            WrongUsage => new StepWrong(because.What, where, toDo, because),
            Damaged => new StepDamaged(because.What, where, toDo, because),
            _ => new StepRefused(because.What, where, toDo, because),
        };
    }
}

public sealed record NoSuchVerb(string Verb, string Line)
    : WrongUsage($"There is no verb called '{Verb}'", Line, "See the verbs with: tenter do --list");

/// <summary>A step of a batch was refused, so nothing of the batch was written.</summary>
public sealed record StepRefused(string What, string Where, string ToDo, Refusal Because)
    : NotAllowed(What, Where, ToDo);

/// <inheritdoc cref="StepRefused"/>
public sealed record StepWrong(string What, string Where, string ToDo, Refusal Because) : WrongUsage(What, Where, ToDo);

/// <inheritdoc cref="StepRefused"/>
public sealed record StepDamaged(string What, string Where, string ToDo, Refusal Because) : Damaged(What, Where, ToDo);

/// <summary>The first step is private: the batch is to be run again, into the member's notebook.</summary>
public sealed record AllPrivate(string Line)
    : NotAllowed("A private record goes into your notebook", Line, "Run the private lines by themselves");

public sealed record PrivateInBatch(string Line)
    : NotAllowed(
        "An act is either shared or private, not both",
        Line,
        "Give the private lines a batch of their own: they go into your notebook"
    );
