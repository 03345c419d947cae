namespace Tenter.Evidence;

using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>
/// Whose words stand where in a source: of one participant, all; of several, by the labels of the turns. Where the turns
/// carry no participant's name, a passage is everybody's, and so nobody's in particular.
/// </summary>
public sealed class Speakers
{
    private readonly IReadOnlyList<Participant> participants;
    private readonly IReadOnlyList<(TextSpan Span, Participant Speaker)> turns;
    private readonly IReadOnlyList<TextSpan> others;
    private readonly IReadOnlyList<Participant> silent;

    /// <param name="participants">Those the register names for the source.</param>
    /// <param name="structure">The structure of the revision the passages are of.</param>
    public Speakers(IReadOnlyList<Participant> participants, IReadOnlyList<StructureSpan> structure)
    {
        this.participants = participants;
        turns =
            participants.Count < 2
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
        others =
            turns.Count == 0
                ? []
                :
                [
                    .. structure
                        .Where(span => span.Kind == StructureKind.Turn)
                        .Where(span => !participants.Any(one => one.Name == span.Label))
                        .Select(span => span.Span),
                ];
        silent = turns.Count == 0 ? [] : [.. participants.Where(one => !turns.Any(turn => turn.Speaker == one))];
    }

    /// <summary>The participants of a source as a view shows them, in its present text.</summary>
    public static Speakers Of(View view, Source source) => Of(view, source, source.Revision);

    /// <summary>The participants of a source, in the turns of one of its revisions.</summary>
    public static Speakers Of(View view, Source source, RecordId of)
    {
        var participants = source.Participants.Select(view.Find<Participant>).OfType<Participant>().ToList();
        var structure =
            participants.Count > 1 && view.Find<Revision>(of) is { } revision ? view.StructureOf(revision) : [];
        return new Speakers(participants, structure);
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
    /// Whose words the span may be, for what is permitted: who speaks in it, and where it is, or touches, what no label gives
    /// to a participant, everybody whose name no label bears. Labels in a transcript are not always the pseudonyms of the
    /// register.
    /// </summary>
    public IEnumerable<Participant> MayBeIn(TextSpan span)
    {
        var heard = In(span);
        return silent.Count > 0 && (heard.Count == 0 || others.Any(other => other.Overlaps(span)))
            ? heard.Concat(silent)
            : heard;
    }

    /// <summary>
    /// Whose words the span can be said to be: as <see cref="In"/>, but nobody's where several took part and the text does
    /// not tell them apart.
    /// </summary>
    public IReadOnlyList<Participant> KnownIn(TextSpan span) =>
        turns.Count == 0 && participants.Count > 1 ? [] : In(span);

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
