namespace Tenter.Ethics;

using System;
using System.Collections.Concurrent;
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
    /// <param name="present">
    /// The project as it stands now, where <paramref name="project"/> is a past one: records are of the past, what is
    /// permitted is of the present.
    /// </param>
    public static View Open(
        Project project,
        Project? notebook,
        RecordId member,
        Purpose purpose,
        Edtf? asAt = null,
        string? audience = null,
        Project? present = null
    ) => new(project, notebook, member, purpose, asAt, new ViewRules(project, present ?? project, purpose, audience));
}

/// <inheritdoc cref="IViewRules"/>
internal sealed class ViewRules : IViewRules
{
    private const string Team = "team";

    private readonly Project project;
    private readonly Project present;
    private readonly Purpose purpose;
    private readonly string audience;
    private readonly SameWords same;
    private readonly HashSet<RecordId> hiddenSources;
    private readonly ConcurrentDictionary<(RecordId Source, RecordId Revision), Limited> limited = [];

    /// <param name="project">What is seen.</param>
    /// <param name="present">What is permitted.</param>
    public ViewRules(Project project, Project present, Purpose purpose, string? audience)
    {
        this.project = project;
        this.present = present;
        this.purpose = purpose;
        this.audience = audience ?? Team;
        same = new SameWords(present.All<Source>(), present.Find<Revision>, present.Blobs.Text);
        hiddenSources = [.. Hidden()];
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
        (Scope Scope, string Because)? strictest = null;
        foreach (var limit in LimitsOn(passage))
        {
            if (strictest is null || limit.Scope < strictest.Value.Scope)
            {
                strictest = limit;
            }
        }

        return strictest ?? (Scopes.Unstated, "what was agreed is not recorded");
    }

    public bool IsStated(Passage passage) => LimitsOn(passage).Any();

    public IEnumerable<(Source Source, Revision Revision)> Withheld() =>
        from source in present.All<Source>()
        let revision = present.Find<Revision>(source.Revision)
        where revision is not null
        where ScopeOf(new Passage(source.Id, revision.Id, 0, revision.Length)).Scope < Scope.Quote
        select (source, revision);

    /// <summary>Of the passage, and of the same passage in every other source that has the same words.</summary>
    private IEnumerable<(Scope Scope, string Because)> LimitsOn(Passage passage)
    {
        if (present.Find<Source>(passage.Source) is not { } source)
        {
            return [(Scope.None, "the source is no longer in the project")];
        }

        var limits = limited.GetOrAdd((passage.Source, passage.Revision), _ => LimitsOf(source, passage.Revision));
        return limits
            .On(passage.Span)
            .Concat(
                limits.Copies.SelectMany(copy =>
                    LimitsOn(copy, passage.Span)
                        .Select(limit => (limit.Scope, $"{limit.Because}; the same words as ‘{copy.Name}’"))
                )
            );
    }

    private IEnumerable<(Scope Scope, string Because)> LimitsOn(Source copy, TextSpan span) =>
        limited.GetOrAdd((copy.Id, copy.Revision), _ => LimitsOf(copy, copy.Revision)).On(span);

    private Limited LimitsOf(Source source, RecordId revision)
    {
        var text = present.Find<Revision>(revision) ?? project.Find<Revision>(revision);
        var people = source.Participants.Select(present.Find<Participant>).OfType<Participant>().ToList();
        var structure =
            people.Count > 1 && text is not null && present.Blobs.Bytes(text.Structure) is { } bytes
                ? StructureBytes.Read(bytes)
                : [];
        return new Limited(
            source,
            [
                .. present
                    .All<Restriction>()
                    .Where(Restriction.BySource, source.Id)
                    .Where(one => one.Passage.Revision == revision),
            ],
            new Speakers(people, structure),
            SomebodyGone: people.Count < source.Participants.Count,
            text is null ? [] : [.. same.As(source.Id, text)]
        );
    }

    /// <summary>Sources that the view does not show, and with those that are not to be used every copy of them.</summary>
    private IEnumerable<RecordId> Hidden()
    {
        // What a source permits is of the present; each is looked up there only where the past is seen.
        var sources = ReferenceEquals(project, present)
            ? present.All<Source>()
            : project.All<Source>().Select(one => present.Find<Source>(one.Id)).OfType<Source>();
        foreach (var source in sources)
        {
            if (!Hidden(source))
            {
                continue;
            }

            yield return source.Id;
            if (source.Scope == Scope.None && present.Find<Revision>(source.Revision) is { } revision)
            {
                foreach (var copy in same.As(source.Id, revision))
                {
                    yield return copy.Id;
                }
            }
        }
    }

    private bool Hidden(Source source) =>
        (source.Scope == Scope.None && purpose != Purpose.Read)
        || (
            purpose == Purpose.Export
            && audience != Team
            && source.Visibility is { } visibility
            && !string.Equals(visibility, audience, StringComparison.Ordinal)
        );

    /// <summary>All that limits one text of one source, looked up once.</summary>
    /// <param name="SomebodyGone">Whether one of those who speak in it is no longer in the project.</param>
    /// <param name="Copies">Other sources with the same words.</param>
    private sealed record Limited(
        Source Source,
        IReadOnlyList<Restriction> Restrictions,
        Speakers Speakers,
        bool SomebodyGone,
        IReadOnlyList<Source> Copies
    )
    {
        public IEnumerable<(Scope Scope, string Because)> On(TextSpan span)
        {
            if (Source.Scope is { } whole)
            {
                yield return (whole, Source.ScopeNote ?? $"set on the source '{Source.Name}'");
            }

            foreach (var restriction in Restrictions.Where(one => one.Passage.Span.Overlaps(span)))
            {
                yield return (restriction.Scope, restriction.Because);
            }

            foreach (var speaker in Speakers.MayBeIn(span))
            {
                if (speaker.Scope is { } scope)
                {
                    yield return (scope, speaker.ScopeNote ?? $"what {speaker.Name} agreed to");
                }
            }

            if (SomebodyGone)
            {
                yield return (Scope.Use, "what somebody agreed to whose entry is no longer in the project");
            }
        }
    }
}
