namespace Tenter.Web.Evidence.Correcting;

using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>What lost its words to a correction, or some of them: placed, confirmed or taken off, one by one.</summary>
internal static class PlacingRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/evidence/placing", (Desk desk) => Page(desk, source: null));
        routes.MapGet(
            "/evidence/{id}/placing",
            (string id, Desk desk) => Answer.From(desk.View().Named<Source>(id), source => Page(desk, source))
        );
        routes.MapPost("/evidence/{id}/placing/confirm", ConfirmAsync);
        routes.MapPost("/evidence/{id}/placing/confirm-all", ConfirmAll);
        routes.MapPost("/evidence/{id}/placing/place", PlaceAsync);
        routes.MapPost("/evidence/{id}/placing/remove", RemoveAsync);
    }

    private static IResult Page(Desk desk, Source? source)
    {
        var view = desk.View();
        return Answer.Page<PlacingPage>(
            new
            {
                See = view,
                Source = source,
                Astray = source is null ? AstrayPassages.Of(view) : AstrayPassages.Of(view, source),
            }
        );
    }

    private static async Task<IResult> ConfirmAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do(
                (view, _) =>
                    Named(view, form)
                        .Then(held =>
                            view.Present(held.Passage).Passage is { } there
                                ? PlacePassage.Of(view, held, there)
                                : new NowhereToConfirm(held.Kind.Noun)
                        )
            ),
            _ => Answer.GoTo($"/evidence/{id}/placing")
        );
    }

    private static IResult ConfirmAll(string id, Desk desk) =>
        Answer.From(
            desk.Do((view, _) => view.Named<Source>(id).Then(source => PlacePassage.ConfirmAll(view, source))),
            _ => Answer.GoTo($"/evidence/{id}/placing")
        );

    /// <summary>Where a person selected the words in the Reader.</summary>
    private static async Task<IResult> PlaceAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do(
                (view, _) =>
                    Named(view, form)
                        .Then(held =>
                            view.Named<Source>(id)
                                .Then(source =>
                                    Passages.AtUtf16(
                                        view,
                                        source,
                                        Number(form["start"]),
                                        Number(form["end"]),
                                        form["revision"]
                                    )
                                )
                                .Then(there => PlacePassage.Of(view, held, there))
                        )
            ),
            _ => Answer.GoTo($"/evidence/{id}/placing")
        );
    }

    private static async Task<IResult> RemoveAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            Named(desk.View(), form)
                .Then(held =>
                    desk.Do($"remove-{held.Kind.Name}", new JsonObject { ["id"] = held.Record.Id.ToString() })
                ),
            _ => Answer.GoTo($"/evidence/{id}/placing")
        );
    }

    internal static Outcome<HeldPassage> Named(View view, IFormCollection form) =>
        PlacePassage.Named(view, form["record"].ToString(), form["field"].ToString(), Number(form["item"]));

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
