namespace Tenter.Web.Tests.Host;

using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

public sealed class OwnOriginTests
{
    [Theory]
    [InlineData("tenter.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1:{port}", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:{port}", HttpStatusCode.OK)]
    public async Task A_name_that_was_pointed_here_is_not_answered(string host, HttpStatusCode expected)
    {
        await using var workbench = await TestWorkbench.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/welcome");
        request.Headers.Host = host.Replace("{port}", workbench.Port.ToString());

        using var answer = await workbench.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(expected);
    }

    [Theory]
    // origin, sec-fetch-site, header of ours
    [InlineData("own", "same-origin", false, true)]
    [InlineData("own", null, true, true)]
    [InlineData("own", null, false, false)]
    [InlineData("own", "same-site", true, false)]
    [InlineData("own", "cross-site", true, false)]
    [InlineData("http://evil.example", "same-origin", true, false)]
    [InlineData("null", null, true, false)]
    [InlineData(null, "same-origin", true, false)]
    public async Task A_change_is_taken_from_our_own_pages_only(string? origin, string? site, bool header, bool taken)
    {
        await using var workbench = await TestWorkbench.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/looks/refuse");
        Add(request, "Origin", origin == "own" ? $"http://127.0.0.1:{workbench.Port}" : origin);
        Add(request, "Sec-Fetch-Site", site);
        Add(request, "HX-Request", header ? "true" : null);

        using var answer = await workbench.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(taken ? HttpStatusCode.Conflict : HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("cross-site", "no-cors", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "cors", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "navigate", HttpStatusCode.OK)]
    [InlineData("same-origin", "cors", HttpStatusCode.OK)]
    public async Task Another_page_may_link_here_and_not_read_here(string site, string mode, HttpStatusCode expected)
    {
        await using var workbench = await TestWorkbench.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/welcome");
        Add(request, "Sec-Fetch-Site", site);
        Add(request, "Sec-Fetch-Mode", mode);

        using var answer = await workbench.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(expected);
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
