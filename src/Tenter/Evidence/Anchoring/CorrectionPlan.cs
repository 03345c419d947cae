namespace Tenter.Evidence.Anchoring;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Journal;

/// <summary>A passage that a correction touches.</summary>
/// <param name="Before">Its words in the text that is corrected.</param>
/// <param name="After">Those it would cover; null where it would be unplaced.</param>
public sealed record TouchedPassage(HeldPassage Held, PlacingState State, string Before, string? After);

/// <summary>What a correction of a text would do, before it is done.</summary>
/// <param name="Document">The new text with its structure.</param>
/// <param name="Whole">How many passages stay as they are.</param>
/// <param name="Touched">Those that would change or be unplaced, in the order of the text.</param>
public sealed record CorrectionPlan(
    Source Source,
    Revision From,
    string Old,
    ReadDocument Document,
    CorrectionWay How,
    CorrectionScript Script,
    int Whole,
    IReadOnlyList<TouchedPassage> Touched
)
{
    /// <summary>
    /// A judgement: of a file that took the place of another, at least half of the characters must be the old ones for the
    /// comparison of the two to say where passages went.
    /// </summary>
    private const int NearAtLeast = 2;

    public int Changed => Touched.Count(one => one.State == PlacingState.Changed);

    public int Unplaced => Touched.Count(one => one.State == PlacingState.Unplaced);

    /// <summary>Compares the texts and carries every passage over. O(text + passages log edits) for an edited text.</summary>
    /// <param name="document">Of a replaced file, as its reader read it; of an edited text, its words alone.</param>
    public static Outcome<CorrectionPlan> Of(View view, Source source, ReadDocument document, CorrectionWay how)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(document);
        if (view.Find<Revision>(source.Revision) is not { } from || view.TextOf(from) is not { } old)
        {
            return new TextErased(source.Name);
        }

        var now = document.Text.ReplaceLineEndings("\n");
        if (string.IsNullOrWhiteSpace(now) || now.Contains('\0', StringComparison.Ordinal))
        {
            return new NoWordsLeft(source.Name);
        }

        if (now == old)
        {
            return new NothingCorrected(source.Name);
        }

        var edits = TextDiff.Between(old, now);
        var near = how == CorrectionWay.Edited || edits.Kept * NearAtLeast >= Math.Max(old.Length, now.Length);
        var held = HeldPassages
            .On(view, new HashSet<RecordId> { source.Id })
            .Select(one => (Held: one, view.Present(one.Passage).Passage))
            .Where(one => one.Passage is not null)
            .Select(one => (one.Held, one.Passage!.Value.Span))
            .ToList();
        var map = PositionMap.Of(edits);
        var anchor = new QuoteAnchor(old, now);
        var places = held.Select(one => one.Span)
            .Distinct()
            .ToDictionary(span => span, span => near ? map.Map(span) : anchor.Find(span));
        var script = near
            ? new CorrectionScript(edits, new Dictionary<TextSpan, MappedSpan>())
            : new CorrectionScript(Edits: null, places);
        var structure =
            how == CorrectionWay.Edited
                ? CarriedStructure.Of(view.StructureOf(from), old, now, map)
                : document.Structure;
        return new CorrectionPlan(
            source,
            from,
            old,
            document with
            {
                Text = now,
                Structure = structure,
            },
            how,
            script,
            held.Count(one => !places[one.Span].Changed),
            [
                .. held.Where(one => places[one.Span].Changed)
                    .OrderBy(one => one.Span)
                    .Select(one => Touch(one.Held, one.Span, places[one.Span], old, now)),
            ]
        );
    }

    private static TouchedPassage Touch(HeldPassage held, TextSpan span, MappedSpan there, string old, string now) =>
        new(
            held,
            there.Span is null ? PlacingState.Unplaced : PlacingState.Changed,
            old[span.Start..span.End],
            there.Span is { } found ? now[found.Start..found.End] : null
        );
}

public sealed record NoWordsLeft(string Source)
    : WrongUsage("A text with words in it is needed", Source, "To take a source out, remove or erase it");

public sealed record NothingCorrected(string Source)
    : NotAllowed("The text is as it was", Source, "Change some of its words first");
