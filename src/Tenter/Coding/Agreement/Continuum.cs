namespace Tenter.Coding.Agreement;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>A passage that a coder marked with a code.</summary>
/// <param name="Unit">The text it stands in.</param>
public sealed record MarkedSpan(string Unit, string Coder, string Code, TextSpan Span);

/// <summary>
/// Texts laid end to end, and what each coder marked on them with each code. No passage reaches across the end of a text, and
/// what lies between passages does not either. Passages of one coder and code that touch or overlap are one.
/// </summary>
public sealed class Continuum
{
    private readonly Dictionary<(int Coder, string Code), List<TextSpan>> marked = [];
    private readonly List<int> ends = [];
    private readonly Lazy<bool> overlap;

    /// <param name="lengths">Each text with its length, in the unit of the spans.</param>
    /// <param name="spans">Within their texts.</param>
    /// <param name="coders">All who coded, also one who marked nothing; null for those of the spans.</param>
    public Continuum(
        IReadOnlyList<(string Unit, int Length)> lengths,
        IEnumerable<MarkedSpan> spans,
        IReadOnlyList<string>? coders = null
    )
    {
        ArgumentNullException.ThrowIfNull(lengths);
        overlap = new Lazy<bool>(FindOverlap);
        var all = spans.ToList();
        Coders = coders ?? [.. all.Select(span => span.Coder).Distinct(StringComparer.Ordinal)];
        Codes = [.. all.Select(span => span.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var offsets = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (unit, length) in lengths)
        {
            offsets[unit] = Length;
            Length += length;
            ends.Add(Length);
        }

        var coderOf = Coders
            .Select((name, number) => (name, number))
            .ToDictionary(pair => pair.name, pair => pair.number);
        foreach (var group in all.GroupBy(span => (coderOf[span.Coder], span.Code)))
        {
            marked[group.Key] = Merged(
                group.Select(span => new TextSpan(
                    span.Span.Start + offsets[span.Unit],
                    span.Span.End + offsets[span.Unit]
                ))
            );
        }
    }

    /// <summary>The length of all texts together.</summary>
    public int Length { get; }

    public IReadOnlyList<string> Coders { get; }

    public IReadOnlyList<string> Codes { get; }

    /// <summary>What a coder marked with a code, in order, apart from each other; null for with any code at all.</summary>
    public IReadOnlyList<TextSpan> Marked(int coder, string? code) =>
        code is not null
            ? marked.GetValueOrDefault((coder, code), [])
            : Merged(marked.Where(pair => pair.Key.Coder == coder).SelectMany(pair => pair.Value));

    /// <summary>What lies between a coder's passages and the ends of the texts.</summary>
    public IEnumerable<TextSpan> Gaps(IReadOnlyList<TextSpan> units)
    {
        var start = 0;
        var next = 0;
        foreach (var end in ends)
        {
            for (; next < units.Count && units[next].End <= end; next++)
            {
                if (units[next].Start > start)
                {
                    yield return new TextSpan(start, units[next].Start);
                }

                start = units[next].End;
            }

            if (end > start)
            {
                yield return new TextSpan(start, end);
            }

            start = end;
        }
    }

    /// <summary>How much both marked, only the one, only the other, and neither: rows are the first coder, "marked" first.</summary>
    public long[,] Table(int a, int b, string? code)
    {
        var (one, other) = (Marked(a, code), Marked(b, code));
        var both = 0L;
        for (int i = 0, j = 0; i < one.Count && j < other.Count; )
        {
            both += Math.Max(0, Math.Min(one[i].End, other[j].End) - Math.Max(one[i].Start, other[j].Start));
            if (one[i].End <= other[j].End)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        var onlyA = one.Sum(span => (long)span.Length) - both;
        var onlyB = other.Sum(span => (long)span.Length) - both;
        return new long[,]
        {
            { both, onlyA },
            { onlyB, Length - both - onlyA - onlyB },
        };
    }

    /// <summary>Whether a coder marked some stretch with two codes.</summary>
    public bool CodesOverlap() => overlap.Value;

    private bool FindOverlap() =>
        Enumerable
            .Range(0, Coders.Count)
            .Any(coder =>
            {
                var spans = marked
                    .Where(pair => pair.Key.Coder == coder)
                    .SelectMany(pair => pair.Value)
                    .Order()
                    .ToList();
                return spans.Zip(spans.Skip(1), (before, after) => after.Start < before.End).Any(overlap => overlap);
            });

    private List<TextSpan> Merged(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.Where(span => !span.IsEmpty).Order())
        {
            // Touching passages are one, unless a text ends between them.
            if (
                merged.Count > 0
                && span.Start <= merged[^1].End
                && !(span.Start == merged[^1].End && IsEnd(span.Start))
            )
            {
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private bool IsEnd(int position) => ends.BinarySearch(position) >= 0;
}
