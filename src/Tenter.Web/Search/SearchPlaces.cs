namespace Tenter.Web.Search;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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
public sealed record HitView(PassageView Passage, HitDecision? Decision, SearchAsked Asked)
{
    public string Id => $"hit-{Passage.Source}-{Passage.Span.Start}-{Passage.Span.End}";
}

/// <summary>The hits of one source.</summary>
public sealed record SourceHitsView(FoundIn Found, IReadOnlyList<HitView> Hits, string Agreed);

/// <summary>Searching all words, deciding about the hits, and coding those that were accepted.</summary>
internal sealed class SearchPlaces : IPlaces
{
    /// <summary>More on one page helps nobody to read them; counts are never cut.</summary>
    private const int Listed = 200;

    /// <summary>Of so many hits the decisions are looked at, when only some are listed or coded.</summary>
    private const int LookedThrough = 20_000;

    /// <summary>More forms than this are no hint.</summary>
    private const int AccentsShown = 6;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search", Page);
        routes.MapPost("/search/decide", DecideAsync);
        routes.MapPost("/search/decide-rest", DecideRestAsync);
        routes.MapPost("/search/code", CodeAsync);
    }

    public IEnumerable<Command> Commands(CommandQuery query) =>
        [
            new("Search all words", "/search") { AlsoCalled = ["find", "query", "look for"] },
            new($"Search all words for “{query.Words}”", "/search?q=" + Uri.EscapeDataString(query.Words))
            {
                Always = true,
            },
        ];

    private static IResult Page(HttpContext context, Desk desk)
    {
        var view = desk.View();
        var asked = SearchAsked.Of(context.Request.Query);
        var words = Vocabulary.Of(view);
        if (string.IsNullOrWhiteSpace(asked.Query))
        {
            return Answer.Page<SearchPage>(
                new
                {
                    See = view,
                    Asked = asked,
                    Words = words,
                }
            );
        }

        if (!SearchQuery.Parse(asked.Query).TryGet(out var query, out var wrong))
        {
            return Answer.Page<SearchPage>(
                new
                {
                    See = view,
                    Asked = asked,
                    Words = words,
                    Wrong = wrong,
                }
            );
        }

        var found = asked.Run(view, desk.Words, query, asked.Shown == HitsShown.All ? Listed : LookedThrough);
        var listed = found.Hits.Where(hit => IsShown(asked.Shown, hit.Decision)).Take(Listed).ToList();
        var hits = listed.ToLookup(hit => hit.Source.Id);
        return Answer.Page<SearchPage>(
            new
            {
                See = view,
                Asked = asked,
                Words = words,
                Found = found,
                ListedHits = listed.Count,
                OtherAccents = (desk.Words?.WithOtherAccents(query) ?? []).Take(AccentsShown).ToList(),
                Codes = view.All<Code>().Where(code => !code.Retired).Select(code => code.Name).Order().ToList(),
                BySource = found
                    .BySource.Where(source =>
                        asked.Shown == HitsShown.All ? source.Hits > 0 : hits.Contains(source.Source.Id)
                    )
                    .Select(source => new SourceHitsView(
                        source,
                        [.. hits[source.Source.Id].Select(hit => Show(view, hit.Passage, hit.Decision, asked))],
                        Agreed.On(view, source.Source).Words
                    ))
                    .ToList(),
            }
        );
    }

    private static async Task<IResult> DecideAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var asked = SearchAsked.Of(form);
        return Answer.From(
            desk.Do(
                (view, stamp) =>
                    view.Named<Source>(form["source"].ToString())
                        .Then(found =>
                            Passages.AtUtf16(view, found, Number(form["start"]), Number(form["end"]), form["revision"])
                        )
                        .Then(passage =>
                            DecideHit.Of(view, asked.Query, passage, form["accepted"] == "true", form["reason"], stamp)
                        )
            ),
            committed =>
            {
                var decision = (HitDecision)committed.Draft.Changes[0].Record!;
                return Decided(desk, asked, decision);
            }
        );
    }

    /// <summary>The hit anew, and the numbers that changed with it.</summary>
    private static IResult Decided(Desk desk, SearchAsked asked, HitDecision decision)
    {
        var view = desk.View();
        var hit = Show(view, decision.Passage, decision, asked);
        return Answer.From(
            SearchQuery.Parse(asked.Query),
            query =>
            {
                var found = asked.Run(view, desk.Words, query, limit: 0);
                return found.BySource.FirstOrDefault(one => one.Source.Id == decision.Passage.Source) is { } source
                    ? Answer.Part<DecidedPart>(
                        new
                        {
                            Hit = hit,
                            Found = found,
                            Source = source,
                        }
                    )
                    : Answer.Part<HitRow>(new { Hit = hit });
            }
        );
    }

    private static async Task<IResult> DecideRestAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var asked = SearchAsked.Of(form);
        return Answer.From(
            SearchQuery
                .Parse(asked.Query)
                .Then(query =>
                    desk.Do(
                        (view, stamp) =>
                            view.Named<Source>(form["source"].ToString())
                                .Then(source =>
                                    DecideHit.Rest(
                                        view,
                                        asked.Query,
                                        source,
                                        HitsIn(view, desk.Words, query, asked, source),
                                        form["accepted"] == "true",
                                        form["reason"],
                                        stamp
                                    )
                                )
                    )
                ),
            _ => Answer.GoTo(asked.Address)
        );
    }

    private static async Task<IResult> CodeAsync(HttpContext context, Desk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var asked = SearchAsked.Of(form);
        return Answer.From(
            SearchQuery
                .Parse(asked.Query)
                .Then(query =>
                    desk.Do(
                        (view, stamp) =>
                            CodeHits.Of(
                                view,
                                asked.Query,
                                form["code"].ToString(),
                                [
                                    .. asked
                                        .Run(view, desk.Words, query, LookedThrough)
                                        .Hits.Where(hit => hit.Decision is { Accepted: true })
                                        .Select(hit => hit.Passage),
                                ],
                                stamp
                            )
                    )
                ),
            committed =>
            {
                var code = committed.Draft.Changes.Select(change => change.Record).OfType<Coding>().First().Code;
                return Answer.GoTo($"/codes/{code}");
            }
        );
    }

    private static IReadOnlyList<Passage> HitsIn(
        View view,
        WordIndex? index,
        SearchQuery query,
        SearchAsked asked,
        Source source
    ) => [.. Searching.Run(view, index, query, asked.Unit, LookedThrough, source.Id).Hits.Select(hit => hit.Passage)];

    private static bool IsShown(HitsShown shown, HitDecision? decision) =>
        shown switch
        {
            HitsShown.Undecided => decision is null,
            HitsShown.Accepted => decision is { Accepted: true },
            HitsShown.Rejected => decision is { Accepted: false },
            _ => true,
        };

    private static int Number(string? text) =>
        int.TryParse(
            text,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : -1;

    private static HitView Show(View view, Passage passage, HitDecision? decision, SearchAsked asked) =>
        new(PassageListing.Show(view, view.Find<Source>(passage.Source)!, passage.Span), decision, asked);
}
