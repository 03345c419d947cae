namespace Tenter.Web.Tests.Browser;

using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Shouldly;
using Tenter.Fabric;
using Tenter.Handles;
using Xunit;
using static Microsoft.Playwright.Assertions;

public sealed partial class MeetingFlowTests(Browser browser)
{
    /// <summary>What three lines and how one stood may cost somebody on the bus home.</summary>
    private const int MostSteps = 12;

    [Fact]
    public async Task Three_lines_and_how_one_stood_are_kept_within_twelve_steps_from_the_meetings()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        await using var page = await browser.OpenAsync(workbench, "/meetings");
        var steps = 0;

        async Task Step(Task act)
        {
            steps++;
            await act;
        }

        await Step(
            page.Page.GetByRole(
                    AriaRole.Link,
                    new() { Name = "Write your three lines after Assembly, Tuesday 13 March 2018" }
                )
                .ClickAsync()
        );
        await Expect(page["#after-said"]).ToBeFocusedAsync();
        await Step(page.Page.Keyboard.TypeAsync("six and six, or six and five"));
        await Step(page.PressAsync("Tab"));
        await Step(page.Page.Keyboard.TypeAsync("Gareth: both maps back in January"));
        await Step(page.PressAsync("Tab"));
        await Step(page.Page.Keyboard.TypeAsync("the Fridays"));
        await Step(page.PressAsync("Tab"));
        await Step(page.Page.Keyboard.TypeAsync("beside Imelda, and said so"));
        await Step(page.Page.GetByRole(AriaRole.Button, new() { Name = "Keep in my notebook" }).ClickAsync());
        await Expect(page["h2 >> text=Share a line"]).ToBeVisibleAsync();

        steps.ShouldBeLessThanOrEqualTo(MostSteps);
        var mine = workbench.Desk.View().All<Debrief>().ShouldHaveSingleItem();
        (mine.Said, mine.Stance).ShouldBe(("six and six, or six and five", "beside Imelda, and said so"));
        workbench.Desk.Open.Project.All<Debrief>().Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_line_is_looked_over_in_a_form_before_it_is_shared()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        workbench.Act(
            "add-debrief",
            $$"""{"meeting":"{{workbench.March().Id}}","promised":"Gareth: both maps back in January","leftOut":"the Fridays; and the tea"}"""
        );
        await using var page = await browser.OpenAsync(workbench, workbench.Filled("/meetings/MEETING/after"));

        await page["a >> text=Share as a promise"].ClickAsync();
        await Expect(page["#entry-by"]).ToHaveValueAsync("Gareth");
        await Expect(page["#entry-due"]).ToHaveValueAsync("in January");
        workbench.Desk.Open.Project.All<Promise>().ShouldNotContain(promise => promise.Name == "both maps back");
        await page["#entry-box button >> text=Save"].ClickAsync();
        await Expect(page["a >> text=A shared promise"]).ToBeVisibleAsync();
        await page["a >> text=Share as something raised"].ClickAsync();
        await page["#entry-name"].FillAsync("the Fridays");
        await page["#entry-box button >> text=Save"].ClickAsync();
        await Expect(page["a >> text=/^Raised$/"]).ToBeVisibleAsync();

