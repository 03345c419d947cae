namespace Tenter.Ethics;

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
    ) => new(project, notebook, member, purpose, asAt, new ViewRules(project, present ?? project, purpose, audience));
}

/// <inheritdoc cref="IViewRules"/>
internal sealed class ViewRules : IViewRules
{
    private readonly Project present;
    private readonly Purpose purpose;
    private readonly string audience;
    private readonly HashSet<RecordId> hiddenSources;
    private readonly SourceLimits limits;

    public ViewRules(Project project, Project present, Purpose purpose, string? audience)
    {
        this.present = present;
        this.purpose = purpose;
        this.audience = audience ?? Audiences.Team;
        limits = new SourceLimits(present, project);
        var removedSince =
            project == present ? [] : project.All<Source>().Where(then => present.Find<Source>(then.Id) is null);
        hiddenSources = [.. present.All<Source>().Concat(removedSince).Where(Hidden).Select(source => source.Id)];
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
        if (present.Find<Source>(passage.Source) is not { } source)
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

        foreach (var limit in limits.On(source, passage))
        {
            yield return limit;
        }
    }

    private bool Hidden(Source source) =>
        (source.Scope == Scope.None && purpose != Purpose.Read)
        || (purpose == Purpose.Export && Audiences.Withheld(source.Visibility, audience));
}
