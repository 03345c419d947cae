namespace Tenter.Formats.Tests.Readers.Office;

using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class DocxReaderTests
{
    private const string Styles =
        "<w:styles xmlns:w='"
        + Packed.Word
        + "'><w:style w:styleId='H1'><w:name w:val='heading 1'/></w:style>"
        + "<w:style w:styleId='Own'><w:name w:val='My heading'/><w:basedOn w:val='H1'/></w:style>"
        + "<w:style w:styleId='Q'><w:name w:val='Intense Quote'/></w:style></w:styles>";

    [Fact]
    public void Paragraphs_headings_lists_and_quotations_are_told_apart()
    {
        var file = Packed.Docx(
            Packed.P("Board minutes", "<w:pStyle w:val='H1'/>")
                + Packed.P("Present", "<w:pStyle w:val='Own'/>")
                + Packed.P("All partners.")
                + Packed.P(" ")
                + Packed.P("first", "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='3'/></w:numPr>")
                + Packed.P("deeper", "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='3'/></w:numPr>")
                + Packed.P("They said so.", "<w:pStyle w:val='Q'/>"),
            ("styles.xml", "styles", Styles)
        );

        var document = Reading.Bytes("minutes.docx", file);

        document.Text.ShouldBe("Board minutes\nPresent\nAll partners.\nfirst\ndeeper\nThey said so.");
        document
            .Shown()
            .ShouldBe([
                "Heading 1: Board minutes",
                "Heading 1: Present",
                "Paragraph All partners.",
                "ListItem 1: first",
                "ListItem 2: deeper",
                "Quote They said so.",
            ]);
        (document.Title, document.Date, document.Made).ShouldBe(("Board minutes", null, "2016-04-21"));
    }

    [Fact]
    public void Tracked_insertions_are_in_and_deletions_out_and_both_are_noted()
    {
        var document = Reading.Bytes(
            "draft.docx",
            Packed.Docx(
                "<w:p><w:r><w:t xml:space='preserve'>We </w:t></w:r><w:del><w:r><w:delText>may </w:delText></w:r></w:del>"
                    + "<w:ins><w:r><w:t>will</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> meet</w:t></w:r></w:p>"
            )
        );

        document.Text.ShouldBe("We will meet");
        document.Notes.ShouldBe(["1 tracked insertion is in the text", "1 tracked deletion is not in the text"]);
    }

    [Fact]
    public void Tables_are_rows_of_cells_between_tabs()
    {
        static string Cell(params string[] words) =>
            $"<w:tc>{string.Concat(words.Select(word => Packed.P(word)))}</w:tc>";
        var document = Reading.Bytes(
            "table.docx",
            Packed.Docx(
                Packed.P("Before")
                    + $"<w:tbl><w:tr>{Cell("who")}{Cell("")}{Cell("what")}</w:tr><w:tr>{Cell("")}{Cell("Anna")}{Cell("one", "two")}</w:tr></w:tbl>"
                    + Packed.P("After")
            )
        );

        document.Text.ShouldBe("Before\nwho\t\twhat\n\tAnna\tone\ntwo\nAfter");
        document.Shown(StructureKind.Row).ShouldBe(["who\t\twhat", "\tAnna\tone / two"]);
        document.Shown(StructureKind.Paragraph).ShouldBe(["Before", "one", "two", "After"]);
    }

    [Fact]
    public void Notes_stand_at_the_end_and_are_marked_in_the_text()
    {
        var notes =
            $"<w:footnotes xmlns:w='{Packed.Word}'><w:footnote w:id='-1'><w:p/></w:footnote>"
            + $"<w:footnote w:id='2'>{Packed.P("Not all came.")}</w:footnote></w:footnotes>";
        var file = Packed.Docx(
            "<w:p><w:r><w:t>All partners</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t xml:space='preserve'> came.</w:t></w:r>"
                + "<w:r><w:commentReference w:id='0'/></w:r></w:p>",
            ("footnotes.xml", "footnotes", notes)
        );

        var document = Reading.Bytes("minutes.docx", file);

        document.Text.ShouldBe("All partners[1] came.\n[1] Not all came.");
        document.Notes.ShouldBe(["1 note stands at the end of the text", "1 comment was left out"]);
    }

    [Fact]
    public void Hidden_text_and_fallbacks_are_left_out_and_text_boxes_kept()
    {
        var document = Reading.Bytes(
            "box.docx",
            Packed.Docx(
                "<w:p><w:r><w:t>Shown</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:tab/><w:t>on</w:t><w:br/><w:t>two</w:t>"
                    + "<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Choice Requires='wps'>"
                    + $"<w:txbxContent>{Packed.P("Boxed")}</w:txbxContent></mc:Choice><mc:Fallback>{Packed.P("Boxed again")}</mc:Fallback></mc:AlternateContent>"
                    + "</w:r></w:p>"
            )
        );

        document.Text.ShouldBe("Boxed\nShown\ton\ntwo");
    }

    [Fact]
    public void Speakers_are_found_as_in_plain_text()
    {
        var document = Reading.Bytes(
            "talk.docx",
            Packed.Docx(Packed.P("Anna: Why?") + Packed.P("Ben: So.") + Packed.P("Because.") + Packed.P("Anna: And?"))
        );

        document
            .Shown(StructureKind.Turn)
            .ShouldBe(["Anna: Anna: Why?", "Ben: Ben: So. / Because.", "Anna: Anna: And?"]);
    }

    [Fact]
    public void A_slip_in_a_web_address_does_not_hide_the_words()
    {
        var file = Packed.Docx(Packed.P("Words"), ("http://[not an address", "hyperlink", "x"));

        Reading.Bytes("links.docx", file).Text.ShouldBe("Words");
    }
}
