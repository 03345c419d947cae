namespace Tenter.Tests.Coding;

using System.Linq;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Themes;
using Tenter.Themes.Displays;
using Xunit;

public sealed class BroughtUpTests
{
    private const string Text = "And where are the fathers? They work, mostly. We never see them.";

    private readonly MemoryProject project = new();
    private readonly Source source;

    public BroughtUpTests()
    {
        source = project.Source("meeting", Text);
        project.Do("add-code", """{"name":"fathers"}""");
        project.Do("add-theme", """{"name":"Who is not here","codes":["fathers"]}""");
        project.Do("mark-answers", """{"source":"meeting","start":0,"end":45,"topic":"fathers"}""");
    }

    [Fact]
    public void What_is_coded_later_within_words_that_answer_has_not_arisen()
    {
        Code("They work");
        Code("We never see them");

        project
            .View()
            .All<Coding>()
            .OrderBy(coding => coding.Passage.Start)
            .Select(coding => coding.Introduced)
            .ShouldBe([true, false]);
    }

    [Fact]
    public void A_theme_counts_what_arose_and_says_how_many_were_brought_up()
    {
        Code("They work");
        Code("We never see them");
        var view = project.View();
        var theme = view.All<Theme>().Single();

        ThemeReach.CodingsOf(view, theme).Count.ShouldBe(1);
        ThemeReach.IntroducedIn(view, theme).ShouldBe(1);
        MatrixDisplay.Of(view, theme).Total.ShouldBe(1);
    }

    [Fact]
    public void Words_may_be_marked_before_anything_is_coded_on_them_and_are_marked_once()
    {
        project.View().Count<BroughtUp>().ShouldBe(1);
        project
            .Try("mark-answers", """{"source":"meeting","start":0,"end":45,"topic":"fathers"}""")
            .Done.ShouldBeFalse();
    }

    private void Code(string words)
    {
        var passage = project.Passage(source, words);
        project.Do(
            "add-coding",
            $$"""{"code":"fathers","source":"meeting","start":{{passage.Start}},"end":{{passage.End}}}"""
        );
    }
}
