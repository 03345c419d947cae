namespace Tenter.Cli.Coding;

using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using Tenter.Cli.Output;
using Tenter.Coding.Queries;
using Tenter.Coding.Search;
using Tenter.Evidence;

/// <summary>Asks for passages by what is coded, said and so of them.</summary>
internal static class QueryCommand
{
    public static Command Make(CommandContext context)
    {
        var file = CommandContext.Project();
        var query = new Argument<string?>("QUERY")
        {
            Description = "[code], theme[name], words, conditions such as kind:interview, operators in capitals",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var saved = new Option<string?>("--saved") { Description = "a saved query by name or id", HelpName = "NAME" };
        var limit = new Option<int>("--limit")
        {
            Description = "how many passages are listed; counts are never cut",
            DefaultValueFactory = _ => SearchScope.UsualLimit,
        };
        var knownAt = CommandContext.KnownAt();
        var command = context.Command(
            "query",
            "Finds passages by set algebra. Positions are code points from 0.\n"
                + "Examples: '[trust] OVERLAPPING [power] AND kind:interview'   'partner* WITHIN [without credit]'   '[trust] NOT coder:Ash'",
            parsed =>
                parsed.GetValue(limit) < 0 ? new NegativeLimit(parsed.GetValue(limit))
                : (parsed.GetValue(query) is null) == (parsed.GetValue(saved) is null) ? new OneQueryOnly()
                : context.Read(
                    parsed.GetRequiredValue(file),
                    parsed,
                    knownAt,
                    view =>
                        TextOf(view, parsed.GetValue(query), parsed.GetValue(saved))
                            .Then(PassageQuery.Parse)
                            .Then(read => Asking.Run(view, index: null, read))
                            .Select(answer => Told(view, answer, parsed.GetValue(limit), context.MayBeKept(parsed)))
                )
        );
        command.Arguments.Add(file);
        command.Arguments.Add(query);
        command.Options.Add(saved);
        command.Options.Add(limit);
        command.Options.Add(knownAt);
        return command;
    }

    /// <summary>What a table is limited to: a query, or the name of a saved one.</summary>
    public static Outcome<(PassageFilter? Filter, bool Asked)> Filter(View view, string? text)
    {
        if (text is null)
        {
            return (null, false);
        }

        var named = view.All<SavedQuery>().Where(query => query.Name == text).Take(2).ToList();
        return PassageQuery
            .Parse(named.Count == 1 ? named[0].Text : text)
            .Then(read => Asking.Run(view, index: null, read))
            .Select(answer => ((PassageFilter?)PassageFilter.Of(answer), true));
    }

    private static Outcome<string> TextOf(View view, string? text, string? saved) =>
        saved is null ? text! : view.Named<SavedQuery>(saved).Select(query => query.Text);

    private static Answer Told(View view, QueryAnswer answer, int limit, bool mayBeKept)
    {
        var listed = answer.Passages.Take(limit).Select(found => Passage(view, found, mayBeKept)).ToList();
        var withheld = listed.Count(passage => passage.ContainsKey(PassageJson.Withheld));
        var json = new JsonObject
        {
            ["query"] = answer.Query.Text,
            ["meant"] = answer.Query.Explain(),
            ["asks"] = answer.Query.InWords,
            ["total"] = answer.Passages.Count,
            ["possibly"] = answer.Possibly,
            ["sources"] = answer.Sources,
            ["scope"] = answer.Scope,
            ["unplaced"] = answer.Unplaced,
            ["introduced"] = answer.Introduced,
            ["rejected"] = answer.Rejected,
            ["seq"] = answer.At.Seq,
            ["head"] = answer.At.Digest.ToString(),
            ["listed"] = listed.Count,
        };
        if (withheld > 0)
        {
            json[PassageJson.Withheld] = withheld;
        }

        json["passages"] = new JsonArray([.. listed]);
        return new Answer(json, "passages");
    }

    private static JsonObject Passage(View view, AnsweringPassage found, bool mayBeKept)
    {
        var json = PassageJson.Of(view, found.Source, found.Passage, mayBeKept);
        json.Insert(json.IndexOf("after") + 1, "certainty", found.Certainty.ToString().ToLowerInvariant());
        return json;
    }
}

public sealed record OneQueryOnly()
    : WrongUsage("One query is needed, and only one", string.Empty, "Write a query, or name a saved one with --saved");
