namespace Tenter.Web.Evidence;

using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Evidence;
using Tenter.Web.Entry;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>The access register: who was approached, by whose word, and what came of it.</summary>
internal static class AccessRoutes
{
    private static readonly string[] Fields =
    [
        "name",
        "participant",
        "referredBy",
        "date",
        "outcome",
        "sector",
        "note",
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/evidence/access", Page);
        routes.MapPost("/evidence/access", AddAsync);
        routes.MapGet("/evidence/access/{id}", Edit);
        routes.MapPost("/evidence/access/{id}", SaveAsync);
        routes.MapPost("/evidence/access/{id}/remove", Remove);
    }

    private static IResult Page(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<AccessPage>(
            new
            {
                Approaches = view.All<Approach>().OrderBy(approach => approach.Date?.SortKey ?? long.MaxValue).ToList(),
                Tree = ReferralTree.Of(ReferralChain.Of(view), Vocabulary.Of(view)),
                Words = Vocabulary.Of(view),
                People = view.All<Participant>().OrderBy(person => person.Name).ToList(),
            }
        );
    }

    private static IResult Edit(string id, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Approach>(id),
            approach =>
                Answer.Page<ApproachPage>(
                    new
                    {
                        Approach = approach,
                        Others = view.All<Approach>().Where(other => other.Id != approach.Id).ToList(),
                        Words = Vocabulary.Of(view),
                        People = view.All<Participant>().OrderBy(person => person.Name).ToList(),
                    }
                )
        );
    }

    private static async Task<IResult> AddAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = new JsonObject();
        foreach (var field in Fields)
        {
            if (DeskVerbs.Field(form[field]) is { } given)
            {
                arguments[field] = given;
            }
        }

        return DatePlaces.Store(arguments, "date") is { } notADate ? Answer.Refused(notADate)
            : arguments.ContainsKey("name")
                ? Answer.From(desk.Do("add-approach", arguments), _ => Answer.GoTo("/evidence/access"))
            : Answer.Refused(new NeedsName("approach"));
    }

    private static async Task<IResult> SaveAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = new JsonObject { ["id"] = id };
        foreach (var field in Fields)
        {
            arguments[field] = DeskVerbs.Field(form[field]);
        }

        return DatePlaces.Store(arguments, "date") is { } notADate ? Answer.Refused(notADate)
            : arguments["name"] is not null
                ? Answer.From(desk.Do("change-approach", arguments), _ => Answer.GoTo("/evidence/access"))
            : Answer.Refused(new NeedsName("approach"));
    }

    private static IResult Remove(string id, Desk desk) =>
        Answer.From(desk.Do("remove-approach", new JsonObject { ["id"] = id }), _ => Answer.GoTo("/evidence/access"));
}
