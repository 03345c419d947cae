namespace Tenter.Web.Reader;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>
/// Divides a text into the paragraphs that the Reader sets: by the structure its reader found, and by lines where there is
/// none. What stands between two blocks is white space or the label of a speaker, which is set in the gutter.
/// </summary>
internal static class TextBlocks
{
    // A browser lays out a paragraph as a whole; one of more than two or three pages is set in pieces.
    private const int LongestBlock = 6_000;

    // How far back from there a sentence may end.
    private const int LookBack = 800;

    /// <summary>Linear in the text; blocks come in order and never overlap.</summary>
    public static IReadOnlyList<TextBlock> Of(string text, IReadOnlyList<StructureSpan> structure)
    {
        var starts = new Starts(text, structure);
        var blocks = new List<TextBlock>();
        var end = 0;
        foreach (var span in structure.Where(IsBlock).OrderBy(span => span.Span))
        {
            if (span.Span.Start < end)
            {
                continue;
            }

            Lines(text, end, span.Span.Start, starts, blocks);
            Add(text, span.Span.Start, Math.Min(span.Span.End, text.Length), KindOf(span), span.Level, starts, blocks);
            end = span.Span.End;
        }

        Lines(text, end, text.Length, starts, blocks);
        return blocks;
    }

    private static bool IsBlock(StructureSpan span) =>
        span.Kind
            is StructureKind.Paragraph
                or StructureKind.Heading
                or StructureKind.ListItem
                or StructureKind.Row
                or StructureKind.Quote;

    private static BlockKind KindOf(StructureSpan span) =>
        span.Kind switch
        {
            StructureKind.Heading => BlockKind.Heading,
            StructureKind.ListItem => BlockKind.ListItem,
            StructureKind.Row => BlockKind.Row,
            StructureKind.Quote => BlockKind.Quote,
            _ => BlockKind.Plain,
        };

    /// <summary>What no structure covers: a block a line.</summary>
    private static void Lines(string text, int from, int to, Starts starts, List<TextBlock> into)
    {
        while (from < to)
        {
            var end = text.IndexOf('\n', from, to - from);
            end = end < 0 ? to : end;
            Add(text, from, end, BlockKind.Plain, 0, starts, into);
            from = end + 1;
        }
    }

    private static void Add(
        string text,
        int start,
        int end,
        BlockKind kind,
        int level,
        Starts starts,
        List<TextBlock> into
    )
    {
        while (start < end && starts.Within(start, end) is { } next)
        {
            // A speaker may begin inside a paragraph: what stands before is a block of its own.
            Trimmed(text, start, next, kind, level, starts, into);
            start = starts.Pass(next);
        }

        Trimmed(text, start, end, kind, level, starts, into);
    }

    private static void Trimmed(
        string text,
        int start,
        int end,
        BlockKind kind,
        int level,
        Starts starts,
        List<TextBlock> into
    )
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        start = AfterMark(text, start, end, kind);
        if (start == end)
        {
            return;
        }

        var (who, at) = starts.TakeSpeaker();
        var page = starts.TakePage(start);
        for (; end - start > LongestBlock; kind = BlockKind.Rest)
        {
            var cut = Cut(text, start + LongestBlock);
            into.Add(new TextBlock(start, cut, kind, level, who, at, page));
            (who, at, page) = (null, null, null);
            start = cut;
        }

        into.Add(new TextBlock(start, end, kind, level, who, at, page));
    }

    /// <summary>After the signs that plain text marks a heading, an item or a quotation with: they are set, not read.</summary>
    private static int AfterMark(string text, int start, int end, BlockKind kind)
    {
        var after = start;
        while (
            after < end
            && kind switch
            {
                BlockKind.Heading => text[after] == '#',
                BlockKind.ListItem => after == start && text[after] is '-' or '*' or '+' or '•',
                BlockKind.Quote => text[after] == '>',
                _ => false,
            }
        )
        {
            after++;
        }

        if (after == start || after == end || !char.IsWhiteSpace(text[after]))
        {
            return start;
        }

        while (after < end && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        return after;
    }

    /// <summary>After the last sentence, else the last word, before a position; never inside a pair of surrogates.</summary>
    private static int Cut(string text, int before)
    {
        var sentence = text.LastIndexOf(". ", before, LookBack, StringComparison.Ordinal);
        if (sentence > 0)
        {
            return sentence + 2;
        }

        var word = text.LastIndexOf(' ', before, LookBack);
        return word > 0 ? word + 1
            : char.IsLowSurrogate(text[before]) ? before - 1
            : before;
    }

    /// <summary>Where speakers and pages begin, handed out as the blocks pass by.</summary>
    private sealed class Starts(string text, IReadOnlyList<StructureSpan> structure)
    {
        private readonly List<StructureSpan> speakers =
        [
            .. structure
                .Where(span =>
                    span.Kind is StructureKind.Turn or StructureKind.Message && (span.Label ?? "").Length > 0
                    || (span.Kind == StructureKind.Turn && span.At is not null)
                )
                .OrderBy(span => span.Span.Start),
        ];

        private readonly List<StructureSpan> pages =
        [
            .. structure.Where(span => span.Kind == StructureKind.Page).OrderBy(span => span.Span.Start),
        ];

        private int speaker;
        private int page;
        private StructureSpan? waiting;

        /// <summary>Where the next speaker begins, if before the end.</summary>
        public int? Within(int start, int end) =>
            speaker < speakers.Count && speakers[speaker].Span.Start < end
                ? Math.Max(start, speakers[speaker].Span.Start)
                : null;

        /// <summary>Goes past the label of that speaker; answers where the words begin.</summary>
        public int Pass(int at)
        {
            var turn = speakers[speaker++];
            waiting = turn;
            return turn.Kind == StructureKind.Turn && at == turn.Span.Start
                ? SpeakerLabels.WordsAfter(text, turn.Span, turn.Label)
                : at;
        }

        public (string? Who, TimeSpan? At) TakeSpeaker()
        {
            var (who, at) = (waiting?.Label, waiting?.At);
            waiting = null;
            return (who, at);
        }

        public string? TakePage(int start)
        {
            string? begun = null;
            while (page < pages.Count && pages[page].Span.Start <= start)
            {
                begun = pages[page++].Label;
            }

            return begun;
        }
    }
}
