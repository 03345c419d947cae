namespace Tenter.Web.Tests.Reader;

using System;
using System.Collections.Generic;
using System.IO.Pipelines;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AngleSharp.Html.Parser;
using Shouldly;
using Tenter.Evidence;
using Tenter.Formats.Readers;
using Tenter.Web.Reader;
using Xunit;

public sealed class TextBlocksTests
{
    [Fact]
    public void A_speakers_label_stands_in_the_gutter_and_not_in_the_words()
    {
        var blocks = Of("t.txt", DeskWorkbench.Conversation, out var text);

        blocks[1].Who.ShouldBe("Imelda");
        blocks[1].At.ShouldBe(TimeSpan.FromSeconds(14));
        text[blocks[1].Start..blocks[1].End].ShouldStartWith("The posters say the trust");
    }

    [Theory]
    [InlineData("Imelda: Well. And so on", "Imelda", "Well.")]
    [InlineData("[00:14:37] Imelda: Well.", "Imelda", "Well.")]
    [InlineData("Imelda (00:14:37): Well.", "Imelda", "Well.")]
    [InlineData("IMELDA\nWell.", "Imelda", "Well.")]
    [InlineData("Well. Imelda: said so", "Imelda", "Well.")]
    [InlineData("Imelda: 12 of us came", "Imelda", "12 of us")]
    public void Words_begin_after_label_and_time(string text, string label, string words) =>
        text[SpeakerLabels.WordsAfter(text, new TextSpan(0, text.Length), label)..].ShouldStartWith(words);

    [Fact]
    public void A_very_long_paragraph_is_set_in_pieces_that_join()
    {
        var sentence = "They need our halls on a Tuesday more than we need their logo. ";
        var text = string.Concat(Enumerable.Repeat(sentence, 400)).Trim();

        var blocks = TextBlocks.Of(text, []);

        blocks.Count.ShouldBeGreaterThan(3);
        string.Concat(blocks.Select(block => text[block.Start..block.End])).ShouldBe(text);
        blocks.Skip(1).ShouldAllBe(block => block.Kind == BlockKind.Rest);
    }

    [Theory]
    [InlineData(DeskWorkbench.Conversation, "t.txt")]
    [InlineData("# A title\n\n- one item\n- another\n\n> said so\n\nplain & <b>bold</b> 𝒜𝒷 end\n", "t.md")]
    [InlineData("a,b\n1,2\n3,4\n", "t.csv")]
    [InlineData("\n\n\nAfter empty lines\n\n\n\nand again\n", "t.txt")]
    public async Task What_the_page_holds_adds_up_to_the_positions_of_the_text(string content, string name)
    {
        var blocks = Of(name, content, out var text);

        var found = Read(await PageOf(text, blocks));

        found.Count.ShouldBe(blocks.Count);
        foreach (var (start, words) in found)
        {
            text.Substring(start, words.Length).ShouldBe(words);
        }
    }

    private static IReadOnlyList<TextBlock> Of(string name, string content, out string text)
    {
        var read = Bringing.FromBytes(name, Encoding.UTF8.GetBytes(content)).Read.Value.Document;
        text = read.Text;
        return TextBlocks.Of(read.Text, read.Structure);
    }

    private static async Task<string> PageOf(string text, IReadOnlyList<TextBlock> blocks)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        await new TextSections(text, blocks).WriteAsync(pipe.Writer, CancellationToken.None);
        await pipe.Writer.CompleteAsync();
        using var reader = new System.IO.StreamReader(pipe.Reader.AsStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Adds up positions as the page's script does.</summary>
    private static List<(int Start, string Words)> Read(string html)
    {
        var found = new List<(int, string)>();
        foreach (var section in new HtmlParser().ParseDocument(html).QuerySelectorAll("section"))
        {
            var end = Number(section.GetAttribute("data-from"))!.Value;
            var first = true;
            foreach (var paragraph in section.QuerySelectorAll("p"))
            {
                var start = end + (Number(paragraph.GetAttribute("data-s")) ?? (first ? 0 : 1));
                found.Add((start, paragraph.TextContent));
                end = start + paragraph.TextContent.Length;
                first = false;
            }
        }

        return found;
    }

    private static int? Number(string? text) =>
        text is null ? null : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
