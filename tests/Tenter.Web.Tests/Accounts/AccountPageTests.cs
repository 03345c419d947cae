namespace Tenter.Web.Tests.Accounts;

using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Accounts;
using Xunit;

public sealed class AccountPageTests
{
    [Fact]
    public async Task Where_there_is_no_account_the_place_says_what_belongs_there_and_offers_to_begin()
    {
        await using var here = await AccountWorkbench.StartAsync();

        var page = await here.ReadAsync("/accounts");

        page.QuerySelector(".belongs")!.TextContent.ShouldContain("each quotation tied to its source");
        page.QuerySelector("form[hx-post='/accounts'] button[type=submit]").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_account_begins_empty_or_from_the_codebook()
    {
        await using var here = await AccountWorkbench.StartAsync();

        var begun = await here.PostAsync("/accounts", new() { ["title"] = " A beginning ", ["from"] = "codebook" });

        begun.Headers.GetValues("HX-Redirect").ShouldBe([here.Path]);
        here.Account.Name.ShouldBe("A beginning");
        here.Account.Blocks.Select(block => block.BlockKind).ShouldBe(["heading", "text", "quotation"]);
        (await here.PostAsync("/accounts", new() { ["title"] = "A beginning" })).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
    }

    [Fact]
    public async Task A_mark_opens_the_quotation_in_its_source()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync(here.Quotation("imelda-1", "She'll come for toast."));

        var page = await here.ReadAsync(here.Path);

        // The bowl before it is two units of UTF-16 and one code point.
        var passage = here.Passage("imelda-1", "She'll come for toast.");
        page.QuerySelector(".account-mark")!
            .GetAttribute("href")
            .ShouldBe($"/evidence/{passage.Source}?at={passage.Start}-{passage.End}#c{passage.Start}-{passage.End}");
        page.QuerySelector(".account-words")!.TextContent.ShouldBe("She'll come for toast.");
        page.QuerySelector("figcaption")!.TextContent.ShouldBe("Imelda, 20 July 2017");
        page.QuerySelector(".account-foot li")!
            .TextContent.ShouldBe(
                $"Imelda · imelda-1 · 20 July 2017 · characters {passage.Start - 1} to {passage.End - 1}."
            );
    }

    [Fact]
    public async Task Each_step_is_one_act_told_in_a_sentence()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync(
            new() { ["kind"] = "heading", ["text"] = "Toast" },
            here.Quotation("imelda-1", "She'll come for toast.")
        );
        await here.ActAsync("/blocks/1/move", new() { ["by"] = "-1" });
        await here.ActAsync("/blocks/1", new() { ["text"] = "Tea" });
        await here.ActAsync("/blocks/0/remove");
        await here.ActAsync("/title", new() { ["title"] = "For the forum", ["subtitle"] = "October" });

