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
    private const string Withheld = PassageJson.Withheld;

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
                                        mayBeKept: context.MayBeKept(parsed),
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

    /// <param name="mayBeKept">Whether the answer may go further than the eyes of whoever asked.</param>
    private static Answer Told(View view, bool mayBeKept, Found found)
    {
        var hits = found.Hits.Select(hit => Hit(view, hit, mayBeKept)).ToList();
        var withheld = hits.Count(hit => hit.ContainsKey(Withheld));
        var json = new JsonObject
        {
            ["query"] = found.Query.Text,
            ["total"] = found.Total,
            ["listed"] = found.Hits.Count,
        };
        if (withheld > 0)
        {
            json[Withheld] = withheld;
        }

        json["hits"] = new JsonArray([.. hits]);
        json["bySource"] = new JsonArray([
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
        ]);
        return new Answer(json, "hits");
    }

    private static JsonObject Hit(View view, FoundHit hit, bool mayBeKept)
    {
        var json = PassageJson.Of(view, hit.Source, hit.Passage, mayBeKept);
        json.Insert(
            json.IndexOf("after") + 1,
            "decision",
            hit.Decision switch
            {
                null => null,
                { Accepted: true } => "accepted",
                _ => "rejected",
            }
        );
        return json;
    }
}

public sealed record NegativeLimit(int Limit)
    : WrongUsage(
        "A limit cannot be negative",
        Limit.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "Give 0 or more"
    );
