namespace Tenter.Coding.Matrices;

using System;
using System.Collections.Generic;
using System.Linq;
using Tenter.Evidence;

/// <summary>
/// Tabulates codings. One pass over the codings for columns that belong to their source; for columns that are codes, a sweep
/// over each source by position. O(codings) and O(codings log codings + overlaps) respectively.
/// </summary>
public static class Matrices
{
    public const int IdsListed = 1_000;

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
        var ofCodes = query.Columns.By == MatrixColumnsBy.Codes;
        var columns = ofCodes ? null : SourceColumns.Of(view, query.Columns);
        var codes = ofCodes ? query.Columns.Groups ?? RowsOfCodes(view) : [];
        var names = columns?.Names ?? [.. codes.Select(row => row.Name)];
        var among = query.Among;
        var table = CodingTable.Of(
            view,
            among is null ? null : (coding, span) => among.Touches(coding.Passage.Source, span)
        );
        var places = PlacesByCode(table, query.Rows, codes);
        var note = Note(query, columns, table.Sources);
        var matrix =
            ofCodes && query.Unit == MatrixUnit.Codings
                ? OverlappingCodes.Count(query, names, places, table.Sources, note)
                : Tallied(view, query, columns, names, places, table.Sources, note);
        return query.Rate is { } rate
            ? matrix with
            {
                Against = rate,
                Bases = RateBases.Of(view, query, matrix, columns, codes),
            }
            : matrix;
    }

    private static Matrix Tallied(
        View view,
        MatrixQuery query,
        SourceColumns? columns,
        IReadOnlyList<string> names,
        CodePlaces[] placesOf,
        PresentCodings[] sources,
        string note
    )
    {
        var tally = new Tally(view, query, names);
        foreach (var source in sources)
        {
            tally.Begin(source.Source, source.Codings.Select(coding => coding.Id));
            if (columns is null)
            {
                OverlappingCodes.Meet(source, placesOf, names.Count, tally.Count);
                continue;
            }

            var columnsAt = columns.CodingsOf(source.Source);
            for (var i = 0; i < source.Count; i++)
            {
                var rows = source.Codes[i] < 0 ? [] : placesOf[source.Codes[i]].Rows;
                foreach (var column in columnsAt(source.Codings[i], source.Spans[i]))
                {
                    tally.Count(rows, i, source.Spans[i], column);
                }
            }
        }

        return tally.Matrix(note);
    }

    /// <summary>Of each code, by its number.</summary>
    private static CodePlaces[] PlacesByCode(
        CodingTable table,
        IReadOnlyList<MatrixRow> rows,
        IReadOnlyList<MatrixRow> columns
    )
    {
        var rowsOf = rows.SelectMany((row, number) => row.Codes.Select(code => (code, number)))
            .ToLookup(pair => pair.code, pair => pair.number);
        var columnsOf = columns
            .SelectMany((column, number) => column.Codes.Select(code => (code, number)))
            .ToLookup(pair => pair.code, pair => pair.number);
        return Array.ConvertAll(table.Codes, code => new CodePlaces([.. rowsOf[code.Id]], [.. columnsOf[code.Id]]));
    }

    private static string Note(MatrixQuery query, SourceColumns? columns, PresentCodings[] sources)
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
        var among = query.Among is { } filter
            ? $" Only codings that share a character with: {filter.Answer.Query.Text}."
            : string.Empty;
        var rate =
            query.Rate is not { } against ? string.Empty
            : against.Row is { } row
                ? $" Rates: out of ‘{row}’ in the same column; where it has none the rate is undefined, not 0."
            : $" Rates: per 1,000 words collected under the column; where none were the rate is undefined, not 0.";
        return $"Unit: {unit}. Base: the same over all codings of the column.{several}{codes}{among}{rate}{LeftOut(sources)} A count is a prompt to read, not a finding.";
    }

    /// <summary>What is not counted, and why: said, so that nobody looks for it in a cell.</summary>
    private static string LeftOut(PresentCodings[] sources)
    {
        var astray = sources.Sum(source => source.Unplaced) switch
        {
            0 => string.Empty,
            1 => " One coding has no place in the corrected text of its source and is not counted.",
            var n => $" {n} codings have no place in the corrected text of their source and are not counted.",
        };
        var introduced = sources.Sum(source => source.Introduced) switch
        {
            0 => string.Empty,
            1 => " One coding was brought up by the researcher and is not counted as having arisen.",
            var n => $" {n} codings were brought up by the researcher and are not counted as having arisen.",
        };
        return astray + introduced;
    }
}

/// <summary>The rows and the columns that a code belongs to.</summary>
internal sealed record CodePlaces(int[] Rows, int[] Columns);
