namespace Tenter.Formats.Readers.Web;

using System.Threading;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

/// <summary>A page as a tree. Nothing it names is fetched and no script runs.</summary>
internal static class HtmlPage
{
    public static IDocument Parse(string html, CancellationToken cancellation)
    {
        // The parser takes no token of its own, and unclosed tags by the million make it slow: ask at every element.
        var options = new HtmlParserOptions { OnCreated = (_, _) => cancellation.ThrowIfCancellationRequested() };
        return new HtmlParser(options).ParseDocument(html);
    }
}
