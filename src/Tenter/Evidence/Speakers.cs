namespace Tenter.Evidence;

using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>
/// Whose words stand where in a source: of one participant, all; of several, by the labels of the turns. Where the turns
/// carry no participant's name, a passage is everybody's, and so nobody's in particular. Two questions have two answers:
/// whose the words <em>are</em> (<see cref="KnownIn"/>), and whose they <em>may be</em> (<see cref="MayBeIn"/>).
/// </summary>
public sealed class Speakers
{
    /// <summary>A turn ends with its last word; at most an empty line parts it from the next.</summary>
    private const int LineEnds = 2;

    private readonly IReadOnlyList<Participant> participants;
    private readonly IReadOnlyList<(TextSpan Span, Participant Speaker)> turns;
    private readonly int gone;

    /// <param name="participants">Those the register names for the source.</param>
    /// <param name="structure">The structure of the revision the passages are of.</param>
    /// <param name="gone">How many more it names who are no longer in the project.</param>
    public Speakers(IReadOnlyList<Participant> participants, IReadOnlyList<StructureSpan> structure, int gone = 0)
    {
        this.participants = participants;
        this.gone = gone;
        turns =
            participants.Count + gone < 2
                ? []
                :
                [
                    .. structure
                        .Where(span => span.Kind == StructureKind.Turn && span.Label is not null)
                        .Join(
                            participants,
                            span => span.Label,
                            participant => participant.Name,
                            (span, participant) => (span.Span, participant)
                        )
                        .OrderBy(turn => turn.Span),
                ];
    }

    /// <summary>The participants of a source as a view shows them, in its present text.</summary>
    public static Speakers Of(View view, Source source) => Of(view, source, source.Revision);

    /// <summary>The participants of a source, in the turns of one of its revisions.</summary>
    public static Speakers Of(View view, Source source, RecordId of)
    {
        var participants = source.Participants.Select(view.Find<Participant>).OfType<Participant>().ToList();
        var structure =
            source.Participants.Count > 1 && view.Find<Revision>(of) is { } revision ? view.StructureOf(revision) : [];
        return new Speakers(participants, structure, source.Participants.Count - participants.Count);
    }

    /// <summary>Who speaks in the span. O(log turns + answer).</summary>
    public IReadOnlyList<Participant> In(TextSpan span)
    {
        if (turns.Count == 0)
        {
            return participants;
        }

        var found = new List<Participant>();
        for (var i = FirstTouching(span); i < turns.Count && turns[i].Span.Start < span.End; i++)
        {
            if (!found.Contains(turns[i].Speaker))
            {
                found.Add(turns[i].Speaker);
            }
        }

        return found;
    }

    /// <summary>
    /// Whose words the span can be said to be: as <see cref="In"/>, but nobody's where several took part and the text does
    /// not tell them apart.
    /// </summary>
    public IReadOnlyList<Participant> KnownIn(TextSpan span) =>
        turns.Count == 0 && participants.Count + gone > 1 ? [] : In(span);

    /// <summary>
    /// Whose words the span may be, as a permission must be asked: those who speak in it by their label and, where it
    /// leaves their turns, everybody whose label stands nowhere, for a transcript may call them by another name.
    /// O(log turns + answer + participants).
    /// </summary>
    public MaybeSpeaking MayBeIn(TextSpan span)
    {
        var named = In(span);
        if (turns.Count == 0)
        {
            return new MaybeSpeaking(named, gone > 0);
        }

        var unplaced = participants.Except(turns.Select(turn => turn.Speaker)).ToList();
        return (unplaced.Count > 0 || gone > 0) && LeavesTheirTurns(span)
            ? new MaybeSpeaking([.. named, .. unplaced], gone > 0)
            : new MaybeSpeaking(named, SomebodyGone: false);
    }

    private bool LeavesTheirTurns(TextSpan span)
    {
        var at = span.Start;
        for (var i = FirstTouching(span); i < turns.Count && turns[i].Span.Start < span.End; i++)
        {
            if (HoldsWords(at, turns[i].Span.Start))
            {
                return true;
            }

            at = System.Math.Max(at, turns[i].Span.End);
        }

        return HoldsWords(at, span.End);
    }

    /// <summary>Whether something stands there: the line ends between two turns are nobody's words.</summary>
    private static bool HoldsWords(int from, int to) => to - from > LineEnds;

    private int FirstTouching(TextSpan span)
    {
        var (low, high) = (0, turns.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = turns[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>Whose words a passage may be.</summary>
/// <param name="SomebodyGone">Whether also those of somebody who is no longer in the project.</param>
public readonly record struct MaybeSpeaking(IReadOnlyList<Participant> People, bool SomebodyGone);
