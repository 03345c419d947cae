namespace Tenter.Formats.Tests.Writers.Accounts;

using System.Linq;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter.Accounts;
using Tenter.Ethics;
using Tenter.Formats.Writers.Accounts;
using Xunit;

public sealed class HtmlAccountWriterTests
{
    private readonly HtmlAccountWriter writer = new();

    [Fact]
    public void An_account_is_written_as_kept()
    {
        var page = Encoding.UTF8.GetString(AccountSample.Written(writer));

        Expectation.ShouldBeKept(page.Replace(HtmlAccountStyle.Sheet, "/* style */"), "account.html");
    }

    [Fact]
    public void Whatever_the_words_the_page_holds_them() =>
        Prop.ForAll(
                AwkwardWords.Any,
                words => Page(AccountSample.Of(words)).QuerySelector(".words")!.TextContent.ShouldBe(words)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_mark_leads_somewhere_and_back()
    {
        var page = Page(AccountSample.Cleared);

        var links = page.QuerySelectorAll("a")
            .OfType<IHtmlAnchorElement>()
            .Select(link => link.GetAttribute("href")!)
            .ToList();

        links.Count.ShouldBe(6);
        links.ShouldAllBe(link => page.GetElementById(link.TrimStart('#')) != null);
    }

    [Fact]
    public void The_page_needs_nothing_else_and_runs_nothing()
    {
        var page = Page(AccountSample.Cleared);

        page.QuerySelectorAll("script, img, link, iframe, [src], [onclick], form").ShouldBeEmpty();
        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
    }

    private IHtmlDocument Page(Cleared<AccountReport> account) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(AccountSample.Written(writer, account)));
}
