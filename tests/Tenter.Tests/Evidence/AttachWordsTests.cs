namespace Tenter.Tests.Evidence;

using System.Linq;
using System.Text.Json.Nodes;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class AttachWordsTests
{
    private readonly MemoryProject project = new();

    [Fact]
    public void The_sentence_says_whose_words_were_attached_and_to_what()
    {
        var source = project.Source("minutes", "The site was not discussed.");
        var issue = project.Do("add-issue", """{"name":"The site"}""");
        var support = project.Do(
            "add-support",
            new JsonObject
            {
                ["record"] = $"issue:{issue}",
                ["passage"] = new JsonObject
                {
                    ["source"] = source.Id.ToString(),
                    ["start"] = 0,
                    ["end"] = 8,
                },
            }.ToJsonString()
        );

        var view = project.View();
        AttachWords
            .SentenceOf(view, view.All<Support>().Single(one => one.Id == support))
            .ShouldBe("Attached words of ‘minutes’ to issue ‘The site’");
    }
}
