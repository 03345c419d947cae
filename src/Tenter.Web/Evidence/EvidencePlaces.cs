namespace Tenter.Web.Evidence;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Inquiry;
using Tenter.Journal;
using Tenter.Web.Entry;
using Tenter.Web.Evidence.Correcting;
using Tenter.Web.Frame;
using Tenter.Web.History;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>The register of evidence, its vocabularies, and the register of access.</summary>
internal sealed class EvidencePlaces : IPlaces
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/evidence", Register);
        routes.MapGet("/evidence/{id}/edit", Edit);
        routes.MapPost("/evidence/{id}/edit", SaveAsync);
        routes.MapPost("/evidence/{id}/remove", Remove);
        WordsRoutes.Map(routes);
        AccessRoutes.Map(routes);
        AttributeRoutes.Map(routes);
        CorrectingRoutes.Map(routes);
    }

    public IEnumerable<Command> Commands(CommandQuery query) =>
        [
            new("Edit the words used for kinds, sectors and levels", "/evidence/words")
            {
                AlsoCalled = ["vocabulary", "scheme", "terms"],
            },
            new("Passages that lost their words to a correction", "/evidence/placing")
            {
                AlsoCalled = ["unplaced", "changed", "anchors"],
            },
            new("Access register: who was approached", "/evidence/access")
            {
                AlsoCalled = ["referrals", "approach", "snowball", "recruitment"],
            },
        ];

    private static IResult Register(HttpContext context, Desk desk) =>
        RegisterOf(
            desk.View(),
            then: null,
            SourceFilter.Of(context.Request.Query),
            context.Request.Query["new"].ToString()
        );

    /// <summary>The register as it was known then, whole and by name.</summary>
    internal static IResult KnownRegister(View past, KnownThen then) =>
        RegisterOf(past, then, SourceFilter.Of(QueryCollection.Empty), brought: null);

    private static IResult RegisterOf(View view, KnownThen? then, SourceFilter filter, string? brought)
    {
        var all = view.All<Source>().Select(source => RowOf(view, source)).ToList();
        return Answer.Page<RegisterPage>(
            new
            {
                Rows = filter.On(view, all).ToList(),
                All = all,
                Filter = filter,
                Words = Vocabulary.Of(view),
                Person = RecordId.TryParse(filter.Person, out var person) ? view.Find<Participant>(person)?.Name : null,
                New = brought,
                Then = then,
            }
        );
    }

    private static SourceRow RowOf(View view, Source source)
    {
        return new SourceRow(
            source,
            view.Find<Revision>(source.Revision)?.Words ?? 0,
            view.CountWhere(Coding.BySource, source.Id),
            [.. source.Participants.Select(view.Find<Participant>).OfType<Participant>().Select(person => person.Name)],
            Agreed.On(view, source).Brief
        )
        {
            Derived = view.Where(FieldNote.BySource, source.Id).Any(note => note.Derived),
        };
    }

    private static IResult Edit(string id, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            view.Named<Source>(id),
            source =>
                Answer.Page<SourcePage>(
                    new
                    {
                        Source = source,
                        Words = Vocabulary.Of(view),
                        People = view.All<Participant>().OrderBy(person => person.Name).ToList(),
                        Organisations = view.All<Organisation>().OrderBy(body => body.Name).ToList(),
                        Attributes = view.Where(AttributeValue.ByRecord, source.Id).ToList(),
                        Audiences = ProjectInfo.Of(view)?.Audiences ?? [],
                        SameAs = view.SameAs(source),
                        Codings = view.CountWhere(Coding.BySource, source.Id),
                        Memos = view.CountWhere(Memo.BySource, source.Id),
                    }
                )
        );
    }

    private static async Task<IResult> SaveAsync(string id, HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var arguments = new JsonObject { ["id"] = id };
        foreach (
            var field in new[]
            {
                "name",
                "sourceKind",
                "mode",
                "date",
                "setting",
                "organisation",
                "sector",
                "level",
                "note",
                "scope",
                "scopeNote",
                "visibility",
            }
        )
        {
            arguments[field] = DeskVerbs.Field(form[field]);
        }

        arguments["participants"] = new JsonArray([.. form["participants"].Select(person => JsonValue.Create(person))]);
        arguments["countsAsData"] = form["countsAsData"] == "true";
        if (arguments["name"] is null)
        {
            return Answer.Refused(new NeedsName("source"));
        }

        if (DatePlaces.Store(arguments, "date") is { } notADate)
        {
            return Answer.Refused(notADate);
        }

        return Answer.From(desk.Do("change-source", arguments, form["reason"]), _ => Answer.GoTo("/evidence/" + id));
    }

    private static IResult Remove(string id, Desk desk) =>
        Answer.From(desk.Do("remove-source", new JsonObject { ["id"] = id }), _ => Answer.GoTo("/evidence"));
}

internal sealed record NeedsName(string Noun)
    : WrongUsage($"The {Noun} needs a name", "", "Write one; it can be changed later");
