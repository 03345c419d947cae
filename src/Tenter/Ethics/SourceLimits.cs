namespace Tenter.Ethics;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Tenter.Journal;

/// <summary>
/// What limits single passages of a source: restrictions on some of its words, and what those agreed to whose words they
/// may be. Whose words stand where is found once a text and kept.
/// </summary>
/// <param name="present">Where restrictions and people are looked up: permissions are those of the present.</param>
/// <param name="then">Where a text is looked up that the present has no more.</param>
internal sealed class SourceLimits(Project present, Project then)
{
    /// <summary>
    /// A judgement: what somebody agreed to who is no longer in the register is not known any more, so nothing of it is
    /// handed on.
    /// </summary>
    private const Scope OfSomebodyGone = Scope.Use;

    private readonly Lazy<ILookup<RecordId, ILimitsUse>> limiting = new(() =>
        present
            .Kinds.All.Where(kind => typeof(ILimitsUse).IsAssignableFrom(kind.RecordType))
            .SelectMany(kind => present.Table(kind).Rows)
            .Select(row => (ILimitsUse)row.Record)
            .Where(one => one.AtMost is not null)
            .ToLookup(one => one.Limits)
    );
    private readonly RevisionMaps maps = new(present);
    private readonly ConcurrentDictionary<(RecordId Source, RecordId Revision), Speakers> speakers = new();

    public IEnumerable<(Scope Scope, string Because)> On(Source source, Passage passage)
    {
        foreach (var restriction in present.All<Restriction>().Where(Restriction.BySource, source.Id))
        {
            if (MayBind(restriction.Passage, passage))
            {
                yield return (restriction.Scope, restriction.Because);
            }
        }

        foreach (var one in limiting.Value[source.Id])
        {
            yield return (one.AtMost!.Value, one.AtMostBecause);
        }

        if (source.Participants.Count == 0)
        {
            yield break;
        }

        var (people, somebodyGone) = SpeakersOf(source, passage.Revision).MayBeIn(passage.Span);
        foreach (var speaker in people)
        {
            if (speaker.Scope is { } scope)
            {
                yield return (scope, speaker.ScopeNote ?? $"what {speaker.Name} agreed to");
            }
        }

        if (somebodyGone)
        {
            yield return (OfSomebodyGone, "somebody who took part is no longer in the register");
        }
    }

    /// <summary>
    /// Whether a restriction holds for a passage: in one text, where they meet; in different ones, where they may meet in the
    /// present. It binds what came in the place of its words too, and where it has no place any more the whole source, until
    /// a person places it.
    /// </summary>
    private bool MayBind(Passage restricted, Passage passage)
    {
        if (restricted.Revision == passage.Revision && restricted.Span.Overlaps(passage.Span))
        {
            return true;
        }

        if (Now(restricted) is not { } there)
        {
            return true;
        }

        return maps.Around(passage) is not { } here || here.Overlaps(there);
    }

    private TextSpan? Now(Passage restricted) =>
        maps.Present(restricted) switch
        {
            { State: PlacingState.Whole, Passage: { } whole } => whole.Span,
            { State: PlacingState.Changed } => maps.Around(restricted),
            _ => null,
        };

    private Speakers SpeakersOf(Source source, RecordId revision) =>
        speakers.TryGetValue((source.Id, revision), out var known)
            ? known
            : speakers.GetOrAdd((source.Id, revision), Read(source, revision));

    private Speakers Read(Source source, RecordId revision)
    {
        var people = source.Participants.Select(present.Find<Participant>).OfType<Participant>().ToList();
        var structure =
            source.Participants.Count > 1
            && (present.Find<Revision>(revision) ?? then.Find<Revision>(revision)) is { } found
            && present.Blobs.Bytes(found.Structure) is { } bytes
                ? StructureBytes.Read(bytes)
                : [];
        return new Speakers(people, structure, source.Participants.Count - people.Count);
    }
}
