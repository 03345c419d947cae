namespace Tenter.Web.Tests.Browser;

using System.Threading.Tasks;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

public sealed class PaletteTests(Browser browser)
{
    [Fact]
    public async Task A_place_is_reached_by_typing_the_start_of_a_name_for_it()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/looks");

        await page.PressAsync("Control+k");
        (await page.FocusedAsync()).ShouldBe("palette-field");
        await page.Page.Keyboard.TypeAsync("minu");
        await Expect(page["[role=option]"]).ToHaveCountAsync(1);
        await Expect(page["[role=option][aria-selected=true]"]).ToContainTextAsync("Meetings");
        await page.PressAsync("Enter");

        await Expect(page.Page).ToHaveURLAsync(workbench.Root + "meetings");
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_arrows_move_and_the_field_tells_a_screen_reader_where()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/looks");
        var field = page["#palette-field"];

        await page.PressAsync("Control+k");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", "command-0");
        await page.PressAsync("ArrowDown", "ArrowDown");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", "command-2");
        await page.PressAsync("ArrowUp", "ArrowUp", "ArrowUp");
        await Expect(page["[role=option]"].Last).ToHaveAttributeAsync("aria-selected", "true");
    }

    [Fact]
    public async Task Escape_gives_the_focus_back()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/looks");

        await page[".find"].FocusAsync();
        await page.PressAsync("Enter");
        (await page.FocusedAsync()).ShouldBe("palette-field");
        await page.PressAsync("Escape");

        await Expect(page["#palette"]).ToBeHiddenAsync();
        await Expect(page[".find"]).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_name_nobody_gave_is_said_to_be_none()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/looks");

        await page.PressAsync("Control+k");
        await page.Page.Keyboard.TypeAsync("xyzzy");
        await Expect(page["#command-none"]).ToBeVisibleAsync();
        await page.PressAsync("Enter");

        await Expect(page["#palette"]).ToBeVisibleAsync();
    }
}
