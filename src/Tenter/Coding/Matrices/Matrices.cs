namespace Tenter.Coding.Matrices;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;
using Tenter.Journal;

/// <summary>
/// Tabulates codings. One pass over the codings for columns that belong to their source; for columns that are codes, a sweep
/// over each source by position. O(codings) and O(codings log codings + overlaps) respectively.
/// </summary>
public static class Matrices
{
    public const int IdsListed = 1_000;

    private const int BitsPerWord = 64;
    private const int NoColumn = -1;

    /// <summary>Where a source or passage has no value for the column asked for.</summary>
    public const string NotRecorded = "not recorded";

    /// <summary>All codes, retired ones included, each as a row of its own, by name.</summary>
    public static IReadOnlyList<MatrixRow> RowsOfCodes(View view) =>
        [
            .. view.All<Code>()
                .OrderBy(code => code.Name, StringComparer.Ordinal)
                .Select(code => new MatrixRow(code.Name, [code.Id])),
        ];

    public static Matrix Of(View view, MatrixQuery query)
    {
        var columns = query.Columns.By == MatrixColumnsBy.Codes ? null : SourceColumns.Of(view, query.Columns);
        var codes = columns is null ? RowsOfCodes(view) : [];
        var tally = new Tally(view, query, columns?.Names ?? [.. codes.Select(row => row.Name)]);
        var byPosition = columns is null || query.Unit == MatrixUnit.Words;
        var placesOf = PlacesByCode(query.Rows, codes);
        var unplaced = 0;
        foreach (var source in view.All<Source>().Where(source => source.CountsAsData))
        {
            var places = PlacesIn(view, source, placesOf, byPosition, ref unplaced);
            tally.Begin(source, places.Select(place => place.Coding));
            if (columns is null)
            {
                Overlaps(places, tally, codes.Count);
                continue;
            }

            var columnsAt = columns.For(source);
            for (var i = 0; i < places.Length; i++)
            {
                foreach (var column in columnsAt(places[i].Span))
                {
                    tally.Count(places[i].Rows, i, places[i].Span, column);
                }
            }
        }

        return tally.Matrix(Note(query, columns, unplaced));
    }

    /// <summary>The codings of a source, each with the numbers of its rows and of its own code's column.</summary>
    private static Place[] PlacesIn(
        View view,
        Source source,
        Dictionary<RecordId, (int[] Rows, int Column)> placesOf,
        bool byPosition,
        ref int unplaced
    )
    {
        var places = new Place[view.CountWhere(Coding.BySource, source.Id)];
        var i = 0;
        foreach (var coding in view.Where(Coding.BySource, source.Id))
        {
            if (view.Present(coding.Passage).Passage is not { } passage)
            {
                unplaced++;
                continue;
            }

            var (rows, column) = placesOf.GetValueOrDefault(coding.Code, ([], NoColumn));
            places[i++] = new Place(passage.Span, coding.Id, rows, column);
        }

        if (i < places.Length)
        {
            Array.Resize(ref places, i);
        }

        if (byPosition)
        {
            Array.Sort(places, static (a, b) => a.Span.CompareTo(b.Span));
        }

        return places;
    }

    /// <summary>Each coding counts once for each code, other than its own, that some coding overlapping it bears.</summary>
    private static void Overlaps(Place[] places, Tally tally, int codes)
    {
        // One bit per coding and code: whether they met already.
        var words = (codes + BitsPerWord - 1) / BitsPerWord;
        var met = new ulong[places.Length * words];
        var open = new List<int>();
        for (var i = 0; i < places.Length; i++)
        {
            var start = places[i].Span.Start;
            open.RemoveAll(other => places[other].Span.End <= start);
            foreach (var other in open)
            {
                Meet(other, i);
                Meet(i, other);
            }

            open.Add(i);
        }

        void Meet(int one, int other)
        {
            ref readonly var place = ref places[one];
            var column = places[other].Column;
            if (column == NoColumn || column == place.Column)
            {
                return;
            }

            ref var bits = ref met[(one * words) + (column / BitsPerWord)];
            var bit = 1UL << (column % BitsPerWord);
            if ((bits & bit) == 0)
            {
                bits |= bit;
                tally.Count(place.Rows, one, place.Span, column);
            }
        }
    }

    private static Dictionary<RecordId, (int[] Rows, int Column)> PlacesByCode(
        IReadOnlyList<MatrixRow> rows,
        IReadOnlyList<MatrixRow> columns
    )
    {
        var rowsOf = rows.SelectMany((row, number) => row.Codes.Select(code => (code, number)))
            .ToLookup(pair => pair.code, pair => pair.number);
        var columnOf = columns
            .SelectMany((column, number) => column.Codes.Select(code => (code, number)))
            .ToLookup(pair => pair.code, pair => pair.number);
        return rowsOf
            .Select(code => code.Key)
            .Union(columnOf.Select(code => code.Key))
            .ToDictionary(code => code, code => (rowsOf[code].ToArray(), columnOf[code].FirstOrDefault(NoColumn)));
    }

    private static string Note(MatrixQuery query, SourceColumns? columns, int unplaced)
    {
        var unit = query.Unit switch
        {
            MatrixUnit.Codings => "codings",
            MatrixUnit.Sources => "sources with at least one such coding",
            MatrixUnit.Words => "words covered, each once per cell",
            MatrixUnit.People => "participants who speak in such codings",
            _ => throw new ArgumentOutOfRangeException(nameof(query)),
        };
        var several = columns is { SeveralPerSource: true }
            ? " A coding with several values counts in each, so columns may not be added."
            : string.Empty;
        var codes =
            query.Columns.By == MatrixColumnsBy.Codes
                ? " A coding counts where it overlaps at least one coding of the column's code."
                : string.Empty;
        var astray = unplaced switch
        {
            0 => string.Empty,
            1 => " One coding has no place in the corrected text of its source and is not counted.",
            _ => $" {unplaced} codings have no place in the corrected text of their source and are not counted.",
        };
        return $"Unit: {unit}. Base: the same over all codings of the column.{several}{codes}{astray} A count is a prompt to read, not a finding.";
    }

    private readonly record struct Place(TextSpan Span, RecordId Coding, int[] Rows, int Column);
}
