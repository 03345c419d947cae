namespace Tenter.Formats.Tests.Readers;

using System;
using System.IO;
using System.Linq;
using System.Text;
using Shouldly;
using Tenter.Evidence;
using Tenter.Formats.Readers;
using Xunit;

/// <summary>The seed documents are papers and theses as programs took them out of PDF files; they are not kept here.</summary>
public sealed class SeedDocumentTests
{
    [Fact]
    public void No_position_of_a_seed_document_changes()
    {
        foreach (var path in SeedDocuments())
        {
            var document = Read(path);

            document.Text.ShouldBe(File.ReadAllText(path, Encoding.UTF8));
        }
    }

    [Fact]
    public void Line_spaced_theses_are_read_in_paragraphs()
    {
        var thesis = Read(
            SeedDocuments().Single(path => Path.GetFileName(path).StartsWith("000", StringComparison.Ordinal))
        );

        var paragraphs = thesis.Structure.Where(span => span.Kind == StructureKind.Paragraph).ToArray();

        paragraphs.Length.ShouldBeInRange(1_300, 1_900);
        paragraphs.Max(paragraph => paragraph.Span.Length).ShouldBeLessThan(5_000);
        var debate = paragraphs.Single(paragraph =>
            thesis.Words(paragraph).StartsWith("While the significance of structural", StringComparison.Ordinal)
        );
        thesis.Words(debate).Trim().ShouldEndWith("collaborative agenda.");
    }

    [Fact]
    public void No_seed_document_is_taken_for_a_transcript()
    {
        foreach (var path in SeedDocuments())
        {
            Read(path).Structure.ShouldNotContain(span => span.Kind == StructureKind.Turn);
        }
    }

    private static ReadDocument Read(string path)
    {
        var outcome = FileReading.ReadFile(path, TestContext.Current.CancellationToken);
        outcome.Done.ShouldBeTrue();
        return outcome.Value;
    }

    private static string[] SeedDocuments()
    {
        var folder = Environment.GetEnvironmentVariable("TENTER_SEEDS") ?? Beside(AppContext.BaseDirectory);
        Assert.SkipWhen(
            folder is null || !Directory.Exists(folder),
            "The seed documents are not beside this checkout; TENTER_SEEDS may name their folder"
        );
        return Directory.GetFiles(folder!, "*.txt").Order(StringComparer.Ordinal).ToArray();
    }

    private static string? Beside(string place)
    {
        for (var folder = new DirectoryInfo(place); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "shared", "seeds");
            if (Directory.Exists(seeds))
            {
                return seeds;
            }
        }

        return null;
    }
}
