namespace Tenter.Coding.Matrices;

using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading.Tasks;
using Tenter.Journal;

/// <summary>Takes one coding that falls into a column.</summary>
/// <param name="rows">Its rows.</param>
/// <param name="coding">Its number in the source.</param>
internal delegate void CodingMet(ReadOnlySpan<int> rows, int coding, TextSpan span, int column);

/// <summary>
/// Codes by the codes or themes they overlap: each coding counts once in a column whose codings, under another code than its
/// own, share a character with it. A sweep over each source by place, O(n log n + overlaps), on all processors.
/// </summary>
internal static class OverlappingCodes
{
    private const int BitsPerWord = 64;

    /// <summary>Sweeps one source and hands on each coding and column that meet, in the order in which they do.</summary>
    public static void Meet(PresentCodings source, CodePlaces[] placesOf, int columns, CodingMet met)
    {
        // One bit per coding and column: whether they met already.
        var words = (columns + BitsPerWord - 1) / BitsPerWord;
        var known = new ulong[source.Count * words];
        var (spans, codes) = (source.Spans, source.Codes);
        var open = new List<int>();
        for (var i = 0; i < spans.Length; i++)
        {
            if (codes[i] < 0)
            {
                continue;
            }

            var start = spans[i].Start;
            var kept = 0;
            for (var k = 0; k < open.Count; k++)
            {
                var other = open[k];
                if (spans[other].End <= start)
                {
                    continue;
                }

                open[kept++] = other;
                if (codes[other] != codes[i])
                {
                    Pair(other, i);
                    Pair(i, other);
                }
            }

            open.RemoveRange(kept, open.Count - kept);
            open.Add(i);
        }

        void Pair(int one, int other)
        {
            foreach (var column in placesOf[codes[other]].Columns)
            {
                ref var bits = ref known[(one * words) + (column / BitsPerWord)];
                var bit = 1UL << (column % BitsPerWord);
                if ((bits & bit) == 0)
                {
                    bits |= bit;
                    met(placesOf[codes[one]].Rows, one, spans[one], column);
                }
            }
        }
    }

    /// <summary>The matrix in the unit of codings.</summary>
    public static Matrix Count(
        MatrixQuery query,
        IReadOnlyList<string> columns,
        CodePlaces[] placesOf,
        PresentCodings[] sources,
        string note
    )
    {
        // The bases of the columns are one more row; what is behind the cells stays with its source until it is asked for.
        var width = columns.Count;
        var counts = new int[(query.Rows.Count + 1) * width];
        var behind = new List<(int Cell, int Coding)>[sources.Length];
        Parallel.For(
            0,
            sources.Length,
            () => new int[counts.Length],
            (i, _, own) =>
            {
                var met = behind[i] = new List<(int, int)>(sources[i].Count * 4);
                Meet(
                    sources[i],
                    placesOf,
                    width,
                    (rows, coding, _, column) =>
                    {
                        own[(query.Rows.Count * width) + column]++;
                        foreach (var row in rows)
                        {
                            own[(row * width) + column]++;
                            met.Add(((row * width) + column, coding));
                        }
                    }
                );
                return own;
            },
            own =>
            {
                lock (counts)
                {
                    for (var i = 0; i < own.Length; i++)
                    {
                        counts[i] += own[i];
                    }
                }
            }
        );
        var lists = new Behind(counts, query.Rows.Count * width, sources, behind);
        var cells = new List<MatrixCell>();
        for (var cell = 0; cell < query.Rows.Count * width; cell++)
        {
            if (counts[cell] > 0)
            {
                cells.Add(
                    new MatrixCell(
                        cell / width,
                        cell % width,
                        counts[cell],
                        counts[(query.Rows.Count * width) + (cell % width)],
                        new Listed(lists, cell, Math.Min(counts[cell], Matrices.IdsListed)),
                        counts[cell]
                    )
                );
            }
        }

        return new Matrix(
            query.Unit,
            [.. System.Linq.Enumerable.Select(query.Rows, row => row.Name)],
            columns,
            cells,
            note
        );
    }

    /// <summary>The codings behind all cells, brought together when the first cell is opened.</summary>
    private sealed class Behind(int[] counts, int cells, PresentCodings[] sources, List<(int Cell, int Coding)>[] met)
    {
        private readonly Lazy<(int[] From, RecordId[] Ids)> gathered = new(() => Gather(counts, cells, sources, met));

        public RecordId At(int cell, int index) => gathered.Value.Ids[gathered.Value.From[cell] + index];

        private static (int[] From, RecordId[] Ids) Gather(
            int[] counts,
            int cells,
            PresentCodings[] sources,
            List<(int Cell, int Coding)>[] met
        )
        {
            var from = new int[cells + 1];
            for (var i = 0; i < cells; i++)
            {
                from[i + 1] = from[i] + counts[i];
            }

            var next = from.AsSpan(0, cells).ToArray();
            var ids = new RecordId[from[cells]];
            for (var i = 0; i < met.Length; i++)
            {
                foreach (var (cell, coding) in met[i])
                {
                    ids[next[cell]++] = sources[i].Codings[coding].Id;
                }
            }

            return (from, ids);
        }
    }

    /// <summary>The ids behind one cell, in the order of the sources and then of the text.</summary>
    private sealed class Listed(Behind behind, int cell, int count) : IReadOnlyList<RecordId>
    {
        public int Count => count;

        public RecordId this[int index] =>
            (uint)index < (uint)count ? behind.At(cell, index) : throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<RecordId> GetEnumerator()
        {
            for (var i = 0; i < count; i++)
            {
                yield return behind.At(cell, i);
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
