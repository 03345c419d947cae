namespace Tenter.Web.Tests.Themes;

using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Themes;
using Xunit;

public sealed class ThemesPlacesTests
{
    [Fact]
    public async Task Themes_are_listed_with_what_they_say_and_the_codes_they_gather()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act(
            "add-theme",
            """{"name":"Whose table","concept":"Those who cook do not lay the places.","status":"kept","codes":["imagery: kitchens"]}"""
        );

        var page = await workbench.GetAsync("/themes");

        page.ShouldContain("Whose table");
        page.ShouldContain("Those who cook do not lay the places.");
        page.ShouldContain("1 coding of 1 code, in 1 of 2 sources");
        (await workbench.GetAsync("/themes/" + Only(workbench).Id)).ShouldContain("our dish, their table");
    }

    [Fact]
    public async Task Without_themes_the_place_offers_the_first_step()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        (await workbench.GetAsync("/themes")).ShouldContain("/entry/theme");
    }

    [Fact]
    public async Task A_code_is_given_and_taken_out_and_the_history_says_so()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-theme", """{"name":"Whose table"}""");
        var code = workbench.Coded("They need our halls", "halls");

        using var given = await workbench.PostAsync(
            $"/themes/{Only(workbench).Id}/codes",
            ("code", code.Id.ToString())
        );
        var gathered = Only(workbench).Codes.ToList();
        using var taken = await workbench.PostAsync($"/themes/{Only(workbench).Id}/codes/{code.Id}/take");

        gathered.ShouldBe([code.Id]);
        Only(workbench).Codes.ShouldBeEmpty();
        workbench
            .Desk.Open.History()
            .First()
            .Words!.Sentence.ShouldBe("Took the code ‘halls’ out of the theme ‘Whose table’");
    }

    [Fact]
    public async Task A_theme_is_dropped_only_with_a_reason_and_stays()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-theme", """{"name":"Silencing"}""");
        var address = $"/themes/{Only(workbench).Id}/status";

        using var without = await workbench.PostAsync(address, ("status", "dropped"), ("because", " "));
        using var with = await workbench.PostAsync(address, ("status", "dropped"), ("because", "It made a victim."));

        without.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (Only(workbench).Status, Only(workbench).Because).ShouldBe(("dropped", "It made a victim."));
        (await workbench.GetAsync("/themes")).ShouldContain("It made a victim.");
    }

    [Fact]
    public async Task A_place_without_content_stands_in_no_list()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        var page = await workbench.GetAsync("/themes");

        page.ShouldContain("href=\"/themes\"");
        page.ShouldNotContain("href=\"/lenses\"");
    }

    private static Theme Only(DeskWorkbench workbench) => workbench.Desk.View().All<Theme>().Single();
}
