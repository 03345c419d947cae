namespace Tenter.Formats.Tests.Readers.Plain;

using System.Linq;
using System.Text;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class TxtReaderTests
{
    [Fact]
    public void Every_character_is_kept_and_only_line_ends_change()
    {
        var document = Reading.Text("note.txt", "\uFEFF  Café\u0301 \u00A0 one \r\ntwo\rthree\t\n\n");

        document.Text.ShouldBe("  Café\u0301 \u00A0 one \ntwo\nthree\t\n\n");
    }

    [Fact]
    public void Wrapped_lines_are_one_paragraph_until_an_empty_line()
    {
        var document = Reading.Text("note.txt", "The board met\nin April.\n\nIt met again\nin May.\n");

        document.Shown().ShouldBe(["Paragraph The board met / in April.", "Paragraph It met again / in May."]);
    }

    [Fact]
    public void A_short_line_that_ends_a_sentence_ends_a_paragraph_of_wide_lines()
    {
        var wide = "The partnership board of the valley met in the town hall, as it had done every spring,";

        var document = Reading.Text(
            "note.txt",
            $"{wide}\nand agreed.\nThe members of the board then went through the accounts of the year before last,\nline by line.\n"
        );

        document.Shown(StructureKind.Paragraph).Count.ShouldBe(2);
    }

    [Fact]
    public void A_text_of_long_lines_has_a_paragraph_a_line()
    {
        var line = string.Concat(Enumerable.Repeat("All partners agreed. ", 20)).Trim();

        var document = Reading.Text("note.txt", $"{line}\n{line}\n\n{line}");

        document.Shown(StructureKind.Paragraph).ShouldBe([line, line, line]);
    }

    [Fact]
    public void Lines_with_an_empty_line_after_each_are_joined_where_they_stand()
    {
        // Given text as programs take it out of a PDF, with wider gaps between paragraphs
        string[] lines =
        [
            "Leadership of a partnership is not a post that one holder ",
            "fills; it is what members do when they move its agenda ",
            "on, whoever pays them and whatever their sector says about ",
            "the matter.",
            "",
            "Trust is what lets them act before the inter-",
            "organisational papers are signed, and it is soon spent when ",
            "the members who gave it are asked to answer for what others ",
            "did.",
        ];
        var text = string.Join("\n\n", lines);

        var document = Reading.Text("thesis.txt", text);

        document.Text.ShouldBe(text);
        document.Shown(StructureKind.Paragraph).Count.ShouldBe(2);
        document.Words(document.Structure[1]).ShouldStartWith("Trust is what");
        document.Words(document.Structure[1]).ShouldEndWith("did.");
    }

    [Fact]
    public void Form_feeds_are_page_breaks()
    {
        var document = Reading.Text("scan.txt", "One\nline\fTwo\f\fFour");

        document.Text.ShouldBe("One\nline\fTwo\f\fFour");
        document.Shown(StructureKind.Page).ShouldBe(["1: One / line", "2: Two", "4: Four"]);
        document.Shown(StructureKind.Paragraph).ShouldBe(["One / line", "Two", "Four"]);
    }

    [Fact]
    public void Turns_and_paragraphs_agree_on_where_speakers_change()
    {
        var document = Reading.Text(
            "talk.txt",
            "Anna: Who chairs it?\nBen: Nobody yet.\nWe rotate.\nAnna: Since when?\n"
        );

        document
            .Shown()
            .ShouldBe([
                "Turn Anna: Anna: Who chairs it?",
                "Paragraph Anna: Who chairs it?",
                "Turn Ben: Ben: Nobody yet. / We rotate.",
                "Paragraph Ben: Nobody yet. / We rotate.",
                "Turn Anna: Anna: Since when?",
                "Paragraph Anna: Since when?",
            ]);
    }

    [Fact]
    public void A_paragraph_that_begins_with_a_bracketed_time_has_it()
    {
        var document = Reading.Text("talk.txt", "[00:01:05] We began in spring.\n\n[00:02:10.5] It was cold.");

        document
            .Shown(StructureKind.Paragraph)
            .ShouldBe(["00:01:05: [00:01:05] We began in spring.", "00:02:10.5000000: [00:02:10.5] It was cold."]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t\n\f ")]
    public void A_text_without_words_is_refused(string text) =>
        Reading.Refused("empty.txt", text).ShouldBeAssignableTo<Damaged>();

    [Fact]
    public void Zero_bytes_are_refused_as_binary() =>
        Reading
            .Refused("data.txt", Encoding.ASCII.GetBytes("some words and \0 a zero in them"))
            .Message.ShouldContain("zero bytes");
}
