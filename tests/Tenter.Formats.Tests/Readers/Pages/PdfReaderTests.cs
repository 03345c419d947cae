namespace Tenter.Formats.Tests.Readers.Pages;

using System;
using System.IO;
using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Tenter.Formats.Readers;
using Tenter.Formats.Readers.Pages;
using Xunit;

public sealed class PdfReaderTests
{
    [Fact]
    public void Pages_hold_blocks_of_lines_as_printed()
    {
        SkipWithoutProgram();
        var file = Packed.Pdf(
            [(770, "Boards of part-"), (756, "nership & <trust>"), (700, "A second block")],
            [(770, "Page two")]
        );

        var document = Reading.Bytes("minutes.pdf", file);

        document.Text.ShouldBe("Boards of part-\nnership & <trust>\n\nA second block\n\nPage two");
        document
            .Shown()
            .ShouldBe([
                "Page 1: Boards of part- / nership & <trust> /  / A second block",
                "Paragraph Boards of part- / nership & <trust>",
                "Paragraph A second block",
                "Page 2: Page two",
                "Paragraph Page two",
            ]);
        (document.Title, document.Date, document.Made).ShouldBe(("Board minutes", null, "2016-04-21"));
    }

    [Fact]
    public void A_PDF_cut_short_is_refused()
    {
        SkipWithoutProgram();

        Reading
            .Refused("minutes.pdf", Packed.Pdf([(770, "Words")])[..200])
            .What.ShouldBe("The PDF is cut short or damaged");
    }

    [Fact]
    public void A_PDF_of_pictures_is_refused_with_what_to_do()
    {
        SkipWithoutProgram();

        Reading.Refused("scan.pdf", Packed.Pdf([(770, " ")])).ToDo.ShouldContain("OCR");
    }

    [Fact]
    public void A_PDF_with_a_password_is_refused()
    {
        SkipWithoutProgram();
        var plain = System.Text.Encoding.ASCII.GetString(Packed.Pdf([(770, "Words")]));
        var key = new string('a', 32);
        var locked = plain.Replace(
            "/Root 1 0 R",
            $"/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O ({key}) /U ({key}) /P -4 >> /ID [(x) (x)]",
            StringComparison.Ordinal
        );

        Reading.Refused("secret.pdf", System.Text.Encoding.ASCII.GetBytes(locked)).Message.ShouldContain("password");
    }

    [Fact]
    public void Where_the_program_is_missing_the_refusal_says_how_to_install_it()
    {
        var reader = new PdfReader("no-such-pdftotext");

        var outcome = reader.Read(
            new FileContent("a.pdf", Packed.Pdf([(770, "x")])),
            TestContext.Current.CancellationToken
        );

        outcome.Refusal.ShouldBeOfType<ProgramMissing>().ToDo.ShouldContain("apt-get install poppler-utils");
    }

    [Fact]
    public void Nothing_is_left_in_the_folder_for_temporary_files()
    {
        SkipWithoutProgram();
        var folder = Directory.CreateTempSubdirectory("tenter-pdf-");
        var reader = new PdfReader(PdfProgram.Name, folder.FullName);
        var file = new FileContent("a.pdf", Packed.Pdf([(770, "Words")]));

        reader.Read(file, TestContext.Current.CancellationToken).Done.ShouldBeTrue();

        folder.GetFiles().ShouldBeEmpty();
        folder.Delete();
    }

    private static void SkipWithoutProgram()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var found = folders.Any(folder =>
            File.Exists(Path.Combine(folder, "pdftotext")) || File.Exists(Path.Combine(folder, "pdftotext.exe"))
        );
        Assert.SkipUnless(found, "pdftotext (poppler-utils) is not installed");
    }
}
