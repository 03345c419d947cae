namespace Tenter.Coding.Matrices;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>Keeps count while the codings pass by, cell by cell and column by column.</summary>
internal sealed class Tally
{
    private readonly View view;
    private readonly MatrixQuery query;
    private readonly IReadOnlyList<string> columns;
    private readonly Cell?[,] cells;
    private readonly Cell[] bases;

    public Tally(View view, MatrixQuery query, IReadOnlyList<string> columns)
    {
        this.view = view;
        this.query = query;
        this.columns = columns;
        cells = new Cell?[query.Rows.Count, columns.Count];
        bases = [.. columns.Select(_ => new Cell())];
    }

    public void Count(Dictionary<RecordId, List<int>> rowsOf, Coding coding, Source source, int column)
    {
        Add(bases[column], coding, source);
        if (!rowsOf.TryGetValue(coding.Code, out var rows))
        {
            return;
        }

        foreach (var row in rows)
        {
            Add(cells[row, column] ??= new Cell(), coding, source);
        }
    }

    public Matrix Matrix(string note)
    {
        var told = new List<MatrixCell>();
        for (var row = 0; row < query.Rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                if (cells[row, column] is { } cell)
                {
                    var ids = Ids(cell);
                    told.Add(new MatrixCell(row, column, Value(cell), Value(bases[column]), ids, Total(cell)));
                }
            }
        }

        return new Matrix(query.Unit, [.. query.Rows.Select(row => row.Name)], columns, told, note);
    }

    private void Add(Cell cell, Coding coding, Source source)
    {
        cell.Codings++;
        switch (query.Unit)
        {
            case MatrixUnit.Sources:
                cell.Distinct.Add(source.Id);
                break;
            case MatrixUnit.People:
                cell.Distinct.UnionWith(PeopleIn(coding, source));
                break;
            case MatrixUnit.Words:
                cell.Spans.Add((source.Id, coding.Passage.Span));
                goto case MatrixUnit.Codings;
            case MatrixUnit.Codings:
                if (cell.Listed.Count < Matrices.IdsListed)
                {
                    cell.Listed.Add(coding.Id);
                }

                break;
            default:
                throw new InvalidOperationException();
        }
    }

    private readonly Dictionary<RecordId, Speakers> speakers = [];

    private IEnumerable<RecordId> PeopleIn(Coding coding, Source source)
    {
        if (!speakers.TryGetValue(source.Id, out var of))
        {
            speakers[source.Id] = of = Speakers.Of(view, source);
        }

        return of.In(coding.Passage.Span).Select(participant => participant.Id);
    }

    private long Value(Cell cell) =>
        query.Unit switch
        {
            MatrixUnit.Codings => cell.Codings,
            MatrixUnit.Sources or MatrixUnit.People => cell.Distinct.Count,
            MatrixUnit.Words => cell.Words ??= WordsIn(cell.Spans),
            _ => throw new InvalidOperationException(),
        };

    private long Total(Cell cell) =>
        query.Unit is MatrixUnit.Sources or MatrixUnit.People ? cell.Distinct.Count : cell.Codings;

    private IReadOnlyList<RecordId> Ids(Cell cell) =>
        query.Unit is MatrixUnit.Sources or MatrixUnit.People
            ? [.. cell.Distinct.Take(Matrices.IdsListed)]
            : cell.Listed;

    /// <summary>Words of the union of the spans, source by source.</summary>
    private long WordsIn(List<(RecordId Source, TextSpan Span)> spans)
    {
        long words = 0;
        foreach (var bySource in spans.GroupBy(span => span.Source))
        {
            if (view.Find<Source>(bySource.Key) is not { } source || view.TextOf(source) is not { } text)
            {
                continue;
            }

            var end = 0;
            foreach (var span in bySource.Select(pair => pair.Span).Order())
            {
                var start = Math.Max(span.Start, end);
                if (span.End > start)
                {
                    words += WordRule.Count(text.AsSpan(start, Math.Min(span.End, text.Length) - start));
                    end = span.End;
                }
            }
        }

        return words;
    }

    private sealed class Cell
    {
        public long Codings { get; set; }

        public long? Words { get; set; }

        public List<RecordId> Listed { get; } = [];

        public HashSet<RecordId> Distinct { get; } = [];

        public List<(RecordId Source, TextSpan Span)> Spans { get; } = [];
    }
}
