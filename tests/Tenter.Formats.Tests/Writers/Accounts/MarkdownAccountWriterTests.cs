namespace Tenter.Formats.Tests.Writers.Accounts;

using System.Linq;
using System.Text;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Shouldly;
using Tenter.Formats.Writers.Accounts;
using Xunit;

public sealed class MarkdownAccountWriterTests
{
    private static readonly MarkdownPipeline Footnotes = new MarkdownPipelineBuilder().UseFootnotes().Build();

    private readonly MarkdownAccountWriter writer = new();

    [Fact]
    public void An_account_is_written_as_kept() =>
        Expectation.ShouldBeKept(Encoding.UTF8.GetString(AccountSample.Written(writer)), "account.md");

    [Fact]
    public void Whatever_the_words_a_reader_of_markdown_shows_them() =>
        Prop.ForAll(
                AwkwardWords.Any,
                words =>
                {
                    var markdown = Encoding.UTF8.GetString(AccountSample.Written(writer, AccountSample.Of(words)));

                    // A web page shows spaces as they are kept here, where it folds them in a row.
                    var page = new HtmlParser().ParseDocument(Markdown.ToHtml(markdown, Footnotes));
                    var quotation = page.QuerySelector("blockquote > p")!;
                    foreach (var mark in quotation.QuerySelectorAll("sup, a").ToList())
                    {
                        mark.Remove();
                    }

                    foreach (var end in quotation.QuerySelectorAll("br").ToList())
                    {
                        end.Remove();
                    }

                    quotation.TextContent.Replace("\u00A0", "").ShouldBe($"“{words}”");
                }
            )
            .QuickCheckThrowOnFailure();
}
