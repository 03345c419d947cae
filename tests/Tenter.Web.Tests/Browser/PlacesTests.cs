namespace Tenter.Web.Tests.Browser;

using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using Shouldly;
using Tenter.Evidence;
using Xunit;
using static Microsoft.Playwright.Assertions;

public sealed class PlacesTests(Browser browser)
{
    private static readonly string[] Places =
    [
        "/projects",
        "/home",
        "/evidence",
        "/evidence/IMELDA",
        "/evidence/IMELDA/edit",
        "/evidence/IMELDA/correct",
        "/evidence/IMELDA/replace",
        "/evidence/IMELDA/placing",
        "/evidence/IMELDA/revisions",
        "/evidence/placing",
        "/evidence/bring",
        "/evidence/words",
        "/evidence/access",
        "/people",
        "/codes",
        "/codes/CODE",
        "/codes/matrix",
        "/codes/passes",
        "/codes/alike",
        "/codes/compare?from=2018-01-01",
        "/codes/CODE/merge",
        "/codes/CODE/sort",
        "/codes/matrix?columns=source&rate=words",
        "/codes/queries",
        "/codes/query?q=their",
        "/codes/cooccurrence",
        "/search",
        "/search?q=trust",
        "/themes",
        "/themes/claims",
        "/themes/stories",
        "/themes/planned",
        "/themes/assumptions",
        "/themes/absences",
        "/meetings/recorded",
        "/guide",
        "/guide/method/agreement",
        "/provenance/code/CODE",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_place_has_a_barrier_that_axe_knows(bool dark)
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        Approach(workbench);
        foreach (var place in Places)
        {
            await using var page = await browser.OpenAsync(workbench, Address(workbench, place), new(Dark: dark));

            var found = await page.Page.RunAxe();

            found
                .Violations.Select(v => $"{place} {v.Id}: {v.Help}: " + string.Join(" | ", v.Nodes.Select(n => n.Html)))
                .ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_place_scrolls_sideways_on_a_telephone_nor_complains(bool filled)
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled);
        foreach (var place in Places.Where(place => filled || !place.Any(char.IsUpper)))
        {
            await using var page = await browser.OpenAsync(workbench, Address(workbench, place), new(360, 640));

            var width = await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");

            width.ShouldBeLessThanOrEqualTo(360, place);
            page.Complaints.ShouldBeEmpty(place);
        }
    }

    [Fact]
    public async Task Dialogs_of_the_places_have_no_barriers_either()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        foreach (
            var (place, opener) in new[]
            {
                ("/people", "add-person"),
                ("/codes", "add-code"),
                ("/evidence/access", "add-approach"),
            }
        )
        {
            await using var page = await browser.OpenAsync(workbench, place);
            await page[$"[data-opens={opener}]"].First.ClickAsync();

            (await page.Page.RunAxe()).Violations.Select(v => $"{place} {v.Id}").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Files_are_read_one_by_one_and_go_in_together()
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);
        var folder = Directory.CreateDirectory(Path.Combine(workbench.Folder, "files"));
        foreach (
            var (name, words) in new[]
            {
                ("one.txt", "First words."),
                ("two.md", "# Second\n\nMore words."),
                ("three.png", "no"),
            }
        )
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, name),
                words,
                TestContext.Current.CancellationToken
            );
        }

        await using var page = await browser.OpenAsync(workbench, "/evidence/bring");
        await Expect(page["#bring-main"]).ToBeDisabledAsync();
        await page["#bring-files"].SetInputFilesAsync(Directory.GetFiles(folder.FullName));
        await Expect(page["#bring-count"]).ToHaveTextAsync("2 read, 1 of 3 stay outside");
        await Expect(page[".brought.refused"]).ToContainTextAsync("three.png");
        workbench.Desk.View().Count<Source>().ShouldBe(0);

        await page["#bring-kind"].SelectOptionAsync("interview");
        await page["#bring-main"].ClickAsync();
        await Expect(page[".register-new"]).ToContainTextAsync("2 brought in");
        workbench.Desk.View().All<Source>().Select(source => source.SourceKind).ShouldBe(["interview", "interview"]);

        workbench.Desk.Undo().Done.ShouldBeTrue();
        workbench.Desk.View().Count<Source>().ShouldBe(0);
    }

    [Fact]
    public async Task A_folder_that_is_dropped_comes_in_with_its_paths()
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);
        await using var page = await browser.OpenAsync(workbench, "/evidence/bring");

        var data = await page.Page.EvaluateHandleAsync(
            "() => { const data = new DataTransfer(); data.items.add(new File(['Dropped words.'], 'dropped.txt', { type: 'text/plain' })); data.items.add(new File(['x'], '.DS_Store')); return data; }"
        );
        await page["#drop"].DispatchEventAsync("drop", new { dataTransfer = data });

        await Expect(page["#brought"]).ToContainTextAsync("dropped.txt");
        await Expect(page[".brought"]).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_hit_is_decided_with_the_keyboard_and_the_decision_stays()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/search?q=trust");

        await page["button[value=false]"].First.FocusAsync();
        await page.PressAsync("Enter");
        await Expect(page[".hit.rejected"]).ToHaveCountAsync(1);
        await page.PressAsync("ArrowDown");
        (
            await page.Page.EvaluateAsync<bool>("document.querySelectorAll('.hit')[1].contains(document.activeElement)")
        ).ShouldBeTrue();

        await page.Page.ReloadAsync();
        await Expect(page[".hit.rejected"]).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_is_refused_is_said_where_it_was_asked()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        await using var page = await browser.OpenAsync(workbench, "/codes");

        await page["[data-opens=add-code]"].First.ClickAsync();
        await page["#code-name"].FillAsync("imagery: kitchens");
        await page.PressAsync("Enter");

        await Expect(page["#add-code [data-refusal]"]).ToContainTextAsync("There is a code of this name already");
    }

    private static void Approach(DeskWorkbench workbench)
    {
        var first = Tenter.Web.Projects.DeskVerbs.Do(
            workbench.Desk,
            "add-approach",
            new() { ["name"] = "the county’s clerk" }
        );
        first.Done.ShouldBeTrue();
        Tenter
            .Web.Projects.DeskVerbs.Do(
                workbench.Desk,
                "add-approach",
                new() { ["name"] = "Petra", ["referredBy"] = "the county’s clerk" }
            )
            .Done.ShouldBeTrue();
    }

    private static string Address(DeskWorkbench workbench, string place) =>
        place.Any(char.IsUpper)
            ? place
                .Replace("IMELDA", workbench.Imelda.Id.ToString(), System.StringComparison.Ordinal)
                .Replace(
                    "CODE",
                    workbench.Desk.View().Named<Tenter.Coding.Code>("imagery: kitchens").Value.Id.ToString(),
                    System.StringComparison.Ordinal
                )
            : place;
}