        here.Desk.Open.History()
            .Take(7)
            .Select(entry => entry.Words!.Sentence)
            .ShouldBe([
                "Changed the title of account ‘For the forum’",
                "Removed a quotation from account ‘For the board’",
                "Changed a heading in account ‘For the board’",
                "Moved a quotation in account ‘For the board’",
                "Added a quotation to account ‘For the board’",
                "Added a heading to account ‘For the board’",
                "Added account ‘For the board’",
            ]);
        here.Account.Blocks.Single().Text.ShouldBe("Tea");
        here.Desk.Undo().Done.ShouldBeTrue();
        here.Account.Name.ShouldBe("For the board");
    }

    [Fact]
    public async Task What_another_page_changed_meanwhile_is_not_changed_unseen()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync(new Dictionary<string, string> { ["kind"] = "text", ["text"] = "One" });
        var seen = here.Seen;
        await here.ActAsync("/blocks/0", new() { ["text"] = "Two" });

        var late = await here.PostAsync(here.Path + "/blocks/0", new() { ["text"] = "Three", ["seen"] = seen });

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(
            "changed meanwhile"
        );
        here.Account.Blocks.Single().Text.ShouldBe("Two");
    }

    [Fact]
    public async Task A_quotation_is_found_by_its_words_its_code_or_its_source()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync();

        async Task<string[]> Found(string query) =>
            [
                .. (await here.ReadAsync($"{here.Path}/passages?at=0&{query}"))
                    .QuerySelectorAll(".account-words")
                    .Select(words => words.TextContent),
            ];

        (await Found("words=halls on")).ShouldBe(["They need our halls on a Tuesday more than we need their logo."]);
        (await Found("words=halls on&extent=words")).ShouldBe(["halls on"]);
        (await Found("words=hall* OR carpet&extent=words")).ShouldBe(["halls", "carpet"]);
        (await Found("words=clinics&extent=paragraph")).ShouldBe(["And the clinics?"]);
        var code = here.Desk.View().Named<Tenter.Coding.Code>("dependence reversed").Value.Id;
        (await Found($"code={code}")).Single().ShouldStartWith("They need");
        (await Found($"code={code}&words=toast")).ShouldBeEmpty();
        (await Found("words=")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_may_not_be_quoted_is_shown_with_the_reason_and_can_be_told()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync();

        var found = await here.ReadAsync($"{here.Path}/passages?at=0&words=carpet");

        found.QuerySelector(".account-limit")!.TextContent.ShouldBe("No quotation: paraphrase only. her own wish");
        found.QuerySelectorAll("button").Select(button => button.TextContent).ShouldBe(["Tell it in other words"]);

        (
            await here.ActAsync(
                "/blocks",
                new(here.OfPassage("paraphrase", "petra-1", "I'm the cable under the carpet"))
                {
                    ["at"] = "0",
                    ["text"] = "She is what others trip over.",
                }
            )
        ).EnsureSuccessStatusCode();
        (await here.ReadAsync(here.Path))
            .QuerySelector("#account-margin")!
            .TextContent.ShouldContain("Nothing stands in the way.");
    }

    [Fact]
    public async Task What_is_not_recorded_is_listed_and_does_not_stand_in_the_way()
    {
        await using var here = await AccountWorkbench.StartAsync();
        here.Import("hanne", "Hanne: We settled it in the Café.", participant: null);
        await here.WriteAsync(here.Quotation("hanne", "We settled it"), here.Quotation("imelda-1", "toast"));

        var margin = (await here.ReadAsync(here.Path)).QuerySelector("#account-margin")!;

        margin.TextContent.ShouldContain("Nothing stands in the way, but:");
        margin
            .QuerySelectorAll(".account-notes li")
            .Select(note => note.TextContent.Trim())
            .ShouldBe([
                "hanne. Not recorded what was agreed.",
                "hanne. Not recorded whose words these are; the name “hanne” would be printed.",
                "imelda-1. Not recorded what was agreed.",
            ]);
        (await here.ReadAsync($"{here.Path}/passages?at=0&words=settled"))
            .QuerySelector(".account-limit")!
            .TextContent.ShouldStartWith("Not recorded what was agreed.");
        (await here.ActAsync("/release/md")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Typed_words_that_may_not_be_quoted_are_held_back_where_they_stand()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync(
            new Dictionary<string, string>
            {
                ["kind"] = "text",
                ["text"] = "One said: “you become the one who picks up”.",
            }
        );

        var page = await here.ReadAsync(here.Path);

        page.QuerySelector("#block-0 .account-findings")!
            .TextContent.ShouldContain("“you become the one who picks up” (characters 23 to 54; no quotation");
        page.QuerySelector("#account-margin")!.TextContent.ShouldContain("A paragraph, petra-1.");
        page.Body!.TextContent.ShouldContain("0 quotations checked.");
        (await here.ActAsync("/release/md")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_last_passage_under_a_heading_from_the_codebook_takes_it_along()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.PostAsync("/accounts", new() { ["title"] = "Begun", ["from"] = "codebook" });
        here.Account.Blocks.Count.ShouldBe(3);

        var page = await here.ReadAsync(here.Path);
        page.QuerySelector("#block-2")!.TextContent.ShouldContain("Remove with its heading");
        (await here.ActAsync("/blocks/2/remove-section")).EnsureSuccessStatusCode();

        here.Account.Blocks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_quotation_is_turned_into_a_paraphrase_where_it_stands()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync(here.Quotation("petra-1", "I'm the cable under the carpet."));
        var page = await here.ReadAsync(here.Path);
        page.QuerySelector(".account-findings")!
            .TextContent.ShouldContain("no quotation: paraphrase only (her own wish)");

        await here.ActAsync("/blocks/0", new() { ["kind"] = "paraphrase", ["text"] = "She is what others trip over." });

        here.Account.Blocks.Single().BlockKind.ShouldBe(BlockKinds.Paraphrase);
        (await here.ReadAsync(here.Path)).QuerySelector(".account-findings").ShouldBeNull();
    }

    [Fact]
    public async Task The_words_of_a_quotation_cannot_be_changed_only_chosen()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync(here.Quotation("imelda-1", "She'll come for toast."));

        var made = await here.ActAsync("/blocks/0", new() { ["words"] = "She'll come for tea." });
        var chosen = await here.ActAsync("/blocks/0", new() { ["words"] = "come for toast", ["attributed"] = "yes" });

        made.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        chosen.StatusCode.ShouldBe(HttpStatusCode.OK);
        here.Desk.View().QuotationOf(here.Account.Blocks.Single().Passage!.Value).ShouldBe("come for toast");
    }

    [Fact]
    public async Task A_page_that_has_seen_it_all_is_not_written_again()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync();
        var seq = here.Desk.Open.Project.Head.Seq;
        var stop = TestContext.Current.CancellationToken;

        (await here.Workbench.Client.GetAsync($"{here.Path}/paper?known={seq}", stop)).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await here.Workbench.Client.GetAsync($"{here.Path}/paper?known={seq - 1}", stop)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task The_box_at_the_top_leads_to_each_account()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync();

        var offered = await here.ReadAsync("/commands?q=for the b");

        offered.QuerySelector("[role=option]")!.TextContent.ShouldContain("For the board");
    }

    [Fact]
    public async Task What_is_not_there_is_refused()
    {
        await using var here = await AccountWorkbench.StartAsync();
        var stop = TestContext.Current.CancellationToken;

        (await here.Workbench.Client.GetAsync("/accounts/none", stop)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await here.WriteAsync();
        (
            await here.ActAsync(
                "/blocks",
                new()
                {
                    ["kind"] = "poem",
                    ["at"] = "0",
                    ["text"] = "x",
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await here.ActAsync("/blocks", new() { ["kind"] = "quotation", ["at"] = "0" })).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (await here.ActAsync("/blocks/7/remove")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        here.Workbench.Faults.ShouldBeEmpty();
    }
}
