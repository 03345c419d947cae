namespace Tenter.Cli.Claims;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Evidence;
using Tenter.Themes.Claims;

/// <summary>The lists of what is said with the themes: claims, vignettes, what was looked for and not found.</summary>
internal static class ClaimsCommands
{
    public static IEnumerable<ListedCommand> All(CommandContext context) =>
        [
            new(
                241,
                Lists.Command<Claim>(
                    context,
                    "claims",
                    "Lists the claims: how each stands by a person's word, and how many words speak for it and against it.",
                    ("status", (_, claim) => claim.Status),
                    ("for", (view, claim) => Count(view, claim, SupportStance.Supports)),
                    ("against", (view, claim) => Count(view, claim, SupportStance.Contradicts)),
                    ("sources", (view, claim) => ClaimStanding.Of(view, claim).Sources.Count)
                )
            ),
            new(
                242,
                Lists.Command<Vignette>(
                    context,
                    "vignettes",
                    "Lists the vignettes: events, those that rest on no words, and readings.",
                    ("events", (view, story) => VignetteTold.Of(view, story).Events.Count),
                    (
                        "withoutWords",
                        (view, story) => VignetteTold.Of(view, story).Events.Count(one => one.Words.Count == 0)
                    ),
                    ("readings", (view, story) => VignetteTold.Of(view, story).Readings.Count)
                )
            ),
            new(
                243,
                Lists.Command<Absence>(
                    context,
                    "absences",
                    "Lists what was looked for and not found, what has come since, and what the search finds in that.",
                    ("status", (_, absence) => absence.Status),
                    ("query", (_, absence) => absence.Query),
                    ("searched", (view, absence) => Check(view, absence).Searched),
                    ("since", (view, absence) => Check(view, absence).Since.Count),
                    ("foundInThose", (view, absence) => Found(Check(view, absence)))
                )
            ),
        ];

    private static JsonNode Count(View view, Claim claim, SupportStance stance) =>
        view.Where(Support.ByRecord, claim.Id)
            .Count(support => support.Passage is not null && support.Stance == stance);

    private static AbsenceCheck Check(View view, Absence absence) => AbsenceCheck.Of(view, index: null, absence);

    // Null where there was no search, or nothing has come to search in.
    private static JsonNode? Found(AbsenceCheck check) =>
        check.FoundSince is { } found ? JsonValue.Create(found.Total) : null;
}
