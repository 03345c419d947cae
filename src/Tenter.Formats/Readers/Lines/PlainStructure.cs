namespace Tenter.Formats.Readers.Lines;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tenter.Evidence;

/// <summary>The structure that plain text shows by its layout alone: pages, turns and paragraphs.</summary>
internal static class PlainStructure
{
    public static List<StructureSpan> Of(string text)
    {
        var lines = TextLine.Of(text);
        var turns = TurnFinder.Find(text, lines, []);
        var starts = turns.Select(turn => turn.Span.Start).ToHashSet();
        return [.. Pages(text), .. turns, .. ParagraphFinder.Find(text, lines, starts)];
    }

    /// <summary>Form feeds end pages; a text without any has none. Blank pages keep their number.</summary>
    private static IEnumerable<StructureSpan> Pages(string text)
    {
        if (!text.Contains('\f', StringComparison.Ordinal))
        {
            yield break;
        }

        var number = 1;
        for (var from = 0; from < text.Length; number++)
        {
            var feed = text.IndexOf('\f', from);
            var to = feed < 0 ? text.Length : feed;
            if (to > from)
            {
                var label = number.ToString(CultureInfo.InvariantCulture);
                yield return new StructureSpan(StructureKind.Page, new TextSpan(from, to), label);
            }

            from = to + 1;
        }
    }
}
