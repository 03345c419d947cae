namespace Tenter.Web.Evidence;

using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>Sourced values of a source, a person or a body.</summary>
internal static class AttributeRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/evidence/attributes", AddAsync);
        routes.MapPost("/evidence/attributes/{id}/remove", Remove);
    }

    private static async Task<IResult> AddAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = new JsonObject { ["of"] = $"{form["kind"]}:{form["id"]}" };
        foreach (var field in new[] { "property", "value", "from", "to", "assertedBy" })
        {
            if (DeskVerbs.Field(form[field]) is { } given)
            {
                arguments[field] = given;
            }
        }

        return Answer.From(
            desk.Do("add-attribute", arguments),
            committed => List(desk, ((AttributeValue)committed.Draft.Changes[0].Record!).Of)
        );
    }

    private static IResult Remove(string id, Desk desk)
    {
        var of = RecordId.TryParse(id, out var known) ? desk.View().Find<AttributeValue>(known)?.Of : null;
        return Answer.From(desk.Do("remove-attribute", new JsonObject { ["id"] = id }), _ => List(desk, of!.Value));
    }

    private static IResult List(Desk desk, RecordRef of) =>
        Answer.Part<AttributeList>(
            new { Of = of, Values = desk.View().Where(AttributeValue.ByRecord, of.Id).ToList() }
        );
}
