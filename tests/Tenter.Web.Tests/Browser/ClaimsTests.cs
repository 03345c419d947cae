namespace Tenter.Web.Tests.Browser;

using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using Shouldly;
using Tenter.Evidence;
using Tenter.Themes.Claims;
using Xunit;
using static Microsoft.Playwright.Assertions;

/// <summary>Claims, stories, registers and the record in a browser: barriers, width, and the keys.</summary>
public sealed class ClaimsTests(Browser browser)
{
    private const string Said = "They need our halls on a Tuesday";

    [Theory]
    [InlineData(false, 1280)]
    [InlineData(true, 1280)]
    [InlineData(false, 360)]
    public async Task The_pages_have_no_barrier_and_do_not_scroll_sideways(bool dark, int width)
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        Fill(workbench);
        var view = workbench.Desk.View();
        foreach (
            var address in new[]
            {
                "/themes/claims",
                $"/themes/claims/{view.All<Claim>().Single().Id}",
                "/themes/stories",
                $"/themes/stories/{view.All<Vignette>().First().Id}",
                "/themes/planned",
                "/themes/assumptions",
                "/themes/absences",
                "/meetings/recorded",
                "/meetings/recorded?by=sector",
                $"/meetings/{workbench.March().Id}/recorded",
                $"/meetings/recorded/list?by=meeting&of={workbench.March().Id}&what=raised",
            }
        )
        {
            await using var page = await browser.OpenAsync(workbench, address, new(width, 800, Dark: dark));

            var found = await page.Page.RunAxe();
            var wide = await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");

            found
                .Violations.Select(v =>
                    $"{address} {v.Id}: {v.Help}: " + string.Join(" | ", v.Nodes.Select(n => n.Html))
                )
                .ShouldBeEmpty();
            wide.ShouldBeLessThanOrEqualTo(width, address);
            page.Complaints.ShouldBeEmpty(address);
        }
    }

    [Fact]
    public async Task An_event_is_moved_with_the_keyboard()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        Fill(workbench);
        var story = workbench.Desk.View().All<Vignette>().First(one => one.Name == "Halls");
        await using var page = await browser.OpenAsync(workbench, $"/themes/stories/{story.Id}");
        var last = VignetteTold.Of(workbench.Desk.View(), story).Events[^1].Event;

        await page.Page.Locator($"#up-{last.Id}").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        await Expect(page.Page.Locator(".story-event").First).ToHaveTextAsync(last.Text);
    }

    private static void Fill(DeskWorkbench workbench)
    {
        workbench.Found();
        var passage = Passages.Given(workbench.Desk.View(), workbench.PassageOf(Said)).ToJsonString();
        workbench.Act("change-source", """{"id":"imelda","mode":"document"}""");
        var claim = workbench.Act(
            "add-claim",
            """{"name":"The halls are needed","scope":"2017","status":"supported"}"""
        );
        Rests(workbench, $"claim:{claim}", passage, "supports");
        Rests(workbench, $"claim:{claim}", passage, "contradicts");
        workbench.Act(
            "add-document-leaning",
            """{"source":"imelda","leaning":"espoused","because":"It says what it wishes."}"""
        );
        workbench.Act("add-vignette", """{"name":"Halls","setting":"Before."}""");
        var first = workbench.Act("add-vignette-event", """{"vignette":"Halls","text":"One.","gap":"Who rang."}""");
        Rests(workbench, $"vignette-event:{first}", passage, "supports");
        workbench.Act("add-vignette-event", """{"vignette":"Halls","text":"Two."}""");
        workbench.Act("add-reading", """{"vignette":"Halls","text":"A threat.","whose":"Imelda"}""");
        workbench.Act("add-reading", """{"vignette":"Halls","text":"A budget."}""");
        workbench.Act("add-vignette", """{"name":"Again"}""");
        workbench.Act(
            "add-same-episode",
            """{"one":"vignette:Halls","other":"vignette:Again","because":"the same month"}"""
        );
        workbench.Act("add-undertaking", """{"name":"Two seats","actors":["actor:Gareth","actor:Osman"]}""");
        workbench.Act(
            "add-telling",
            """{"undertaking":"Two seats","actor":"actor:Gareth","column":"planned","text":"two, by summer"}"""
        );
        workbench.Act(
            "add-telling",
            """{"undertaking":"Two seats","actor":"actor:Gareth","column":"done","searched":"all minutes"}"""
        );
        var assumption = workbench.Act("add-assumption", """{"name":"The sector reaches others"}""");
        workbench.Act("add-reliance", $$"""{"assumption":"{{assumption}}","party":"the strategy","how":"says so"}""");
        Rests(workbench, $"assumption:{assumption}", passage, "supports");
        workbench.Act("add-absence", """{"name":"Any word of heating","query":"heating"}""");
        workbench.Act("add-source", """{"name":"newsletter","text":"The heating will be paid."}""");
        workbench.Act(
            "add-contribution",
            $$"""{"meeting":"Assembly, 13 March 2018","what":"Heating","actor":"Osman","recorded":"no","observed":{{passage}} }"""
        );
    }

    private static void Rests(DeskWorkbench workbench, string record, string passage, string stance) =>
        workbench.Act("add-support", $$"""{"record":"{{record}}","passage":{{passage}},"stance":"{{stance}}"}""");
}
