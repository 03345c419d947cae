namespace Tenter.Formats.Readers.Web;

using System.Threading;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

/// <summary>A page as a tree. Nothing it names is fetched and no script runs.</summary>
internal static class HtmlPage
{
    public static IDocument Parse(string file, string html, CancellationToken cancellation)
    {
        // The time the parser takes grows with the square of the depth, and it has no limit of its own: look at every
        // element once the next one comes, when it has its place in the tree.
        IElement? placed = null;
        var options = new HtmlParserOptions
        {
            OnCreated = (element, _) =>
            {
                cancellation.ThrowIfCancellationRequested();
                Mind(file, placed);
                placed = element;
            },
        };
        return new HtmlParser(options).ParseDocument(html);
    }

    private static void Mind(string file, INode? node)
    {
        var depth = 0;
        for (; node is not null; node = node.Parent)
        {
            if (++depth > ReadingLimits.HtmlDepth)
            {
                throw new ReadingStopped(new TooDeep(file, ReadingLimits.HtmlDepth));
            }
        }
    }
}
