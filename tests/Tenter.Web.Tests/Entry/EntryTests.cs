namespace Tenter.Web.Tests.Entry;

using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Fabric;
using Xunit;

public sealed class EntryTests
{
    [Fact]
    public async Task New_names_are_made_with_the_record_in_one_act()
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);
        var before = workbench.Desk.Open.Project.Head.Seq;

        using var answer = await workbench.PostAsync(
            "/entry/issue",
            ("name", "The second map"),
            ("raisedBy", "Osman, Imelda"),
            ("date", "2016-11-15")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var view = workbench.Desk.View();
        view.All<Actor>().Select(actor => actor.Name).ShouldBe(["Osman", "Imelda"]);
        view.All<Issue>().Single().RaisedBy.Count.ShouldBe(2);
        workbench.Desk.Open.Project.Head.Seq.ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("Imelda", "Imelda", "")]
    [InlineData("Imelda", "Imedla", "New: Imedla. Did you mean Imelda?")]
    [InlineData("Wren", "Wrenn", "New: Wrenn. Did you mean Wren?")]
    [InlineData("Wren", "Osman", "New: Osman")]
    public async Task A_name_that_is_new_says_so_and_what_may_have_been_meant(string known, string typed, string said)
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);
        workbench.Act("add-actor", $$"""{"name":"{{known}}"}""");

        var answer = await workbench.GetAsync($"/entry/new-name?in=between&kinds=actor,space&between={typed}");

        answer.Trim().ShouldBe(said);
    }

    [Fact]
    public async Task The_history_tells_which_names_an_act_made()
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);

        using var answer = await workbench.PostAsync("/entry/issue", ("name", "The second map"), ("raisedBy", "Osman"));

        workbench.Desk.Open.History().First().Words!.Sentence.ShouldContain("new: ‘Osman’");
    }

    [Fact]
    public async Task A_date_that_is_none_is_refused_with_its_field_and_nothing_is_written()
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);

        using var answer = await workbench.PostAsync("/entry/promise", ("name", "heating"), ("date", "next spring"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(
            "When it was given"
        );
        workbench.Desk.View().All<Promise>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("Not known")]
    public async Task Unknown_may_be_said_of_a_date_and_of_a_person(string typed)
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);

        using var answer = await workbench.PostAsync(
            "/entry/promise",
            ("name", "heating"),
            ("date", typed),
            ("by", typed),
            ("state", "unclear")
        );

        var promise = workbench.Desk.View().All<Promise>().Single();
        (promise.Date, promise.By, promise.State).ShouldBe((null, null, "unclear"));
        workbench.Desk.View().All<Actor>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Pasted_words_are_tied_to_the_place_where_they_stand()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var answer = await workbench.PostAsync(
            "/entry/promise",
            ("name", "heating"),
            ("words", "“The trust promised   to look\nat the heating”")
        );

        var view = workbench.Desk.View();
        var support = view.All<Support>().Single();
        view.QuotationOf(support.Passage!.Value).ShouldBe("The trust promised to look at the heating");
    }

    [Fact]
    public async Task Other_words_are_kept_as_a_memo()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var answer = await workbench.PostAsync(
            "/entry/promise",
            ("name", "heating"),
            ("words", "Imelda told me on the stairs")
        );

        var view = workbench.Desk.View();
        view.All<Support>().Single().Memo.ShouldBe(view.All<Memo>().Single().Id);
        view.All<Memo>().Single().Text.ShouldBe("Imelda told me on the stairs");
    }

    [Fact]
    public async Task A_field_emptied_is_cleared_and_one_not_asked_for_stays()
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);
        var issue = workbench.Act("add-issue", """{"name":"The map","since":"never back","date":"2016-11-15"}""");

        using var answer = await workbench.PostAsync(
            $"/entry/issue/{issue}",
            ("name", "The second map"),
            ("since", "")
        );

        var now = workbench.Desk.View().Find<Issue>(issue)!;
        (now.Name, now.Since, now.Date?.ToString()).ShouldBe(("The second map", null, "2016-11-15"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/", "/words/issue/")]
    [InlineData("//elsewhere.example/", "/words/issue/")]
    [InlineData("/meetings?x=1", "/meetings?x=1&open=issue:")]
    public async Task One_goes_back_only_to_a_page_of_the_workbench(string back, string goesTo)
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);

        using var answer = await workbench.PostAsync("/entry/issue", ("name", "The map"), ("back", back));

        answer.Headers.GetValues("HX-Redirect").Single().ShouldStartWith(goesTo);
    }

    [Fact]
    public async Task A_meeting_without_a_name_is_called_after_what_it_is_of()
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);

        using var answer = await workbench.PostAsync(
            "/entry/meeting",
            ("space", "Assembly"),
            ("date", "2018-03-13"),
            ("name", "")
        );

        workbench.Desk.View().All<Meeting>().Single().Name.ShouldBe("Assembly, 13 March 2018");
        workbench.Desk.View().All<Space>().Single().Name.ShouldBe("Assembly");
    }

    [Fact]
    public async Task What_is_written_into_a_form_is_not_taken_for_markup()
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);
        workbench.Act("add-actor", """{"name":"<script>alert(1)</script>","actorKind":"organisation"}""");
        workbench.Act("add-space", """{"name":"\"><img src=x>","from":"2017"}""");
        workbench.Act("add-seat", """{"actor":"<script>alert(1)</script>","space":"\"><img src=x>"}""");

        var page = await workbench.GetAsync("/map");

        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("<img");
    }

    [Theory]
    [InlineData("3 May 2024", "Read as 3 May 2024")]
    [InlineData("3/5/2024", "Read as 3 May 2024")]
    [InlineData("next spring", "This cannot be read as a date")]
    public async Task A_date_is_read_back_while_it_is_typed(string typed, string told)
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);

        (await workbench.GetAsync("/dates/read?of=date&date=" + System.Uri.EscapeDataString(typed))).ShouldContain(
            told
        );
    }

    [Fact]
    public async Task A_source_takes_a_date_as_the_program_itself_prints_it()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var address = $"/evidence/{workbench.Imelda.Id}/edit";

        using var wrong = await workbench.PostAsync(address, ("name", "imelda"), ("date", "the third of May"));
        using var right = await workbench.PostAsync(address, ("name", "imelda"), ("date", "3 May 2024"));

        var told = await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        told.ShouldContain("data-field=\"date\"");
        told.ShouldNotContain("change-source");
        told.ShouldNotContain("$.");
        right.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        workbench.Imelda.Date.ToString().ShouldBe("2024-05-03");
    }
}
