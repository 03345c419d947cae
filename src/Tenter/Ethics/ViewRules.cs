namespace Tenter.Ethics;

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
    /// <param name="project">The records as they are, or were known to be.</param>
    /// <param name="present">
    /// The project as it is now, where the records are those of an earlier day: what was permitted then may have been taken
    /// back since, and the permissions of the present hold.
    /// </param>
    public static View Open(
        Project project,
        Project? notebook,
        RecordId member,
        Purpose purpose,
        Edtf? asAt = null,
        string? audience = null,
        Project? present = null
    ) =>
        new(
            project,
            notebook,
            member,
            purpose,
            asAt,
            new ViewRules(project, present ?? project, member, purpose, audience)
        );
}

/// <inheritdoc cref="IViewRules"/>
internal sealed class ViewRules : IViewRules
{
    private readonly Project present;
    private readonly RecordId member;
    private readonly bool blind;
    private readonly Purpose purpose;
    private readonly string audience;
    private readonly HashSet<RecordId> hiddenSources;
    private readonly SourceLimits limits;
    private readonly SameWords same;
    private readonly EarlierTexts earlier;
    private readonly ConcurrentDictionary<(RecordId Source, RecordId Revision), IReadOnlyList<Source>> copies = new();

    /// <param name="project">What is seen.</param>
    /// <param name="present">What is permitted.</param>
    public ViewRules(Project project, Project present, RecordId member, Purpose purpose, string? audience)
    {
        this.present = present;
        this.member = member;
        blind = present.All<ProjectInfo>().Any(info => info.BlindCoding);
        this.purpose = purpose;
        this.audience = audience ?? Audiences.Team;
        limits = new SourceLimits(present, project);
        same = new SameWords(present.All<Source>(), present.Find<Revision>, present.Blobs.Text);
        earlier = new EarlierTexts(present);
        hiddenSources = [.. HiddenOf(project)];
    }

    public bool ShowsAll(Kind kind) =>
        (!blind || !typeof(IPlacedBy).IsAssignableFrom(kind.RecordType))
        && (hiddenSources.Count == 0 || !(kind.Name == Source.Kind.Name || kind.MayReferTo(Source.Kind.Name)));

    public bool Shows(Kind kind, Record record)
    {
        if (ShowsAll(kind))
        {
            return true;
        }

        if (blind && record is IPlacedBy { StandsOnWords: true } placed && placed.By != member)
        {
            return false;
        }

        if (hiddenSources.Count == 0)
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
        from revision in earlier.TextsOf(source)
        where ScopeOf(new Passage(source.Id, revision.Id, 0, revision.Length)).Scope < Scope.Quote
        select (source, revision);

    /// <summary>Of the passage, and of the same passage in every other source that has the same words.</summary>
    private IEnumerable<(Scope Scope, string Because)> LimitsOn(Passage passage)
    {
        if (present.Find<Source>(passage.Source) is not { } source)
        {
            return [(Scope.None, "the source is no longer in the project")];
        }

        return LimitsOn(source, passage)
            .Concat(
                CopiesOf(source, passage.Revision)
                    .SelectMany(copy =>
                        LimitsOn(copy, passage with { Source = copy.Id, Revision = copy.Revision })
                            .Select(limit => (limit.Scope, $"{limit.Because}; the same words as ‘{copy.Name}’"))
                    )
            )
            .Concat(
                earlier
                    .OnceSame(source)
                    .SelectMany(copy =>
                        LimitsOn(copy, new Passage(copy.Id, copy.Revision, 0, int.MaxValue))
                            .Select(limit => (limit.Scope, $"{limit.Because}; once the same words as ‘{copy.Name}’"))
                    )
            );
    }

    private IEnumerable<(Scope Scope, string Because)> LimitsOn(Source source, Passage passage)
    {
        if (source.Scope is { } whole)
        {
            yield return (whole, source.ScopeNote ?? $"set on the source '{source.Name}'");
        }

        foreach (var limit in limits.On(source, passage))
        {
            yield return limit;
        }
    }

    private IReadOnlyList<Source> CopiesOf(Source source, RecordId revision) =>
        copies.GetOrAdd(
            (source.Id, revision),
            _ => present.Find<Revision>(revision) is { } text ? [.. same.As(source.Id, text)] : []
        );

    /// <summary>Sources that the view does not show, and with those that are not to be used every copy of them.</summary>
    private IEnumerable<RecordId> HiddenOf(Project project)
    {
        var removedSince = ReferenceEquals(project, present)
            ? []
            : project.All<Source>().Where(then => present.Find<Source>(then.Id) is null);
        foreach (var source in present.All<Source>().Concat(removedSince).Where(Hidden))
        {
            yield return source.Id;
            if (source.Scope == Scope.None)
            {
                foreach (var copy in CopiesOf(source, source.Revision).Concat(earlier.OnceSame(source)))
                {
                    yield return copy.Id;
                }
            }
        }
    }

    private bool Hidden(Source source) =>
        (source.Scope == Scope.None && purpose != Purpose.Read)
        || (purpose == Purpose.Export && Audiences.Withheld(source.Visibility, audience));
}
