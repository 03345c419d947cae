namespace Tenter.Evidence.Anchoring;

using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>
/// The ways from earlier texts of sources to their present ones, in one snapshot: made when first asked for and kept, one
/// for each pair of revisions. A passage of the present text asks nothing of it.
/// </summary>
internal sealed class RevisionMaps(Project project)
{
    private readonly ConcurrentDictionary<(RecordId From, RecordId To), RevisionMap?> known = new();

    /// <summary>O(log edits) for a passage, after the first between two revisions.</summary>
    public Placing Present(Passage passage)
    {
        if (project.Find<Source>(passage.Source) is not { } source)
        {
            return new Placing(Passage: null, PlacingState.Unplaced);
        }

        if (source.Revision == passage.Revision)
        {
            return new Placing(passage, PlacingState.Whole);
        }

        return
            Between(passage.Revision, source.Revision) is { } map
            && IsSpan(passage)
            && map.Map(passage.Span) is { Span: { } span, Changed: var changed }
            ? new Placing(
                new Passage(source.Id, source.Revision, span.Start, span.End),
                changed ? PlacingState.Changed : PlacingState.Whole
            )
            : new Placing(Passage: null, PlacingState.Unplaced);
    }

    /// <summary>The stretch of the present text that may hold what came in the passage's place; null where nobody knows.</summary>
    public TextSpan? Around(Passage passage)
    {
        if (project.Find<Source>(passage.Source) is not { } source || !IsSpan(passage))
        {
            return null;
        }

        return source.Revision == passage.Revision
            ? passage.Span
            : Between(passage.Revision, source.Revision)?.Around(passage.Span);
    }

    private static bool IsSpan(Passage passage) => passage.Start >= 0 && passage.Start < passage.End;

    private RevisionMap? Between(RecordId from, RecordId to) =>
        known.TryGetValue((from, to), out var map) ? map : known.GetOrAdd((from, to), pair => Read(pair.From, pair.To));

    /// <summary>Follows the corrections back from the later revision; null where they do not lead to the earlier one.</summary>
    private RevisionMap? Read(RecordId from, RecordId to)
    {
        var way = new List<Correction>();
        var seen = new HashSet<RecordId>();
        for (var at = to; at != from; at = way[^1].From)
        {
            if (!seen.Add(at) || project.All<Correction>().Where(Correction.ByTo, at).FirstOrDefault() is not { } one)
            {
                return null;
            }

            way.Add(one);
        }

        way.Reverse();
        return RevisionMap.Of(project, way);
    }
}

/// <summary>The way of a span through one or more corrections.</summary>
internal sealed class RevisionMap
{
    private readonly IReadOnlyList<Step> steps;

    private RevisionMap(IReadOnlyList<Step> steps) => this.steps = steps;

    /// <summary>Corrections that follow on each other by edits are made one map. Null where a script was erased.</summary>
    public static RevisionMap? Of(Project project, IReadOnlyList<Correction> way)
    {
        var steps = new List<Step>();
        foreach (var correction in way)
        {
            if (project.Blobs.Bytes(correction.Script) is not { } bytes)
            {
                return null;
            }

            var script = ScriptBytes.Read(bytes);
            if (script.Edits is not { } edits)
            {
                steps.Add(new Step(Edited: null, Replaced.Of(project, correction, script)));
            }
            else if (steps.Count > 0 && steps[^1].Edited is { } before)
            {
                steps[^1] = new Step(before.Then(PositionMap.Of(edits)), Replaced: null);
            }
            else
            {
                steps.Add(new Step(PositionMap.Of(edits), Replaced: null));
            }
        }

        return new RevisionMap(steps);
    }

    public MappedSpan Map(TextSpan span)
    {
        var changed = false;
        foreach (var step in steps)
        {
            var mapped = step.Edited?.Map(span) ?? step.Replaced!.Map(span);
            changed |= mapped.Changed;
            if (mapped.Span is not { } there)
            {
                return new MappedSpan(Span: null, Changed: true);
            }

            span = there;
        }

        return new MappedSpan(span, changed);
    }

    public TextSpan? Around(TextSpan span)
    {
        foreach (var step in steps)
        {
            // Whether all of it was found again is not known where it changed.
            var there =
                step.Edited is { } edited ? edited.Around(span)
                : step.Replaced!.Map(span) is { Changed: false } found ? found.Span
                : null;
            if (there is not { IsEmpty: false } next)
            {
                return null;
            }

            span = next;
        }

        return span;
    }

    private sealed record Step(PositionMap? Edited, Replaced? Replaced);

    /// <summary>Passages found again in another file, and those that nobody looked for then: they are looked for now.</summary>
    private sealed class Replaced(IReadOnlyDictionary<TextSpan, MappedSpan> found, string? old, string? now)
    {
        private readonly ConcurrentDictionary<TextSpan, MappedSpan> since = new();

        public static Replaced Of(Project project, Correction correction, CorrectionScript script)
        {
            string? TextOf(RecordId revision) =>
                project.Find<Revision>(revision) is { } there ? project.Blobs.Text(there.Text) : null;
            return new Replaced(script.Found, TextOf(correction.From), TextOf(correction.To));
        }

        public MappedSpan Map(TextSpan span) =>
            found.TryGetValue(span, out var known) ? known
            : old is null || now is null ? new MappedSpan(Span: null, Changed: true)
            : since.GetOrAdd(span, one => new QuoteAnchor(old, now).Find(one));
    }
}
