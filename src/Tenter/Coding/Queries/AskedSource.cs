namespace Tenter.Coding.Queries;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Coding.Search;
using Tenter.Evidence;

/// <summary>A source as queries see it: its paragraphs, turns, speakers and word positions, each read when first asked for.</summary>
internal sealed class AskedSource(View view, Source source)
{
    private readonly Lazy<Revision?> revision = new(() => view.Find<Revision>(source.Revision));
    private IReadOnlyList<StructureSpan>? structure;
    private IReadOnlyList<TextSpan>? paragraphs;
    private IReadOnlyList<(TextSpan Span, string? Label)>? turns;
    private Speakers? speakers;
    private IDistance? words;
    private IDistance? characters;

    public Source Source => source;

    public int Length => revision.Value?.Length ?? 0;

    /// <summary>The whole of it; empty where it has no text.</summary>
    public TextSpan[] Whole => Length > 0 ? [new TextSpan(0, Length)] : [];

    public Speakers Speakers => speakers ??= Speakers.Of(view, source);

    /// <summary>A text without structure is one paragraph.</summary>
    public IReadOnlyList<TextSpan> Paragraphs =>
        paragraphs ??= revision.Value is { } text ? Corpus.ParagraphsOf(view, text) ?? [.. Whole] : [];

    public IReadOnlyList<(TextSpan Span, string? Label)> Turns =>
        turns ??= [
            .. Structure
                .Where(span => span.Kind == StructureKind.Turn && !span.Span.IsEmpty)
                .Select(span => (span.Span, span.Label))
                .OrderBy(turn => turn.Span),
        ];

    public IDistance Words => words ??= new WordDistance(Text);

    public IDistance Characters => characters ??= new CharacterDistance(Text);

    private string Text => view.TextOf(source) ?? string.Empty;

    private IReadOnlyList<StructureSpan> Structure =>
        structure ??= revision.Value is { } text ? view.StructureOf(text) : [];

    /// <summary>A turn without the name that opens it.</summary>
    public TextSpan Said(TextSpan turn, string? label) =>
        string.IsNullOrEmpty(label)
            ? turn
            : new TextSpan(Math.Clamp(SpeakerLabels.WordsAfter(Text, turn, label), turn.Start, turn.End), turn.End);

    /// <summary>The words that begin in these stretches; of the whole text, as the register counts them.</summary>
    public long CountWords(TextSpan[] stretches) =>
        stretches.Length == 1 && stretches[0].Length == Length
            ? revision.Value?.Words ?? 0
            : stretches.Sum(stretch => (long)WordRule.Count(Text.AsSpan(stretch.Start, stretch.Length)));

    /// <summary>What a participant says: the turns under the name; of the only participant, all.</summary>
    public IEnumerable<TextSpan> SaidBy(Participant participant) =>
        !source.Participants.Contains(participant.Id) ? []
        : source.Participants.Count == 1 ? Whole
        : Turns.Where(turn => turn.Label == participant.Name).Select(turn => turn.Span);

    /// <summary>Word positions differ by one between neighbours: 1 is the very next word.</summary>
    private sealed class WordDistance : IDistance
    {
        private readonly List<int> starts = [];
        private readonly List<int> ends = [];

        public WordDistance(string text)
        {
            var at = 0;
            while (WordRule.Next(text, ref at, out var start))
            {
                starts.Add(start);
                ends.Add(at);
            }
        }

        public int Between(int end, int start)
        {
            // The last word that begins before the end, and the first that ends after the start.
            var last = Below(starts, end) - 1;
            var first = Below(ends, start + 1);
            return Math.Max(0, first - last);
        }

        private static int Below(List<int> sorted, int value)
        {
            var (low, high) = (0, sorted.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }

    /// <summary>Code points between the two, as everything that leaves the program counts.</summary>
    private sealed class CharacterDistance(string text) : IDistance
    {
        private readonly bool plain = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') < 0;

        public int Between(int end, int start) =>
            plain ? start - end : CodePoints.Length(text.AsSpan(end, start - end));
    }
}
