namespace Tenter.Web.Claims;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Themes.Claims;
using Tenter.Web.Entry;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>From themes to claims that stand up, and the registers beside them; all under the themes.</summary>
internal sealed class ClaimsPlaces : IPlaces
{
    private const string Claims = "/themes/claims";
    private const string Absences = "/themes/absences";

    public void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<Desk>() is null)
        {
            return;
        }

        routes.MapGet(Claims, ListClaims);
        routes.MapGet(Claims + "/{id}", One);
        routes.MapPost(Claims + "/{id}/status", StandAsync);
        routes.MapPost(Claims + "/{id}/precedence", PutFirstAsync);
        StoryRoutes.Map(routes);
        routes.MapGet("/themes/planned", Planned);
        routes.MapGet("/themes/assumptions", ListAssumptions);
        routes.MapGet(Absences, ListAbsences);
        routes.MapPost(Absences + "/not-sought", NotSoughtAsync);
        routes.MapPost(Absences + "/{id}/again", AgainAsync);
    }

    public IEnumerable<Command> Commands(CommandQuery query)
    {
        foreach (var (address, label) in FindingLinks.All.Skip(1))
        {
            yield return new Command(label, address);
        }

        yield return new Command("Make a claim", "/entry/claim") { AlsoCalled = ["add a claim", "new claim"] };
        yield return new Command("Begin a story", "/entry/vignette") { AlsoCalled = ["vignette", "new story"] };
        if (query.Words.Length >= 2 && query.Context.RequestServices.GetService<Desk>() is { Session: { } session })
        {
            var view = session.View();
            foreach (var claim in view.All<Claim>())
            {
                yield return new Command(claim.Name, $"{Claims}/{claim.Id}") { Hint = "claim" };
            }

            foreach (var story in view.All<Vignette>())
            {
                yield return new Command(story.Name, $"/themes/stories/{story.Id}") { Hint = "story" };
            }
        }
    }

    private static IResult ListClaims(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<ClaimsPage>(
            new
            {
                Standings = view.All<Claim>()
                    .OrderBy(claim => FindingWords.Order(claim.Status))
                    .ThenBy(claim => claim.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(claim => ClaimStanding.Of(view, claim))
                    .ToList(),
            }
        );
    }

    private static IResult One(string id, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Claim>(id),
            claim => Answer.Page<ClaimPage>(new { See = view, Standing = ClaimStanding.Of(view, claim) })
        );
    }

    private static async Task<IResult> StandAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var status = form["status"].ToString();
        var because = DeskVerbs.Given(form["because"]);
        if (FindingWords.Statuses.All(known => known.Key != status))
        {
            return Answer.Refused(new NoSuchStatus(status));
        }

        return status != FindingWords.Emergent && because is null
            ? Answer.Refused(new StandsWithoutReason())
            : Changed(
                desk,
                id,
                new JsonObject { ["status"] = status, ["because"] = DeskVerbs.Field(because) },
                claim =>
                    $"Said of the claim ‘{FindingWords.Shortened(claim.Name)}’: {FindingWords.StatusOf(status).ToLowerInvariant()}"
            );
    }

    private static async Task<IResult> PutFirstAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var first = DeskVerbs.Given(form["first"]);
        var because = DeskVerbs.Given(form["because"]);
        return first is not null && because is null
            ? Answer.Refused(new FirstWithoutReason())
            : Changed(
                desk,
                id,
                new JsonObject
                {
                    ["precedence"] = first is null ? new JsonArray() : new JsonArray(first),
                    ["precedenceBecause"] = first is null ? null : DeskVerbs.Field(because),
                },
                claim => $"Said which evidence goes first for ‘{FindingWords.Shortened(claim.Name)}’"
            );
    }

    private static IResult Changed(Desk desk, string id, JsonObject arguments, Func<Claim, string> sentence) =>
        Answer.From(
            desk.View().Named<Claim>(id),
            claim =>
            {
                arguments["id"] = claim.Id.ToString();
                return Answer.From(
                    desk.Act("change-claim", arguments, sentence(claim)),
                    _ => Answer.GoTo($"{Claims}/{claim.Id}")
                );
            }
        );

    private static IResult Planned(string? open, Desk desk)
    {
        var view = desk.View();
        return Answer.Page<PlannedPage>(
            new
            {
                See = view,
                Open = open,
                All = view.All<Undertaking>()
                    .OrderBy(one => one.Period?.SortKey ?? long.MaxValue)
                    .ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(one => PlannedDoneTold.Of(view, one))
                    .ToList(),
            }
        );
    }

    private static IResult ListAssumptions(string? open, Desk desk)
    {
        var view = desk.View();
        return Answer.Page<AssumptionsPage>(
            new
            {
                See = view,
                Open = open,
                All = view.All<Assumption>().OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ToList(),
            }
        );
    }

    private static IResult ListAbsences(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<AbsencesPage>(
            new
            {
                See = view,
                Checks = view.All<Absence>()
                    .Select(absence => AbsenceCheck.Of(view, desk.Words, absence))
                    .OrderBy(check => check.Since.Count == 0)
                    .ThenBy(check => check.Absence.Status == FindingWords.NotSought)
                    .ThenBy(check => check.Absence.Name, StringComparer.OrdinalIgnoreCase)
                    .ToList(),
            }
        );
    }

    private static async Task<IResult> AgainAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Act(
                "recheck-absence",
                new JsonObject { ["id"] = id, ["foundSince"] = DeskVerbs.Field(form["foundSince"]) }
            ),
            _ => Answer.GoTo(Absences)
        );
    }

    /// <summary>A gap of the coverage is known, and nobody went to look: with the reason.</summary>
    private static async Task<IResult> NotSoughtAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (gap, because) = (DeskVerbs.Given(form["gap"]), DeskVerbs.Given(form["because"]));
        return gap is null || because is null
            ? Answer.Refused(new NotSoughtWithoutReason())
            : Answer.From(
                desk.Act(
                    "add-absence",
                    new JsonObject
                    {
                        ["name"] = gap,
                        ["because"] = because,
                        ["status"] = FindingWords.NotSought,
                    },
                    $"Noted that this was not sought: {gap}"
                ),
                _ => Answer.GoTo("/home")
            );
    }
}

internal sealed record NoSuchStatus(string Status)
    : WrongUsage("A claim cannot stand so", Status, "Choose emergent, supported, contradicted or set aside");

internal sealed record StandsWithoutReason()
    : WrongUsage("Why it stands so is missing", string.Empty, "Say it in a sentence; the words alone do not decide it");

internal sealed record FirstWithoutReason()
    : WrongUsage("Why it goes first is missing", string.Empty, "Say it in a sentence; another may weigh it otherwise");

internal sealed record NotSoughtWithoutReason()
    : WrongUsage("Why it was not sought is missing", string.Empty, "Say it in a sentence; it stays with the gap");
