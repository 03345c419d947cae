namespace Tenter.Web.Tests.Browser;

using System.Threading.Tasks;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

public sealed class FrameTests(Browser browser)
{
    [Theory]
    [InlineData("/looks")]
    [InlineData("/looks?long")]
    [InlineData("/looks/sheet")]
    [InlineData("/welcome")]
    [InlineData("/people")]
    public async Task No_page_scrolls_sideways_on_a_telephone(string path)
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, path, new(360, 640));

        (await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360);
        page.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/looks")]
    [InlineData("/looks/sheet")]
    [InlineData("/welcome")]
    [InlineData("/meetings")]
    public async Task The_console_stays_silent(string path)
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, path);

        await page.Page.WaitForTimeoutAsync(300);

        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_question_orders_the_places_and_is_asked_once()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "I take part in it" }).ClickAsync();
        await Expect(page.Page).ToHaveURLAsync(workbench.Root + "meetings");

        (await page["#places a"].AllTextContentsAsync())[1].ShouldBe("Questions");
        await page.Page.GotoAsync("/");
        await Expect(page.Page).ToHaveURLAsync(workbench.Root + "meetings");
    }

    [Fact]
    public async Task The_frame_is_walked_with_the_keyboard_alone()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/looks");

        await page.PressAsync("Tab");
        (await page.FocusedAsync()).ShouldBe("Skip to Evidence");
        await page.PressAsync("Enter");
        (await page.FocusedAsync()).ShouldBe("place");
        await page.PressAsync("Tab");
        (await page.FocusedAsync()).ShouldBe("Merge two codes M");

        await page.PressAsync("Enter");
        (await page.FocusedAsync()).ShouldBe("looks-why");
        await page.PressAsync("Shift+Tab", "Shift+Tab", "Shift+Tab");
        (
            await page.Page.EvaluateAsync<bool>(
                "document.activeElement.closest('dialog') !== null || document.activeElement === document.body"
            )
        ).ShouldBeTrue();
        await page.PressAsync("Escape");
        (await page.FocusedAsync()).ShouldBe("Merge two codes M");
    }

    [Fact]
    public async Task Every_focus_is_seen()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/looks");

        for (var n = 0; n < 24; n++)
        {
            await page.PressAsync("Tab");
            var outline = await page.Page.EvaluateAsync<string>(
                "(s => s.outlineStyle + ' ' + s.outlineWidth)(getComputedStyle(document.activeElement))"
            );
            outline.ShouldBe("solid 2px", await page.FocusedAsync());
        }
    }

    [Fact]
    public async Task On_a_narrow_screen_the_places_are_a_drawer_reached_by_the_keyboard()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/looks", new(600, 800));
        await Expect(page["#places"]).ToBeHiddenAsync();

        await page.PressAsync("Tab", "Tab", "Enter");
        await Expect(page["#places"]).ToBeVisibleAsync();
        (await page.FocusedAsync()).ShouldBe("Evidence");

        await page.PressAsync("Escape");
        await Expect(page["#places"]).ToBeHiddenAsync();
        (await page.FocusedAsync()).ShouldBe("open-places");
    }

    [Fact]
    public async Task Menus_close_on_escape_and_when_the_focus_leaves()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/looks");
        var menu = page[".menu.project"];

        await page[".menu.project > summary"].FocusAsync();
        await page.PressAsync("Enter");
        await Expect(menu).ToHaveAttributeAsync("open", "");
        await page.PressAsync("Escape");
        await Expect(menu).Not.ToHaveAttributeAsync("open", "");

        await page.PressAsync("Enter", "Tab", "Tab", "Tab");
        await Expect(menu).Not.ToHaveAttributeAsync("open", "");
    }

    [Fact]
    public async Task The_chosen_colours_stay_and_are_in_the_page_before_it_is_drawn()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/looks");

        await page[".member > summary"].ClickAsync();
        await page["[data-scheme=dark][aria-pressed]"].ClickAsync();
        (await page.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor")).ShouldBe(
            "rgb(23, 24, 26)"
        );

        var answer = await page.Page.ReloadAsync();
        (await answer!.TextAsync()).ShouldContain("<html lang=\"en-GB\" data-scheme=\"dark\"");
    }

    [Fact]
    public async Task A_refusal_appears_where_the_act_was_and_can_be_put_away()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/looks");
        var slot = page["main form [data-refusal]"];

        await page["#looks-refuse"].ClickAsync();
        await Expect(slot).ToContainTextAsync("This code cannot be retired yet (Cosy). Three themes still rest on it");
        await Expect(page["#looks-name"]).ToHaveValueAsync("dependence reversed");

        await slot.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(slot).ToBeEmptyAsync();
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task News_of_the_journal_reaches_every_open_page()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/looks");
        const string hear =
            "new Promise(heard => document.body.addEventListener('tenter:moved', e => heard(e.detail.seq), { once: true }))";

        var heard = page.Page.EvaluateAsync<int>(hear);
        var asked = page.Page.WaitForRequestAsync("**/frame/status");
        workbench.Journal.MoveTo(12);

        (await heard).ShouldBe(12);
        await asked;
        (await page.Page.EvaluateAsync<string>("document.documentElement.dataset.seq")).ShouldBe("12");
    }

    [Fact]
    public async Task On_paper_only_the_place_is_left()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/looks/sheet", new(Dark: true));

        await page.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        await Expect(page[".top"]).ToBeHiddenAsync();
        await Expect(page[".margin"]).ToBeHiddenAsync();
        await Expect(page[".foot"]).ToBeHiddenAsync();
        (await page.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).color")).ShouldBe(
            "rgb(31, 35, 40)"
        );
        // One sheet of A4 at 96 dots an inch, without its margins of 18 mm.
        (await page[".sheet"].BoundingBoxAsync())!.Height.ShouldBeLessThan(986);
    }
}
