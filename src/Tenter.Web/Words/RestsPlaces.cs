namespace Tenter.Web.Words;

using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Evidence;
using Tenter.Web.Entry;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>
/// From a selected passage to what rests on it: a record that is there already, or a new one. And from pasted words to the
/// place where they stand, before anything is saved.
/// </summary>
internal sealed class RestsPlaces : IPlaces
{
    public void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<Desk>() is null)
        {
            return;
        }

        routes.MapGet("/words/rests", Form);
        routes.MapGet("/words/rests/found", Found);
        routes.MapPost("/words/rests", AttachAsync);
        routes.MapGet("/words/where", Where);
    }

    private static IResult Form(string? passage, HttpContext context, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            GivenPassage.Read(view, passage),
            given =>
            {
                var parameters = new { See = view, Passage = given };
                return Answer.IsFragmentAsked(context.Request)
                    ? Answer.Part<RestsForm>(parameters)
                    : Answer.Page<RestsPage>(parameters);
            }
        );
    }

    private static IResult Found(string? name, Desk desk)
    {
        var (listed, total) = RestsFinder.Find(desk.View(), name);
        return Answer.Part<RestsFound>(
            new
            {
                Asked = (name ?? string.Empty).Trim(),
                Listed = listed,
                Total = total,
            }
        );
    }

    private static async Task<IResult> AttachAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = desk.View();
        if (!GivenPassage.Read(view, form["passage"]).TryGet(out var passage, out var refusal))
        {
            return Answer.Refused(refusal);
        }

        if (BackTo.Opened(form["record"]) is not { } record)
        {
            return Answer.Refused(new NothingChosen());
        }

        if (!EntryKinds.At(view, record.Kind, record.Id.ToString()).TryGet(out var found, out refusal))
        {
            return Answer.Refused(refusal);
        }

        return Answer.From(
            WordsPlaces.AttachPassage(
                desk,
                record,
                passage,
                form["stance"].ToString(),
                view.InNotebook(record),
                found.Entry.TitleOf(view, found.Record)
            ),
            _ => Answer.GoTo(GivenPassage.Address(passage))
        );
    }

    /// <summary>Where pasted words stand, said under the box they were pasted into.</summary>
    private static IResult Where(string? words, string? meeting, Desk desk)
    {
        var view = desk.View();
        var found = WordsFinder.Find(view, desk.Words, words, EntryPlaces.SourcesFirst(view, meeting));
        return Answer.Part<WhereWords>(
            found.TryGet(out var typed, out var refusal)
                ? new
                {
                    See = view,
                    Found = typed.Passage,
                    Typed = typed.Note,
                    Refusal = (Refusal?)null,
                }
                : new
                {
                    See = view,
                    Found = (Passage?)null,
                    Typed = (string?)null,
                    Refusal = (Refusal?)refusal,
                }
        );
    }
}

internal sealed record NothingChosen()
    : WrongUsage("Nothing is chosen for the words to rest on", string.Empty, "Type part of its name, and choose it");
