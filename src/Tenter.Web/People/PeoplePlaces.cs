namespace Tenter.Web.People;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Web.Entry;
using Tenter.Web.Evidence;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>A person and how much of the evidence is theirs.</summary>
public sealed record PersonRow(Participant Person, string? Organisation, int Sources);

/// <summary>Those whose words are kept here, under pseudonyms, and the bodies they act for.</summary>
internal sealed class PeoplePlaces : IPlaces
{
    private static readonly string[] PersonFields =
    [
        "name",
        "organisation",
        "sector",
        "level",
        "role",
        "note",
        "scope",
        "scopeNote",
        "withdrawalUntil",
    ];

    private static readonly string[] BodyFields = ["name", "sector", "level", "note"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people", Page);
        routes.MapPost("/people", AddPersonAsync);
        routes.MapGet("/people/{id}", Person);
        routes.MapPost("/people/{id}", SavePersonAsync);
        routes.MapPost("/people/{id}/remove", (string id, Desk desk) => Removed(desk, "remove-participant", id));
        routes.MapPost("/people/organisations", AddBodyAsync);
        routes.MapGet("/people/organisations/{id}", Body);
        routes.MapPost("/people/organisations/{id}", SaveBodyAsync);
        routes.MapPost(
            "/people/organisations/{id}/remove",
            (string id, Desk desk) => Removed(desk, "remove-organisation", id)
        );
    }

    public IEnumerable<Command> Commands(CommandQuery query) =>
        [new("Add a person", "/people#add-person") { AlsoCalled = ["participant", "pseudonym", "interviewee"] }];

    private static IResult Page(Desk desk)
    {
        var view = desk.View();
        var sources = view.All<Source>()
            .SelectMany(source => source.Participants)
            .GroupBy(id => id)
            .ToDictionary(group => group.Key, group => group.Count());
        return Answer.Page<PeoplePage>(
            new
            {
                People = view.All<Participant>()
                    .OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(person => new PersonRow(
                        person,
                        person.Organisation is { } body ? view.Find<Organisation>(body)?.Name : null,
                        sources.GetValueOrDefault(person.Id)
                    ))
                    .ToList(),
                Organisations = view.All<Organisation>()
                    .OrderBy(body => body.Name, StringComparer.OrdinalIgnoreCase)
                    .ToList(),
                Words = Vocabulary.Of(view),
                Sources = view.Count<Source>(),
            }
        );
    }

    private static IResult Person(string id, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Participant>(id),
            person =>
                Answer.Page<PersonPage>(
                    new
                    {
                        Person = person,
                        Organisations = view.All<Organisation>().OrderBy(body => body.Name).ToList(),
                        Words = Vocabulary.Of(view),
                        Sources = view.All<Source>()
                            .Where(source => source.Participants.Contains(person.Id))
                            .OrderBy(source => source.Name)
                            .ToList(),
                        Attributes = view.Where(AttributeValue.ByRecord, person.Id).ToList(),
                        Memos = view.Where(Memo.ByRecord, person.Id).ToList(),
                    }
                )
        );
    }

    private static IResult Body(string id, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Organisation>(id),
            body =>
                Answer.Page<OrganisationPage>(
                    new
                    {
                        Entry = body,
                        Words = Vocabulary.Of(view),
                        People = view.All<Participant>().Where(person => person.Organisation == body.Id).ToList(),
                        Attributes = view.Where(AttributeValue.ByRecord, body.Id).ToList(),
                    }
                )
        );
    }

    private static async Task<IResult> AddPersonAsync(HttpContext context, Desk desk) =>
        Added(
            desk,
            "add-participant",
            Given(await context.Request.ReadFormAsync(context.RequestAborted), PersonFields),
            "person"
        );

    private static async Task<IResult> AddBodyAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = Given(form, BodyFields);
        arguments["mayBeNamed"] = form["mayBeNamed"] == "true";
        return Added(desk, "add-organisation", arguments, "organisation");
    }

    private static async Task<IResult> SavePersonAsync(string id, HttpContext context, Desk desk) =>
        Saved(
            desk,
            "change-participant",
            All(id, await context.Request.ReadFormAsync(context.RequestAborted), PersonFields),
            "person"
        );

    private static async Task<IResult> SaveBodyAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = All(id, form, BodyFields);
        arguments["mayBeNamed"] = form["mayBeNamed"] == "true";
        return Saved(desk, "change-organisation", arguments, "organisation");
    }

    private static JsonObject Given(IFormCollection form, string[] fields)
    {
        var arguments = new JsonObject();
        foreach (var field in fields)
        {
            if (DeskVerbs.Field(form[field]) is { } given)
            {
                arguments[field] = given;
            }
        }

        return arguments;
    }

    private static JsonObject All(string id, IFormCollection form, string[] fields)
    {
        var arguments = new JsonObject { ["id"] = id };
        foreach (var field in fields)
        {
            arguments[field] = DeskVerbs.Field(form[field]);
        }

        return arguments;
    }

    private static IResult Added(Desk desk, string verb, JsonObject arguments, string noun) =>
        DatePlaces.Store(arguments, "withdrawalUntil") is { } notADate ? Answer.Refused(notADate)
        : arguments.ContainsKey("name") ? Answer.From(desk.Do(verb, arguments), _ => Answer.GoTo("/people"))
        : Answer.Refused(new NeedsName(noun));

    private static IResult Saved(Desk desk, string verb, JsonObject arguments, string noun) =>
        DatePlaces.Store(arguments, "withdrawalUntil") is { } notADate ? Answer.Refused(notADate)
        : arguments["name"] is not null ? Answer.From(desk.Do(verb, arguments), _ => Answer.GoTo("/people"))
        : Answer.Refused(new NeedsName(noun));

    private static IResult Removed(Desk desk, string verb, string id) =>
        Answer.From(desk.Do(verb, new JsonObject { ["id"] = id }), _ => Answer.GoTo("/people"));
}
