namespace Tenter.Web.Tests.Browser;

using System.Threading.Tasks;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

public sealed class ReaderFlowTests(Browser browser)
{
    [Fact]
    public async Task A_passage_is_coded_with_the_keyboard_alone_and_taken_back()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        await using var page = await ReaderAsync(workbench);

        await page["#reader"].FocusAsync();
        await page.PressAsync("Control+Home", "ArrowDown", "Shift+End");
        await Expect(page["#reader-margin"]).ToContainTextAsync("Selected passage");
        await page.PressAsync("c");
        (await page.FocusedAsync()).ShouldBe("picker-field");
        await page.Page.Keyboard.TypeAsync("dependence");
        await Expect(page["#picker-list"]).ToContainTextAsync("New code “dependence”");
        await page.PressAsync("Enter");

        await Expect(page["#reader-codes"]).ToContainTextAsync("dependence");
        await Expect(page[".stripe-name >> text=dependence"]).ToBeVisibleAsync();
        (await page.FocusedAsync()).ShouldBe("reader");
        workbench.Desk.View().Count<Tenter.Coding.Coding>().ShouldBe(2);

        await page.PressAsync("u");
        await Expect(page[".stripe-name >> text=dependence"]).ToHaveCountAsync(0);
        workbench.Desk.View().Count<Tenter.Coding.Coding>().ShouldBe(1);
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refused_codings_are_taken_back_and_the_reason_stands_in_the_margin()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var (start, end) = workbench.Of("our dish, their table");
        await using var page = await ReaderAsync(workbench, $"?at={start}-{end}");

        await Expect(page["#reader-codes"]).ToContainTextAsync("imagery: kitchens");
        await page.PressAsync("c");
        await page.Page.Keyboard.TypeAsync("imag");
        await page.PressAsync("Enter");

        await Expect(page["#reader-refused"]).ToContainTextAsync("already");
        await Expect(page[".coding-row"]).ToHaveCountAsync(1);
        await Expect(page[".stripes rect"]).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Own_words_become_a_code_and_a_coding_is_removed_in_the_margin()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var (start, end) = workbench.Of("more than we need their logo");
        await using var page = await ReaderAsync(workbench, $"?at={start}-{end}");

        await Expect(page["#reader-margin"]).ToContainTextAsync("more than we need their logo");
        await page.PressAsync("i");
        await Expect(page["#reader-codes"]).ToContainTextAsync("more than we need their logo");

        await page["[data-act=remove]"].ClickAsync();
        await Expect(page[".coding-row"]).ToHaveCountAsync(0);
        await Expect(page[".stripes rect"]).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Single_letters_can_be_switched_off()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var (start, end) = workbench.Of("our dish");
        await using var page = await ReaderAsync(workbench, $"?at={start}-{end}");

        await page["[data-opens=reader-keys]"].ClickAsync();
        await page["#reader-letters"].UncheckAsync();
        await page.PressAsync("Escape", "c");

        await Expect(page["#picker"]).ToBeHiddenAsync();
        await page["[data-act=code]"].ClickAsync();
        await Expect(page["#picker"]).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_words_of_the_page_are_plain_text_of_one_node_each()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        await using var page = await ReaderAsync(workbench);

        var odd = await page.Page.EvaluateAsync<int>(
            "[...document.querySelectorAll('#reader section > p')].filter(p => p.childNodes.length !== 1 || p.firstChild.nodeType !== 3).length"
        );

        odd.ShouldBe(0);
        (await page["#reader section > p"].CountAsync()).ShouldBe(6);
    }

    [Fact]
    public async Task Codings_in_order_lead_to_their_passages()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        await using var page = await ReaderAsync(workbench);

        await page["[data-opens=reader-order]"].ClickAsync();
        await page[".in-order button"].First.ClickAsync();

        await Expect(page["#reader-margin"]).ToContainTextAsync("our dish, their table");
        (await page.FocusedAsync()).ShouldBe("reader");
    }

    [Fact]
    public async Task What_another_window_codes_appears_here()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        await using var page = await ReaderAsync(workbench);

        workbench.Coded("They need our halls", "seen elsewhere");

        await Expect(page[".stripe-name >> text=seen elsewhere"]).ToBeVisibleAsync();
    }

    private async Task<WatchedPage> ReaderAsync(DeskWorkbench workbench, string more = "")
    {
        var page = await browser.OpenAsync(workbench, $"/evidence/{workbench.Imelda.Id}{more}");
        await Expect(page["#reader[data-ready]"]).ToHaveCountAsync(1);
        return page;
    }
}
