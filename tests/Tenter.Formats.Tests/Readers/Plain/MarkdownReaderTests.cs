namespace Tenter.Formats.Tests.Readers.Plain;

using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void The_text_stays_as_written_and_structure_lies_over_it()
    {
        const string Markdown =
            "# Valley *board*\n\nWe **met**\nin May.\n\n- one\n  - deeper\n- two\n\n> They said so.\n\nEnd\n---\n";

        var document = Reading.Text("note.md", "\uFEFF" + Markdown.Replace("\n", "\r\n"));

        document.Text.ShouldBe(Markdown);
        document.Title.ShouldBe("Valley *board");
        document
            .Shown()
            .ShouldBe([
                "Heading 1: # Valley *board*",
                "Paragraph We **met** / in May.",
                "ListItem 1: - one /   - deeper",
                "ListItem 2: - deeper",
                "ListItem 1: - two",
                "Quote > They said so.",
                "Paragraph They said so.",
                "Heading 2: End / ---",
            ]);
    }

    [Fact]
    public void Title_and_date_come_from_the_front_matter()
    {
        var document = Reading.Text(
            "note.md",
            "---\ntitle: \"First visit\"\ndate: 2016-04-21\n---\n\n# Visit\n\nWords.\n"
        );

        document.Title.ShouldBe("First visit");
        document.Date.ShouldBe("2016-04-21");
        document.Shown().ShouldBe(["Heading 1: # Visit", "Paragraph Words."]);
    }

    [Fact]
    public void Speakers_in_bold_are_speakers()
    {
        var document = Reading.Text("talk.md", "**Anna:** Why?\n\n**Ben:** Because.\n\n**Anna:** I see.\n");

        document
            .Shown(StructureKind.Turn)
            .ShouldBe(["Anna: **Anna:** Why?", "Ben: **Ben:** Because.", "Anna: **Anna:** I see."]);
    }

    [Fact]
    public void Nesting_without_end_leaves_the_words_and_says_so()
    {
        var document = Reading.Text("trap.md", string.Concat(Enumerable.Repeat("> ", 5_000)) + "words");

        document.Text.ShouldEndWith("words");
        document.Notes!.ShouldHaveSingleItem().ShouldContain("nested too deeply");
    }
}
