namespace Tenter.Web.Accounts;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tenter.Accounts;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Themes;
using Tenter.Web.Entry;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;
using Tenter.Web.Words;

/// <summary>Where something comes from and where it went, drawn and in words.</summary>
internal sealed class ProvenancePlaces : IPlaces
{
    private const string Root = "/provenance";

    public void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<Desk>() is null)
        {
            return;
        }

        routes.MapGet(Root + "/passage/{passage}", OfWords);
        routes.MapGet(Root + "/{kind}/{id}", OfRecord);
    }

    /// <summary>Where the provenance of a record is drawn.</summary>
    public static string Address(RecordRef reference) => $"{Root}/{reference.Kind}/{reference.Id}";

    /// <summary>Where one reads about a step itself.</summary>
    public static string Home(ProvenanceStep step) =>
        step.Passages.Count > 0
            ? GivenPassage.Address(step.Passages[0])
            : RecordAddress.Of(step.Ref) ?? Address(step.Ref);

    private static IResult OfRecord(string kind, string id, Desk desk)
    {
        var view = desk.View();
        return view.Kinds.Find(kind) is not { } known
            ? Answer.Refused(new NothingToTrace(kind), StatusCodes.Status404NotFound)
            : Answer.From(
                view.Named(known, id).Then(record => Provenance.Of(view, new RecordRef(known.Name, record.Id))),
                found => Shown(view, found)
            );
    }

    private static IResult OfWords(string passage, Desk desk)
    {
        var view = desk.View();
        return Answer.From(
            GivenPassage.Read(view, passage).Then(words => Provenance.Of(view, words)),
            found => Shown(view, found)
        );
    }

    private static IResult Shown(View view, Provenance found) =>
        Answer.Page<ProvenancePage>(
            new
            {
                See = view,
                Found = found,
                Place = PlaceOf(found.Root),
            }
        );

    private static string PlaceOf(ProvenanceStep root) =>
        root.Ref.Kind switch
        {
            _ when root.Ref.Kind == Source.Kind.Name => "evidence",
            _ when root.Ref.Kind == Code.Kind.Name => "codes",
            _ when root.Ref.Kind == Account.Kind.Name => "accounts",
            _ => Theme.Kind.Name + "s",
        };
}
