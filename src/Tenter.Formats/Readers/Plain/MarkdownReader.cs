namespace Tenter.Formats.Readers.Plain;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Tenter.Evidence;
using Tenter.Formats.Readers.Lines;

/// <summary>
/// Markdown: the text stays as written, marks included, so that positions are those of the file; headings, paragraphs,
/// lists and quotations are spans over it. Title and date come from the front matter, the title else from the first heading.
/// </summary>
internal sealed class MarkdownReader : IDocumentReader
{
    public Outcome<ReadDocument> Read(FileContent file, CancellationToken cancellation) =>
        TextDecoder.Decode(file).Then(decoded => Structured(file, decoded));

    private static Outcome<ReadDocument> Structured(FileContent file, DecodedText decoded)
    {
        var text = decoded.Text;
        var draft = DocumentDraft.Of(file, text);
        draft.Note(decoded.Note);
        ReadFrontMatter(text, draft);
        if (Blocks(text) is { } blocks)
        {
            MarkBlocks(blocks, text, draft);
            draft.MarkTurns();
        }
        else
        {
            // Markdig stops at 128 levels; the words are good all the same.
            draft.Note("The marks are nested too deeply to be read; paragraphs were found by their layout");
            draft.MarkAll(PlainStructure.Of(text));
        }

        return draft.Finish();
    }

    /// <summary>The blocks, or null where they are nested too deeply. Marks within a line are not looked at.</summary>
    private static MarkdownDocument? Blocks(string text)
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter();
        builder.BlockParsers.RemoveAll(parser => parser is HtmlBlockParser);
        builder.InlineParsers.Clear();
        try
        {
            return Markdown.Parse(text, builder.Build());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void MarkBlocks(MarkdownDocument blocks, string text, DocumentDraft draft)
    {
        var waiting = new Stack<(Block Block, int ListDepth)>(blocks.Reverse().Select(block => (block, 0)));
        while (waiting.TryPop(out var next))
        {
            var (block, depth) = next;
            var start = Math.Clamp(block.Span.Start, 0, text.Length);
            var end = Math.Clamp(block.Span.End + 1, start, text.Length);
            end = start + text.AsSpan(start, end - start).TrimEnd().Length;
            Mark(block, depth, new TextSpan(start, end), text, draft);
            if (block is ContainerBlock container)
            {
                var inner = block is ListBlock ? depth + 1 : depth;
                foreach (var child in container.Reverse())
                {
                    waiting.Push((child, inner));
                }
            }
        }
    }

    private static void Mark(Block block, int depth, TextSpan span, string text, DocumentDraft draft)
    {
        switch (block)
        {
            case HeadingBlock heading:
                draft.Mark(StructureKind.Heading, span.Start, span.End, level: heading.Level);
                draft.Title ??= text[span.Start..span.End].Trim('#', '=', '-', '*', '_', ' ', '\n');
                break;
            case ListItemBlock:
                draft.Mark(StructureKind.ListItem, span.Start, span.End, level: depth);
                break;
            case QuoteBlock:
                draft.Mark(StructureKind.Quote, span.Start, span.End);
                break;
            case ParagraphBlock { Parent: not ListItemBlock }:
            case CodeBlock and not Markdig.Extensions.Yaml.YamlFrontMatterBlock:
                draft.Mark(StructureKind.Paragraph, span.Start, span.End);
                break;
        }
    }

    /// <summary>Only <c>title:</c> and <c>date:</c> of the block between <c>---</c> lines at the very top.</summary>
    private static void ReadFrontMatter(string text, DocumentDraft draft)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            return;
        }

        foreach (
            var line in TextLine.Of(text[4..Math.Min(text.Length, 4_096)]).Select(l => text[(4 + l.Start)..(4 + l.End)])
        )
        {
            if (line is "---" or "...")
            {
                return;
            }

            if (line.StartsWith("title:", StringComparison.OrdinalIgnoreCase))
            {
                draft.Title = line[6..].Trim(' ', '"', '\'');
            }
            else if (line.StartsWith("date:", StringComparison.OrdinalIgnoreCase))
            {
                draft.Date = DocumentDate.Parse(line[5..].Trim(' ', '"', '\''));
            }
        }
    }
}
