namespace Tenter.Web.Tests.Events;

using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

public sealed class EventStreamTests
{
    [Fact]
    public async Task The_stream_tells_the_number_now_and_each_newer_one()
    {
        await using var workbench = await TestWorkbench.StartAsync();
        var stop = TestContext.Current.CancellationToken;
        workbench.Journal.MoveTo(7);

        using var answer = await workbench.Client.GetAsync("/events", HttpCompletionOption.ResponseHeadersRead, stop);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(stop));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        (await NextAsync(lines)).ShouldBe("7");
        workbench.Journal.MoveTo(9);
        (await NextAsync(lines)).ShouldBe("9");
        workbench.Journal.MoveTo(8);
        workbench.Journal.MoveTo(10);
        (await NextAsync(lines)).ShouldBe("10");
    }

    private static async Task<string> NextAsync(StreamReader lines)
    {
        while (true)
        {
            var line = await lines.ReadLineAsync(TestContext.Current.CancellationToken);
            if (line?.StartsWith("data: ", System.StringComparison.Ordinal) != false)
            {
                return line?[6..] ?? "the stream ended";
            }
        }
    }
}