        var shared = workbench.Desk.Open.Project;
        shared
            .All<Promise>()
            .ShouldContain(promise =>
                promise.Name == "both maps back" && promise.Due == "in January" && promise.By != null
            );
        shared.All<Issue>().ShouldContain(issue => issue.Name == "the Fridays");
    }

    [Fact]
    public async Task The_next_meeting_tells_how_one_stood_at_the_last()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        workbench.Act("add-debrief", $$"""{"meeting":"{{workbench.March().Id}}","stance":"beside Imelda"}""");
        await using var page = await browser.OpenAsync(
            workbench,
            $"/meetings/{workbench.Meeting("Assembly, June 2094").Id}"
        );

        await Expect(page[".sheet"]).ToContainTextAsync("beside Imelda");
        await Expect(page[".meeting-mine"]).ToContainTextAsync("nobody else sees it");
        await Expect(page[".sheet"]).ToContainTextAsync("What they may decide is not recorded: Osman");
    }

    [Fact]
    public async Task What_is_from_the_notebook_is_printed_only_where_that_was_ticked()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        workbench.Act("add-debrief", $$"""{"meeting":"{{workbench.March().Id}}","stance":"beside Imelda"}""");
        await using var page = await browser.OpenAsync(
            workbench,
            $"/meetings/{workbench.Meeting("Assembly, June 2094").Id}"
        );

        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page[".sheet >> text=beside Imelda"]).ToBeHiddenAsync();
        await Expect(page[".meeting-empty"]).ToBeVisibleAsync();
        await page.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page["#print-mine"].CheckAsync();
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page[".sheet >> text=beside Imelda"]).ToBeVisibleAsync();
        await Expect(page[".meeting-empty"]).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_words_a_line_rests_on_stand_under_each_other_in_the_margin()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        var issue = workbench.Desk.View().All<Issue>().First().Id;
        workbench.Act("change-source", """{"id":"minutes","name":"2018-06-12-minutes-assembly-of-all-the-members"}""");
        workbench.Act(
            "add-support",
            $$"""{"record":"issue:{{issue}}","passage":{"source":"2018-06-12-minutes-assembly-of-all-the-members","start":12,"end":60} }"""
        );
        await using var page = await browser.OpenAsync(
            workbench,
            workbench.Filled("/meetings/MEETING?open=issue:ISSUE"),
            new(1440, 900)
        );

        var quotation = (await page["#words blockquote"].BoundingBoxAsync())!;
        var from = (await page["#words .words-list p"].First.BoundingBoxAsync())!;

        from.Y.ShouldBeGreaterThanOrEqualTo(quotation.Y + quotation.Height - 1);
        from.Width.ShouldBeGreaterThan(200);
        from.Height.ShouldBeLessThan(70);
    }

    [Fact]
    public async Task On_a_telephone_the_words_come_up_over_the_page_and_are_closed_again()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        await using var page = await browser.OpenAsync(workbench, workbench.Filled("/meetings/MEETING"), new(390, 844));

        await Expect(page[".meeting-top a >> text=Write three lines"]).ToBeInViewportAsync();
        await page[".sheet .words-link >> text=Travellers"].ClickAsync();
        await Expect(page["#words .words-title"]).ToBeInViewportAsync();
        await page[".words-close"].ClickAsync();

        await Expect(page["#words .words-title"]).ToHaveCountAsync(0);
        await Expect(page[".sheet .words-link >> text=Travellers"]).ToBeFocusedAsync();
        (await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")).ShouldBeFalse();
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_press_on_a_question_takes_it_along()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        await using var page = await browser.OpenAsync(workbench, workbench.Filled("/meetings/MEETING/question"));
        var asked = await page[".question-pick"].First.InnerTextAsync();

        await page[".question-pick"].First.ClickAsync();

        await Expect(page[".sheet .question"]).ToHaveTextAsync(asked);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public async Task The_sheet_prints_on_one_page_however_much_there_is(int more)
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        var words = string.Concat(Enumerable.Repeat("and the heating of the upper hall ", 12));
        for (var n = 0; n < more; n++)
        {
            workbench.Act(
                "add-issue",
                $$"""{"name":"Matter {{n}} {{words}}","date":"2017-{{(n % 12) + 1:00}}","since":"{{words}}"}"""
            );
            workbench.Act(
                "add-promise",
                $$"""{"name":"Promise {{n}} {{words}}","date":"2017-{{(n % 12) + 1:00}}","authorityNote":"{{words}}"}"""
            );
            workbench.Act("add-actor", $$"""{"name":"Person {{n}}"}""");
            workbench.Act("add-seat", $$"""{"actor":"Person {{n}}","space":"Assembly","mayDecide":"{{words}}"}""");
        }

        workbench.Act("add-question", $$"""{"name":"{{words}}?","meeting":"{{workbench.March().Id}}"}""");
        workbench.Act(
            "add-debrief",
            $$"""{"meeting":"{{workbench.Meeting("Assembly, 6 February 2018").Id}}","stance":"{{words}}{{words}}","leftOut":"{{words}}{{words}}"}"""
        );
        await using var page = await browser.OpenAsync(workbench, workbench.Filled("/meetings/MEETING"));

        var pdf = Encoding.Latin1.GetString(await page.Page.PdfAsync(new() { PreferCSSPageSize = true }));

        Pages().Count(pdf).ShouldBe(1);
        if (more > 0)
        {
            await Expect(page[".meeting-left-out"].First).ToContainTextAsync("more raised, not on this sheet");
            await page[".meeting-left-out a"].First.ClickAsync();
            await Expect(page[".sheet tbody tr"]).ToHaveCountAsync(more + 1);
        }
    }

    [Fact]
    public async Task A_line_opens_its_words_and_found_words_are_attached()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        await using var page = await browser.OpenAsync(workbench, workbench.Filled("/meetings/MEETING"));

        await page[".sheet .words-link >> text=Travellers"].ClickAsync();
        await Expect(page["#words"]).ToContainTextAsync("Never an item");
        await page["#words a >> text=Attach words"].ClickAsync();
        await page["#attach-q"].FillAsync("our halls on a Tuesday");
        await page["#attach-found button >> text=speaks against it"].ClickAsync();

        await Expect(page["#words blockquote"]).ToContainTextAsync("our halls on a Tuesday");
        await Expect(page["#words"]).ToContainTextAsync("speaks against it");
        await Expect(page[".sheet"]).ToContainTextAsync("1 passage; 1 against");
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_are_selected_in_the_text_with_the_keyboard()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        await using var page = await browser.OpenAsync(
            workbench,
            workbench.Filled("/meetings/MEETING?open=issue:ISSUE")
        );
        await page["#words a >> text=Attach words"].ClickAsync();
        await page["#attach-text-source"].SelectOptionAsync(new SelectOptionValue { Label = "minutes" });
        await page["#attach-words"].FocusAsync();
        await page.PressAsync("Control+Home");
        for (var n = 0; n < 10; n++)
        {
            await page.PressAsync("Shift+ArrowRight");
        }

        await Expect(page["[data-selected]"]).ToContainTextAsync("“# Assembly”");
        await page["#attach-text button >> text=speaks for it"].ClickAsync();

        await Expect(page["#words blockquote"]).ToContainTextAsync("“# Assembly”");
    }

    [GeneratedRegex(@"/Type\s*/Page[^s]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Pages();
}
