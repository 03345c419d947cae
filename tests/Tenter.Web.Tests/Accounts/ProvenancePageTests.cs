namespace Tenter.Web.Tests.Accounts;

using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Accounts;
using Tenter.Themes.Claims;
using Xunit;

public sealed class ProvenancePageTests
{
    [Fact]
    public async Task A_theme_is_drawn_and_told_with_the_words_it_rests_on_and_what_rests_on_it()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var theme = workbench.Act("add-theme", """{"name":"Whose table","codes":["imagery: kitchens"]}""");
        workbench.Act("add-claim", """{"name":"Those who cook do not lay the places","themes":["Whose table"]}""");

        var page = await workbench.GetAsync($"/provenance/theme/{theme}");

        page.ShouldContain("<svg");
        page.ShouldContain("imagery: kitchens");
        page.ShouldContain("Those who cook do not lay the places");
        page.ShouldContain("1 passage");
    }

    [Fact]
    public async Task A_paragraph_says_which_claim_it_puts_into_words()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var claim = workbench.Act("add-claim", """{"name":"Those who cook do not lay the places"}""");
        var account = workbench.Act("add-account", """{"name":"For the Forum"}""");
        var sheet = await workbench.GetAsync($"/accounts/{account}");
        var seen = System
            .Text.RegularExpressions.Regex.Match(sheet, "name=\"seen\" value=\"([^\"]*)\"")
            .Groups[1]
            .Value;

        using var added = await workbench.PostAsync(
            $"/accounts/{account}/blocks",
            ("kind", "text"),
            ("at", "0"),
            ("seen", seen),
            ("text", "They cook, and others sit."),
            ("states", $"claim:{claim}")
        );

        added.StatusCode.ShouldBe(HttpStatusCode.OK);
        workbench.Desk.View().All<Account>().Single().Blocks.Single().States!.Value.Id.ShouldBe(claim);
        (await workbench.GetAsync($"/provenance/claim/{claim}")).ShouldContain("For the Forum");
    }

    [Fact]
    public async Task What_is_not_there_is_refused()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var answer = await workbench.Client.GetAsync(
            new System.Uri("/provenance/theme/nothing", System.UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        answer.IsSuccessStatusCode.ShouldBeFalse();
    }
}
