namespace Tenter.Store;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Coding;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Where codes come from, read off the journal of a project that lies open.</summary>
public static class Lineage
{
    /// <summary>All steps in the life of a code, oldest first.</summary>
    /// <param name="upTo">The last act looked at: for the code as it was known.</param>
    public static IReadOnlyList<CodeStep> LineageOf(
        this Session session,
        View view,
        RecordId code,
        long upTo = long.MaxValue
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        return CodeLineage.Of(view, code, id => session.PastOf(Code.Kind, id, upTo));
    }

    /// <summary>The codebook as a table with where each code comes from, cleared to leave the project.</summary>
    /// <param name="past">The project as it was known; null for now.</param>
    public static Outcome<Cleared<CodebookTable>> CodebookToLeave(this Session session, Project? past = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        var view = session.View(Purpose.Export, knownAt: past);
        var title = ProjectInfo.Of(session.View())?.Title is { } project ? $"Codebook: {project}" : "Codebook";
        return Release.Clear(
            view,
            CodebookTable.Of(view, title, code => InOneLine(session.LineageOf(view, code.Id, view.KnownAt.Seq)))
        );
    }

    /// <summary>A step as a sentence: “Renamed from ‘cosy’ to ‘closeness’”.</summary>
    public static string Told(CodeStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.What switch
        {
            CodeStepKind.Made => $"Made as ‘{step.After}’",
            CodeStepKind.SplitFrom => $"Split from ‘{step.Before ?? "a code no longer here"}’",
            CodeStepKind.Renamed => $"Renamed from ‘{step.Before}’ to ‘{step.After}’",
            CodeStepKind.Defined => step.Before is null ? "Defined"
            : step.After is null ? "Left without a definition"
            : "Defined anew",
            CodeStepKind.Moved =>
                $"Moved from {step.Before ?? "a code no longer here"} to {step.After ?? "a code no longer here"}",
            CodeStepKind.MergedHere => $"‘{step.Before}’ was merged into it",
            CodeStepKind.MergedInto => $"Merged into ‘{step.After ?? "a code no longer here"}’",
            CodeStepKind.SplitOff => $"‘{step.After}’ was split from it",
            CodeStepKind.Retired => "Retired",
            CodeStepKind.Restored => "Brought back into use",
            CodeStepKind.Removed => "Removed",
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }

    /// <summary>The whole lineage in one cell of a table; the definitions themselves are left to the steps.</summary>
    public static string InOneLine(IReadOnlyList<CodeStep> steps) =>
        string.Join(
            "; ",
            steps.Select(step =>
                string.Create(CultureInfo.InvariantCulture, $"{step.Act.At:yyyy-MM-dd} {Told(step)}")
                + (step.Words?.Reason is { } reason ? $", because {reason}" : string.Empty)
            )
        );
}
