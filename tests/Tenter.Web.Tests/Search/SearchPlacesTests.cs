namespace Tenter.Web.Tests.Search;

using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Coding;
using Xunit;

public sealed class SearchPlacesTests
{
    [Fact]
    public async Task A_decision_answers_the_hit_and_the_numbers_it_changes()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        var answer = await Decide(workbench, "the rota", accepted: true);

        answer.ShouldContain("1 accepted, 0 rejected");
        answer.ShouldContain("id=\"search-counts\"");
        answer.ShouldContain("aria-pressed=\"true\"");
    }

    [Fact]
    public async Task Hits_are_listed_by_what_was_decided_about_them()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        await Decide(workbench, "their table", accepted: true, query: "their");

        (await workbench.GetAsync("/search?q=their&show=accepted")).ShouldContain("1 of 2 hits listed");
        (await workbench.GetAsync("/search?q=their&show=undecided")).ShouldContain("1 of 2 hits listed");
        (await workbench.GetAsync("/search?q=their&show=rejected")).ShouldContain("None of the hits is rejected");
    }

    [Fact]
    public async Task All_undecided_hits_of_a_source_are_decided_in_one_act_and_decisions_stand()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        await Decide(workbench, "the trust", accepted: false);
        var before = workbench.Desk.Open.Project.Head.Seq;

        using var answer = await workbench.PostAsync(
            "/search/decide-rest",
            ("q", "the"),
            ("source", workbench.Imelda.Id.ToString()),
            ("accepted", "true"),
            ("reason", "all meant")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        workbench.Desk.Open.Project.Head.Seq.ShouldBe(before + 1);
        var decisions = workbench.Desk.View().All<HitDecision>().ToList();
        decisions.Count.ShouldBeGreaterThan(2);
        decisions.Count(decision => !decision.Accepted).ShouldBe(1);
        decisions.Where(decision => decision.Accepted).ShouldAllBe(decision => decision.Reason == "all meant");
    }

    [Fact]
    public async Task The_accepted_are_coded_in_one_act_and_those_coded_already_are_left()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Coded("their", "ownership");
        await Decide(workbench, "their logo", accepted: true, query: "their");
        await Decide(workbench, "their table", accepted: true, query: "their");
        var before = workbench.Desk.Open.Project.Head.Seq;

        using var answer = await workbench.PostAsync("/search/code", ("q", "their"), ("code", "ownership"));
        using var again = await workbench.PostAsync("/search/code", ("q", "their"), ("code", "ownership"));

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        workbench.Desk.Open.Project.Head.Seq.ShouldBe(before + 1);
        var code = workbench.Desk.View().Named<Code>("ownership").Value;
        workbench.Desk.View().Where(Coding.ByCode, code.Id).Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_search_may_be_limited_to_some_sources()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        (await workbench.GetAsync("/search?q=the&kind=interview")).ShouldContain("in 1 of 1 sources asked for");
        (await workbench.GetAsync("/search?q=heating&sector=voluntary")).ShouldContain("No hits in 1 source");
    }

    [Theory]
    [InlineData("trust%20NEAR/2%20clinics", "trust NEAR/6 clinics")]
    [InlineData("promisee", "promisee*")]
    public async Task Where_nothing_is_found_something_wider_of_the_same_kind_is_offered(string query, string wider)
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        (await workbench.GetAsync("/search?q=" + query)).ShouldContain(wider);
    }

    private static async Task<string> Decide(DeskWorkbench workbench, string words, bool accepted, string query = "the")
    {
        var (start, _) = workbench.Of(words);
        using var answer = await workbench.PostAsync(
            "/search/decide",
            ("q", query),
            ("source", workbench.Imelda.Id.ToString()),
            ("start", start.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("end", (start + query.Length).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("accepted", accepted ? "true" : "false")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
