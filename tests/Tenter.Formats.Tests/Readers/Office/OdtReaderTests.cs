namespace Tenter.Formats.Tests.Readers.Office;

using System.IO;
using System.IO.Compression;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class OdtReaderTests
{
    [Fact]
    public void Paragraphs_headings_and_lists_are_told_apart()
    {
        var document = Reading.Bytes(
            "minutes.odt",
            Packed.Odt(
                "<text:h text:outline-level='2'>Present</text:h><text:p>All   partners\n came<text:s text:c='2'/>early<text:tab/>on<text:line-break/>time.</text:p>"
                    + "<text:p/><text:list><text:list-item><text:p>first</text:p><text:list><text:list-item><text:p>deeper</text:p></text:list-item></text:list></text:list-item></text:list>"
            )
        );

        document.Text.ShouldBe("Present\nAll partners came  early\ton\ntime.\nfirst\ndeeper");
        document
            .Shown()
            .ShouldBe([
                "Heading 2: Present",
                "Paragraph All partners came  early\ton / time.",
                "ListItem 1: first",
                "ListItem 2: deeper",
            ]);
        (document.Title, document.Date, document.Made).ShouldBe(("Board minutes", null, "2016-04-21"));
    }

    [Fact]
    public void Tables_notes_comments_and_changes_follow_the_rules_of_Word_documents()
    {
        var document = Reading.Bytes(
            "minutes.odt",
            Packed.Odt(
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                    + "<text:p>All<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Not all.</text:p></text:note-body></text:note>"
                    + " came<office:annotation><text:p>really?</text:p></office:annotation>.</text:p>"
                    + "<table:table><table:table-row><table:table-cell table:number-columns-repeated='2'/><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>"
            )
        );

        document.Text.ShouldBe("All[1] came.\n\t\tx\n[1] Not all.");
        document.Shown(StructureKind.Row).ShouldBe(["\t\tx"]);
        document.Notes.ShouldBe([
            "1 note stands at the end of the text",
            "1 tracked deletion is not in the text",
            "1 comment was left out",
        ]);
    }

    [Fact]
    public void Words_in_a_frame_stand_before_the_paragraph_that_holds_it()
    {
        var document = Reading.Bytes(
            "box.odt",
            Packed.Odt(
                "<text:p>Around<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame> it</text:p>"
            )
        );

        document.Text.ShouldBe("Boxed\nAround it");
    }

    [Fact]
    public void Settings_of_the_program_that_made_it_need_not_be_XML()
    {
        var stream = new MemoryStream();
        stream.Write(Packed.Odt("<text:p>words</text:p>"));
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.CreateEntry("Configurations2/accelerator/current.xml");
        }

        Reading.Bytes("minutes.odt", stream.ToArray()).Text.ShouldBe("words");
    }

    [Fact]
    public void A_password_is_recognised()
    {
        var file = Packed.Odt(
            "<text:p>x</text:p>",
            "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
        );

        Reading.Refused("secret.odt", file).Message.ShouldContain("password");
    }
}
