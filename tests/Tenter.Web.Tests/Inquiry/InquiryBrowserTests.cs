namespace Tenter.Web.Tests.Inquiry;

using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using Shouldly;
using Tenter.Evidence;
using Tenter.Inquiry;
using Tenter.Themes;
using Tenter.Web.Tests.Browser;
using Xunit;

public sealed class InquiryBrowserTests(Browser browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_page_of_the_inquiry_has_a_barrier_nor_scrolls_sideways(bool dark)
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        foreach (var place in Filled(workbench))
        {
            await using var page = await browser.OpenAsync(workbench, place, new(Dark: dark));
            (await page.Page.RunAxe())
                .Violations.Select(v => $"{place} {v.Id}: {v.Help}: " + string.Join(" | ", v.Nodes.Select(n => n.Html)))
                .ShouldBeEmpty();

            await page.Page.SetViewportSizeAsync(360, 640);
            (await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(
                360,
                place
            );
            page.Complaints.ShouldBeEmpty(place);
        }
    }

    /// <summary>Every page with something on it.</summary>
    private static string[] Filled(DeskWorkbench workbench)
    {
        workbench.Act(
            "add-note",
            """{"name":"walk","seen":"The halls were cold.","reading":"Nobody paid.","date":"2018-05-03","level":"limited","introduced":["heating"]}"""
        );
        workbench.Act("add-to-note", """{"source":"walk","text":"The gate was locked."}""");
        workbench.Act("add-theme", """{"name":"Whose table"}""");
        workbench.Act(
            "add-interview-guide",
            """{"name":"First round","topics":[{"key":"began","label":"How it began","prompts":["Who asked you?"]}]}"""
        );
        workbench.Act(
            "add-topic-reached",
            """{"guide":"First round","topic":"began","source":"imelda","how":"arose"}"""
        );
        workbench.Act("add-glossary-entry", """{"name":"Needing","meaning":"Not without the other"}""");
        workbench.Act(
            "add-journal-entry",
            """{"text":"Tired.","category":"emotional","about":["theme:Whose table"]}"""
        );
        workbench.Act("add-bias", """{"name":"I look for kitchens","bears":["code:imagery: kitchens"]}""");
        workbench.Act("add-feedback", """{"about":"theme:Whose table","said":"So it was.","party":"the Forum"}""");
        workbench.Act(
            "add-finding-tag",
            """{"finding":"theme:Whose table","scheme":"finding-levels","term":"individual"}"""
        );
        var view = workbench.Desk.View();
        var guide = view.All<InterviewGuide>().Single().Id;
        var walk = view.Named<Source>("walk").Value.Id;
        return
        [
            .. Heads(),
            "/inquiry/notes/new",
            $"/inquiry/notes/{walk}",
            $"/inquiry/events/source/{walk}",
            $"/inquiry/asked?passage={walk}:0-9",
            $"/inquiry/guides/{guide}",
            $"/inquiry/guides/{guide}/began/{workbench.Imelda.Id}",
            $"/inquiry/glossary/{view.All<GlossaryEntry>().Single().Id}",
            $"/themes/{view.All<Theme>().Single().Id}",
            $"/evidence/{walk}",
        ];
    }

    private static string[] Heads() =>
        [
            "/inquiry",
            "/inquiry/events",
            "/inquiry/guides",
            "/inquiry/glossary",
            "/inquiry/journal",
            "/inquiry/biases",
            "/inquiry/feedback",
            "/inquiry/marks",
        ];
}
