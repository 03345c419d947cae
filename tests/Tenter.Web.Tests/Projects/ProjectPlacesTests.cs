namespace Tenter.Web.Tests.Projects;

using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

public sealed class ProjectPlacesTests
{
    [Fact]
    public async Task Whoever_works_here_gives_themselves_a_name()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        (await workbench.GetAsync("/welcome")).ShouldNotContain("through the eyes of");

        using var named = await workbench.PostAsync("/member", ("name", "Osman"));
        using var empty = await workbench.PostAsync("/member", ("name", " "));

        named.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await workbench.GetAsync("/welcome")).ShouldContain("through the eyes of Osman");
    }

    [Fact]
    public async Task A_project_of_ones_own_closes_the_door_for_all_but_this_browser()
    {
        await using var workbench = await DeskWorkbench.StartAsync(open: false);

        using var begun = await workbench.PostAsync(
            "/projects/new",
            ("title", "Our study"),
            ("folder", workbench.Folder)
        );

        begun.Headers.GetValues("HX-Redirect").ShouldBe(["/evidence/bring"]);
        var cookie = begun.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        File.Exists(Path.Combine(workbench.Folder, "Our-study.tenter")).ShouldBeTrue();
        using var stranger = await workbench.Client.GetAsync("/home", TestContext.Current.CancellationToken);
        stranger.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var own = new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Get, "/home");
        own.Headers.Add("Cookie", cookie);
        using var let = await workbench.Client.SendAsync(own, TestContext.Current.CancellationToken);
        let.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_project_that_cannot_be_opened_leaves_the_door_as_it_was()
    {
        await using var workbench = await DeskWorkbench.StartAsync(open: false);

        using var refused = await workbench.PostAsync(
            "/projects/open",
            ("path", Path.Combine(workbench.Folder, "none"))
        );

        refused.IsSuccessStatusCode.ShouldBeFalse();
        using var page = await workbench.Client.GetAsync("/projects", TestContext.Current.CancellationToken);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Files_of_a_folder_are_listed_and_what_was_open_is_remembered()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        using var opened = await workbench.PostAsync(
            "/projects/open",
            ("path", Path.Combine(workbench.Folder, "harrow.tenter"))
        );
        var cookie = opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        using var request = new System.Net.Http.HttpRequestMessage(
            System.Net.Http.HttpMethod.Get,
            "/projects?folder=" + System.Uri.EscapeDataString(workbench.Folder)
        );
        request.Headers.Add("Cookie", cookie);
        using var answer = await workbench.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        page.ShouldContain("open now");
        page.ShouldContain("<strong>harrow</strong>");
    }
}
