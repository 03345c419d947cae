namespace Tenter.Cli.Tests.Claims;

using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

/// <summary>
/// The concept worked out in Box 1 of thesis 000 (Jacklin-Jarvis 2014) as a trail that can be followed back: from a story that was
/// observed and a second person seen to do alike, by two index terms, to interviews, further stories, the literature, and the concept
/// with its scope. Its facts, in our words; written with the verbs alone.
/// </summary>
[Collection(CommandLine.Collection)]
public sealed class ConceptTests
{
    private const string Trail = """
        {"verb":"add-source","as":"$seen","args":{"name":"Observed","text":"She welcomes it, and then names the flaw that undoes it.","mode":"observed"}}
        {"verb":"add-source","as":"$talk","args":{"name":"Interview","text":"You say well done first. Then you say what is wrong at the root.","mode":"account"}}
        {"verb":"add-code","as":"$challenge","args":{"name":"challenge"}}
        {"verb":"add-code","as":"$protest","args":{"name":"protest"}}
        {"verb":"add-coding","args":{"code":"$challenge","source":"$seen","start":0,"end":15}}
        {"verb":"add-coding","args":{"code":"$protest","source":"$talk","start":25,"end":64}}
        {"verb":"add-theme","as":"$theme","args":{"name":"Welcome, then the flaw","codes":["$challenge","$protest"]}}
        {"verb":"add-literature","as":"$thuggery","args":{"name":"Collaborative thuggery"}}
        {"verb":"add-claim","as":"$claim","args":{"name":"Disruption is done from within","scope":"by those without formal authority, where power is uneven","themes":["$theme"],"literature":["$thuggery"]}}
        {"verb":"add-support","args":{"record":"claim:$claim","passage":{"source":"$seen","start":0,"end":56},"stance":"supports"}}
        {"verb":"add-support","args":{"record":"claim:$claim","passage":{"source":"$talk","start":0,"end":64},"stance":"supports"}}
        """;

    [Fact]
    public async Task The_way_to_the_concept_can_be_followed_back_to_the_words()
    {
        using var here = new CommandLine();
        here.Write("trail.ndjson", Trail);
        (await CommandLine.Run("new", "box.tenter", "--title", "A concept")).ExitCode.ShouldBe(0);
        var done = await CommandLine.Run("do", "box.tenter", "trail.ndjson");
        done.ExitCode.ShouldBe(0, done.Errors);

        var ran = await CommandLine.Run("provenance", "box.tenter", "claim:Disruption is done from within");
        var listed = await CommandLine.Run("claims", "box.tenter");

        var steps = JsonNode.Parse(ran.Output)!["steps"]!.AsArray();
        steps
            .Select(step => (string?)step!["name"])
            .ShouldBe(
                [
                    "Observed",
                    "Interview",
                    "challenge",
                    "protest",
                    "Welcome, then the flaw",
                    "Disruption is done from within",
                ],
                ignoreOrder: true
            );
        var claim = JsonNode.Parse(listed.Output)!.AsArray().Single()!;
        ((int?)claim["for"], (int?)claim["against"], (int?)claim["sources"]).ShouldBe((2, 0, 2));
        ((string?)claim["status"]).ShouldBe("emergent");
    }
}
