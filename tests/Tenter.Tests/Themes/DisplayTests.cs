namespace Tenter.Tests.Themes;

using System.Linq;
using Shouldly;
using Tenter.Ethics;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Themes;
using Tenter.Themes.Displays;
using Xunit;

public sealed class DisplayTests
{
    private const string Wren = "We were asked in late. The halls stayed open all the same, and nobody wrote it down.";

    private readonly MemoryProject project = new();

    public DisplayTests()
    {
        project.Do("add-participant", """{"name":"Wren"}""");
        project.Source("Interview with Wren", Wren, "Wren");
        project.Source("Minutes", "Members welcomed the plan. The hall was thanked.");
        Code("asked late", "Interview with Wren", "We were asked in late");
        Code("left out", "Interview with Wren", "nobody wrote it down");
        Code("halls", "Interview with Wren", "The halls stayed open all the same");
        Code("halls", "Minutes", "The hall was thanked");
        project.Do("add-theme", """{"name":"Coming late","codes":["asked late","left out"]}""");
        project.Do("add-theme", """{"name":"Halls","codes":["halls","left out"]}""");
    }

    [Fact]
    public void A_matrix_display_has_a_row_for_each_passage_with_its_source_and_speaker()
    {
        var display = MatrixDisplay.Of(project.View(), Theme("Halls"));

        display
            .Rows.Select(row => (row.Source.Name, row.Speakers.SingleOrDefault()?.Name, Words(row.Passage)))
            .ShouldBe([
                ("Interview with Wren", "Wren", "The halls stayed open all the same"),
                ("Interview with Wren", "Wren", "nobody wrote it down"),
                ("Minutes", null, "The hall was thanked"),
            ]);
    }

    [Fact]
    public void A_passage_in_two_displays_is_listed_once_with_both()
    {
        var shared = SharedPassages.Of(project.View()).ShouldHaveSingleItem();

        Words(shared.Passage).ShouldBe("nobody wrote it down");
        shared.Themes.Select(theme => theme.Name).ShouldBe(["Coming late", "Halls"]);
        MatrixDisplay.Of(project.View(), Theme("Halls")).Rows[1].Displays.Count.ShouldBe(2);
    }

    [Fact]
    public void A_dropped_theme_has_no_display_for_a_passage_to_stand_in()
    {
        project.Do("change-theme", """{"id":"Halls","status":"dropped","because":"a place, not a pattern"}""");

        SharedPassages.Of(project.View()).ShouldBeEmpty();
    }

    [Fact]
    public void A_remark_stands_beside_its_passage_and_goes_with_the_coding()
    {
        var coding = MatrixDisplay.Of(project.View(), Theme("Halls")).Rows[2].Codings[0].Coding;
        project.Do(
            "add-display-remark",
            $$"""{"theme":"Halls","coding":"{{coding.Id}}","remark":"thanked, and not asked"}"""
        );
        var remarked = MatrixDisplay.Of(project.View(), Theme("Halls")).Rows[2].Remarks.Single().Remark;
        project.Do("remove-coding", $$"""{"id":"{{coding.Id}}"}""");

        remarked.ShouldBe("thanked, and not asked");
        project.View().Count<DisplayRemark>().ShouldBe(0);
    }

    [Fact]
    public void A_display_shows_the_codes_of_the_themes_under_it()
    {
        project.Do("add-theme", """{"name":"Making room"}""");
        project.Do("change-theme", """{"id":"Halls","parent":"Making room"}""");

        MatrixDisplay.Of(project.View(), Theme("Making room")).Rows.Count.ShouldBe(3);
    }

    [Fact]
    public void A_theme_cannot_be_a_part_of_itself()
    {
        project.Do("change-theme", """{"id":"Halls","parent":"Coming late"}""");

        project
            .Try("change-theme", """{"id":"Coming late","parent":"Halls"}""")
            .Refusal.ShouldBeOfType<ThemeInItself>();
    }

