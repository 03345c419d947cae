namespace Tenter.Web.Tests.Accounts;

using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using Shouldly;
using Tenter.Web.Tests.Browser;
using Xunit;
using static Microsoft.Playwright.Assertions;

public sealed class AccountBrowserTests(Browser browser)
{
    [Fact]
    public async Task An_account_is_begun_written_by_keyboard_and_handed_on()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(here.Workbench, "/accounts");

        await page["#account-title"].FillAsync("For the board");
        await page.PressAsync("Enter");
        await page.Page.WaitForURLAsync("**/accounts/*");

        await page["#add-0-heading"].FocusAsync();
        await page.PressAsync("Enter");
        await Expect(page["#block-text"]).ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync("Who needs whom");
        await page.PressAsync("Enter");
        await Expect(page[".account-heading"]).ToHaveTextAsync("Who needs whom");
        await Expect(page["#edit-0"]).ToBeFocusedAsync();

        await page["#add-1-quotation"].ClickAsync();
        await Expect(page["#quote-words"]).ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync("need our halls");
        await page[".account-passages button:text-is('Quote')"].ClickAsync();
        await Expect(page[".account-quotation .account-words"])
            .ToHaveTextAsync("They need our halls on a Tuesday more than we need their logo.");
        await Expect(page[".account-foot li"]).ToContainTextAsync("Imelda · imelda-1 · 20 July 2017");
        await Expect(page["#undo"]).ToContainTextAsync("Added a quotation");

        await page["#up-1"].FocusAsync();
        await page.PressAsync("Enter");
        await Expect(page["#block-0 .account-words"]).ToBeVisibleAsync();
        await Expect(page["#down-0"]).ToBeFocusedAsync();

        var download = await page.Page.RunAndWaitForDownloadAsync(() =>
            page["#account-margin button:has-text('Markdown')"].ClickAsync()
        );
        download.SuggestedFilename.ShouldBe("For the board.md");
        (await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).ShouldContain(
            "> “They need our halls on a Tuesday more than we need their logo.”[^1]"
        );
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_may_not_leave_is_told_where_the_step_was_taken()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync(here.Quotation("petra-1", "I'm the cable under the carpet."));
        await using var page = await browser.OpenAsync(here.Workbench, here.Path);

        await page["#account-margin button:has-text('Word')"].ClickAsync();
        await Expect(page["#account-refused li"]).ToContainTextAsync("paraphrase only (her own wish)");
        (await BarriersAsync(page)).ShouldBeEmpty();

        await page[".account-findings button:has-text('other words')"].ClickAsync();
        await page["#block-text"].FillAsync("She is what others trip over.");
        await page[".account-form button[type=submit]"].ClickAsync();

        await Expect(page["#account-margin"]).ToContainTextAsync("Nothing stands in the way.");
        await Expect(page["#account-refused li"]).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1360, false, "")]
    [InlineData(1360, true, "")]
    [InlineData(1360, false, "?edit=1")]
    [InlineData(1360, true, "?at=1&kind=quotation")]
    [InlineData(360, false, "")]
    [InlineData(360, true, "?at=2&kind=quotation")]
    public async Task An_account_has_no_barrier_that_axe_knows_and_does_not_scroll_sideways(
        int width,
        bool dark,
        string inHand
    )
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync(
            new() { ["kind"] = "heading", ["text"] = "Toast" },
            here.Quotation("imelda-1", "She'll come for toast."),
            here.Quotation("petra-1", "I'm the cable under the carpet.")
        );
        await using var page = await browser.OpenAsync(here.Workbench, here.Path + inHand, new(width, 860, dark));
        if (inHand.Contains("kind", System.StringComparison.Ordinal))
        {
            await page["#quote-words"].FillAsync("carpet");
            await page[".account-passages"].WaitForAsync();
        }

        (await BarriersAsync(page)).ShouldBeEmpty();
        (await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        page.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1360, true)]
    [InlineData(360, false)]
    public async Task Neither_has_the_list(int width, bool dark)
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync();
        await using var page = await browser.OpenAsync(here.Workbench, "/accounts", new(width, 860, dark));

        (await BarriersAsync(page)).ShouldBeEmpty();
        (await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
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
