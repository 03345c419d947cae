namespace Tenter.Web.History;

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store;
using Tenter.Web.Coding;
using Tenter.Web.Evidence;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Map;
using Tenter.Web.Projects;

/// <summary>The diary of the project, taking acts back, and the project as it was known.</summary>
internal sealed class HistoryPlaces : IPlaces
{
    public const string Path = "/history";

    public void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<Desk>() is null)
        {
            return;
        }

        routes.MapGet(Path, Diary);
        routes.MapGet(Path + "/known/{seq:long}", Known);
        routes.MapGet(
            Path + "/known/{seq:long}/codes",
            (long seq, Desk desk) => ThenAt(seq, desk, CodingPlaces.KnownCodes)
        );
        routes.MapGet(
            Path + "/known/{seq:long}/codes/{id}",
            (long seq, string id, int? from, Desk desk) =>
                ThenAt(seq, desk, (view, then) => CodingPlaces.KnownCode(view, then, id, from ?? 0, desk))
        );
        routes.MapGet(
            Path + "/known/{seq:long}/evidence",
            (long seq, Desk desk) => ThenAt(seq, desk, EvidencePlaces.KnownRegister)
        );
        routes.MapGet(Path + "/known/{seq:long}/map", (long seq, Desk desk) => ThenAt(seq, desk, KnownMap));
        routes.MapPost(Path + "/undo/{id}", Undo);
        routes.MapPost("/undo", (HttpContext context, Desk desk) => TakenBack(context, desk.Undo()));
        routes.MapPost("/redo", (HttpContext context, Desk desk) => TakenBack(context, desk.Redo()));
    }

    public IEnumerable<Command> Commands(CommandQuery query) =>
        [
            new("Undo my latest act", "/undo", Changes: true) { AlsoCalled = ["take back"] },
            new("Redo what I took back", "/redo", Changes: true) { AlsoCalled = ["again"] },
        ];

    private static IResult Diary(long? before, string? by, string? place, Desk desk)
    {
        var view = desk.View();
        var members = view.All<Member>().OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        var only = members.Find(member => member.Name == by);
        var of = ActPlaces.All.FirstOrDefault(known => known.Key == place);
        var page = DiaryPage.Of(desk.Open, before ?? long.MaxValue, only?.Id, of?.Key);
        return Answer.Page<HistoryPage>(
            new
            {
                Diary = page,
                Members = members,
                Only = only,
                Of = of,
                MayRedo = DeskFrame.HasUndone(desk.Open),
            }
        );
    }

    private static IResult Known(long seq, Desk desk) =>
        ThenAt(
            seq,
            desk,
            (past, then) =>
                Answer.Page<KnownPage>(
                    new
                    {
                        Then = then,
                        Past = past,
                        Now = desk.View(),
                        Entry = desk.Open.History(seq).First(),
                    }
                )
        );

    private static IResult KnownMap(View past, KnownThen then) =>
        Answer.From(
            MapLook.Of(past, asAt: null, focus: null, without: null),
            look => Answer.Page<KnownMapPage>(new { Then = then, Look = look })
        );

    /// <summary>A place read on the project as it was known after one act.</summary>
    private static IResult ThenAt(long seq, Desk desk, Func<View, KnownThen, IResult> place)
    {
        var session = desk.Open;
        var now = session.Project.Head.Seq;
        return seq < 1 || seq > now
            ? Answer.Refused(new NoSuchChangeSet(seq.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            : place(session.View(knownAt: session.KnownAt(seq)), KnownThen.Of(session.History(seq).First(), now));
    }

    private static IResult Undo(string id, HttpContext context, Desk desk) =>
        RecordId.TryParse(id, out var changeSet)
            ? TakenBack(context, desk, desk.Undo(changeSet))
            : Answer.Refused(new NoSuchChangeSet(id));

    /// <summary>Where later acts stand in the way, they are told in their own sentences, each with a way to it.</summary>
    private static IResult TakenBack(HttpContext context, Desk desk, Outcome<Committed> outcome)
    {
        var later = outcome.TryGet(out _, out var refusal)
            ? null
            : refusal switch
            {
                ChangedSince since => since.Later,
                ReferredToSince since => since.Later,
                _ => null,
            };
        return later is null
            ? TakenBack(context, outcome)
            : Answer.Part<LaterActs>(
                new
                {
                    Refusal = refusal,
                    Acts = desk.Open.History().Where(entry => later.Contains(entry.Set.Id)).Take(later.Count).ToList(),
                },
                Answer.StatusOf(refusal!)
            );
    }

    /// <summary>The page that asked, anew: what it shows may all have changed.</summary>
    private static IResult TakenBack(HttpContext context, Outcome<Committed> outcome) =>
        Answer.From(outcome, _ => Answer.GoTo(Asking(context)));

    private static string Asking(HttpContext context)
    {
        var asking = context.Request.Headers["HX-Current-URL"].ToString();
        asking = asking.Length > 0 ? asking : context.Request.Headers.Referer.ToString();
        return Uri.TryCreate(asking, UriKind.Absolute, out var page) ? page.PathAndQuery : Path;
    }
}
