namespace Tenter.Cli.Coding;

using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Coding;
using Tenter.Evidence;

/// <summary>Which codes lie over each other.</summary>
internal static class CoOccurrenceCommand
{
    public static Command Make(CommandContext context)
    {
        var file = CommandContext.Project();
        var least = new Option<int>("--min")
        {
            Description = "leave out pairs with fewer overlaps",
            DefaultValueFactory = _ => 1,
        };
        var unit = new Option<CoOccurrenceUnit>("--unit")
        {
            Description = "characters or sources: over what jaccard, expected and lift are computed",
        };
        unit.AcceptOnlyNames<CoOccurrenceUnit>();
        var filter = new Option<string?>("--filter")
        {
            Description = "a query or the name of a saved one: only codings that share a character with what it finds",
            HelpName = "QUERY",
        };
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            "cooccurrence",
            "Lists all pairs of codes that lie over each other, with how often, and how often chance would have it.\n"
                + "Example: tenter cooccurrence p.tenter --min 3",
            parsed =>
                parsed.GetValue(least) < 1
                    ? new LeastTooSmall(parsed.GetValue(least))
                    : context.Read(
                        parsed.GetRequiredValue(file),
                        parsed,
                        knownAt,
                        view =>
                            QueryCommand
                                .Filter(view, parsed.GetValue(filter))
                                .Select(among =>
                                    Told(
                                        CoOccurrence.Of(
                                            view,
                                            parsed.GetValue(unit),
                                            parsed.GetValue(least),
                                            among.Filter is { } kept
                                                ? (coding, span) => kept.Touches(coding.Passage.Source, span)
                                                : null
                                        )
                                    )
                                ),
                        Purpose.Count
                    )
        );
        command.Arguments.Add(file);
        command.Options.Add(least);
        command.Options.Add(unit);
        command.Options.Add(filter);
        command.Options.Add(knownAt);
        return command;
    }

    private static Answer Told(CoOccurrences found) =>
        new(
            new JsonObject
            {
                ["unit"] = found.Unit.ToString().ToLowerInvariant(),
                ["codes"] = found.Codes,
                ["codings"] = found.Codings,
                ["sources"] = found.Sources,
                ["units"] = found.Units,
                ["below"] = found.Below,
                ["unplaced"] = found.Unplaced,
                ["introduced"] = found.Introduced,
                ["pairs"] = new JsonArray([
                    .. found.Pairs.Select(pair =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["one"] = pair.One.Name,
                                ["other"] = pair.Other.Name,
                                ["overlaps"] = pair.Overlaps,
                                ["overlapSources"] = pair.OverlapSources,
                                ["characters"] = pair.Characters,
                                ["first"] = pair.First,
                                ["second"] = pair.Second,
                                ["observed"] = pair.Observed,
                                ["expected"] = pair.Expected,
                                ["jaccard"] = pair.Jaccard,
                                ["lift"] = pair.Lift,
                            }
                    ),
                ]),
                ["note"] =
                    "Two codes lie over each other where codings of both share a character. Expected: what both would have if each fell by chance and apart from the other; lift is observed by expected. No test, and no cause.",
            },
            "pairs"
        );
}

public sealed record LeastTooSmall(int Least)
    : WrongUsage("Pairs have one overlap at least", Least.ToString(CultureInfo.InvariantCulture), "Give 1 or more");
