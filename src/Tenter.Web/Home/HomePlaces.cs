namespace Tenter.Web.Home;

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Inquiry;
using Tenter.Web.Evidence;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>How much of something is there, out of how much.</summary>
public sealed record HereLine(string What, long Count, long Of, string Unit, string Address, string? IfLess = null);

/// <summary>What is here, and what is missing.</summary>
internal sealed class HomePlaces : IPlaces
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/home", Page);

    public IEnumerable<Command> Commands(CommandQuery query) =>
        [
            new("What is here, what is missing", "/home")
            {
                AlsoCalled = ["home", "overview", "coverage", "grid", "gaps"],
            },
        ];

    private static IResult Page(string? by, Desk desk, HttpContext context)
    {
        var view = desk.View();
        var words = Vocabulary.Of(view);
        var approaches = view.All<Approach>().ToList();
        return Answer.Page<HomePage>(
            new
            {
                See = view,
                Today = DateOnly.FromDateTime(desk.Now.Date),
                AheadFirst = FrameCookies.Role(context.Request) is { } role
                    && (role == Role.TakePart || role == Role.Convene),
                Title = ProjectInfo.Of(view)?.Title ?? "This project",
                Purpose = ProjectInfo.Of(view)?.Purpose,
                Here = Lines(view),
                Coverage = CoverageTable.Of(
                    CoverageGrid.Of(view),
                    words,
                    Enum.TryParse<CoverageStep>(by, ignoreCase: true, out var step) ? step : null
                ),
                Approached = approaches.Count,
                Outcomes = OutcomeCount.Of(approaches, words),
                Open = FrameCookies.Role(context.Request) == Role.Study
                    ? view.All<Bias>().Where(bias => bias.Outcome is null).OrderBy(bias => bias.At).ToList()
                    : [],
                Memos = view.All<Memo>().Where(memo => memo.About is null && memo.Passage is null).ToList(),
            }
        );
    }

    private static List<HereLine> Lines(View view)
    {
        var all = view.All<Source>().ToList();
        var data = all.Where(source => source.CountsAsData).ToList();
        var people = view.All<Participant>().ToList();
        var coded = view.All<Coding>().Select(coding => coding.Passage.Source).ToHashSet();
        var codes = view.All<Code>().ToList();
        var speaking = all.SelectMany(source => source.Participants).ToHashSet();
        return
        [
            new("Count as data", data.Count, all.Count, "sources", "/evidence"),
            new(
                "Dated",
                all.Count(source => source.Date is not null),
                all.Count,
                "sources",
                "/evidence?sort=date&down=1"
            ),
            new(
                "Kind recorded",
                all.Count(source => source.SourceKind is not null),
                all.Count,
                "sources",
                "/evidence?kind=-",
                "those without"
            ),
            new(
                "Coded",
                all.Count(source => coded.Contains(source.Id)),
                all.Count,
                "sources",
                "/evidence?sort=codings"
            ),
            new(
                "Whose words are in a source",
                people.Count(person => speaking.Contains(person.Id)),
                people.Count,
                "people",
                "/people"
            ),
            new(
                "What they agreed to is recorded",
                people.Count(person => person.Scope is not null),
                people.Count,
                "people",
                "/people"
            ),
            new("Defined", codes.Count(code => code.Definition is not null), codes.Count, "codes", "/codes"),
        ];
    }
}
