namespace Tenter.Web.Tests.Browser;

using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

public sealed class MapTests(Browser browser)
{
    [Fact]
    public async Task Somebody_is_looked_at_by_pointing_and_by_the_list()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        await using var page = await browser.OpenAsync(workbench, "/map?asAt=2018-01");

        await page[".map-node text:text-is('Osman')"].ClickAsync();
        await Expect(page["#words .words-title"]).ToHaveTextAsync("Osman");
        await page.Page.GoBackAsync();
        await page[".map-table a >> text=Gareth"].ClickAsync();
        await Expect(page["#words .words-title"]).ToHaveTextAsync("Gareth");
        page.Page.Url.ShouldContain("asAt=2018-01");
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_date_is_moved_with_the_keys_and_the_map_follows()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        await using var page = await browser.OpenAsync(workbench, "/map?asAt=2018-01-31");

        await page["#map-range"].FocusAsync();
        await page.PressAsync("ArrowLeft", "ArrowLeft");

        await Expect(page.Page).ToHaveURLAsync(new Regex("asAt=2017-11-30"));
        await Expect(page[".under"]).ToContainTextAsync("As at 30 November 2017");
        await Expect(page["#map-range"]).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_map_grows_and_shrinks_with_the_keys()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        await using var page = await browser.OpenAsync(workbench, "/map");
        var before = (await page["#map-drawing"].BoundingBoxAsync())!.Width;

        await page[".map-box"].FocusAsync();
        await page.PressAsync("+", "+");
        await Expect(page["#map-drawing"]).ToHaveAttributeAsync("style", new Regex("width"));
        (await page["#map-drawing"].BoundingBoxAsync())!.Width.ShouldBeGreaterThan(before * 1.4f);

        await page.PressAsync("0");
        await Expect(page["#map-drawing"]).Not.ToHaveAttributeAsync("style", new Regex("width"));
        (await page["#map-drawing"].BoundingBoxAsync())!.Width.ShouldBe(before, 1);
    }

    [Fact]
    public async Task The_drawing_is_walked_with_the_arrow_keys_and_Enter_opens()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        await using var page = await browser.OpenAsync(workbench, "/map?asAt=2018-01");

        await page[".map-box"].FocusAsync();
        await page.PressAsync("ArrowDown", "ArrowDown");
        await Expect(page[".map-stands"]).ToHaveCountAsync(1);
        var at = await page["#map-at"].TextContentAsync();
        at.ShouldNotBeNullOrEmpty();
        await page.PressAsync("Enter");

        await Expect(page["#words .words-title"]).ToHaveTextAsync(at);
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_s_panel_leads_to_what_ties_them()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        await using var page = await browser.OpenAsync(
            workbench,
            workbench.Filled("/map?asAt=2018-01&focus=actor:OSMAN")
        );

        await Expect(page["#words"]).ToContainTextAsync("Ties");
        await Expect(page["#words"]).ToContainTextAsync("Osman and Forum");
        await page["#words .words-tied a >> text=Assembly"].ClickAsync();

        await Expect(page["#words .words-title"]).ToHaveTextAsync("Osman in Assembly");
    }

    [Fact]
    public async Task Without_a_date_the_map_is_as_at_the_latest_day_and_the_whole_of_time_is_asked_for()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        await using var page = await browser.OpenAsync(workbench, "/map");

        await Expect(page[".under"]).ToContainTextAsync("As at 12 June 2094");
        await page["a >> text=The whole of time"].ClickAsync();

        await Expect(page[".under"]).ToContainTextAsync("Over the whole of time");
    }

    [Fact]
    public async Task Without_a_post_what_is_lost_is_drawn_broken_and_told_in_words()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        await using var page = await browser.OpenAsync(
            workbench,
            workbench.Filled("/map?asAt=2018-11&focus=actor:POST")
        );

        await page["a >> text=What holds without it?"].ClickAsync();

        await Expect(page["h1"]).ToHaveTextAsync("The map, without the post “Commissioning manager”");
        await Expect(page[".margin"]).ToContainTextAsync("brings items to");
        await Expect(page[".margin"]).ToContainTextAsync("not a forecast");
        await Expect(page[".map-thread.broken"]).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_map_is_not_shown_without_a_person()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        await using var page = await browser.OpenAsync(workbench, workbench.Filled("/map?without=actor:OSMAN"));

        await Expect(page[".refusal"]).ToContainTextAsync("never looked at without a person");
        await Expect(page["#map-drawing"]).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_tie_between_two_new_names_is_added_from_the_keyboard()
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);
        await using var page = await browser.OpenAsync(workbench, "/map");

        await page[".first-step a.main"].FocusAsync();
        await page.PressAsync("Enter");
        await Expect(page["#entry-between"]).ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync("Imelda");
        await page.PressAsync("Tab");
        await page.Page.Keyboard.TypeAsync("Lorna");
        await page.PressAsync("Enter");

        await Expect(page["#words .words-title"]).ToHaveTextAsync("Imelda and Lorna");
        await Expect(page[".under"]).ToContainTextAsync("2 actors");
    }
}
