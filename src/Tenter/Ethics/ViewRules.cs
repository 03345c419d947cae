namespace Tenter.Ethics;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Makes views: the one place where consent, visibility and purpose decide what is shown.</summary>
public static class Viewing
{
    /// <summary>
    /// The project as the member may see it. For an export the audience says who will read it; for the other purposes it is
    /// the member's own team.
    /// </summary>
    public static View Open(
        Project project,
        Project? notebook,
        RecordId member,
        Purpose purpose,
        Edtf? asAt = null,
        string? audience = null
    ) => new(project, notebook, member, purpose, asAt, new ViewRules(project, purpose, audience));
}

/// <inheritdoc cref="IViewRules"/>
internal sealed class ViewRules : IViewRules
{
    private const string Team = "team";

    private readonly Project project;
    private readonly Purpose purpose;
    private readonly string audience;
    private readonly HashSet<RecordId> hiddenSources;

    public ViewRules(Project project, Purpose purpose, string? audience)
    {
        this.project = project;
        this.purpose = purpose;
        this.audience = audience ?? Team;
        hiddenSources = [.. project.All<Source>().Where(Hidden).Select(source => source.Id)];
    }

    public bool ShowsAll(Kind kind) =>
        hiddenSources.Count == 0 || !(kind.Name == Source.Kind.Name || kind.MayReferTo(Source.Kind.Name));

    public bool Shows(Kind kind, Record record)
    {
        if (ShowsAll(kind))
        {
            return true;
        }

        if (kind.Name == Source.Kind.Name)
        {
            return !hiddenSources.Contains(record.Id);
        }

        var references = new List<Reference>();
        kind.ReferencesOf(record, references);
        return !references.Exists(reference =>
            reference.Kind == Source.Kind.Name
            && reference.OnRemoval == OnRemoval.Cascade
            && hiddenSources.Contains(reference.Id)
        );
    }

    public (Scope Scope, string Because) ScopeOf(Passage passage)
    {
        if (project.Find<Source>(passage.Source) is not { } source)
        {
            return (Scope.None, "the source is no longer in the project");
        }

        (Scope Scope, string Because)? strictest = null;
        foreach (var limit in LimitsOn(source, passage))
        {
            if (strictest is null || limit.Scope < strictest.Value.Scope)
            {
                strictest = limit;
            }
        }

        return strictest ?? (Scopes.Unstated, "nothing else is recorded");
    }

    private IEnumerable<(Scope Scope, string Because)> LimitsOn(Source source, Passage passage)
    {
        if (source.Scope is { } whole)
        {
            yield return (whole, source.ScopeNote ?? $"set on the source '{source.Name}'");
        }

        foreach (var restriction in project.All<Restriction>().Where(Restriction.BySource, source.Id))
        {
            if (restriction.Passage.Revision == passage.Revision && restriction.Passage.Span.Overlaps(passage.Span))
            {
                yield return (restriction.Scope, restriction.Because);
            }
        }

        foreach (var speaker in SpeakersOf(source, passage))
        {
            if (speaker.Scope is { } scope)
            {
                yield return (scope, speaker.ScopeNote ?? $"what {speaker.Name} agreed to");
            }
        }
    }

    private IReadOnlyList<Participant> SpeakersOf(Source source, Passage passage)
    {
        var participants = source.Participants.Select(project.Find<Participant>).OfType<Participant>().ToList();
        var structure =
            participants.Count > 1
            && project.Find<Revision>(passage.Revision) is { } revision
            && project.Blobs.Bytes(revision.Structure) is { } bytes
                ? StructureBytes.Read(bytes)
                : [];
        return new Speakers(participants, structure).In(passage.Span);
    }

    private bool Hidden(Source source) =>
        (source.Scope == Scope.None && purpose != Purpose.Read)
        || (
            purpose == Purpose.Export
            && audience != Team
            && source.Visibility is { } visibility
            && !string.Equals(visibility, audience, StringComparison.Ordinal)
        );
}
