namespace Tenter.Formats.Tests.Readers.Web;

using System.Linq;
using System.Text;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class HtmlReaderTests
{
    [Fact]
    public void Visible_words_are_kept_block_by_block()
    {
        const string Page = """
            <!DOCTYPE html><html><head><title>Valley
            board</title><style>p{}</style><script>var a = "no";</script></head><body>
            <h1>Valley <em>board</em></h1><p>We   met<br>in May &amp; June.</p>
            <ul><li>one<ul><li>deeper</li></ul></li><li><p>two</p></li></ul>
            <blockquote><p>They said</p><p>so.</p></blockquote>
            <table><tr><th>who</th><th>what</th></tr><tr><td>Anna</td><td>chair</td></tr></table>
            <pre>a
              b</pre><p hidden>no</p><p style="display: none">no</p><img src="x.png">
            </body></html>
            """;

        var document = Reading.Text("page.html", Page);

        document.Text.ShouldBe(
            "Valley board\nWe met\nin May & June.\none\ndeeper\ntwo\nThey said\nso.\nwho\twhat\nAnna\tchair\na\n  b"
        );
        document
            .Shown()
            .ShouldBe([
                "Heading 1: Valley board",
                "Paragraph We met / in May & June.",
                "ListItem 1: one",
                "ListItem 2: deeper",
                "ListItem 1: two",
                "Quote They said / so.",
                "Paragraph They said",
                "Paragraph so.",
                "Row who\twhat",
                "Row Anna\tchair",
                "Paragraph a /   b",
            ]);
        document.Title.ShouldBe("Valley board");
        document.Notes.ShouldBe(["1 picture was left out"]);
    }

    [Fact]
    public void A_declared_encoding_counts_where_the_bytes_are_not_UTF_8()
    {
        var bytes = Encoding
            .Latin1.GetBytes("<meta charset=windows-1251><p>")
            .Concat(new byte[] { 0xCF, 0xF0, 0xE8 })
            .ToArray();

        Reading.Bytes("page.htm", bytes).Text.ShouldBe("При");
    }

    [Fact]
    public void A_page_made_by_scripts_is_refused_with_what_to_do() =>
        Reading
            .Refused("app.html", "<html><body><div id=app></div><script>go()</script></body></html>")
            .ToDo.ShouldContain("scripts");

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 100_000)) + "words";

        Reading.Refused("trap.html", page).What.ShouldContain("512 levels");
    }

    [Fact]
    public void Many_siblings_are_no_burden()
    {
        var page = string.Concat(Enumerable.Repeat("<p>word</p>", 50_000));

        Reading.Text("long.html", page).Structure.Count.ShouldBe(50_000);
    }
}
