namespace Tenter.Web.Tests.Claims;

using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Accounts;
using Tenter.Evidence;
using Tenter.Themes.Claims;
using Tenter.Web.Words;
using Xunit;

public sealed class ClaimsPlacesTests
{
    private const string Said = "They need our halls on a Tuesday";

    [Fact]
    public async Task A_claim_shows_what_speaks_for_it_and_against_it_by_how_it_is_known()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("change-source", """{"id":"imelda","mode":"account"}""");
        workbench.Act("add-claim", """{"name":"The halls are needed more than the logo","scope":"2017"}""");
        var claim = Only<Claim>(workbench);
        Attach(workbench, $"claim:{claim.Id}", "contradicts");

        var page = await workbench.GetAsync($"/themes/claims/{claim.Id}");

        page.ShouldContain("Against it");
        page.ShouldContain(Said);
        page.ShouldContain("Only an account given speaks of it.");
        page.ShouldContain("It rests on one source: imelda.");
        page.ShouldContain("Silent: no words are attached");
        page.ShouldContain("What stands around it");
        (await workbench.GetAsync("/themes/claims")).ShouldContain("The halls are needed more than the logo");
        (await workbench.GetAsync("/themes")).ShouldContain("/themes/claims");
    }

    [Fact]
    public async Task How_a_claim_stands_is_said_by_a_person_with_a_reason()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-claim", """{"name":"Words go up"}""");
        var address = $"/themes/claims/{Only<Claim>(workbench).Id}";

        using var without = await workbench.PostAsync(address + "/status", ("status", "supported"), ("because", ""));
        using var with = await workbench.PostAsync(address + "/status", ("status", "supported"), ("because", "Dates."));
        using var first = await workbench.PostAsync(
            address + "/precedence",
            ("first", "observed"),
            ("because", "It is about the record.")
        );

        without.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (Only<Claim>(workbench).Status, Only<Claim>(workbench).Because).ShouldBe(("supported", "Dates."));
        Only<Claim>(workbench).Precedence.ShouldBe(["observed"]);
        (await workbench.GetAsync(address)).ShouldContain("It is about the record.");
    }

    [Fact]
    public async Task An_event_of_a_story_begins_with_a_passage_and_comes_last()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-vignette", """{"name":"Halls"}""");
        workbench.Act("add-vignette-event", """{"vignette":"Halls","text":"Before.","order":4}""");
        var passage = GivenPassage.Text(workbench.PassageOf(Said));

        using var added = await workbench.PostAsync(
            "/entry/vignette-event",
            ("vignette", "Halls"),
            ("text", "She says it."),
            ("passage", passage),
            ("stance", "supports")
        );

        var told = Story(workbench);
        told.Events.Select(one => one.Event.Text).ShouldBe(["Before.", "She says it."]);
        told.Events[1].Words.Single().Passage.ShouldNotBeNull();
        (await workbench.GetAsync($"/themes/stories/{told.Vignette.Id}")).ShouldContain("1 without words");
    }

    [Fact]
    public async Task Events_are_moved_up_and_down_in_one_act()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-vignette", """{"name":"Halls"}""");
        foreach (var text in new[] { "one", "two", "three" })
        {
            workbench.Act("add-vignette-event", $$"""{"vignette":"Halls","text":"{{text}}"}""");
        }

        var told = Story(workbench);
        using var up = await workbench.PostAsync(
            $"/themes/stories/{told.Vignette.Id}/events/{told.Events[2].Event.Id}/move",
            ("by", "-1")
        );
        var moved = Story(workbench).Events.Select(one => one.Event.Text).ToList();
        using var again = await workbench.PostAsync(
            $"/themes/stories/{told.Vignette.Id}/events/{told.Events[0].Event.Id}/move",
            ("by", "-1")
        );

        moved.ShouldBe(["one", "three", "two"]);
        Story(workbench).Events.Select(one => one.Event.Text).ShouldBe(["one", "three", "two"]);
    }

    [Fact]
    public async Task A_story_is_put_into_an_account()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-vignette", """{"name":"Halls"}""");
        var happening = workbench.Act("add-vignette-event", """{"vignette":"Halls","text":"She says it."}""");
        Attach(workbench, $"vignette-event:{happening}", "supports");
        var account = workbench.Act("add-account", """{"name":"Draft"}""");

        using var put = await workbench.PostAsync(
            $"/themes/stories/{Story(workbench).Vignette.Id}/account",
            ("account", account.ToString())
        );

        workbench
            .Desk.View()
            .Find<Account>(account)!
            .Blocks.Count(block => block.BlockKind == BlockKinds.Quotation)
            .ShouldBe(1);
    }

    [Fact]
    public async Task Planned_done_and_told_keep_none_found_apart_from_nobody_looked()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-actor", """{"name":"County"}""");
        workbench.Act("add-undertaking", """{"name":"Two seats","actors":["actor:County"]}""");

        using var added = await workbench.PostAsync(
            "/entry/telling",
            ("column", "done"),
            ("text", ""),
            ("searched", "all the minutes"),
            ("actor", "County"),
            ("undertaking", "Two seats")
        );
        var page = await workbench.GetAsync("/themes/planned");

        page.ShouldContain("Searched, none found.");
        page.ShouldContain("all the minutes");
        page.ShouldContain("Nobody has looked.");
    }

    [Fact]
    public async Task An_assumption_shows_who_relies_on_it_and_what_speaks_against_it()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var assumption = workbench.Act("add-assumption", """{"name":"The sector reaches others"}""");
        workbench.Act("add-reliance", $$"""{"assumption":"{{assumption}}","party":"the strategy","how":"says so"}""");
        Attach(workbench, $"assumption:{assumption}", "contradicts");

        var page = await workbench.GetAsync("/themes/assumptions");

        page.ShouldContain("the strategy");
        page.ShouldContain("What speaks against it <span class=\"num soft\">· 1</span>");
    }

    [Fact]
    public async Task An_absence_says_what_came_since_and_is_looked_for_again_in_one_step()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var absence = workbench.Act("add-absence", """{"name":"Any word of heating","query":"heating"}""");
        workbench.Act("add-source", """{"name":"newsletter","text":"The heating will be paid."}""");

        var before = await workbench.GetAsync("/themes/absences");
        var home = await workbench.GetAsync("/home");
        using var again = await workbench.PostAsync(
            $"/themes/absences/{absence}/again",
            ("foundSince", "once, in a newsletter")
        );

        before.ShouldContain("1 source has come since");
        before.ShouldContain("the search finds 1 place in them");
        home.ShouldContain("One thing you did not find is");
        Only<Absence>(workbench).FoundSince.ShouldBe("once, in a newsletter");
        (await workbench.GetAsync("/home")).ShouldNotContain("One thing you did not find is");
    }

    [Fact]
    public async Task A_gap_is_noted_as_not_sought_only_with_a_reason()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var without = await workbench.PostAsync("/themes/absences/not-sought", ("gap", "Nobody of health"));
        using var with = await workbench.PostAsync(
            "/themes/absences/not-sought",
            ("gap", "Nobody of health"),
            ("because", "no approval before November")
        );

        without.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Only<Absence>(workbench).Status.ShouldBe(Absence.NotSought);
    }

    [Fact]
    public async Task A_passage_may_be_attached_to_a_claim_by_part_of_its_name()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-claim", """{"name":"The halls are needed"}""");

        (await workbench.GetAsync("/words/rests/found?name=halls+are")).ShouldContain("The halls are needed");
    }

    private static void Attach(DeskWorkbench workbench, string record, string stance) =>
        workbench.Act(
            "add-support",
            $$"""{"record":"{{record}}","passage":{{Passages.Given(workbench.Desk.View(), workbench.PassageOf(Said)).ToJsonString()}},"stance":"{{stance}}"}"""
        );

    private static VignetteTold Story(DeskWorkbench workbench) =>
        VignetteTold.Of(workbench.Desk.View(), Only<Vignette>(workbench));

    private static T Only<T>(DeskWorkbench workbench)
        where T : Tenter.Journal.Record => workbench.Desk.View().All<T>().Single();
}
