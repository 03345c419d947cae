namespace Tenter.Web.Inquiry;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Evidence;
using Tenter.Inquiry;
using Tenter.Web.Host;
using Tenter.Web.Projects;
using Tenter.Web.Words;

/// <summary>Interview guides, and which of their topics each interview reached.</summary>
internal static class GuideRoutes
{
    private const char PromptsAfter = ':';
    private const char BetweenPrompts = ';';

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/inquiry/guides", List);
        routes.MapPost("/inquiry/guides", AddAsync);
        routes.MapGet("/inquiry/guides/{id}", Page);
        routes.MapPost("/inquiry/guides/{id}", ChangeAsync);
        routes.MapGet("/inquiry/guides/{id}/{topic}/{source}", Cell);
        routes.MapPost("/inquiry/guides/{id}/{topic}/{source}", SayAsync);
        routes.MapPost("/inquiry/guides/topic", ReachAsync);
        routes.MapPost("/inquiry/guides/entries/{id}/remove", RemoveAsync);
    }

    private static IResult List(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<GuidesPage>(
            new
            {
                Grids = view.All<InterviewGuide>()
                    .OrderBy(guide => guide.Name, StringComparer.Ordinal)
                    .Select(guide => GuideGrid.Of(view, guide))
                    .ToList(),
            }
        );
    }

    private static IResult Page(string id, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<InterviewGuide>(id),
            guide => Answer.Page<GuidePage>(new { See = view, Grid = GuideGrid.Of(view, guide) })
        );
    }

    private static async Task<IResult> AddAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do(
                "add-interview-guide",
                new JsonObject
                {
                    ["name"] = DeskVerbs.Field(form["name"]) ?? JsonValue.Create("Guide"),
                    ["topics"] = Topics(form["topics"], []),
                }
            ),
            done => Answer.GoTo($"/inquiry/guides/{done.Draft.Made!.Value.Id}")
        );
    }

    private static async Task<IResult> ChangeAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.View().Named<InterviewGuide>(id),
            guide =>
                Answer.From(
                    desk.Do(
                        "change-interview-guide",
                        new JsonObject
                        {
                            ["id"] = guide.Id.ToString(),
                            ["name"] = DeskVerbs.Field(form["name"]) ?? JsonValue.Create(guide.Name),
                            ["topics"] = Topics(form["topics"], guide.Topics),
                        }
                    ),
                    _ => Answer.GoTo($"/inquiry/guides/{guide.Id}")
                )
        );
    }

    private static IResult Cell(string id, string topic, string source, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<InterviewGuide>(id),
            guide =>
                Answer.From(
                    view.Named<Source>(source),
                    found =>
                        guide.Topics.FirstOrDefault(one => one.Key == topic) is { } asked
                            ? Answer.Page<GuideCellPage>(
                                new
                                {
                                    See = view,
                                    Guide = guide,
                                    Topic = asked,
                                    Source = found,
                                    Entries = GuideGrid.Of(view, guide).At(topic, found.Id),
                                }
                            )
                            : Answer.Refused(new NoSuchTopic(topic), StatusCodes.Status404NotFound)
                )
        );
    }

    private static async Task<IResult> SayAsync(string id, string topic, string source, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do(
                "add-topic-reached",
                new JsonObject
                {
                    ["guide"] = id,
                    ["topic"] = topic,
                    ["source"] = source,
                    ["how"] = form["how"].ToString(),
                    ["note"] = DeskVerbs.Field(form["note"]),
                }
            ),
            _ => Answer.GoTo($"/inquiry/guides/{id}")
        );
    }

    /// <summary>From the Reader: the selected words reach a topic, named as GUIDE:KEY.</summary>
    private static async Task<IResult> ReachAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = desk.View();
        var chosen = form["topic"].ToString().Split(':', 2);
        if (chosen.Length < 2)
        {
            return Answer.Refused(new NoSuchTopic(form["topic"].ToString()));
        }

        return Answer.From(
            GivenPassage.Read(view, form["passage"]),
            passage =>
                Answer.From(
                    desk.Do(
                        "add-topic-reached",
                        new JsonObject
                        {
                            ["guide"] = chosen[0],
                            ["topic"] = chosen[1],
                            ["source"] = passage.Source.ToString(),
                            ["passage"] = Passages.Given(view, passage),
                            ["how"] = form["how"].ToString(),
                        }
                    ),
                    _ => Answer.GoTo(GivenPassage.Address(passage))
                )
        );
    }

    private static async Task<IResult> RemoveAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do("remove-topic-reached", new JsonObject { ["id"] = id }),
            _ => Answer.GoTo(InquiryPlaces.Back(form, "/inquiry/guides"))
        );
    }

    /// <summary>One topic a line, its prompts after a colon with semicolons between. A topic that stays keeps its key.</summary>
    private static JsonArray Topics(string? text, IReadOnlyList<GuideTopic> before)
    {
        var topics = new JsonArray();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in InquiryPlaces.Lines(text))
        {
            var at = line.IndexOf(PromptsAfter, StringComparison.Ordinal);
            var label = (at < 0 ? line : line[..at]).Trim();
            var prompts =
                at < 0
                    ? []
                    : line[(at + 1)..]
                        .Split(BetweenPrompts, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var key = before.FirstOrDefault(topic => topic.Label == label)?.Key ?? KeyOf(label);
            for (var n = 2; !taken.Add(key); n++)
            {
                key = $"{KeyOf(label)}-{n}";
            }

            topics.Add(
                new JsonObject
                {
                    ["key"] = key,
                    ["label"] = label,
                    ["prompts"] = InquiryPlaces.Strings(prompts),
                }
            );
        }

        return topics;
    }

    /// <summary>The topics as the form holds them.</summary>
    internal static string Written(InterviewGuide guide) =>
        string.Join(
            '\n',
            guide.Topics.Select(topic =>
                topic.Prompts.Count == 0
                    ? topic.Label
                    : $"{topic.Label}{PromptsAfter} {string.Join($"{BetweenPrompts} ", topic.Prompts)}"
            )
        );

    private static string KeyOf(string label)
    {
        var key = new StringBuilder();
        foreach (var c in label.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(c);
            }
            else if (key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        return key.ToString().Trim('-') is { Length: > 0 } made ? made : "topic";
    }
}

internal sealed record NoSuchTopic(string Given)
    : WrongUsage("No topic of a guide is chosen", Given, "Choose one of the topics of the guide");
