namespace Tenter.Web.Tests.Accounts;

using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

public sealed class AccountReleaseTests
{
    [Theory]
    [InlineData("md", "text/markdown")]
    [InlineData("html", "text/html")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task What_was_cleared_is_sent_as_a_file(string extension, string type)
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync(here.Quotation("imelda-1", "She'll come for toast."));
        var stop = TestContext.Current.CancellationToken;

        var checkedBefore = await here.ActAsync($"/release/{extension}");
        var address = checkedBefore.Headers.GetValues("HX-Redirect").Single();
        var file = await here.Workbench.Client.GetAsync(address, stop);

        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe($"For the board.{extension}");
        file.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await file.Content.ReadAsByteArrayAsync(stop)).Length.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task What_goes_beyond_permission_does_not_leave_and_each_finding_is_listed()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync(
            here.Quotation("petra-1", "I'm the cable"),
            here.Quotation("imelda-1", "toast"),
            here.Quotation("petra-1", "you become the one")
        );

        var held = await here.ActAsync("/release/docx");
        var file = await here.Workbench.Client.GetAsync(
            here.Path + "/file/docx",
            TestContext.Current.CancellationToken
        );

        held.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var note = await AccountWorkbench.ReadAsync(held);
        note.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")).ShouldBe(["#block-0", "#block-2"]);
        note.QuerySelector("li")!.TextContent.ShouldContain("Quotation 1, petra-1.");
        file.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("the cable");
    }

    [Fact]
    public async Task A_format_nobody_writes_is_refused()
    {
        await using var here = await AccountWorkbench.StartAsync();
        await here.WriteAsync();

        (await here.ActAsync("/release/pdf")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
