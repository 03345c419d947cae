namespace Tenter.Formats.Readers.Captions;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Formats.Readers.Lines;
using Tenter.Formats.Readers.Plain;

/// <summary>
/// Writes cues as a transcript: the cues of one speaker that follow each other are one turn, written after the name; each
/// cue is a paragraph span with its own time. Where nobody is named, each cue is a line.
/// </summary>
internal static class CueDraft
{
    public static Outcome<ReadDocument> Write(FileContent file, DecodedText decoded, List<Cue> cues)
    {
        cues = Named(cues);
        var draft = new DocumentDraft(file.Name);
        draft.Note(decoded.Note);
        var turn = 0;
        for (var i = 0; i < cues.Count; i++)
        {
            var opensTurn = i == 0 || cues[i].Speaker != cues[i - 1].Speaker;
            if (opensTurn || cues[i].Speaker is null)
            {
                draft.Append(i == 0 ? "" : "\n");
                turn = draft.Length;
                draft.Append(cues[i].Speaker is { } name ? name + ": " : "");
            }
            else
            {
                draft.Append(" ");
            }

            var start = draft.Length;
            draft.Append(cues[i].Words);
            draft.Mark(StructureKind.Paragraph, start, draft.Length, at: cues[i].At);
            var closesTurn = i + 1 == cues.Count || cues[i + 1].Speaker != cues[i].Speaker;
            if (closesTurn && cues[i].Speaker is { } speaker)
            {
                draft.Mark(StructureKind.Turn, turn, draft.Length, speaker, StartOfTurn(cues, i));
            }
        }

        return draft.Finish();
    }

    private static TimeSpan StartOfTurn(List<Cue> cues, int last)
    {
        var first = last;
        while (first > 0 && cues[first - 1].Speaker == cues[last].Speaker)
        {
            first--;
        }

        return cues[first].At;
    }

    /// <summary>
    /// Where no cue names a voice, names written before a colon count if they behave like speakers; a cue without one
    /// goes on with the speaker before it.
    /// </summary>
    private static List<Cue> Named(List<Cue> cues)
    {
        if (cues.Exists(cue => cue.Speaker is not null))
        {
            return cues;
        }

        var text = string.Join('\n', cues.Select(cue => cue.Words));
        var turns = TurnFinder.Find(text, TextLine.Of(text), []).ToDictionary(turn => turn.Span.Start);
        if (turns.Count == 0)
        {
            return cues;
        }

        var named = new List<Cue>(cues.Count);
        string? speaker = null;
        var position = 0;
        foreach (var cue in cues)
        {
            var words = cue.Words;
            if (turns.TryGetValue(position, out var turn) && SpeakerLabel.Read(words) is { } label)
            {
                speaker = turn.Label;
                words = words[label.Length..].TrimStart();
            }

            position += cue.Words.Length + 1;
            if (words.Length > 0)
            {
                named.Add(new Cue(cue.At, speaker, words));
            }
        }

        return named;
    }
}
