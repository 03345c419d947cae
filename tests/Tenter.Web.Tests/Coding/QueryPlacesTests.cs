namespace Tenter.Web.Tests.Coding;

using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Coding;
using Tenter.Coding.Queries;
using Tenter.Web.Projects;
using Xunit;

public sealed class QueryPlacesTests
{
    [Fact]
    public async Task A_query_says_in_plain_words_what_it_asks_and_on_what_it_was_computed()
    {
        await using var workbench = await Filled();

        var page = await workbench.GetAsync(Address("[dependence reversed] OVERLAPPING [place] AND kind:interview"));

        page.ShouldContain("that overlap passages coded “place”");
        page.ShouldContain("1 passage in 1 of 2 sources");
        page.ShouldContain("Computed on");
        page.ShouldContain("They need our halls");
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused_with_its_place_on_the_same_page()
    {
        await using var workbench = await Filled();

        (await workbench.GetAsync(Address("[place] AND"))).ShouldContain("character 9 of the query");
        (await workbench.GetAsync(Address("[nowhere]"))).ShouldContain("There is no code called");
    }

    [Theory]
    [InlineData("code=place&how=OVERLAPPING&code2=dependence%20reversed", "[place] OVERLAPPING [dependence reversed]")]
    [InlineData("code=place&how=NEAR&n=7&words2=logo", "[place] NEAR/7 words[logo]")]
    [InlineData("code=place&how=OR&words2=logo&kind=interview", "([place] OR words[logo]) AND kind:interview")]
    [InlineData("words=partner*&how=FOLLOWED%20BY&code2=theme:Last", "words[partner*] FOLLOWED BY/20 theme[Last]")]
    [InlineData("kind=interview&period=2016/2018", "kind:interview AND period:2016/2018")]
    [InlineData("code=place&how=NOT", "[place]")]
    public async Task The_form_writes_the_text_for_you(string form, string text)
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var answer = await workbench.Client.GetAsync(
            new Uri(workbench.Root, "/codes/query/build?" + form),
            TestContext.Current.CancellationToken
        );

        answer.Headers.Location!.ToString().ShouldBe(Address(text));
        PassageQuery.Parse(text).Done.ShouldBeTrue();
    }

    [Fact]
    public async Task A_saved_query_is_live_and_what_was_kept_stands_beside_now()
    {
        await using var workbench = await Filled();
        await workbench.PostAsync("/codes/queries", ("name", "Places"), ("text", "[place]"), ("note", "where?"));
        var saved = workbench.Desk.View().All<SavedQuery>().Single();
        await workbench.PostAsync($"/codes/queries/{saved.Id}/keep", ("note", "first round"));
        var run = workbench.Desk.View().All<QueryRun>().Single();
        run.Passages.ShouldBe(1);
        workbench.Coded("their table", "place");

        (await workbench.GetAsync("/codes/queries")).ShouldContain("Places");
        var page = await workbench.GetAsync($"/codes/queries/{saved.Id}?then={run.Id}");

        page.ShouldContain("2 passages in 1 of 2 sources");
        page.ShouldContain("first round");
        page.ShouldContain("Found both times: 1. Came since: 1. Gone: 0.");
    }

    [Fact]
    public async Task All_that_is_found_is_coded_in_one_act()
    {
        await using var workbench = await Filled();
        var before = workbench.Desk.Open.Project.Head.Seq;

        using var answer = await workbench.PostAsync("/codes/query/code", ("q", "their"), ("code", "ownership"));
        using var none = await workbench.PostAsync("/codes/query/code", ("q", "zebra"), ("code", "ownership"));

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        none.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        workbench.Desk.Open.Project.Head.Seq.ShouldBe(before + 1);
        var code = workbench.Desk.View().Named<Code>("ownership").Value;
        workbench.Desk.View().CountWhere(Coding.ByCode, code.Id).ShouldBe(2);
    }

    [Fact]
    public async Task What_leaves_holds_the_query_and_the_words_that_may_be_quoted()
    {
        await using var workbench = await Filled();

        var csv = await workbench.GetAsync("/codes/query/file/csv?q=" + Uri.EscapeDataString("[place]"));
        csv.ShouldContain("# Query: [place]");
        csv.ShouldContain("our halls");
        using var xlsx = await workbench.Client.GetAsync(
            new Uri(workbench.Root, "/codes/query/file/xlsx?q=%5Bplace%5D"),
            TestContext.Current.CancellationToken
        );
        xlsx.StatusCode.ShouldBe(HttpStatusCode.OK);

        workbench.Desk.Do("change-source", new() { ["id"] = "imelda", ["scope"] = "paraphrase" }).Done.ShouldBeTrue();
        (await workbench.GetAsync("/codes/query/file/csv?q=%5Bplace%5D")).ShouldNotContain("our halls");
    }

    [Fact]
    public async Task Codes_that_lie_over_each_other_are_drawn_listed_and_opened()
    {
        await using var workbench = await Filled();

        var page = await workbench.GetAsync("/codes/cooccurrence");
        page.ShouldContain("1 pair of");
        page.ShouldContain("dependence reversed and place: 1 overlaps");
        page.ShouldContain("expected by chance");

        var view = workbench.Desk.View();
        using var pair = await workbench.Client.GetAsync(
            new Uri(
                workbench.Root,
                $"/codes/cooccurrence/pair?one={view.Named<Code>("dependence reversed").Value.Id}&other={view.Named<Code>("place").Value.Id}"
            ),
            TestContext.Current.CancellationToken
        );
        pair.Headers.Location!.ToString().ShouldBe(Address("[dependence reversed] AND [place]"));
    }

    [Fact]
    public async Task A_table_is_limited_by_a_query_and_says_where_a_rate_has_no_base()
    {
        await using var workbench = await Filled();

        var page = await workbench.GetAsync(
            "/codes/matrix?columns=source&rate=words&filter=" + Uri.EscapeDataString("kind:interview")
        );

        page.ShouldContain("no base");
        page.ShouldContain(" per 1,000");
        page.ShouldContain("Words collected");
        (await workbench.GetAsync("/codes/matrix?filter=%5Bnowhere%5D")).ShouldContain("There is no code called");
    }

    private static async Task<DeskWorkbench> Filled()
    {
        var workbench = await DeskWorkbench.StartAsync();
        workbench.Coded("They need our halls on a Tuesday more than we need their logo", "dependence reversed");
        workbench.Coded("our halls", "place");
        return workbench;
    }

    private static string Address(string query) => "/codes/query?q=" + Uri.EscapeDataString(query);
}
