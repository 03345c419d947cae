namespace Tenter.Formats.Tests.Readers;

using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Shouldly;
using Tenter.Formats.Readers;
using Xunit;

public sealed class HostileInputTests
{
    public static TheoryData<string> Extensions => [.. FileReading.Extensions];

    [Theory]
    [MemberData(nameof(Extensions))]
    public void An_empty_file_is_refused(string extension) =>
        Reading.Refused("a" + extension, Array.Empty<byte>()).ShouldBeOfType<FileEmpty>();

    [Theory]
    [MemberData(nameof(Extensions))]
    public void A_picture_is_refused_whatever_its_name(string extension) =>
        Reading
            .Refused("a" + extension, [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 1, 2, 3])
            .Message.ShouldContain("seems to be a PNG picture");

    [Theory]
    [InlineData("a.txt", "%PDF-1.4\n...", "a PDF", ".pdf")]
    [InlineData("a.md", "{\\rtf1 words}", "rich text (RTF)", ".rtf")]
    [InlineData("a.docx", "just words", "plain text", ".txt")]
    [InlineData("a.pdf", "just words", "plain text", ".txt")]
    [InlineData("a.rtf", "<!DOCTYPE html><p>words", "a web page", ".html")]
    [InlineData("a.csv", "<html><body>Log in</body></html>", "a web page", ".html")]
    public void Content_that_does_not_fit_the_extension_is_named(
        string name,
        string content,
        string seems,
        string extension
    )
    {
        var refusal = Reading.Refused(name, content).ShouldBeOfType<OtherContent>();

        refusal.Seems.ShouldBe(seems);
        refusal.ToDo.ShouldContain(extension);
    }

    [Fact]
    public void What_is_neither_the_document_it_says_nor_text_is_not_called_text()
    {
        byte[] noise = [.. Enumerable.Range(0, 600).Select(i => (byte)(i * 37 % 251))];

        var refusal = Reading.Refused("picture.docx", noise);

        refusal.Message.ShouldContain("This is not a docx file, and its content is not text either");
        refusal.Message.ShouldNotContain("Rename");
    }

    [Fact]
    public void Packed_documents_are_told_apart()
    {
        var word = Packed.Docx(Packed.P("x"));
        var open = Packed.Odt("<text:p>x</text:p>");
        var sheet = Packed.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<w/>"));
        var other = Packed.Zip(("notes.txt", "x"));

        Reading.Refused("a.docx", open).Message.ShouldContain("an OpenDocument text");
        Reading.Refused("a.odt", word).Message.ShouldContain("a Word document");
        Reading.Refused("a.txt", word).Message.ShouldContain("a Word document");
        Reading.Refused("a.docx", sheet).Message.ShouldContain("a spreadsheet");
        Reading.Refused("a.docx", other).Message.ShouldContain("a ZIP archive");
    }

    [Fact]
    public void Office_files_in_the_old_container_are_told_from_encrypted_ones()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        byte[] locked = [.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")];

        Reading.Refused("a.docx", old).Message.ShouldContain("old Office file");
        Reading.Refused("a.docx", locked).ShouldBeOfType<Encrypted>();
    }

    [Theory]
    [InlineData(".docx")]
    [InlineData(".odt")]
    public void An_archive_cut_short_is_refused(string extension)
    {
        var whole = extension == ".docx" ? Packed.Docx(Packed.P("words")) : Packed.Odt("<text:p>words</text:p>");

        var refusal = Reading.Refused("a" + extension, whole[..(whole.Length / 2)]);

        refusal.What.ShouldContain("cut short");
    }

    [Fact]
    public void An_archive_that_unpacks_without_end_is_refused()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = archive.CreateEntry("[Content_Types].xml").Open())
            {
                types.Write("<Types/>"u8);
            }

            using var entry = archive.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            entry.Write("<a>"u8);
            for (var i = 0; i < 40; i++)
            {
                entry.Write(Enumerable.Repeat((byte)' ', 1_000_000).ToArray());
            }
        }

        Reading.Refused("bomb.docx", stream.ToArray()).What.ShouldContain("unpacks to far more");
    }

    [Fact]
    public void An_archive_of_very_many_parts_is_refused()
    {
        var parts = Enumerable
            .Range(0, 10_001)
            .Select(i => ($"word/{i}.bin", ""))
            .Prepend(("[Content_Types].xml", "<Types/>"));

        Reading.Refused("many.docx", Packed.Zip([.. parts])).What.ShouldContain("10002 parts");
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("odt")]
    public void XML_entities_are_refused(string kind)
    {
        const string Bomb = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><x>&b;</x>";

        var file =
            kind == "docx"
                ? Packed.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", Bomb))
                : Packed.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", Bomb));

        Reading.Refused("bomb." + kind, file).ShouldBeOfType<HoldsEntities>();
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("odt")]
    public void XML_without_end_in_depth_is_refused(string kind)
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 50_000));

        var file =
            kind == "docx"
                ? Packed.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", deep))
                : Packed.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", deep));

        Reading.Refused("deep." + kind, file).ShouldBeOfType<TooDeep>();
    }

    [Fact]
    public void A_stream_without_end_is_refused_at_the_limit()
    {
        var outcome = FileReading.Read("a.txt", new EndlessStream(), TestContext.Current.CancellationToken);

        outcome.Refusal.ShouldBeOfType<TooLarge>().Message.ShouldContain("209,715,200");
    }

    [Fact]
    public void A_stream_that_breaks_is_refused_with_its_reason() =>
        FileReading
            .Read("a.txt", new BrokenStream(), TestContext.Current.CancellationToken)
            .Refusal.Message.ShouldContain("the cable was pulled");

    [Theory]
    [InlineData("a.doc", ".docx")]
    [InlineData("a.MP3", "transcript")]
    [InlineData("a", "extension")]
    [InlineData("a.xyz", ".txt")]
    public void An_unknown_extension_is_refused_with_what_to_do(string name, string hint) =>
        Reading.Refused(name, "words").ShouldBeOfType<UnknownExtension>().ToDo.ShouldContain(hint);

    [Fact]
    public void Reading_stops_when_asked_to()
    {
        using var asked = new System.Threading.CancellationTokenSource();
        asked.Cancel();

        Should.Throw<OperationCanceledException>(() => FileReading.Read("a.txt", new MemoryStream([65]), asked.Token));
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => count;
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("the cable was pulled");
    }
}
