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
                                        Sentence =
                                            $"Recorded that ‘{looked.Name}’ was looked for and not found{ToDecide(HitsOf(view, looked))}",
                                    }
                                )
                            : draft
                    ),
        };

    private static readonly Verb PlainChange = RecordVerbs.Change(
        Absence.Kind,
        "something expected, looked for and not found"
    );

    /// <summary>The plain verb; where what is looked for or in what has changed, nothing counts as searched any more.</summary>
    public static Verb Change { get; } =
        PlainChange with
        {
            Run = (view, arguments, stamp) =>
                PlainChange
                    .Run(view, arguments, stamp)
                    .Select(draft =>
                        draft.Changes is [{ Record: Absence changed }]
                        && view.Find<Absence>(changed.Id) is { } before
                        && !SameLook(before, changed)
                            ? draft with
                            {
                                Changes = [RecordChange.Put(Absence.Kind, changed with { Checked = [] })],
                            }
                            : draft
                    ),
        };

    private static bool SameLook(Absence one, Absence other) =>
        one.Query == other.Query && one.Sources.SequenceEqual(other.Sources) && one.Kinds.SequenceEqual(other.Kinds);

    /// <summary>Hits of its search, in all that is searched, that nobody has rejected.</summary>
    private static long HitsOf(View view, Absence absence) =>
        absence.Query is { } text && SearchQuery.Parse(text).TryGet(out var query, out _)
            ? Found(view, absence, query)
            : 0;

    private static long Found(View view, Absence absence, SearchQuery query)
    {
        var scope = AbsenceCheck.Scope(view, absence).Select(source => source.Id).ToHashSet();
        var found = Searching.Run(
            view,
            index: null,
            query,
            SearchUnit.Source,
            0,
            among: source => scope.Contains(source.Id)
        );
        return found.Total - found.BySource.Sum(source => (long)source.Rejected);
    }

    private static string ToDecide(long hits) =>
        hits switch
        {
            0 => string.Empty,
            1 => "; its search finds one hit that nobody has rejected",
            _ => $"; its search finds {hits} hits that nobody has rejected",
        };

    /// <summary>Says what another look showed.</summary>
    public static Verb Again { get; } =
        Verb.Of(
            "recheck-absence",
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
                        ? $"Looked again for ‘{looked.Name}’: nothing new in {looked.Checked.Count} sources{ToDecide(HitsOf(view, looked))}"
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
