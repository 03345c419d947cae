namespace Tenter.Web.Tests.Host;

using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

public sealed class DoorTests
{
    [Fact]
    public async Task Without_the_key_a_page_says_how_to_come_in_and_nothing_of_the_project()
    {
        await using var workbench = await TestWorkbench.StartAsync(token: true);

        using var answer = await workbench.Client.GetAsync("/evidence", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var words = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        words.ShouldContain("Copy the whole address");
        words.ShouldNotContain("Harrowmere");
    }

    [Theory]
    [InlineData("/assets/nowhere.js")]
    [InlineData("/assets/a/b")]
    [InlineData("/assets")]
    [InlineData("/assets/")]
    [InlineData("/assets//")]
    [InlineData("/assets/../evidence")]
    [InlineData("/assets/%2e%2e/evidence")]
    public async Task What_is_open_to_anyone_shows_nothing_of_the_project(string path)
    {
        await using var workbench = await TestWorkbench.StartAsync(token: true);

        using var answer = await workbench.Client.GetAsync(path, TestContext.Current.CancellationToken);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Harrowmere");
    }

    [Fact]
    public async Task The_key_is_exchanged_for_a_cookie_named_by_port_and_leaves_the_address()
    {
        await using var workbench = await TestWorkbench.StartAsync(token: true);
        var key = workbench.Url.Query;

        using var answer = await workbench.Client.GetAsync(
            "/codes" + key + "&sort=name",
            TestContext.Current.CancellationToken
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe("/codes?sort=name");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith($"tenter-{workbench.Port}=");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldNotContain(key.Split('=')[1]);
        (await StatusWith(workbench, cookie.Split(';')[0])).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wrong_key_or_cookie_does_not_open()
    {
        await using var workbench = await TestWorkbench.StartAsync(token: true);

        using var wrongKey = await workbench.Client.GetAsync("/codes?key=0", TestContext.Current.CancellationToken);

        wrongKey.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusWith(workbench, $"tenter-{workbench.Port}=0")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_part_asked_for_with_an_old_cookie_is_refused_where_the_act_was()
    {
        await using var workbench = await TestWorkbench.StartAsync(token: true);
        using var request = workbench.FromPage(HttpMethod.Get, "/frame/status");

        using var answer = await workbench.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith(
            "<div class=\"refusal\">"
        );
    }

    [Fact]
    public async Task The_events_need_the_cookie_too()
    {
        await using var workbench = await TestWorkbench.StartAsync(token: true);

        using var answer = await workbench.Client.GetAsync("/events", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_demo_opens_without_a_key()
    {
        await using var workbench = await TestWorkbench.StartAsync();

        workbench.Url.Query.ShouldBeEmpty();
        (await StatusWith(workbench, "")).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> StatusWith(TestWorkbench workbench, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/codes");
        if (cookie.Length > 0)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await workbench.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
