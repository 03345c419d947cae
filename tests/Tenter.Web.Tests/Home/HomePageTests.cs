namespace Tenter.Web.Tests.Home;

using System.Threading.Tasks;
using AngleSharp.Html.Parser;
using Shouldly;
using Xunit;

public sealed class HomePageTests
{
    [Fact]
    public async Task What_is_for_ones_own_eyes_is_folded_on_the_page_of_the_project()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        (await workbench.PostAsync("/memos", ("text", "Ask about the rota."))).EnsureSuccessStatusCode();
        (
            await workbench.PostAsync("/memos", ("text", "She does not know."), ("only-me", "true"))
        ).EnsureSuccessStatusCode();

        var page = new HtmlParser().ParseDocument(await workbench.GetAsync("/home"));

        var folded = page.QuerySelector("details.memo-own")!;
        folded.HasAttribute("open").ShouldBeFalse();
        folded.QuerySelector("summary")!.TextContent.ShouldBe("1 memo, only you: show");
        folded.TextContent.ShouldContain("She does not know.");
        folded.TextContent.ShouldNotContain("rota");
        page.QuerySelector(".home-memos > .memos > .memo")!.TextContent.ShouldContain("Ask about the rota.");
    }

    [Theory]
    [InlineData("take-part", true)]
    [InlineData("study", false)]
    public async Task Whoever_sits_at_the_tables_meets_what_lies_ahead_first(string role, bool first)
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-meeting", """{"name":"The next one","date":"2999-03-28"}""");
        workbench.Act("add-promise", """{"name":"the figures by May"}""");
        workbench.Client.DefaultRequestHeaders.Add("Cookie", $"tenter-role={role}");

        var page = await workbench.GetAsync("/home");

        var ahead = page.IndexOf("id=\"ahead-title\"", System.StringComparison.Ordinal);
        var here = page.IndexOf("class=\"part home-here\"", System.StringComparison.Ordinal);
        (ahead < here).ShouldBe(first);
        page.ShouldContain("The next one");
        page.ShouldContain("the figures by May");
    }

    [Theory]
    [InlineData(null, "By month")]
    [InlineData("year", "By year")]
    public async Task The_grid_of_what_was_collected_can_be_read_by_month_quarter_and_year(string? by, string current)
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act(
            "change-source",
            """{"id":"imelda","date":"2017-07-20","sector":"voluntary","level":"frontline"}"""
        );
        workbench.Act("change-source", """{"id":"minutes","date":"2017-08"}""");

        var page = new HtmlParser().ParseDocument(await workbench.GetAsync("/home" + (by is null ? "" : "?by=" + by)));

        page.QuerySelector(".home-steps [aria-current=true]")!.TextContent.ShouldBe(current);
        var cell = page.QuerySelector(".coverage tbody td a")!;
        var listed = await workbench.GetAsync(cell.GetAttribute("href")!);
        listed.ShouldContain("imelda");
        (page.QuerySelectorAll(".coverage .nothing").Length > 0).ShouldBe(by is null);
    }
}
