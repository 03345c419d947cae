namespace Tenter.Coding.Matrices;

using System.Collections.Generic;
using System.Linq;
using Tenter.Coding.Queries;
using Tenter.Evidence;

/// <summary>What the rates of a table are told against, per column.</summary>
internal static class RateBases
{
    public static IReadOnlyList<long?> Of(
        View view,
        MatrixQuery query,
        Matrix matrix,
        SourceColumns? columns,
        IReadOnlyList<MatrixRow> codes
    )
    {
        if (query.Rate!.Row is { } name)
        {
            var row = matrix.Rows.ToList().IndexOf(name);
            var values = new long?[matrix.Columns.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = 0;
            }

            foreach (var cell in matrix.Cells.Where(cell => cell.Row == row))
            {
                values[cell.Column] = cell.Value;
            }

            return values;
        }

        var words = Enumerable.Repeat<long?>(0, matrix.Columns.Count).ToArray();
        foreach (var source in view.All<Source>().Where(source => source.CountsAsData))
        {
            var asked = new AskedSource(view, source);
            if (columns is not null)
            {
                columns.AddWords(asked, query.Among, words);
            }
            else
            {
                AddCovered(view, asked, query.Among, codes, words);
            }
        }

        return words;
    }

    /// <summary>Where columns are codes: the words that their own codings cover.</summary>
    private static void AddCovered(
        View view,
        AskedSource source,
        PassageFilter? among,
        IReadOnlyList<MatrixRow> codes,
        long?[] words
    )
    {
        var spans = view.Where(Coding.BySource, source.Source.Id)
            .Select(coding => (coding.Code, view.Present(coding.Passage).Passage))
            .Where(pair => pair.Passage is not null)
            .ToLookup(pair => pair.Code, pair => pair.Passage!.Value.Span);
        for (var column = 0; column < codes.Count; column++)
        {
            var cover = PassageSets.Cover(PassageSets.Of(codes[column].Codes.SelectMany(code => spans[code])));
            words[column] += source.CountWords(
                among is null ? cover : [.. cover.SelectMany(run => among.Within(source.Source.Id, run))]
            );
        }
    }
}
