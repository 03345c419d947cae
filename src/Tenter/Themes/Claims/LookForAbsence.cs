namespace Tenter.Themes.Claims;

using System.Collections.Generic;
using System.Linq;
using Tenter.Coding.Search;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Records that something was looked for and not found, and looks again when more has arrived.</summary>
public static class LookForAbsence
{
    private static readonly Verb PlainAdd = RecordVerbs.Add(
        Absence.Kind,
        "something expected, looked for and not found; what was searched is noted"
    );

    /// <summary>The plain verb, which also notes what there was to search.</summary>
    public static Verb Add { get; } =
        PlainAdd with
        {
            Run = (view, arguments, stamp) =>
                PlainAdd
                    .Run(view, arguments, stamp)
                    .Then(draft =>
                        draft.Changes is [{ Record: Absence absence }]
                            ? Looked(view, absence)
                                .Select(looked =>
                                    draft with
                                    {
                                        Changes = [RecordChange.Put(Absence.Kind, looked)],
                                        Sentence = $"Recorded that ‘{looked.Name}’ was looked for and not found",
                                    }
                                )
                            : draft
                    ),
        };

    /// <summary>Says what another look showed.</summary>
    public static Verb Again { get; } =
        Verb.Of(
            "look-again-for-absence",
            "Notes that an absence was looked for again in all that is there now, and what came of it.",
            ThemesJson.Default.LookAgainArguments,
            (view, arguments, stamp) =>
                view.Named<Absence>(arguments.Id)
                    .Then(absence => LookedAgain(view, absence, arguments.FoundSince, stamp))
        ) with
        {
            References = ["id"],
        };

    private static Outcome<Draft> LookedAgain(View view, Absence absence, string? foundSince, Stamp stamp)
    {
        var found = string.IsNullOrWhiteSpace(foundSince) ? null : foundSince.Trim();
        return Looked(
                view,
                absence with
                {
                    By = stamp.By,
                    At = stamp.At,
                    FoundSince = found ?? absence.FoundSince,
                    Status = found is null ? absence.Status : "found-since",
                }
            )
            .Select(looked =>
                RecordVerbs.Changed(
                    Absence.Kind,
                    looked,
                    found is null
                        ? $"Looked again for ‘{looked.Name}’: none found in {looked.Checked.Count} sources"
                        : $"Looked again for ‘{looked.Name}’: found since"
                )
            );
    }

    private static Outcome<Absence> Looked(View view, Absence absence)
    {
        if (absence.Query is { } text && !SearchQuery.Parse(text).TryGet(out _, out var refusal))
        {
            return refusal;
        }

        if (absence.Status == Absence.NotSought)
        {
            return absence with { Checked = [] };
        }

        IReadOnlyList<RecordId> searched = [.. AbsenceCheck.Scope(view, absence).Select(source => source.Id)];
        return searched.Count == 0 ? new NothingToSearch(absence.Name) : absence with { Checked = searched };
    }
}

internal sealed record LookAgainArguments
{
    public required string Id { get; init; }

    /// <summary>What turned up, in words; left out where still none was found.</summary>
    public string? FoundSince { get; init; }
}

public sealed record NothingToSearch(string Absence)
    : NotAllowed("There is nothing to look in", Absence, "Name sources or kinds that are in the project");