    [Fact]
    public void A_summary_without_a_passage_is_flagged_in_the_framework_matrix()
    {
        project.Do(
            "add-framework-matrix",
            """{"name":"Who and what","themes":["Coming late","Halls"],"cases":["participant:Wren","source:Minutes"]}"""
        );
        var matrix = project.View().All<FrameworkMatrix>().Single();
        var cell = project.Do(
            "add-framework-cell",
            """{"matrix":"Who and what","case":"participant:Wren","theme":"Halls","summary":"Kept open, and unthanked."}"""
        );
        var flagged = FrameworkDisplay.Of(project.View(), matrix).WithoutPassage.Select(summary => summary.Cell.Id);
        project.Do(
            "add-support",
            $$"""{"record":"framework-cell:{{cell}}","passage":{"source":"Interview with Wren","start":24,"end":58},"stance":"supports"}"""
        );
        var display = FrameworkDisplay.Of(project.View(), matrix);

        flagged.ShouldBe([cell]);
        display.WithoutPassage.ShouldBeEmpty();
        display.Rows.Select(row => row.Name).ShouldBe(["Wren", "Minutes"]);
        display
            .Rows[0]
            .Cells[1]
            .Coded.Select(placed => Words(placed.Placing.Passage!.Value))
            .ShouldContain("The halls stayed open all the same");
        display.Rows[1].Cells[0].Coded.ShouldBeEmpty();
    }

    [Fact]
    public void A_theme_and_its_part_are_one_display_for_the_passages_in_several()
    {
        project.Do("add-theme", """{"name":"Making room"}""");
        project.Do("change-theme", """{"id":"Halls","parent":"Making room"}""");

        SharedPassages
            .Of(project.View())
            .ShouldHaveSingleItem()
            .Themes.Select(theme => theme.Name)
            .ShouldBe(["Coming late", "Halls"]);
        MatrixDisplay
            .Of(project.View(), Theme("Making room"))
            .Rows[1]
            .AlsoIn(project.View(), Theme("Making room"))
            .Select(theme => theme.Name)
            .ShouldBe(["Coming late"]);
    }

    [Fact]
    public void A_display_is_shown_in_pieces_and_says_how_many_there_are()
    {
        var second = MatrixDisplay.Of(project.View(), Theme("Halls"), 1, 1);

        (second.From, second.Total, second.Sources).ShouldBe((1, 3, 2));
        Words(second.Rows.ShouldHaveSingleItem().Passage).ShouldBe("nobody wrote it down");
    }

    [Fact]
    public void What_may_not_be_quoted_leaves_a_display_without_its_words_and_says_so()
    {
        project.Do(
            "add-restriction",
            """{"passage":{"source":"Minutes","start":0,"end":48},"scope":"paraphrase","because":"asked for"}"""
        );
        var view = project.View(Purpose.Export);

        var cleared = Release.Clear(view, DisplayReport.Of(view, MatrixDisplay.Of(view, Theme("Halls")))).Value.Content;

        cleared
            .Rows.Select(row => row.Words)
            .ShouldBe(["The halls stayed open all the same", "nobody wrote it down", null]);
        cleared.Rows[1].AlsoIn.ShouldBe("Coming late");
        cleared.Rows[2].Permitted.ShouldContain("paraphrase");
    }

    [Fact]
    public void A_remark_that_repeats_words_that_may_not_be_quoted_holds_the_display_back()
    {
        var coding = MatrixDisplay.Of(project.View(), Theme("Halls")).Rows[2].Codings[0].Coding;
        project.Do(
            "add-restriction",
            """{"passage":{"source":"Minutes","start":0,"end":48},"scope":"paraphrase","because":"asked for"}"""
        );
        project.Do(
            "add-display-remark",
            $$"""{"theme":"Halls","coding":"{{coding.Id}}","remark":"It says: members welcomed the plan, the hall was thanked."}"""
        );
        var view = project.View(Purpose.Export);

        Release
            .Clear(view, DisplayReport.Of(view, MatrixDisplay.Of(view, Theme("Halls"))))
            .Refusal.ShouldBeOfType<ReleaseHeld>();
    }

    private Theme Theme(string name) => project.View().Named<Theme>(name).Value;

    private string Words(Passage passage) => project.View().QuotationOf(passage)!;

    private void Code(string code, string source, string words)
    {
        var text = project.View().TextOf(project.View().Named<Source>(source).Value)!;
        var start = text.IndexOf(words, System.StringComparison.Ordinal);
        project.Do(
            "add-coding",
            $$"""{"code":"{{code}}","source":"{{source}}","start":{{start}},"end":{{start + words.Length}},"newCode":true}"""
        );
    }
}
