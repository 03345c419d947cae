namespace Tenter.Web.Tests.Evidence.Correcting;

using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Evidence.Anchoring;
using Xunit;

public sealed class CorrectingTests
{
    [Fact]
    public async Task The_fields_hold_the_whole_text_and_a_preview_keeps_nothing()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Coded("our dish, their table", "images");

        (await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}/correct")).ShouldContain("you cannot complain");
        using var answer = await Send(workbench, "/correct/preview", "their table", "the table");
        var preview = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        preview.ShouldContain("<del>ir</del>");
        preview.ShouldContain("2 change, of 2 passages.");
        preview.ShouldContain("our dish, the table");
        workbench.Desk.View().Count<Correction>().ShouldBe(0);
    }

    [Fact]
    public async Task A_kept_correction_moves_the_stripes_and_tells_what_waits()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var before = workbench.Of("our dish, their table");

        using var answer = await Send(workbench, "/correct", "The posters say", "All the posters said");

        answer.Headers.GetValues("HX-Redirect").Single().ShouldEndWith($"/evidence/{workbench.Imelda.Id}");
        var (start, end) = workbench.Of("our dish, their table");
        start.ShouldBeGreaterThan(before.Start);
        var page = await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}");
        page.ShouldContain($"\"marks\":[{start},{end - start},0]");
        page.ShouldContain("All the posters said");
        page.ShouldContain("Earlier texts");
        page.ShouldNotContain("changed with a correction");
    }

    [Fact]
    public async Task What_lost_its_words_is_listed_and_placed_where_words_are_selected()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var coding = workbench.Desk.View().All<Coding>().Single();
        using var kept = await Send(workbench, "/correct", "our dish, their table", "a supper of theirs");
        kept.Headers.GetValues("HX-Redirect").Single().ShouldEndWith("/placing");
        (await workbench.GetAsync("/evidence/placing")).ShouldContain("has no place in the present text");
        (await workbench.GetAsync($"/codes/{coding.Code}")).ShouldContain("One more lost its words");
        (await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}")).ShouldContain("One passage of this source");
        (
            await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}?place=coding:{coding.Id}%7Cpassage%7C0")
        ).ShouldContain("Select where it belongs now");

        var (start, end) = workbench.Of("a supper of theirs");
        using var placed = await workbench.PostAsync(
            $"/evidence/{workbench.Imelda.Id}/placing/place",
            ("record", $"coding:{coding.Id}"),
            ("field", "passage"),
            ("item", "0"),
            ("revision", workbench.Imelda.Revision.ToString()),
            ("start", $"{start}"),
            ("end", $"{end}")
        );

        placed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await workbench.GetAsync("/evidence/placing")).ShouldContain("Nothing waits to be placed");
        (await workbench.GetAsync($"/codes/{coding.Code}")).ShouldContain("a supper of theirs");
    }

    [Fact]
    public async Task What_changed_is_confirmed_where_it_lies()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var coding = workbench.Desk.View().All<Coding>().Single();
        using var kept = await Send(workbench, "/correct", "their table", "the table");
        (await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}/placing")).ShouldContain("covers other words");

        using var confirmed = await workbench.PostAsync(
            $"/evidence/{workbench.Imelda.Id}/placing/confirm",
            ("record", $"coding:{coding.Id}"),
            ("field", "passage"),
            ("item", "0")
        );

        confirmed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        workbench.Desk.View().Find<Coding>(coding.Id)!.Passage.Revision.ShouldBe(workbench.Imelda.Revision);
    }

    [Fact]
    public async Task A_page_open_on_the_earlier_text_codes_the_same_words()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var shown = workbench.Imelda.Revision.ToString();
        var (start, end) = workbench.Of("They need our halls");
        var (gone, went) = workbench.Of("The posters");
        using var kept = await Send(workbench, "/correct", "The posters say", "He says");

        using var coded = await Code(start, end);
        using var refused = await Code(gone, went);

        coded.StatusCode.ShouldBe(HttpStatusCode.OK);
        var made = workbench.Desk.View().All<Coding>().Last();
        workbench.Desk.View().QuotationOf(made.Passage).ShouldBe("They need our halls");
        made.Passage.Revision.ShouldBe(workbench.Imelda.Revision);
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);

        Task<System.Net.Http.HttpResponseMessage> Code(int from, int to) =>
            workbench.PostAsync(
                $"/evidence/{workbench.Imelda.Id}/codings",
                ("start", $"{from}"),
                ("end", $"{to}"),
                ("revision", shown),
                ("code", "halls"),
                ("make", "true")
            );
    }

    [Fact]
    public async Task A_correction_of_a_text_that_another_corrected_is_refused()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var seen = workbench.Imelda.Revision.ToString();
        using var first = await Send(workbench, "/correct", "rota", "sheet");

        using var second = await Send(workbench, "/correct", "sheet", "list", seen);

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        workbench.Desk.View().Count<Correction>().ShouldBe(1);
    }

    [Fact]
    public async Task Earlier_texts_are_read_with_the_reason_they_were_corrected()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var earlier = workbench.Imelda.Revision;
        using var kept = await Send(workbench, "/correct", "rota", "sheet");

        var list = await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}/revisions");
        var page = await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}/revisions/{earlier}");

        list.ShouldContain("Corrected: misheard");
        page.ShouldContain("the rota says");
        page.ShouldContain("<ins>sheet</ins>");
    }

    private static Task<System.Net.Http.HttpResponseMessage> Send(
        DeskWorkbench workbench,
        string to,
        string was,
        string becomes,
        string? seen = null
    )
    {
        var text = workbench.Desk.View().TextOf(workbench.Imelda)!;
        return workbench.PostAsync(
            $"/evidence/{workbench.Imelda.Id}{to}",
            ("seen", seen ?? workbench.Imelda.Revision.ToString()),
            ("because", "misheard"),
            (
                "part",
                text.Replace(was, becomes, StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)
            )
        );
    }
}
