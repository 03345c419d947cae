namespace Tenter.Web.Guide;

using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

/// <summary>A page of the guide: for users, or on how something is computed.</summary>
/// <param name="Key">As in its address: <c>first-steps</c>, <c>method/search</c>.</param>
public sealed record GuidePage(string Key, string Title, string Html);

/// <summary>The guide, out of the assembly, so that it is at hand where there is no network. Made once.</summary>
internal static class GuideBook
{
    private const string Method = "method/";
    private static readonly string[] Order =
    [
        "first-steps",
        "corrections",
        "codebook",
        "queries",
        "themes",
        "claims",
        "inquiry",
        "cli",
    ];

    private static readonly MarkdownPipeline Reading = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers()
        .DisableHtml()
        .Build();

    private static readonly Lazy<FrozenDictionary<string, GuidePage>> Made = new(Read);

    public static IReadOnlyList<GuidePage> ForUsers { get; } =
    [
        .. Pages()
            .Where(page => !page.Key.StartsWith(Method, StringComparison.Ordinal))
            .OrderBy(page => Array.IndexOf(Order, page.Key) is var at && at < 0 ? int.MaxValue : at)
            .ThenBy(page => page.Title, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<GuidePage> OnMethod { get; } =
    [
        .. Pages()
            .Where(page => page.Key.StartsWith(Method, StringComparison.Ordinal))
            .OrderBy(page => page.Title, StringComparer.Ordinal),
    ];

    public static GuidePage? Find(string key) => Made.Value.GetValueOrDefault(key);

    private static IEnumerable<GuidePage> Pages() => Made.Value.Values;

    private static FrozenDictionary<string, GuidePage> Read()
    {
        const string Prefix = "guide:";
        var assembly = typeof(GuideBook).Assembly;
        var keys = assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .ToHashSet(StringComparer.Ordinal);
        return keys.Select(key =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(Prefix + key)!);
                return Page(key, reader.ReadToEnd(), keys);
            })
            .ToFrozenDictionary(page => page.Key, StringComparer.Ordinal);
    }

    private static GuidePage Page(string key, string markdown, IReadOnlySet<string> keys)
    {
        var document = Markdown.Parse(markdown, Reading);
        var heading = document.Descendants<HeadingBlock>().FirstOrDefault(block => block.Level == 1);
        var title = heading?.Inline is { } inline
            ? string.Concat(inline.Descendants<LiteralInline>().Select(text => text.Content.ToString()))
            : key;
        if (heading is not null)
        {
            // The page itself says what it is called.
            document.Remove(heading);
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage)
            {
                link.Remove();
            }
            else if (!Uri.TryCreate(link.Url, UriKind.Absolute, out _) && link.Url?.StartsWith('#') != true)
            {
                Lead(link, Within(key, link.Url!), keys);
            }
        }

        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Reading.Setup(renderer);
        renderer.Render(document);
        return new GuidePage(key, title, html.ToString());
    }

    /// <summary>Where a link leads to a page of the guide, it goes there; where it leads out of it, its words stay.</summary>
    private static void Lead(LinkInline link, (string Key, string Fragment) target, IReadOnlySet<string> keys)
    {
        if (keys.Contains(target.Key))
        {
            link.Url = $"/guide/{target.Key}{target.Fragment}";
            return;
        }

        foreach (var child in link.ToList())
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    /// <summary>The key of the page that a relative link of a file of the documentation means.</summary>
    private static (string Key, string Fragment) Within(string from, string url)
    {
        // Of docs/guide/x.md and docs/method/y.md the first stand at the root of the guide.
        const string Users = "guide/";
        var folder = from.StartsWith(Method, StringComparison.Ordinal) ? Method : Users;
        var target = new Uri(new Uri("docs://docs/" + folder), url);
        var path = target.AbsolutePath[1..];
        var key = path.EndsWith(".md", StringComparison.Ordinal) ? path[..^".md".Length] : path;
        return (key.StartsWith(Users, StringComparison.Ordinal) ? key[Users.Length..] : key, target.Fragment);
    }
}
