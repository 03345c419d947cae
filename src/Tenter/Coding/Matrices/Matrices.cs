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
        var tally = new Tally(view, query, columns?.Names ?? [.. RowsOfCodes(view).Select(row => row.Name)]);
        var rowsOf = RowsByCode(query.Rows);
        foreach (var source in view.All<Source>().Where(source => source.CountsAsData))
        {
            var bySource = view.Where(Coding.BySource, source.Id);
            if (columns is not null)
            {
                var place = columns.For(source);
                foreach (var coding in bySource)
                {
                    foreach (var column in place(coding.Passage.Span))
                    {
                        tally.Count(rowsOf, coding, source, column);
                    }
                }
            }
            else
            {
                Overlaps(bySource, tally, rowsOf, source, RowsByCode(RowsOfCodes(view)));
            }
        }

        return tally.Matrix(Note(query, columns));
    }

    private static void Overlaps(
        IEnumerable<Coding> codings,
        Tally tally,
        Dictionary<RecordId, List<int>> rowsOf,
        Source source,
        Dictionary<RecordId, List<int>> columnOf
    )
    {
        // Sorted by start; the window holds codings that may still overlap the present one.
        var sorted = codings.OrderBy(coding => coding.Passage.Span).ToList();
        var open = new List<Coding>();
        var pairs = new HashSet<(RecordId Coding, int Column)>();
        foreach (var coding in sorted)
        {
            open.RemoveAll(other => other.Passage.End <= coding.Passage.Start);
            foreach (var other in open)
            {
                Meet(other, coding);
                Meet(coding, other);
            }

            open.Add(coding);
        }

        void Meet(Coding coding, Coding other)
        {
            if (coding.Code != other.Code && pairs.Add((coding.Id, columnOf[other.Code][0])))
            {
                tally.Count(rowsOf, coding, source, columnOf[other.Code][0]);
            }
        }
    }

    private static Dictionary<RecordId, List<int>> RowsByCode(IReadOnlyList<MatrixRow> rows)
    {
        var byCode = new Dictionary<RecordId, List<int>>();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var code in rows[row].Codes)
            {
                if (!byCode.TryGetValue(code, out var list))
                {
                    byCode[code] = list = [];
                }

                list.Add(row);
            }
        }

        return byCode;
    }

    private static string Note(MatrixQuery query, SourceColumns? columns)
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
        return $"Unit: {unit}. Base: the same over all codings of the column.{several}{codes} A count is a prompt to read, not a finding.";
    }
}
