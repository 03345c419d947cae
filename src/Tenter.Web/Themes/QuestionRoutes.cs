namespace Tenter.Web.Themes;

using System;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Themes;
using Tenter.Themes.Claims;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>What the themes answer to and are set beside, and the map of them all.</summary>
internal static class QuestionRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/themes/questions", Questions);
        routes.MapGet("/themes/literature", Works);
        routes.MapGet("/themes/map", ShowMap);
    }

    private static IResult Questions(Desk desk)
    {
        var view = desk.View();
        return Answer.Page<QuestionsPage>(new { See = view, Chains = QuestionChain.All(view) });
    }

    private static IResult Works(Desk desk)
    {
        var view = desk.View();
        var themes = view.All<Theme>().ToList();
        var claims = view.All<Claim>().ToList();
        return Answer.Page<LiteraturePage>(
            new
            {
                Works = view.All<Literature>()
                    .OrderBy(work => work.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(work => new WorkRow(
                        work,
                        [.. themes.Where(theme => theme.Literature.Contains(work.Id))],
                        [.. claims.Where(claim => claim.Literature.Contains(work.Id))]
                    ))
                    .ToList(),
            }
        );
    }

    private static IResult ShowMap(string? open, Desk desk)
    {
        var view = desk.View();
        return Answer.Page<ThemeMapPage>(
            new
            {
                See = view,
                Open = open,
                Drawing = ThemeMap.Of(view),
                Themes = view.All<Theme>()
                    .Where(theme => theme.Status != ThemeWords.Dropped)
                    .OrderBy(theme => theme.Dimension is null)
                    .ThenBy(theme => theme.Dimension, StringComparer.Ordinal)
                    .ThenBy(theme => theme.Name, StringComparer.Ordinal)
                    .ToList(),
                Links = view.All<ThemeLink>().ToList(),
            }
        );
    }
}

/// <summary>A work, and what it is set beside.</summary>
public sealed record WorkRow(
    Literature Work,
    System.Collections.Generic.IReadOnlyList<Theme> Themes,
    System.Collections.Generic.IReadOnlyList<Claim> Claims
);
