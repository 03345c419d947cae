namespace Tenter.Web.Tests.Bring;

using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class BringPlacesTests
{
    private static readonly string Upload = Guid.NewGuid().ToString("N");

    // Says when it was made, as a word processor writes it.
    private const string Rtf = @"{\rtf1\ansi{\info{\creatim\yr2026\mo11\dy25}}They need our halls.}";

    [Fact]
    public async Task The_day_a_file_was_made_is_its_date_only_where_somebody_says_so()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        var row = await SendAsync(workbench, "asked.rtf", Rtf);
        await SendAsync(workbench, "left.rtf", Rtf + " ");
        using var done = await workbench.PostAsync(
            $"/evidence/bring/{Upload}/finish",
            ("kind", ""),
            ("made", "asked.rtf")
        );

        row.ShouldContain("File made 25 November 2026");
        row.ShouldNotContain(" checked");
        done.Headers.GetValues("HX-Redirect").ShouldBe(["/evidence?new=2"]);
        Date(workbench, "asked").ShouldBe("25 November 2026");
        Date(workbench, "left").ShouldBeNull();
    }

    [Fact]
    public async Task A_copy_is_told_before_it_comes_in_and_in_its_entry()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        var again = await SendAsync(workbench, "again.txt", DeskWorkbench.Conversation);
        var twice = await SendAsync(workbench, "twice.txt", DeskWorkbench.Conversation);
        using var done = await workbench.PostAsync($"/evidence/bring/{Upload}/finish", ("kind", ""));

        again.ShouldContain("The same words as “imelda”.");
        twice.ShouldContain("The same words as “imelda” and “again.txt”.");
        var entry = await workbench.GetAsync($"/evidence/{workbench.Desk.View().Named<Source>("again").Value.Id}/edit");
        entry.ShouldContain("The same words as");
        entry.ShouldContain($"/evidence/{workbench.Imelda.Id}/edit");
    }

    private static string? Date(DeskWorkbench workbench, string name) =>
        workbench.Desk.View().Named<Source>(name).Value.Date?.InWords;

    private static async Task<string> SendAsync(DeskWorkbench workbench, string path, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/evidence/bring/{Upload}/file");
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("Origin", workbench.Root.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Tenter-Path", path);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(words));
        using var answer = await workbench.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Replace("&#x201C;", "“", StringComparison.Ordinal)
            .Replace("&#x201D;", "”", StringComparison.Ordinal);
    }
}
