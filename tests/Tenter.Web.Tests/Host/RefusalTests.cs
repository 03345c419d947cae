namespace Tenter.Web.Tests.Host;

using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Web.Host;
using Xunit;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("not allowed", 409)]
    [InlineData("wrong usage", 400)]
    [InlineData("damaged", 500)]
    public void The_kind_of_a_refusal_decides_the_status(string kind, int status)
    {
        Refusal refusal = kind switch
        {
            "not allowed" => new Forbidden(),
            "wrong usage" => new Mistyped(),
            _ => new Torn(),
        };

        Answer.StatusOf(refusal).ShouldBe(status);
    }

    [Fact]
    public async Task An_act_that_is_refused_is_answered_with_a_note()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        using var request = workbench.FromPage(HttpMethod.Post, "/looks/refuse");

        using var answer = await workbench.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var note = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        note.ShouldStartWith("<div class=\"refusal\">");
        note.ShouldContain("This code cannot be retired yet");
        note.ShouldContain("move their support to another code");
    }

    [Fact]
    public async Task A_refused_page_is_a_whole_page()
    {
        await using var workbench = await TestWorkbench.StartAsync();

        using var answer = await workbench.Client.GetAsync("/looks/damaged", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("<h1>The file is damaged</h1>");
        page.ShouldContain("Restore the newest backup");
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_to_the_starter_and_not_to_the_page()
    {
        await using var workbench = await TestWorkbench.StartAsync();

        using var answer = await workbench.Client.GetAsync("/looks/fault", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain(
            "words of the evidence"
        );
        workbench.Faults.Single().Message.ShouldBe("words of the evidence");
    }

    [Theory]
    [InlineData("GET", "/nowhere/at/all", HttpStatusCode.NotFound, "There is nothing at this address")]
    [InlineData("GET", "/no-such-place", HttpStatusCode.NotFound, "There is nothing at this address")]
    [InlineData("POST", "/welcome", HttpStatusCode.MethodNotAllowed, "The request could not be understood")]
    [InlineData("POST", "/role", HttpStatusCode.BadRequest, "The request could not be understood")]
    public async Task A_bare_status_is_told_in_words(string method, string path, HttpStatusCode status, string words)
    {
        await using var workbench = await TestWorkbench.StartAsync();
        using var request = workbench.FromPage(new(method), path);

        using var answer = await workbench.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(words);
    }

    [Fact]
    public async Task A_taken_port_is_refused_with_another_to_try()
    {
        await using var workbench = await TestWorkbench.StartAsync();

        var second = await Workbench.StartAsync(
            new() { Url = workbench.Root, NoToken = true },
            TestContext.Current.CancellationToken
        );

        second.Refusal.ShouldBeOfType<PortTaken>();
        second.Refusal.ShouldBeAssignableTo<NotAllowed>();
        second.Refusal.Message.ShouldContain($"127.0.0.1:{workbench.Port}");
    }

    [Theory]
    [InlineData("http://0.0.0.0:5210")]
    [InlineData("http://192.168.1.4:5210")]
    [InlineData("https://127.0.0.1:5210")]
    public async Task An_address_on_the_network_is_refused(string url)
    {
        var started = await Workbench.StartAsync(new() { Url = new(url) }, TestContext.Current.CancellationToken);

        started.Refusal.ShouldBeAssignableTo<WrongUsage>();
    }

    private sealed record Forbidden() : NotAllowed("", "", "");

    private sealed record Mistyped() : WrongUsage("", "", "");

    private sealed record Torn() : Damaged("", "", "");
}
