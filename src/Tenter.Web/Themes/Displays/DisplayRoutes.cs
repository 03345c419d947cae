namespace Tenter.Web.Themes.Displays;

using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Coding;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Formats.Writers.Displays;
using Tenter.Themes;
using Tenter.Themes.Displays;
using Tenter.Web.Entry;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>The matrix display of a theme, the remarks beside its passages, and the passages that stand in several.</summary>
internal static class DisplayRoutes
{
    public const int AtATime = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/themes/{id}/display", Show);
        routes.MapGet("/themes/{id}/display/file", Send);
        routes.MapPost("/themes/{id}/display/{coding}/remarks", RemarkAsync);
        routes.MapPost("/themes/{id}/display/{coding}/remarks/{remark}/remove", TakeBack);
        routes.MapGet("/themes/shared", Shared);
    }

    private static IResult Show(string id, int? from, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Theme>(id),
            theme =>
                Answer.Page<DisplayPage>(
                    new
                    {
                        See = view,
                        Display = MatrixDisplay.Of(view, theme, from ?? 0, AtATime),
                        Memos = view.Where(Memo.ByRecord, theme.Id).ToList(),
                    }
                )
        );
    }

    private static IResult Send(string id, Desk desk)
    {
        var view = desk.View(Purpose.Export);
        return Answer.From(
            view.Named<Theme>(id)
                .Then(theme => Release.Clear(view, DisplayReport.Of(view, MatrixDisplay.Of(view, theme)))),
            cleared => Results.File(DisplayWriter.Write(cleared), DisplayWriter.MediaType, "display.xlsx")
        );
    }

    private static IResult Shared(int? from, Desk desk)
    {
        var view = desk.View();
        var shared = SharedPassages.Of(view);
        var first = from is > 0 and var given && given < shared.Count ? given : 0;
        return Answer.Page<SharedPage>(
            new
            {
                See = view,
                Total = shared.Count,
                From = first,
                Passages = shared.Skip(first).Take(AtATime).ToList(),
            }
        );
    }

    private static async Task<IResult> RemarkAsync(string id, string coding, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (DeskVerbs.Given(form["remark"]) is not { } remark)
        {
            return Answer.Refused(new RemarkMissing());
        }

        return Answer.From(
            desk.View().Named<Theme>(id),
            theme =>
                Answer.From(
                    desk.Act(
                        "add-display-remark",
                        new JsonObject
                        {
                            ["theme"] = theme.Id.ToString(),
                            ["coding"] = coding,
                            ["remark"] = remark,
                        },
                        $"Remarked on a passage in the display of ‘{theme.Name}’"
                    ),
                    _ => Remarks(desk, theme, coding)
                )
        );
    }

    private static IResult TakeBack(string id, string coding, string remark, Desk desk) =>
        Answer.From(
            desk.View().Named<Theme>(id),
            theme =>
                Answer.From(
                    desk.Act("remove-display-remark", new JsonObject { ["id"] = remark }),
                    _ => Remarks(desk, theme, coding)
                )
        );

    /// <summary>The remarks of the row that a coding stands in.</summary>
    private static IResult Remarks(Desk desk, Theme theme, string coding)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Coding>(coding),
            one =>
            {
                var here = view.Present(one.Passage).Passage;
                return Answer.Part<DisplayRemarks>(
                    new
                    {
                        See = view,
                        Theme = theme.Id,
                        Coding = one.Id,
                        Remarks = view.Where(DisplayRemark.ByTheme, theme.Id)
                            .Where(remark =>
                                view.Find<Coding>(remark.Coding) is { } other
                                && view.Present(other.Passage).Passage == here
                            )
                            .OrderBy(remark => remark.At)
                            .ToList(),
                    }
                );
            }
        );
    }
}

internal sealed record RemarkMissing()
    : WrongUsage("There is no remark", string.Empty, "Write a few words; they stand beside the passage");
