namespace Tenter.Formats.Readers.Lines;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>
/// Finds who speaks when. A label counts only when the text as a whole behaves like a transcript: at least one label
/// recurs, at least two alternate, and they stand close enough together. What a report labels now and then
/// ("Note:", "Source:") stays ordinary text.
/// </summary>
/// <remarks>Two passes over the lines; linear in the text.</remarks>
internal static class TurnFinder
{
    /// <summary>Judgement: long answers wrapped at 80 characters run to some 40 lines; a thesis has hundreds between labels.</summary>
    private const int LinesPerTurn = 60;

    /// <summary>Judgement: names on their own line look like running heads, which return once a page of 40 lines.</summary>
    private const int LinesPerTurnOfOwnLine = 20;

    private const int FewestTurns = 3;

    /// <summary>Judgement: in a group of twelve nearly all speak three times; a manual names each of its terms once or twice.</summary>
    private const int TurnsPerSpeaker = 3;

    private const int SmallLabelsOutnumber = 4;

    /// <summary>Judgement: some transcripts name the speaker at every paragraph, but someone else soon speaks.</summary>
    private const int MostTurnsWithoutReply = 5;

    public static List<StructureSpan> Find(string text, List<TextLine> lines, IReadOnlyList<int> stops)
    {
        var (beside, above) = Candidates(text, lines);
        var speakers = Speakers(beside, lines, LinesPerTurn);
        if (speakers.Count == 0)
        {
            speakers = Speakers(above, lines, LinesPerTurnOfOwnLine);
        }

        return Turns(text, lines, speakers, stops);
    }

    private static (List<Candidate> Beside, List<Candidate> Above) Candidates(string text, List<TextLine> lines)
    {
        var beside = new List<Candidate>();
        var above = new List<Candidate>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank || SpeakerLabel.Read(text.AsSpan(line.Start, line.Length)) is not { } label)
            {
                continue;
            }

            if (!label.OwnLine)
            {
                beside.Add(new Candidate(i, label));
            }
            else if (label.LooksLikeName() && WordsFollow(text, lines, i))
            {
                above.Add(new Candidate(i, label));
            }
        }

        return (beside, above);
    }

    /// <summary>Whether, at most one empty line below, there is a line that is not itself such a label.</summary>
    private static bool WordsFollow(string text, List<TextLine> lines, int line)
    {
        for (var next = line + 1; next <= line + 2 && next < lines.Count; next++)
        {
            if (!lines[next].IsBlank)
            {
                return SpeakerLabel.Read(text.AsSpan(lines[next].Start, lines[next].Length)) is not { OwnLine: true };
            }
        }

        return false;
    }

    private static List<Candidate> Speakers(List<Candidate> candidates, List<TextLine> lines, int linesPerTurn)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var candidate in candidates)
        {
            counts[candidate.Label.Name] = counts.GetValueOrDefault(candidate.Label.Name) + 1;
        }

        // Transcribers write all labels small or none; a small word before a colon among others is a term.
        var small = candidates.FindAll(candidate => IsSmallWord(candidate.Label) && counts[candidate.Label.Name] > 1);
        var named = candidates.FindAll(candidate => candidate.Label.LooksLikeName() || candidate.Label.At is not null);
        var kept = small.Count > named.Count * SmallLabelsOutnumber ? small : named;
        if (kept.Count < FewestTurns)
        {
            return [];
        }

        var recurring = kept.Count(candidate => counts[candidate.Label.Name] > 1);
        var names = kept.Select(candidate => candidate.Label.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var changes = kept.Zip(kept.Skip(1))
            .Count(pair => !pair.First.Label.Name.Equals(pair.Second.Label.Name, StringComparison.OrdinalIgnoreCase));
        var spoken = lines.Skip(kept[0].Line).Count(line => !line.IsBlank);
        var isTranscript =
            recurring * 2 >= kept.Count
            && names <= FewestTurns + (kept.Count / TurnsPerSpeaker)
            && changes >= Math.Max(2, kept.Count / MostTurnsWithoutReply)
            && kept.Count * linesPerTurn >= spoken;
        return isTranscript ? kept : [];
    }

    private static bool IsSmallWord(SpeakerLabel label) =>
        char.IsLower(label.Name[0]) && !label.Name.Contains(' ', StringComparison.Ordinal);

    private static List<StructureSpan> Turns(
        string text,
        List<TextLine> lines,
        List<Candidate> speakers,
        IReadOnlyList<int> stops
    )
    {
        var turns = new List<StructureSpan>(speakers.Count);
        var stop = 0;
        for (var i = 0; i < speakers.Count; i++)
        {
            var start = lines[speakers[i].Line].Start;
            var end = i + 1 < speakers.Count ? lines[speakers[i + 1].Line].Start : text.Length;
            while (stop < stops.Count && stops[stop] <= start)
            {
                stop++;
            }

            if (stop < stops.Count && stops[stop] < end)
            {
                end = stops[stop];
            }

            while (char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            var label = speakers[i].Label;
            turns.Add(new StructureSpan(StructureKind.Turn, new TextSpan(start, end), label.Name, label.At));
        }

        return turns;
    }

    private readonly record struct Candidate(int Line, SpeakerLabel Label);
}
