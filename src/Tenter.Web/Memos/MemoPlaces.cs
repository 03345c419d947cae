namespace Tenter.Web.Memos;

using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Coding;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>Memos on anything: written and taken away where the thing itself is shown.</summary>
internal sealed class MemoPlaces : IPlaces
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/memos", AddAsync);
        routes.MapPost("/memos/{id}/remove", RemoveAsync);
    }

    private static async Task<IResult> AddAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(
            desk.Do(
                (view, stamp) =>
                    MemoSubject
                        .Of(view, form)
                        .Then(subject =>
                            WriteMemo.Of(
                                view,
                                form["text"].ToString(),
                                subject.About,
                                subject.Passage,
                                form["only-me"] == "true",
                                stamp
                            )
                        )
            ),
            _ => List(desk, form)
        );
    }

    private static async Task<IResult> RemoveAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Answer.From(desk.Do("remove-memo", new JsonObject { ["id"] = id }), _ => List(desk, form));
    }

    private static IResult List(Desk desk, IFormCollection form)
    {
        var view = desk.View();
        return Answer.From(
            MemoSubject.Of(view, form),
            subject =>
                Answer.Part<MemoList>(
                    new
                    {
                        Memos = subject.MemosIn(view),
                        subject.About,
                        subject.Passage,
                    }
                )
        );
    }
}
