namespace Tenter.Coding.Matrices;

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Keeps count while the codings pass by, source by source and in each by position. Cells stand in flat arrays, the bases of
/// the columns as one more row; what is behind a cell is a chain through one shared list, so that a large table costs no
/// more than its codings.
/// </summary>
internal sealed class Tally
{
    private readonly View view;
    private readonly MatrixQuery query;
    private readonly IReadOnlyList<string> columns;
    private readonly Cell[] cells;
    private readonly Dictionary<int, HashSet<RecordId>> people = [];
    private readonly List<RecordId> ids = [];
    private readonly List<(int Id, int Before)> listed = [];
    private Source? source;
    private int sourceNumber;
    private int firstCoding;
    private string? text;
    private Speakers? speakers;

    public Tally(View view, MatrixQuery query, IReadOnlyList<string> columns)
    {
        this.view = view;
        this.query = query;
        this.columns = columns;
        cells = new Cell[(query.Rows.Count + 1) * columns.Count];
    }

    /// <summary>Says whose codings come next, and which they are.</summary>
    public void Begin(Source next, IEnumerable<RecordId> codings)
    {
        source = next;
        sourceNumber++;
        firstCoding = ids.Count;
        ids.AddRange(codings);
        text = query.Unit == MatrixUnit.Words ? view.TextOf(next) : null;
        speakers = query.Unit == MatrixUnit.People ? Speakers.Of(view, next) : null;
    }

    /// <summary>Counts one coding once in each of the rows and in the base of the column.</summary>
    /// <param name="coding">Its number among the codings of the source.</param>
    public void Count(ReadOnlySpan<int> rows, int coding, TextSpan span, int column)
    {
        Add((query.Rows.Count * columns.Count) + column, coding, span, lists: false);
        foreach (var row in rows)
        {
            Add((row * columns.Count) + column, coding, span, lists: true);
        }
    }

    public Matrix Matrix(string note)
    {
        var told = new List<MatrixCell>();
        for (var row = 0; row < query.Rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                ref var cell = ref cells[(row * columns.Count) + column];
                if (cell.Last > 0)
                {
                    var outOf = cells[(query.Rows.Count * columns.Count) + column].Value;
                    var behind = new Chain(this, cell.Last - 1, Math.Min(cell.Total, Matrices.IdsListed));
                    told.Add(new MatrixCell(row, column, cell.Value, outOf, behind, cell.Total));
                }
            }
        }

        return new Matrix(query.Unit, [.. query.Rows.Select(row => row.Name)], columns, told, note);
    }

    private void Add(int number, int coding, TextSpan span, bool lists)
    {
        ref var cell = ref cells[number];
        switch (query.Unit)
        {
            case MatrixUnit.Codings:
                cell.Value++;
                if (lists)
                {
                    List(ref cell, firstCoding + coding);
                }

                break;
            case MatrixUnit.Sources:
                if (cell.Source != sourceNumber)
                {
                    cell.Value++;
                    if (lists)
                    {
                        List(ref cell, Named(source!.Id));
                    }
                }

                break;
            case MatrixUnit.Words:
                cell.Value += NewWords(ref cell, span);
                if (lists)
                {
                    List(ref cell, firstCoding + coding);
                }

                break;
            case MatrixUnit.People:
                foreach (var person in speakers!.In(span))
                {
                    if (PeopleOf(number).Add(person.Id))
                    {
                        cell.Value++;
                        if (lists)
                        {
                            List(ref cell, Named(person.Id));
                        }
                    }
                }

                break;
            default:
                throw new InvalidOperationException();
        }

        cell.Source = sourceNumber;
    }

    private HashSet<RecordId> PeopleOf(int number)
    {
        if (!people.TryGetValue(number, out var known))
        {
            people[number] = known = [];
        }

        return known;
    }

    /// <summary>Words of the span that no earlier span of the cell covered: codings come in the order of their starts.</summary>
    private int NewWords(ref Cell cell, TextSpan span)
    {
        var covered = cell.Source == sourceNumber ? cell.CoveredTo : 0;
        var start = Math.Max(span.Start, covered);
        var end = Math.Min(span.End, text?.Length ?? 0);
        cell.CoveredTo = Math.Max(covered, span.End);
        return end > start ? WordRule.Count(text.AsSpan(start, end - start)) : 0;
    }

    private void List(ref Cell cell, int id)
    {
        if (cell.Total++ >= Matrices.IdsListed)
        {
            return;
        }

        // Each item knows the one before it: nothing that lies far back in memory is written again.
        listed.Add((id, cell.Last - 1));
        cell.Last = listed.Count;
    }

    private int Named(RecordId id)
    {
        ids.Add(id);
        return ids.Count - 1;
    }

    private struct Cell
    {
        public long Value;
        public int Total;

        /// <summary>The place of the id listed last, counted from 1; 0 while there is none.</summary>
        public int Last;

        /// <summary>The number of the source that was counted last, and how far into it words are counted.</summary>
        public int Source;
        public int CoveredTo;
    }

    /// <summary>The ids behind a cell, in the order in which they were counted; gathered when first asked for.</summary>
    private sealed class Chain(Tally tally, int last, int count) : IReadOnlyList<RecordId>
    {
        private RecordId[]? gathered;

        public int Count => count;

        public RecordId this[int index] => Gathered()[index];

        public IEnumerator<RecordId> GetEnumerator() => ((IEnumerable<RecordId>)Gathered()).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private RecordId[] Gathered()
        {
            if (gathered is { } known)
            {
                return known;
            }

            var found = new RecordId[count];
            for (var (at, i) = (last, count - 1); i >= 0; i--)
            {
                var (id, before) = tally.listed[at];
                found[i] = tally.ids[id];
                at = before;
            }

            return gathered = found;
        }
    }
}
