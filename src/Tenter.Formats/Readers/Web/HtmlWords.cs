namespace Tenter.Formats.Readers.Web;

using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Threading;
using AngleSharp.Dom;
using Tenter.Evidence;

/// <summary>Writes the visible words of a page, block by block. Walks without recursion: pages nest as deep as they like.</summary>
internal sealed class HtmlWords(BlockDraft blocks, CancellationToken cancellation)
{
    private static readonly FrozenSet<string> Dropped = (
        "script,style,noscript,template,title,svg,math,iframe,object,canvas,audio,video,select,"
        + "textarea,input,button,datalist,rt,rp"
    )
        .Split(',')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Blocks = (
        "p,div,section,article,header,footer,main,nav,aside,address,figure,figcaption,ul,ol,dl,dt,"
        + "dd,li,table,caption,thead,tbody,tfoot,form,fieldset,legend,pre,hr,h1,h2,h3,h4,h5,h6,"
        + "details,summary,center,body,html"
    )
        .Split(',')
        .ToFrozenSet();

    private int pictures;
    private int listDepth;
    private int preformatted;

    public void Write(IDocument page)
    {
        // Positions are kept here, as the tree finds a next sibling only by counting from the first.
        var open = new Stack<(INode Node, int Next)>();
        open.Push((page, 0));
        while (open.TryPop(out var parent))
        {
            cancellation.ThrowIfCancellationRequested();
            if (parent.Next == parent.Node.ChildNodes.Length)
            {
                End(parent.Node);
                continue;
            }

            open.Push((parent.Node, parent.Next + 1));
            if (parent.Node.ChildNodes[parent.Next] is var child && Start(child))
            {
                open.Push((child, 0));
            }
        }

        blocks.EndBlock();
        blocks.Document.NoteCount(pictures, "picture was left out", "pictures were left out");
    }

    /// <summary>Acts on a node and says whether what is inside it counts.</summary>
    private bool Start(INode node)
    {
        if (node is IText text)
        {
            Write(text.Data);
        }

        if (node is IElement { LocalName: "title" } && blocks.Document.Title is null)
        {
            blocks.Document.Title = (node.FirstChild as IText)?.Data;
        }

        if (node is not IElement element || Dropped.Contains(element.LocalName) || IsHidden(element))
        {
            pictures += node is IElement { LocalName: "svg" or "canvas" } ? 1 : 0;
            return false;
        }

        switch (element.LocalName)
        {
            case "br":
                blocks.Write('\n');
                break;
            case "img":
                pictures++;
                break;
            case "blockquote":
                blocks.OpenQuote();
                break;
            case "tr":
                blocks.OpenRow();
                break;
            case "td" or "th":
                blocks.OpenCell();
                break;
            case var name when Blocks.Contains(name):
                EndBlockInside(element);
                listDepth += name is "ul" or "ol" ? 1 : 0;
                preformatted += name == "pre" ? 1 : 0;
                break;
        }

        return true;
    }

    private void End(INode node)
    {
        if (node is not IElement element || Dropped.Contains(element.LocalName) || IsHidden(element))
        {
            return;
        }

        switch (element.LocalName)
        {
            case ['h', >= '1' and <= '6' and var digit]:
                blocks.EndBlock(StructureKind.Heading, digit - '0');
                break;
            case "li":
                blocks.EndBlock(StructureKind.ListItem, Math.Max(1, listDepth));
                break;
            case "blockquote":
                blocks.CloseQuote();
                break;
            case "tr":
                blocks.CloseRow();
                break;
            case "td" or "th":
                blocks.CloseCell();
                break;
            case var name when Blocks.Contains(name):
                EndBlockInside(element);
                listDepth -= name is "ul" or "ol" ? 1 : 0;
                preformatted -= name == "pre" ? 1 : 0;
                break;
        }
    }

    /// <summary>Words of a list item or heading that a nested block cuts off still belong to it.</summary>
    private void EndBlockInside(IElement element)
    {
        switch (element.ParentElement?.LocalName)
        {
            case "li":
                blocks.EndBlock(StructureKind.ListItem, Math.Max(1, listDepth));
                break;
            case ['h', >= '1' and <= '6' and var digit]:
                blocks.EndBlock(StructureKind.Heading, digit - '0');
                break;
            default:
                blocks.EndBlock();
                break;
        }
    }

    /// <summary>White space is layout (CSS Text 3, section 4): a run of it is one space, except in preformatted text.</summary>
    private void Write(string words)
    {
        if (preformatted > 0)
        {
            blocks.Write(words);
            return;
        }

        var from = 0;
        for (var i = 0; i <= words.Length; i++)
        {
            var isSpace = i < words.Length && words[i] is ' ' or '\t' or '\n' or '\r' or '\f';
            if (i < words.Length && !isSpace)
            {
                continue;
            }

            blocks.Write(words.AsSpan(from, i - from));
            if (isSpace && blocks.Last is not (' ' or '\n'))
            {
                blocks.Write(' ');
            }

            from = i + 1;
        }
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (
            element.GetAttribute("style") is { } style
            && style
                .Replace(" ", "", StringComparison.Ordinal)
                .Contains("display:none", StringComparison.OrdinalIgnoreCase)
        );
}
