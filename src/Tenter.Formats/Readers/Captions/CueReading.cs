namespace Tenter.Formats.Readers.Captions;

using System;
using System.Collections.Generic;
using Tenter.Formats.Readers.Lines;

/// <summary>
/// The blocks of caption files, which WebVTT and SubRip share: an optional number or name, a line of two times with an
/// arrow, and the words until an empty line.
/// </summary>
internal static class CueReading
{
    private const string Arrow = "-->";

    public static Outcome<List<Cue>> Read(string file, string text, Func<string, bool> isOtherBlock)
    {
        var lines = text.Split('\n');
        var cues = new List<Cue>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            if (isOtherBlock(lines[i]))
            {
                i = EndOfBlock(lines, i);
                continue;
            }

            // A line before the times numbers or names the cue.
            var times = lines[i].Contains(Arrow, StringComparison.Ordinal) ? i : i + 1;
            if (
                times >= lines.Length
                || TimeMark.Clock(lines[times].AsSpan().TrimStart()) is not { } start
                || !HasEnd(lines[times])
            )
            {
                return new MalformedAt(file, "Two times with an arrow between them were expected", times + 1);
            }

            var end = EndOfBlock(lines, times);
            cues.AddRange(CueText.Pieces(start.At, string.Join('\n', lines[(times + 1)..end])));
            i = end;
        }

        return cues.Count > 0 ? cues : new NoWords(file, "Check that the captions hold words between the times");
    }

    private static bool HasEnd(string line)
    {
        var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        return arrow >= 0 && TimeMark.Clock(line.AsSpan(arrow + Arrow.Length).TrimStart()) is not null;
    }

    private static int EndOfBlock(string[] lines, int from)
    {
        while (from < lines.Length && !string.IsNullOrWhiteSpace(lines[from]))
        {
            from++;
        }

        return from;
    }
}
