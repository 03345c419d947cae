namespace Tenter.Web.Tests.Browser;

using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using Shouldly;
using Xunit;

public sealed class AccessibilityTests(Browser browser)
{
    [Theory]
    [InlineData("/looks", 1360, false)]
    [InlineData("/looks", 1360, true)]
    [InlineData("/looks", 360, false)]
    [InlineData("/looks/sheet", 1360, false)]
    [InlineData("/looks/sheet", 1360, true)]
    [InlineData("/looks?long", 900, true)]
    [InlineData("/welcome", 1360, false)]
    [InlineData("/welcome", 360, true)]
    [InlineData("/themes", 1360, true)]
    [InlineData("/nowhere", 360, false)]
    public async Task A_page_has_no_barrier_that_axe_knows(string path, int width, bool dark)
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, path, new(width, 800, dark));

        (await BarriersAsync(page)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Neither_has_an_open_box_menu_or_dialog(bool dark)
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/looks", new(Dark: dark));

        await page.PressAsync("Control+k");
        await page["[role=option]"].First.WaitForAsync();
        (await BarriersAsync(page)).ShouldBeEmpty();

        await page.PressAsync("Escape");
        await page[".member > summary"].ClickAsync();
        (await BarriersAsync(page)).ShouldBeEmpty();

        await page["[data-opens=looks-dialog]"].ClickAsync();
        (await BarriersAsync(page)).ShouldBeEmpty();
    }

    private static async Task<string[]> BarriersAsync(WatchedPage page)
    {
        var found = await page.Page.RunAxe();
        return
        [
            .. found.Violations.Select(v => $"{v.Id}: {v.Help}: " + string.Join(" | ", v.Nodes.Select(n => n.Html))),
        ];
    }
}
