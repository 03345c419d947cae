namespace Tenter.Tests.Handles;

using System.Linq;
using System.Text.Json.Nodes;
using Shouldly;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Handles;
using Xunit;

public sealed class SheetLimitTests
{
    private readonly MemoryProject project = new();

    public SheetLimitTests()
    {
        project.Do("add-space", """{"name":"Forum"}""");
        project.Do("add-meeting", """{"name":"March","space":"Forum","date":"2019-03-28"}""");
        project.Do(
            "add-participant",
            """{"name":"Maud","scope":"paraphrase","scopeNote":"Not quoted, not attributed."}"""
        );
        project.Do("add-participant", """{"name":"Imelda","scope":"attribute"}""");
    }

    [Fact]
    public void A_line_that_rests_on_words_not_to_be_attributed_says_whose_they_are()
    {
        var source = project.Source("notes", "It went into the skip.", "Maud");
        Rest(project.Do("add-issue", """{"name":"The second map","date":"2016"}"""), source);

        Limits().ShouldBe([new SheetLimit("Maud", "Not quoted, not attributed", Named: false)]);
    }

    [Fact]
    public void A_name_in_the_words_of_the_sheet_is_told_and_a_longer_word_is_not_taken_for_it()
    {
        project.Do(
            "add-issue",
            """{"name":"The map","date":"2016","since":"Lost, says Maud. Maudlin, says Imelda."}"""
        );

        Limits().ShouldBe([new SheetLimit("Maud", "Not quoted, not attributed", Named: true)]);
    }

    [Fact]
    public void Where_everybody_may_be_quoted_nothing_is_said()
    {
        var source = project.Source("talk", "They need our halls.", "Imelda");
        Rest(project.Do("add-issue", """{"name":"Halls, says Imelda; not Maudlin","date":"2016"}"""), source);

        Limits().ShouldBeEmpty();
    }

    private System.Collections.Generic.IReadOnlyList<SheetLimit> Limits()
    {
        var view = project.View();
        return SheetLimit.Of(view, MeetingSheet.Whole(NextMeeting.Of(view, view.Named<Meeting>("March").Value)));
    }

    private void Rest(Tenter.Journal.RecordId issue, Source source) =>
        project.Do(
            "add-support",
            new JsonObject
            {
                ["record"] = $"issue:{issue}",
                ["passage"] = new JsonObject
                {
                    ["source"] = source.Id.ToString(),
                    ["start"] = 0,
                    ["end"] = 5,
                },
            }.ToJsonString()
        );
}
