namespace Tenter.Coding;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>What happened to a code in one act.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeStepKind>))]
public enum CodeStepKind
{
    Made,
    SplitFrom,
    Renamed,
    Defined,
    Moved,
    MergedHere,
    MergedInto,
    SplitOff,
    Retired,
    Restored,
    Removed,
}

/// <summary>One step in the life of a code, as the journal tells it.</summary>
/// <param name="Act">The act, with who did it and when.</param>
/// <param name="Words">The act's own sentence and reason; null where they were erased.</param>
/// <param name="Other">The code it was split from, merged into, or that was merged into it or split off.</param>
public sealed record CodeStep(
    CodeStepKind What,
    ChangeSet Act,
    OwnWords? Words,
    string? Before,
    string? After,
    RecordId? Other = null
);

/// <summary>
/// Where a code comes from: the names it had, what it meant and since when, what was merged into it and split from it, who did
/// so and why. Read off the journal's versions of the code and of those it came from; nothing is kept twice. O(versions).
/// </summary>
public static class CodeLineage
{
    /// <summary>All steps, oldest first.</summary>
    /// <param name="view">The codebook as it stands: who points to the code.</param>
    /// <param name="past">What the journal holds of a code, oldest first.</param>
    public static IReadOnlyList<CodeStep> Of(View view, RecordId code, Func<RecordId, IReadOnlyList<RecordPast>> past)
    {
        string? NameOf(RecordId? id) => id is { } known ? view.Find<Code>(known)?.Name : null;
        var steps = new List<CodeStep>();
        Code? before = null;
        foreach (var version in past(code))
        {
            var after = version.Record as Code;
            steps.AddRange(Between(before, after, version, NameOf));
            before = after;
        }

        foreach (var other in view.All<Code>().Where(other => other.Id != code))
        {
            if (other.MergedInto == code || other.SplitFrom == code)
            {
                steps.AddRange(Joined(other, code, past(other.Id)));
            }
        }

        return [.. steps.OrderBy(step => step.Act.Seq)];
    }

    private static IEnumerable<CodeStep> Between(
        Code? before,
        Code? after,
        RecordPast version,
        Func<RecordId?, string?> nameOf
    )
    {
        CodeStep Step(CodeStepKind what, string? from, string? to, RecordId? other = null) =>
            new(what, version.Set, version.Words, from, to, other);
        if (after is null)
        {
            yield return Step(CodeStepKind.Removed, before?.Name, null);
            yield break;
        }

        if (before is null)
        {
            yield return after.SplitFrom is { } origin
                ? Step(CodeStepKind.SplitFrom, nameOf(origin), after.Name, origin)
                : Step(CodeStepKind.Made, null, after.Name);
            if (CodebookChanges.Meaning(after) is { } first)
            {
                yield return Step(CodeStepKind.Defined, null, first);
            }

            yield break;
        }

        if (before.Name != after.Name)
        {
            yield return Step(CodeStepKind.Renamed, before.Name, after.Name);
        }

        if (!before.MeansTheSame(after))
        {
            yield return Step(CodeStepKind.Defined, CodebookChanges.Meaning(before), CodebookChanges.Meaning(after));
        }

        if (before.Parent != after.Parent)
        {
            yield return Step(
                CodeStepKind.Moved,
                before.Parent is null ? "the top" : nameOf(before.Parent),
                after.Parent is null ? "the top" : nameOf(after.Parent)
            );
        }

        if (before.Group != after.Group)
        {
            yield return Step(CodeStepKind.Moved, Shelf(before), Shelf(after));
        }

        if (before.MergedInto != after.MergedInto && after.MergedInto is { } into)
        {
            yield return Step(CodeStepKind.MergedInto, after.Name, nameOf(into), into);
        }
        else if (before.Retired != after.Retired)
        {
            yield return Step(after.Retired ? CodeStepKind.Retired : CodeStepKind.Restored, null, null);
        }
    }

    /// <summary>The acts by which another code came to this one, or went from it.</summary>
    private static IEnumerable<CodeStep> Joined(Code other, RecordId code, IReadOnlyList<RecordPast> versions)
    {
        Code? before = null;
        foreach (var version in versions)
        {
            if (version.Record is Code after)
            {
                if (after.MergedInto == code && before?.MergedInto != code)
                {
                    yield return new CodeStep(
                        CodeStepKind.MergedHere,
                        version.Set,
                        version.Words,
                        after.Name,
                        null,
                        other.Id
                    );
                }

                if (before is null && after.SplitFrom == code)
                {
                    yield return new CodeStep(
                        CodeStepKind.SplitOff,
                        version.Set,
                        version.Words,
                        null,
                        after.Name,
                        other.Id
                    );
                }
            }

            before = version.Record as Code;
        }
    }

    private static string Shelf(Code code) => code.Group is { } shelf ? $"shelf {shelf}" : "no shelf";
}
