namespace Tenter.Tests.Themes;

using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Tenter.Figures;
using Tenter.Journal;
using Tenter.Themes;
using Tenter.Themes.Displays;
using Xunit;

/// <summary>Nine themes as thesis 000 names them: six in four dimensions, three under a heading of their own.</summary>
public sealed class ThemeFixtureTests
{
    private static readonly (string Dimension, string Theme)[] Nine =
    [
        ("Cross-sector", "Dependency and Control"),
        ("Cross-sector", "Decision-making and Transparency"),
        ("Cross-sector", "Strategic Partner or Contractor?"),
        ("Interpersonal", "Relationships"),
        ("Individual", "Agency"),
        ("Intra-sector", "Acting Together – Cooperation and Competition"),
        ("Making it happen", "Leadership Style"),
        ("Making it happen", "Influence"),
        ("Making it happen", "Partnership as Conversation"),
    ];

    private readonly MemoryProject project = new();

    public ThemeFixtureTests()
    {
        foreach (var (dimension, theme) in Nine)
        {
            project.Do(
                "add-theme",
                $$"""{"name":"{{theme}}","dimension":"{{dimension}}","status":"kept","because":"it held"}"""
            );
        }
    }

    [Fact]
    public void Nine_themes_stand_under_four_dimensions_and_one_heading_more()
    {
        var drawn = Lettering(ThemeMap.Of(project.View())).ToList();

        Nine.Select(one => one.Dimension).Distinct().ShouldBeSubsetOf(drawn);
        project.View().All<Theme>().Count(theme => theme.Dimension == "Making it happen").ShouldBe(3);
    }

    [Fact]
    public void The_map_is_the_same_each_time_and_no_box_lies_on_another()
    {
        project.Do("add-theme-link", """{"from":"Influence","to":"Agency","says":"is where it shows"}""");
        project.Do("add-theme", """{"name":"Backstage","parent":"Influence"}""");

        var once = SvgWriter.ForFile(ThemeMap.Of(project.View()));
        var frames = ThemeMap
            .Of(project.View())
            .Marks.OfType<Group>()
            .Where(group => group.Title != "Backstage")
            .Select(group => ((Shape)group.Marks[0]).Outline.Steps)
            .Select(steps => (steps[0].A.X, steps[0].A.Y, Right: steps[2].A.X, Bottom: steps[2].A.Y))
            .ToList();

        SvgWriter.ForFile(ThemeMap.Of(project.View())).ShouldBe(once);
        once.ShouldContain("is where it shows");
        once.ShouldContain("Backstage");
        frames.Count.ShouldBe(9);
        foreach (var (one, i) in frames.Select((one, i) => (one, i)))
        {
            frames
                .Skip(i + 1)
                .ShouldAllBe(other =>
                    one.Right <= other.X || other.Right <= one.X || one.Bottom <= other.Y || other.Bottom <= one.Y
                );
        }
    }

    [Fact]
    public void A_dropped_theme_is_not_on_the_map()
    {
        project.Do("change-theme", """{"id":"Agency","status":"dropped","because":"too wide"}""");

        Lettering(ThemeMap.Of(project.View())).ShouldNotContain("Agency");
    }

    [Fact]
    public void A_question_worded_anew_keeps_its_earlier_wording_and_what_was_linked_to_it()
    {
        project.Do("add-research-question", """{"name":"Who leads?","number":"1"}""");
        project.Do("change-theme", """{"id":"Leadership Style","questions":["Who leads?"]}""");
        project.Do(
            "add-research-question",
            """{"name":"How is leading done?","number":"1","replaces":"Who leads?","because":"one word asked for a person"}"""
        );
        project.Do("change-theme", """{"id":"Influence","questions":["How is leading done?"]}""");

        var chain = QuestionChain.All(project.View()).ShouldHaveSingleItem();

        chain.Versions.Select(version => version.Name).ShouldBe(["Who leads?", "How is leading done?"]);
        chain
            .Themes.Select(pair => (pair.Theme.Name, pair.As.Name))
            .ShouldBe([("Influence", "How is leading done?"), ("Leadership Style", "Who leads?")]);
    }

    [Fact]
    public void A_code_that_was_merged_away_stands_for_the_code_it_went_into()
    {
        var source = project.Source("Talk", "We were late. We were tardy.");
        project.Do("add-coding", """{"code":"late","source":"Talk","start":0,"end":12,"newCode":true}""");
        project.Do("add-coding", """{"code":"tardy","source":"Talk","start":14,"end":27,"newCode":true}""");
        var tardy = project.View().Named<Tenter.Coding.Code>("tardy").Value.Id;
        project.Do("merge-codes", """{"codes":["tardy"],"into":"late"}""");
        project.Do("change-theme", $$"""{"id":"Agency","codes":["{{tardy}}"]}""");

        MatrixDisplay.Of(project.View(), project.View().Named<Theme>("Agency").Value).Total.ShouldBe(2);
        source.ShouldNotBeNull();
    }

    private static System.Collections.Generic.IEnumerable<string> Lettering(Drawing drawing) =>
        drawing
            .Marks.SelectMany(mark => mark is Group group ? group.Marks : [mark])
            .OfType<Lettering>()
            .Select(lettering => lettering.Text);
}
