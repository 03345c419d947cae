namespace Tenter.Web.Search;

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Tenter.Coding;
using Tenter.Coding.Search;
using Tenter.Evidence;
using Tenter.Web.Coding;
using Tenter.Web.Evidence;
using Tenter.Web.Frame;
using Tenter.Web.Host;
using Tenter.Web.Projects;

/// <summary>A hit with what stands around it and what was decided about it.</summary>
public sealed record HitView(PassageView Passage, HitDecision? Decision, string Query, string? Within);

/// <summary>The hits of one source.</summary>
public sealed record SourceHitsView(FoundIn Found, IReadOnlyList<HitView> Hits, string Agreed);

/// <summary>Searching all words.</summary>
internal sealed class SearchPlaces : IPlaces
{
    /// <summary>More on one page helps nobody to read them; counts are never cut.</summary>
    private const int Listed = 200;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search", Page);
        routes.MapPost("/search/decide", Decide);
    }

    public IEnumerable<Command> Commands(CommandQuery query) =>
        [
            new("Search all words", "/search") { AlsoCalled = ["find", "query", "look for"] },
            new($"Search all words for “{query.Words}”", "/search?q=" + Uri.EscapeDataString(query.Words))
            {
                Always = true,
            },
        ];

    private static IResult Page(string? q, string? within, Desk desk)
    {
        if (string.IsNullOrWhiteSpace(q))
        {
            return Answer.Page<SearchPage>(new { Query = "", Within = within });
        }

        if (!SearchQuery.Parse(q).TryGet(out var query, out var wrong))
        {
            return Answer.Page<SearchPage>(
                new
                {
                    Query = q,
                    Within = within,
                    Wrong = wrong,
                }
            );
        }

        var view = desk.View();
        var found = Searching.Run(view, desk.Words, query, UnitOf(within), Listed);
        var hits = found.Hits.ToLookup(hit => hit.Source.Id);
        return Answer.Page<SearchPage>(
            new
            {
                Query = q,
                Within = within,
                Found = found,
                BySource = found
                    .BySource.Where(source => source.Hits > 0)
                    .Select(source => new SourceHitsView(
                        source,
                        [.. hits[source.Source.Id].Select(hit => Show(view, hit.Passage, hit.Decision, q, within))],
                        Agreed.On(view, source.Source).Words
                    ))
                    .ToList(),
            }
        );
    }

    private static IResult Decide(
        [FromForm] string? q,
        [FromForm] string? within,
        [FromForm] string? source,
        [FromForm] int start,
        [FromForm] int end,
        [FromForm] bool? accepted,
        [FromForm] string? reason,
        Desk desk
    ) =>
        Answer.From(
            desk.Do(
                (view, stamp) =>
                    view.Named<Source>(source ?? "")
                        .Then(found => Passages.AtUtf16(view, found, start, end))
                        .Then(passage => DecideHit.Of(view, q ?? "", passage, accepted ?? false, reason, stamp))
            ),
            committed =>
            {
                var decision = (HitDecision)committed.Draft.Changes[0].Record!;
                return Answer.Part<HitRow>(
                    new { Hit = Show(desk.View(), decision.Passage, decision, q ?? "", within) }
                );
            }
        );

    private static SearchUnit UnitOf(string? within) =>
        within == "paragraph" ? SearchUnit.Paragraph : SearchUnit.Source;

    private static HitView Show(View view, Passage passage, HitDecision? decision, string query, string? within) =>
        new(
            PassageListing.Show(view, view.Find<Source>(passage.Source)!, passage.Span),
            decision,
            query,
            within == "paragraph" ? within : null
        );
}
