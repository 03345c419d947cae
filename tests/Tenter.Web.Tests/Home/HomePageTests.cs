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
}
