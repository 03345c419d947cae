namespace Tenter.Web.Tests.Reader;

using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Xunit;

public sealed class ReaderTests
{
    [Fact]
    public async Task The_page_holds_the_whole_text_its_consent_and_the_codings()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        var page = await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}");

        page.ShouldContain("<section data-from=\"");
        page.ShouldContain("rings up &amp; asks whether we are &lt;open&gt;.</p>");
        page.ShouldContain("<strong>May be quoted</strong> under pseudonym");
        var (start, end) = workbench.Of("our dish, their table");
        page.ShouldContain($"\"marks\":[{start},{end - start},0]");
    }

    [Fact]
    public async Task Words_of_a_page_are_kept_by_nobody()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var answer = await workbench.Client.GetAsync(
            $"/evidence/{workbench.Imelda.Id}/codings",
            TestContext.Current.CancellationToken
        );

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task One_coding_is_one_request_that_answers_one_row()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var (start, end) = workbench.Of("They need our halls");

        using var answer = await workbench.PostAsync(
            $"/evidence/{workbench.Imelda.Id}/codings",
            ("start", $"{start}"),
            ("end", $"{end}"),
            ("code", "dependence reversed"),
            ("make", "true")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var row = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        row.ShouldContain($"data-start=\"{start}\" data-end=\"{end}\"");
        row.ShouldContain("dependence reversed");
        workbench.Desk.View().Count<Coding>().ShouldBe(2);
    }

    [Fact]
    public async Task A_coding_that_is_there_already_is_refused_with_the_reason()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var (start, end) = workbench.Of("our dish, their table");

        using var answer = await workbench.PostAsync(
            $"/evidence/{workbench.Imelda.Id}/codings",
            ("start", $"{start}"),
            ("end", $"{end}"),
            ("code", "imagery: kitchens")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(
            "You have put this code on this passage already"
        );
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 1_000_000)]
    public async Task Positions_outside_the_text_are_refused(int start, int end)
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var answer = await workbench.PostAsync(
            $"/evidence/{workbench.Imelda.Id}/in-vivo",
            ("start", $"{start}"),
            ("end", $"{end}")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_margin_of_a_passage_shows_its_codes_and_of_nothing_the_source()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var (start, end) = workbench.Of("our dish");

        var passage = await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}/margin?start={start}&end={end}");
        var source = await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}/margin");

        passage.ShouldContain("“our dish”");
        passage.ShouldContain("Imelda, 20 July 2017, 00:00:44");
        passage.ShouldContain("imagery: kitchens");
        source.ShouldContain("Codes in this source");
    }

    [Fact]
    public async Task Undo_answers_the_codings_as_they_are_then()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var answer = await workbench.PostAsync($"/evidence/{workbench.Imelda.Id}/undo");

        using var json = JsonDocument.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        json.RootElement.GetProperty("marks").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Codings_in_order_come_fifty_at_a_time()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        foreach (var n in Enumerable.Range(0, 60))
        {
            workbench.Coded("They need our halls", $"code {n:00}");
        }

        var first = await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}/in-order");
        var rest = await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}/in-order?from=50");

        first.ShouldContain("1 to 50 of 61");
        first.ShouldContain("The next 11");
        rest.ShouldContain("51 to 61 of 61");
    }

    [Fact]
    public async Task A_search_marks_its_hits_in_the_page()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var (start, end) = workbench.Of("Tuesday");

        var page = await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}?q=tuesday");

        page.ShouldContain($"\"hits\":[{start},{end}]");
        (await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}?q=a b")).ShouldContain(
            "Two terms stand side by side"
        );
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_not_found()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var answer = await workbench.Client.GetAsync("/evidence/nobody", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_private_memo_goes_to_the_notebook()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var (start, end) = workbench.Of("our dish");

        using var answer = await workbench.PostAsync(
            "/memos",
            ("source", workbench.Imelda.Id.ToString()),
            ("start", $"{start}"),
            ("end", $"{end}"),
            ("text", "Two tellings; keep both."),
            ("only-me", "true")
        );

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("only you");
        var view = workbench.Desk.View();
        var memo = view.All<Memo>().ShouldHaveSingleItem();
        view.InNotebook(new("memo", memo.Id)).ShouldBeTrue();
        using var empty = await workbench.PostAsync("/memos", ("text", "  "));
        empty.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }
}
