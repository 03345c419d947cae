namespace Tenter.Cli.Coding;

using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Coding.Search;
using Tenter.Evidence;

/// <summary>Searches all texts.</summary>
internal static class SearchCommand
{
    private const int ContextCodePoints = 40;

    public static Command Make(CommandContext context)
    {
        var file = CommandContext.Project();
        var query = new Argument<string>("QUERY")
        {
            Description = "words, \"phrases\", * ? ~, NEAR/n AND OR NOT, brackets",
        };
        var limit = new Option<int>("--limit")
        {
            Description = "how many hits are listed; counts are never cut",
            DefaultValueFactory = _ => SearchScope.UsualLimit,
        };
        var within = new Option<string?>("--within")
        {
            Description = "paragraph: AND, OR and NOT are asked of each paragraph",
        };
        within.AcceptOnlyFromAmong("paragraph", "source");
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            "search",
            "Finds words in all texts. Positions are code points from 0.\n"
                + "Examples: partner*   '\"voluntary sector\"'   'trust NEAR/5 power'   '~promise NOT draft'",
            parsed =>
                parsed.GetValue(limit) < 0
                    ? new NegativeLimit(parsed.GetValue(limit))
                    : SearchQuery
                        .Parse(parsed.GetRequiredValue(query))
                        .Then(read =>
                            context.Read(
                                parsed.GetRequiredValue(file),
                                parsed,
                                knownAt,
                                view =>
                                    Told(
                                        view,
                                        Searching.Run(
                                            view,
                                            index: null,
                                            read,
                                            parsed.GetValue(within) == "paragraph"
                                                ? SearchUnit.Paragraph
                                                : SearchUnit.Source,
                                            parsed.GetValue(limit)
                                        )
                                    )
                            )
                        )
        );
        command.Arguments.Add(file);
        command.Arguments.Add(query);
        command.Options.Add(limit);
        command.Options.Add(within);
        command.Options.Add(knownAt);
        return command;
    }

    private static Answer Told(View view, Found found) =>
        new(
            new JsonObject
            {
                ["query"] = found.Query.Text,
                ["total"] = found.Total,
                ["listed"] = found.Hits.Count,
                ["hits"] = new JsonArray([.. found.Hits.Select(hit => (JsonNode)Hit(view, hit))]),
                ["bySource"] = new JsonArray([
                    .. found.BySource.Select(source =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["source"] = source.Source.Name,
                                ["sourceId"] = source.Source.Id.ToString(),
                                ["words"] = source.Words,
                                ["hits"] = source.Hits,
                                ["accepted"] = source.Accepted,
                                ["rejected"] = source.Rejected,
                            }
                    ),
                ]),
            },
            "hits"
        );

    private static JsonObject Hit(View view, FoundHit hit)
    {
        var text = view.TextOf(hit.Source)!;
        var (start, end) = (hit.Passage.Start, hit.Passage.End);
        return new JsonObject
        {
            ["source"] = hit.Source.Name,
            ["sourceId"] = hit.Source.Id.ToString(),
            ["start"] = CodePoints.FromUtf16(text, start),
            ["end"] = CodePoints.FromUtf16(text, end),
            ["text"] = text[start..end],
            ["before"] = text[CodePoints.Back(text, start, ContextCodePoints)..start],
            ["after"] = text[end..CodePoints.Forward(text, end, ContextCodePoints)],
            ["decision"] = hit.Decision switch
            {
                null => null,
                { Accepted: true } => "accepted",
                _ => "rejected",
            },
        };
    }
}

public sealed record NegativeLimit(int Limit)
    : WrongUsage(
        "A limit cannot be negative",
        Limit.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "Give 0 or more"
    );
