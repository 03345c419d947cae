namespace Tenter.Web.Tests.Browser;

using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

/// <summary>Meetings, cards, map and history as a browser shows them.</summary>
public sealed class PracticePlacesTests(Browser browser)
{
    private static readonly string[] Places =
    [
        "/meetings",
        "/meetings/MEETING",
        "/meetings/MEETING?open=issue:ISSUE",
        "/meetings/MEETING?all=1",
        "/meetings/MEETING/after",
        "/meetings/MEETING/question",
        "/entry/issue?at-meeting=MEETING",
        "/entry/meeting/MEETING",
        "/words/issue/ISSUE",
        "/words/issue/ISSUE/attach",
        "/practice",
        "/practice/CARD",
        "/practice/CARD/change",
        "/practice/CARD/reading",
        "/practice/CARD/other-side",
        "/practice/library/power",
        "/practice/new",
        "/map",
        "/map?asAt=2017-09-30&focus=actor:OSMAN",
        "/map?asAt=2017-09-30&without=actor:POST",
        "/map?asAt=soon",
        "/history",
        "/history?place=map",
        "/history/known/5",
    ];

    private static readonly string[] Empty = ["/meetings", "/practice", "/map", "/history"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_place_has_a_barrier_that_axe_knows(bool dark)
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        foreach (var place in Places)
        {
            await using var page = await browser.OpenAsync(workbench, workbench.Filled(place), new(Dark: dark));

            (await BarriersAsync(page)).ShouldBeEmpty(place);
        }
    }

    [Fact]
    public async Task No_place_scrolls_sideways_on_a_telephone_nor_complains()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        workbench.Act("add-actor", $$"""{"name":"{{new string('W', 90)}}","actorKind":"organisation"}""");
        workbench.Act("add-issue", $$"""{"name":"{{new string('x', 200)}}","date":"2018-02"}""");
        foreach (var place in Places)
        {
            await using var page = await browser.OpenAsync(workbench, workbench.Filled(place), new(360, 640));

            var width = await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");

            width.ShouldBeLessThanOrEqualTo(360, place);
            page.Complaints.ShouldBeEmpty(place);
        }
    }

    [Fact]
    public async Task Empty_places_say_what_belongs_there_and_offer_the_first_step()
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);
        foreach (var place in Empty)
        {
            await using var page = await browser.OpenAsync(workbench, place, new(360, 640));

            (await BarriersAsync(page)).ShouldBeEmpty(place);
            if (place != "/history")
            {
                await Expect(page[".empty .first-step a.main"]).ToBeVisibleAsync();
            }
        }
    }

    [Theory]
    [InlineData("/meetings/MEETING", ".meeting-quick a >> text=A promise")]
    [InlineData("/meetings/MEETING", ".meeting-quick a >> text=Choose a question")]
    [InlineData("/practice/CARD", ".card-steps a.button")]
    [InlineData("/map", ".doings a.main")]
    public async Task A_form_opens_in_a_dialog_with_the_focus_in_it_and_escape_gives_it_back(string place, string step)
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        await using var page = await browser.OpenAsync(workbench, workbench.Filled(place));

        await page[step].FocusAsync();
        await page.PressAsync("Enter");
        await Expect(page["#entry"]).ToHaveAttributeAsync("open", "");
        (await BarriersAsync(page)).ShouldBeEmpty();
        (
            await page.Page.EvaluateAsync<bool>("document.querySelector('#entry').contains(document.activeElement)")
        ).ShouldBeTrue();

        await page.PressAsync("Escape");
        await Expect(page["#entry"]).Not.ToHaveAttributeAsync("open", "");
        await Expect(page[step]).ToBeFocusedAsync();
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
