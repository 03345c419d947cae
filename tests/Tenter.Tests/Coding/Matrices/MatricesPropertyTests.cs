namespace Tenter.Tests.Coding.Matrices;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tenter.Coding;
using Tenter.Coding.Matrices;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;
using Coding = Tenter.Coding.Coding;

/// <summary>Every cell against a count by all pairs and one character at a time, which is slow and plain.</summary>
public sealed class MatricesPropertyTests
{
    private const string Text = "We met in May and then nobody met again until the lease was nearly over";
    private static readonly string[] CodeNames = ["trust", "lease", "silence", "money"];

    private static readonly Gen<List<(int Source, int Code, int Start, int Length)>> Codings = (
        from source in Gen.Choose(0, 2)
        from code in Gen.Choose(0, CodeNames.Length - 1)
        from start in Gen.Choose(0, Text.Length - 2)
        from length in Gen.Choose(1, 30)
        select (source, code, start, Math.Min(length, Text.Length - start))
    ).ListOf();

    [Theory]
    [InlineData(MatrixColumnsBy.Codes, MatrixUnit.Codings)]
    [InlineData(MatrixColumnsBy.Codes, MatrixUnit.Sources)]
    [InlineData(MatrixColumnsBy.Codes, MatrixUnit.Words)]
    [InlineData(MatrixColumnsBy.Codes, MatrixUnit.People)]
    [InlineData(MatrixColumnsBy.Period, MatrixUnit.Codings)]
    [InlineData(MatrixColumnsBy.Period, MatrixUnit.Sources)]
    [InlineData(MatrixColumnsBy.Period, MatrixUnit.Words)]
    [InlineData(MatrixColumnsBy.Period, MatrixUnit.People)]
    public void Each_cell_is_what_a_plain_count_finds(MatrixColumnsBy by, MatrixUnit unit) =>
        Prop.ForAll(
                Codings.ToArbitrary(),
                codings =>
                {
                    var view = Projected(codings);
                    var matrix = Matrices.Of(
                        view,
                        new MatrixQuery(Matrices.RowsOfCodes(view), new MatrixColumns(by), unit)
                    );

                    var found = matrix.Cells.ToDictionary(
                        cell => (matrix.Rows[cell.Row], matrix.Columns[cell.Column]),
                        cell => (cell.Value, cell.Base, Ids: cell.Ids.ToHashSet())
                    );
                    var plain = Plain(view, by, unit);
                    found.Keys.ShouldBe(plain.Keys, ignoreOrder: true);
                    foreach (var (place, cell) in plain)
                    {
                        found[place].Value.ShouldBe(cell.Value);
                        found[place].Base.ShouldBe(cell.Base);
                        found[place].Ids.ShouldBe(cell.Ids, ignoreOrder: true);
                    }

                    matrix.Cells.ShouldAllBe(cell => cell.IdsTotal == cell.Ids.Count);
                }
            )
            .QuickCheckThrowOnFailure();

    private static View Projected(List<(int Source, int Code, int Start, int Length)> codings)
    {
        var project = new MemoryProject();
        foreach (var name in new[] { "Ash", "Joyce" })
        {
            project.Do("add-participant", $$"""{"name":"{{name}}"}""");
        }

        var dates = new[] { "2016", "2017-03", "2017-11" };
        var sources = dates.Select((date, i) => project.Source($"s{i}", Text, i == 0 ? "Ash" : "Joyce", date)).ToList();
        foreach (var (source, code, start, length) in codings)
        {
            var passage = new Passage(sources[source].Id, sources[source].Revision, start, start + length);
            // The same member placing the same code on the same words again adds nothing.
            project.Try((view, stamp) => CodePassage.Of(view, CodeNames[code], passage, stamp));
        }

        return project.View();
    }

    private static Dictionary<(string Row, string Column), (long Value, long Base, HashSet<RecordId> Ids)> Plain(
        View view,
        MatrixColumnsBy by,
        MatrixUnit unit
    )
    {
        var all = view.All<Coding>().ToList();
        var cells = new Dictionary<(string Row, string Column), (long Value, long Base, HashSet<RecordId> Ids)>();
        var columns =
            by == MatrixColumnsBy.Codes ? view.All<Code>().Select(code => code.Name) : all.Select(c => Year(view, c));
        foreach (var column in columns.Distinct())
        {
            var inColumn = all.Where(coding =>
                    by == MatrixColumnsBy.Period
                        ? Year(view, coding) == column
                        : view.Find<Code>(coding.Code)!.Name != column
                            && all.Exists(other =>
                                view.Find<Code>(other.Code)!.Name == column
                                && other.Passage.Source == coding.Passage.Source
                                && other.Passage.Span.Overlaps(coding.Passage.Span)
                            )
                )
                .ToList();
            foreach (var row in inColumn.GroupBy(coding => view.Find<Code>(coding.Code)!.Name))
            {
                var (value, ids) = Counted(view, unit, [.. row]);
                cells[(row.Key, column)] = (value, Counted(view, unit, inColumn).Value, ids);
            }
        }

        return cells;
    }

    private static (long Value, HashSet<RecordId> Ids) Counted(View view, MatrixUnit unit, List<Coding> codings)
    {
        HashSet<RecordId> ids = unit switch
        {
            MatrixUnit.Sources => [.. codings.Select(coding => coding.Passage.Source)],
            MatrixUnit.People =>
            [
                .. codings.SelectMany(coding => view.Find<Source>(coding.Passage.Source)!.Participants),
            ],
            _ => [.. codings.Select(coding => coding.Id)],
        };
        return (unit == MatrixUnit.Words ? Words(codings) : ids.Count, ids);
    }

    /// <summary>Words of the pieces that the codings make of a text, a piece ending where the next coding goes on alone.</summary>
    private static long Words(List<Coding> codings)
    {
        long words = 0;
        foreach (var source in codings.GroupBy(coding => coding.Passage.Source))
        {
            var covered = 0;
            foreach (var span in source.Select(coding => coding.Passage.Span).Order())
            {
                var from = Math.Max(covered, span.Start);
                words += from < span.End ? WordRule.Count(Text.AsSpan(from, span.End - from)) : 0;
                covered = Math.Max(covered, span.End);
            }
        }

        return words;
    }

    private static string Year(View view, Coding coding) =>
        view.Find<Source>(coding.Passage.Source)!
            .Date!.Value.Earliest!.Value.Year.ToString(CultureInfo.InvariantCulture);
}
