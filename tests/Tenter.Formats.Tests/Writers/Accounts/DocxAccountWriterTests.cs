namespace Tenter.Formats.Tests.Writers.Accounts;

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter.Formats.Writers.Accounts;
using Xunit;

public sealed class DocxAccountWriterTests
{
    private readonly DocxAccountWriter writer = new();

    [Fact]
    public void An_account_is_written_as_kept()
    {
        using var document = Open(AccountSample.Written(writer));

        Expectation.ShouldBeKept(Told(document), "account.docx.txt");
    }

    [Fact]
    public void The_file_is_what_the_standard_says()
    {
        using var document = Open(AccountSample.Written(writer));

        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_mark_names_a_place_in_the_list_and_the_way_back()
    {
        using var document = Open(AccountSample.Written(writer));
        var body = document.MainDocumentPart!.Document.Body!;
        var bookmarks = body.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value!).ToHashSet();

        var fields = body.Descendants<FieldCode>().Select(field => field.Text.Trim().Split(' ')[1]).ToList();
        var back = body.Descendants<Hyperlink>().Select(link => link.Anchor!.Value!).ToList();

        fields.ShouldBe(["_place1", "_place2", "_place3"]);
        back.ShouldBe(["_quotation1", "_quotation2", "_quotation3"]);
        bookmarks.ShouldBe([.. fields, .. back], ignoreOrder: true);
    }

    [Fact]
    public void The_file_names_nobody_but_the_program()
    {
        using var document = Open(AccountSample.Written(writer));
        var properties = document.PackageProperties;

        (properties.Creator, properties.LastModifiedBy, properties.Language).ShouldBe(("Tenter", null, "en-GB"));
        var extended = document.ExtendedFilePropertiesPart!.Properties;
        (extended.Application!.Text, extended.Company, extended.Manager).ShouldBe(("Tenter", null, null));
        document
            .MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>()
            .Single()
            .Val!.Value.ShouldBe("en-GB");
    }

    [Fact]
    public void Whatever_the_words_the_document_holds_them() =>
        Prop.ForAll(
                AwkwardWords.Any,
                words =>
                {
                    using var document = Open(AccountSample.Written(writer, AccountSample.Of(words)));
                    var quotation = document
                        .MainDocumentPart!.Document.Body!.Elements<Paragraph>()
                        .Single(paragraph => StyleOf(paragraph) == "Quote");

                    Words(quotation.Elements<Run>().First()).ShouldBe($"“{words}”");
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_xml_cannot_hold_is_shown_as_a_gap_and_nothing_else_changes()
    {
        using var document = Open(AccountSample.Written(writer, AccountSample.Of("one\u0002door\u0001")));

        document.MainDocumentPart!.Document.Body!.InnerText.ShouldContain("“one\uFFFDdoor\uFFFD”");
    }

    [Fact]
    public void An_office_program_opens_it()
    {
        var office = new[] { "/usr/bin/soffice", "/usr/bin/libreoffice" }.FirstOrDefault(File.Exists);
        Assert.SkipWhen(
            office is null,
            "No LibreOffice was found. Install it: sudo apt-get install libreoffice-writer"
        );
        var folder = Directory.CreateTempSubdirectory("tenter-docx-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "account.docx"), AccountSample.Written(writer));

            Run(
                office,
                folder,
                "-env:UserInstallation=file://" + folder + "/profile",
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "account.docx"
            );

            var text = File.ReadAllText(Path.Combine(folder, "account.txt"));
            text.ShouldContain("“She never asked for a thing.”1");
            text.ShouldContain("“a definitive list”2");
            text.ShouldContain("characters 2 to 30.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        process.WaitForExit(TimeSpan.FromMinutes(2)).ShouldBeTrue();
    }

    private static WordprocessingDocument Open(byte[] file) =>
        WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    /// <summary>Each paragraph as its style and its words.</summary>
    private static string Told(WordprocessingDocument document)
    {
        var told = new StringBuilder();
        foreach (var paragraph in document.MainDocumentPart!.Document.Body!.Elements<Paragraph>())
        {
            told.Append(StyleOf(paragraph))
                .Append(": ")
                .Append(string.Concat(paragraph.Descendants<Run>().Select(Words)))
                .Append('\n');
        }

        return told.ToString();
    }

    private static string? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static string Words(Run run) => string.Concat(Pieces(run));

    private static IEnumerable<string> Pieces(Run run) =>
        run.ChildElements.Select(piece =>
            piece switch
            {
                Text text => text.Text,
                Break => "\n",
                TabChar => "\t",
                FieldCode code => $"{{{code.Text.Trim()}}}",
                _ => string.Empty,
            }
        );
}
