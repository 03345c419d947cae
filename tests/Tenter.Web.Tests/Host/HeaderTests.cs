namespace Tenter.Web.Tests.Host;

using System.Linq;
using System.Net;
using System.Threading.Tasks;
using AngleSharp.Html.Parser;
using Shouldly;
using Xunit;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/welcome")]
    [InlineData("/evidence")]
    [InlineData("/commands?q=map")]
    [InlineData("/frame/status")]
    [InlineData("/nowhere")]
    [InlineData("/looks/fault")]
    public async Task An_answer_that_may_hold_words_is_not_kept_and_runs_nothing_foreign(string path)
    {
        await using var workbench = await TestWorkbench.StartAsync();

        using var answer = await workbench.Client.GetAsync(path, TestContext.Current.CancellationToken);

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer
            .Headers.GetValues("Content-Security-Policy")
            .Single()
            .ShouldBe(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
                    + "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
            );
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/looks")]
    [InlineData("/looks/sheet")]
    [InlineData("/welcome")]
    public async Task A_page_has_no_style_attribute_and_no_script_of_its_own(string path)
    {
        await using var workbench = await TestWorkbench.StartAsync();

        var page = new HtmlParser().ParseDocument(
            await workbench.Client.GetStringAsync(path, TestContext.Current.CancellationToken)
        );

        page.QuerySelectorAll("[style], style, script:not([src]), [hx-on]").ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes)
            .Where(attribute =>
                attribute.Name.StartsWith("on", System.StringComparison.Ordinal)
                || attribute.Name.StartsWith("hx-on", System.StringComparison.Ordinal)
                || attribute.Value.StartsWith("javascript:", System.StringComparison.Ordinal)
                || (
                    attribute.Name.StartsWith("hx-", System.StringComparison.Ordinal) && attribute.Value.Contains("js:")
                )
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Ids_are_unique_and_the_heading_of_a_page_is_one()
    {
        await using var workbench = await TestWorkbench.StartAsync();

        var page = new HtmlParser().ParseDocument(
            await workbench.Client.GetStringAsync("/looks", TestContext.Current.CancellationToken)
        );

        page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Assets_are_kept_for_good_under_an_address_that_changes_with_them()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        var stop = TestContext.Current.CancellationToken;
        var page = new HtmlParser().ParseDocument(await workbench.Client.GetStringAsync("/looks", stop));
        string[] addresses =
        [
            page.QuerySelector("script")!.GetAttribute("src")!,
            page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!,
            page.QuerySelector("link[rel=icon]")!.GetAttribute("href")!,
        ];

        foreach (var address in addresses)
        {
            using var answer = await workbench.Client.GetAsync(address, stop);

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
            address.ShouldMatch("^/assets/[a-z]+-[A-Za-z0-9_-]{8}\\.(js|css|svg)$");
        }
    }
}
