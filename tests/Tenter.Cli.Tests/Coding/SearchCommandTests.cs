namespace Tenter.Cli.Tests.Coding;

using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

[Collection(CommandLine.Collection)]
public sealed class SearchCommandTests
{
    private const string Lines = """
        {"verb":"add-source","args":{"name":"open","text":"We were promised two seats."}}
        {"verb":"add-source","args":{"name":"closed","text":"Nobody counts the seats here."}}
        {"verb":"add-source","args":{"name":"part","text":"The seats are ours. They never listened to anybody, not to one of us in all those years, and the seats stayed empty."},"as":"$part"}
        {"verb":"add-restriction","args":{"passage":{"source":"$part","start":20,"end":50},"scope":"use","because":"off the record"}}
        """;

    [Fact]
    public async Task Words_that_may_not_be_quoted_do_not_leave_by_the_pipe()
    {
        using var here = new CommandLine();
        await CommandLine.Run("new", "p.tenter", "--title", "P");
        here.Write("lines.ndjson", Lines);
        (await CommandLine.Run("do", "p.tenter", "lines.ndjson")).ExitCode.ShouldBe(0);
        var before = JsonNode.Parse((await CommandLine.Run("search", "p.tenter", "counts")).Output)!;
        here.Write("close.ndjson", """{"verb":"change-source","args":{"id":"closed","scope":"none"}}""");
        await CommandLine.Run("do", "p.tenter", "close.ndjson");

        var answer = JsonNode.Parse((await CommandLine.Run("search", "p.tenter", "seats")).Output)!;
        var then = JsonNode.Parse(
            (await CommandLine.Run("search", "p.tenter", "counts", "--known-at", "9000-01-01")).Output
        )!;

        before["withheld"].ShouldBeNull();
        before["hits"]![0]!["text"]!.GetValue<string>().ShouldBe("counts");
        var hits = answer["hits"]!.AsArray().ToDictionary(hit => $"{hit!["source"]} {hit["start"]}", hit => hit!);
        answer["withheld"]!.GetValue<int>().ShouldBe(2);
        Told(hits["open 21"]).ShouldBe("We were promised two |seats|.|");
        Told(hits["closed 18"]).ShouldBe("|||true");
        Told(hits["part 4"]).ShouldBe("The |seats||true");
        hits.Count.ShouldBe(4);
        Told(then["hits"]![0]!).ShouldBe("|||true");
    }

    private static string Told(JsonNode hit) => $"{hit["before"]}|{hit["text"]}|{hit["after"]}|{hit["withheld"]}";
}
