namespace Tenter.Web.Guide;

using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Web.Frame;
using Tenter.Web.Host;

/// <summary>The guide and the pages on method, to be read beside the work.</summary>
internal sealed class GuidePlaces : IPlaces
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/guide", () => One(GuideBook.ForUsers[0].Key));
        routes.MapGet("/guide/{**key}", One);
    }

    public IEnumerable<Command> Commands(CommandQuery query) =>
        [
            new("Guide", "/guide") { AlsoCalled = ["help", "how to", "manual", "first steps"] },
            .. GuideBook
                .ForUsers.Concat(GuideBook.OnMethod)
                .Select(page => new Command(page.Title, $"/guide/{page.Key}") { Hint = "guide" }),
        ];

    private static IResult One(string key) =>
        GuideBook.Find(key) is { } page
            ? Answer.Page<GuidePageView>(new { Read = page })
            : Answer.Refused(new NoSuchGuidePage(key), StatusCodes.Status404NotFound);
}

internal sealed record NoSuchGuidePage(string Key)
    : WrongUsage("There is no such page in the guide", Key, "Choose one from the list: /guide");
