namespace Tenter.Evidence.Anchoring;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>
/// The structure of an edited text: turns, paragraphs and pages go where their words went. What was written at the beginning
/// or end of a line belongs to that line; new lines are paragraphs of their own; a speaker whose name was put right is
/// called by the new one.
/// </summary>
internal static class CarriedStructure
{
    public static IReadOnlyList<StructureSpan> Of(
        IReadOnlyList<StructureSpan> structure,
        string old,
        string now,
        PositionMap map
    )
    {
        var carried = new List<StructureSpan>();
        foreach (var span in structure)
        {
            var there = Lines(map, span.Span, now);
            if (!there.IsEmpty)
            {
                carried.Add(span with { Span = there, Label = LabelOf(span, old, now, map) });
            }
        }

        var whole = Joined(carried, now);
        whole.AddRange(NewLines(whole, now));
        return [.. whole.OrderBy(span => span.Span.Start).ThenByDescending(span => span.Span.End)];
    }

    /// <summary>The span with what was put in at its edges, up to a line end.</summary>
    private static TextSpan Lines(PositionMap map, TextSpan span, string now)
    {
        var inside = map.Map(span).Span;
        var around = map.Around(span);
        if (inside is not { } kept)
        {
            // All its words were exchanged: what came in their place, if it came there alone.
            return around;
        }

        var before = kept.Start == around.Start ? -1 : now.LastIndexOf('\n', kept.Start - 1, kept.Start - around.Start);
        var after = now.IndexOf('\n', kept.End, around.End - kept.End);
        return new TextSpan(before < 0 ? around.Start : before + 1, after < 0 ? around.End : after);
    }

    private static string? LabelOf(StructureSpan span, string old, string now, PositionMap map)
    {
        if (span.Kind != StructureKind.Turn || span.Label is not { Length: > 0 } label)
        {
            return span.Label;
        }

        var most = Math.Min(span.Span.Length, label.Length + 24);
        var at = old.IndexOf(label, span.Span.Start, most, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at + label.Length >= old.Length)
        {
            return label;
        }

        // The mark behind the name says where it ends now.
        var was = new TextSpan(at, at + label.Length);
        if (map.Map(was) is { Changed: false, Span: { } same } && same.Length == label.Length)
        {
            return label;
        }

        var there = map.Around(was);
        var name = now[there.Start..there.End].Trim();
        return name.Length is 0 or > 60 || name.Contains('\n', StringComparison.Ordinal) ? label : name;
    }

    /// <summary>Paragraphs between which the line end was taken out are one.</summary>
    private static List<StructureSpan> Joined(List<StructureSpan> carried, string now)
    {
        var joined = new List<StructureSpan>();
        foreach (var span in carried)
        {
            var open =
                span.Kind == StructureKind.Paragraph && span.Span.Start > 0 && now[span.Span.Start - 1] != '\n'
                    ? joined.FindLastIndex(other =>
                        other.Kind == StructureKind.Paragraph
                        && other.Span.End <= span.Span.Start
                        && !now.AsSpan(other.Span.End, span.Span.Start - other.Span.End).Contains('\n')
                    )
                    : -1;
            if (open < 0)
            {
                joined.Add(span);
            }
            else
            {
                joined[open] = joined[open] with { Span = new TextSpan(joined[open].Span.Start, span.Span.End) };
            }
        }

        return joined;
    }

    /// <summary>Lines with words that no paragraph, heading or turn holds.</summary>
    private static IEnumerable<StructureSpan> NewLines(List<StructureSpan> carried, string now)
    {
        var held = carried
            .Where(span => span.Kind != StructureKind.Page)
            .Select(span => span.Span)
            .OrderBy(span => span)
            .ToList();
        if (held.Count == 0)
        {
            yield break;
        }

        var (at, next) = (0, 0);
        foreach (var line in Paragraphs.Of(now).Select(span => span.Span))
        {
            while (next < held.Count && held[next].Start < line.End)
            {
                at = Math.Max(at, held[next++].End);
            }

            if (at <= line.Start)
            {
                yield return new StructureSpan(StructureKind.Paragraph, line);
            }
        }
    }
}
