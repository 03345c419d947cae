namespace Tenter.Web.Inquiry;

using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Evidence;
using Tenter.Inquiry.Quality;
using Tenter.Themes;
using Tenter.Themes.Claims;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>What the project declares of its method, how far its phases have come, and the points of good analysis.</summary>
internal static class MethodRoutes
{
    private const string Method = "/inquiry/method";
    private const string Quality = "/inquiry/quality";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Method, Page);
        routes.MapPost(Method, DeclareAsync);
        routes.MapPost(Method + "/phases/{phase}", MarkAsync);
        routes.MapGet(Quality, Points);
        routes.MapPost(Quality + "/{list}/{point}", AnswerAsync);
    }

    private static IResult Page(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<MethodPage>(
            new
            {
                See = view,
                Info = ProjectInfo.Of(view),
                Phases = PhasesNow.Of(view),
            }
        );
    }

    private static async Task<IResult> DeclareAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (ProjectInfo.Of(desk.View()) is not { } info)
        {
            return Answer.Refused(new NothingWritten());
        }

        return Answer.From(
            desk.Do(
                "change-project-info",
                new JsonObject
                {
                    ["id"] = info.Id.ToString(),
                    ["methodFamily"] = DeskVerbs.Field(form["methodFamily"]),
                    ["methodNote"] = DeskVerbs.Field(form["methodNote"]),
                    ["phases"] = DeskVerbs.Field(form["phases"]),
                    ["agreement"] = form["agreement"] == "true",
                    ["agreementBecause"] = DeskVerbs.Field(form["agreementBecause"]),
                    ["blindCoding"] = form["blindCoding"] == "true",
                }
            ),
            _ => Answer.GoTo(Method)
        );
    }

    private static async Task<IResult> MarkAsync(string phase, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do(
                "add-phase-mark",
                new JsonObject
                {
                    ["phase"] = phase,
                    ["status"] = form["status"].ToString(),
                    ["note"] = DeskVerbs.Field(form["note"]),
                }
            ),
            _ => Answer.GoTo($"{Method}#phase-{phase}")
        );
    }

    private static IResult Points(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<QualityPage>(
            new
            {
                See = view,
                Lists = QualityList.Names.Select(name => QualityList.Of(view, name)).OfType<QualityList>().ToList(),
                Spread = view.All<Theme>()
                    .Where(theme => theme.Status != "dropped")
                    .OrderBy(theme => theme.Name)
                    .Select(theme => (theme.Name, Href: $"/themes/{theme.Id}", Concentration.Of(view, theme)))
                    .Concat(
                        view.All<Claim>()
                            .OrderBy(claim => claim.Name)
                            .Select(claim =>
                                (claim.Name, Href: $"/themes/claims/{claim.Id}", Concentration.Of(view, claim))
                            )
                    )
                    .ToList(),
            }
        );
    }

    private static async Task<IResult> AnswerAsync(string list, string point, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (DeskVerbs.Given(form["answer"]) is not { } answer)
        {
            return Answer.Refused(new NothingWritten());
        }

        return Answer.From(
            desk.Do(
                "add-quality-answer",
                new JsonObject
                {
                    ["list"] = list,
                    ["point"] = point,
                    ["answer"] = answer,
                }
            ),
            _ => Answer.GoTo($"{Quality}#{list}-{point}")
        );
    }
}
