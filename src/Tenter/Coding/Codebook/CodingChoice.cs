namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Which of a code's codings are meant: those picked one by one, or all that come from these sources, these kinds of source,
/// these coders and this pass; all of them where nothing is said.
/// </summary>
internal sealed record CodingChoice
{
    public IReadOnlyList<string>? Codings { get; init; }

    public IReadOnlyList<string>? Sources { get; init; }

    public IReadOnlyList<string>? Kinds { get; init; }

    public IReadOnlyList<string>? By { get; init; }

    public string? Pass { get; init; }

    public bool IsAll => Codings is null && Sources is null && Kinds is null && By is null && Pass is null;

    /// <summary>A test for one coding; refuses names that mean nothing.</summary>
    public Outcome<Func<Coding, bool>> In(View view)
    {
        if (IsAll)
        {
            return (Func<Coding, bool>)(static _ => true);
        }

        var wrong = new List<Refusal>();
        var picked = Ids<Coding>(view, Codings, wrong);
        var sources = Ids<Source>(view, Sources, wrong);
        var by = Ids<Member>(view, By, wrong);
        var pass = Ids<CodingPass>(view, Pass is { } one ? [one] : null, wrong);
        var kinds = Kinds is null ? null : KindsMeant(view, Kinds);
        if (wrong.Count > 0)
        {
            return wrong[0];
        }

        var filtered = sources is not null || by is not null || pass is not null || kinds is not null;
        return (Func<Coding, bool>)(
            coding =>
                picked?.Contains(coding.Id) == true
                || (
                    filtered
                    && sources?.Contains(coding.Passage.Source) != false
                    && by?.Contains(coding.By) != false
                    && (pass is null || (coding.Pass is { } of && pass.Contains(of)))
                    && (
                        kinds is null
                        || (view.Find<Source>(coding.Passage.Source)?.SourceKind is { } kind && kinds.Contains(kind))
                    )
                )
        );
    }

    private static HashSet<string> KindsMeant(View view, IReadOnlyList<string> kinds)
    {
        var scheme = Scheme.Of(view, Scheme.SourceKinds);
        return [.. kinds.Select(kind => scheme?.KeyOf(kind) ?? kind)];
    }

    private static HashSet<RecordId>? Ids<T>(View view, IReadOnlyList<string>? named, List<Refusal> wrong)
        where T : Record
    {
        if (named is null)
        {
            return null;
        }

        var ids = new HashSet<RecordId>();
        foreach (var name in named)
        {
            if (view.Named<T>(name).TryGet(out var found, out var refusal))
            {
                ids.Add(found.Id);
            }
            else
            {
                wrong.Add(refusal);
            }
        }

        return ids;
    }
}
