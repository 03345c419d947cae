namespace Tenter.Web.Evidence.Correcting;

using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Tenter.Formats.Readers;
using Tenter.Journal;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>
/// Putting the words of a source right, or another file in its place: first what it would do is shown, then it is kept. And
/// reading the text as it was before.
/// </summary>
internal static class CorrectingRoutes
{
    private const string Root = "/evidence/{id}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root + "/correct", Edit);
        routes.MapPost(
            Root + "/correct/preview",
            (string id, HttpContext context, Desk desk) => PreviewAsync(id, context, desk, Edited)
        );
        routes.MapPost(
            Root + "/correct",
            (string id, HttpContext context, Desk desk) => KeepAsync(id, context, desk, Edited)
        );
        routes.MapGet(Root + "/replace", Replace);
        routes.MapPost(
            Root + "/replace/preview",
            (string id, HttpContext context, Desk desk) => PreviewAsync(id, context, desk, Replaced)
        );
        routes.MapPost(
            Root + "/replace",
            (string id, HttpContext context, Desk desk) => KeepAsync(id, context, desk, Replaced)
        );
        routes.MapGet(Root + "/revisions", Revisions);
        routes.MapGet(Root + "/revisions/{revision}", AsItWas);
        PlacingRoutes.Map(routes);
    }

    private static IResult Edit(string id, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Source>(id)
                .Then(source =>
                    view.TextOf(source) is { } text
                        ? Outcome<(Source, string)>.Of((source, text))
                        : new TextErased(source.Name)
                ),
            found => Answer.Page<CorrectPage>(new { Source = found.Item1, Parts = TextParts.Of(found.Item2) })
        );
    }

    private static IResult Replace(string id, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Source>(id),
            source => Answer.Page<ReplacePage>(new { Source = source, FileReading.Extensions })
        );
    }

    private static async Task<IResult> PreviewAsync(
        string id,
        HttpContext context,
        Desk desk,
        Func<IFormCollection, CancellationToken, Outcome<Given>> given
    )
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = desk.View();
        return Answer.From(
            given(form, context.RequestAborted).Then(text => Plan(view, id, form, text)),
            plan => Answer.Part<CorrectionPreview>(new { Plan = plan, See = view })
        );
    }

    private static async Task<IResult> KeepAsync(
        string id,
        HttpContext context,
        Desk desk,
        Func<IFormCollection, CancellationToken, Outcome<Given>> given
    )
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var touched = 0;
        return Answer.From(
            given(form, context.RequestAborted)
                .Then(text =>
                    desk.Do(
                        (view, stamp) =>
                            Plan(view, id, form, text)
                                .Then(plan =>
                                {
                                    touched = plan.Touched.Count;
                                    return CorrectSource.Of(plan, form["because"], stamp, text.File);
                                })
                    )
                ),
            committed =>
                Answer.GoTo(
                    touched > 0
                        ? $"/evidence/{((Source)committed.Draft.Changes[0].Record!).Id}/placing"
                        : $"/evidence/{((Source)committed.Draft.Changes[0].Record!).Id}"
                )
        );
    }

    private static Outcome<CorrectionPlan> Plan(View view, string id, IFormCollection form, Given given) =>
        view.Named<Source>(id)
            .Then(source =>
                CorrectSource.Seen(source, RecordId.TryParse(form["seen"].ToString(), out var seen) ? seen : null)
            )
            .Then(source => CorrectionPlan.Of(view, source, given.Document, given.How));

    private static Outcome<Given> Edited(IFormCollection form, CancellationToken cancellation) =>
        new Given(
            new ReadDocument(TextParts.Joined(form["part"].Select(part => part ?? string.Empty)), []),
            CorrectionWay.Edited
        );

    private static Outcome<Given> Replaced(IFormCollection form, CancellationToken cancellation)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return new NoFileChosen();
        }

        using var bytes = new MemoryStream();
        using (var sent = file.OpenReadStream())
        {
            sent.CopyTo(bytes);
        }

        return Bringing
            .FromBytes(file.FileName, bytes.ToArray(), cancellation)
            .Read.Select(read => new Given(
                read.Document,
                CorrectionWay.Replaced,
                new NewFile(read.FileName, read.Original)
            ));
    }

    private static IResult Revisions(string id, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Source>(id),
            source =>
                Answer.Page<RevisionsPage>(
                    new
                    {
                        See = view,
                        Source = source,
                        Rows = RevisionRow.Of(view, source),
                    }
                )
        );
    }

    private static IResult AsItWas(string id, string revision, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Source>(id)
                .Then(source =>
                    RevisionRow.Of(view, source).FirstOrDefault(row => row.Revision.Id.ToString() == revision)
                        is { } row
                        ? Outcome<(Source Source, RevisionRow Row)>.Of((source, row))
                        : new NoSuchRevision(source.Name)
                ),
            found =>
                Answer.Page<RevisionPage>(
                    new
                    {
                        found.Source,
                        found.Row,
                        Text = view.TextOf(found.Row.Revision),
                        Changes = TextChange.Of(view, found.Row),
                    }
                )
        );
    }

    /// <summary>The new text as a form brings it.</summary>
    private sealed record Given(ReadDocument Document, CorrectionWay How, NewFile? File = null);
}

internal sealed record NoFileChosen() : WrongUsage("No file was chosen", "", "Choose the one to put in its place");

internal sealed record NoSuchRevision(string Source)
    : NotAllowed("There is no such text of this source", Source, "See the list of its texts");
