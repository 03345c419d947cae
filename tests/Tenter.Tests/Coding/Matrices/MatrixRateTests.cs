namespace Tenter.Tests.Coding.Matrices;

using System.Linq;
using Shouldly;
using Tenter.Coding;
using Tenter.Coding.Matrices;
using Tenter.Coding.Queries;
using Tenter.Evidence;
using Xunit;

public sealed class MatrixRateTests
{
    private readonly MemoryProject project = new();

    public MatrixRateTests()
    {
        project.Do("add-code", """{"name":"raised"}""");
        project.Do("add-code", """{"name":"recorded"}""");
    }

    /// <summary>After the board meetings of Box 7 of thesis 000: at the first nothing is raised, at the second much and none of it recorded.</summary>
    [Fact]
    public void A_rate_is_undefined_where_nothing_was_raised_and_0_where_nothing_of_it_was_recorded()
    {
        project.Source("first", "There was one place on the agenda. It went by.", date: "2012-01");
        var second = project.Source(
            "second",
            "The sector was named. Halls were named. Time was asked for.",
            date: "2012-02"
        );
        var third = project.Source("third", "She objected that none was noted. It was noted.", date: "2012-03");
        Code(second, "raised", "The sector");
        Code(second, "raised", "Halls");
        Code(third, "raised", "She objected");
        Code(third, "recorded", "It was noted");

        var matrix = Of(MatrixColumnsBy.Source, new MatrixRate("raised"));

        matrix.Columns.ShouldBe(["first", "second", "third"]);
        matrix.Bases.ShouldBe([0L, 2L, 1L]);
        Rate(matrix, "recorded", "first").ShouldBeNull();
        Rate(matrix, "recorded", "second").ShouldBe(0);
        Rate(matrix, "recorded", "third").ShouldBe(1);
    }

    [Fact]
    public void A_rate_by_words_is_out_of_the_words_collected_and_undefined_where_none_were()
    {
        var much = project.Source("much", "One two three four five six seven eight nine ten.", date: "2016");
        project.Source("none", "—", date: "2017");
        Code(much, "raised", "two");

        var matrix = Of(MatrixColumnsBy.Period, new MatrixRate());

        matrix.Bases.ShouldBe([10L, 0L]);
        Rate(matrix, "raised", "2016").ShouldBe(100);
        Rate(matrix, "recorded", "2016").ShouldBe(0);
        Rate(matrix, "raised", "2017").ShouldBeNull();
    }

    [Fact]
    public void A_query_limits_the_codings_and_the_words()
    {
        project.Do("add-participant", """{"name":"Imelda","sector":"voluntary"}""");
        project.Do("add-participant", """{"name":"Gareth","sector":"public"}""");
        var talk = project.Source("talk", "Imelda: one two three.\nGareth: four five.");
        project.Do("change-source", """{"id":"talk","participants":["Imelda","Gareth"]}""");
        project.GiveTurns(talk, ("Imelda", "Imelda: one two three."), ("Gareth", "Gareth: four five."));
        Code(talk, "raised", "two");
        Code(talk, "raised", "four");

        var all = Of(MatrixColumnsBy.Attribute, new MatrixRate(), attribute: "sector");
        all.Columns.ShouldBe(["Public", "Voluntary and community"]);
        all.Bases.ShouldBe([2L, 3L]);
        var limited = Of(MatrixColumnsBy.Attribute, new MatrixRate(), "speaker:Gareth", "sector");
        limited.Cells.Single().Value.ShouldBe(1);
        limited.Bases.ShouldBe([2L, 0L]);
    }

    [Theory]
    [InlineData("2016-05-03", MatrixPeriod.HalfYear, "2016, 1st half")]
    [InlineData("2016-05-03", MatrixPeriod.Quarter, "2016, quarter 2")]
    [InlineData("2016-05", MatrixPeriod.Month, "2016-05")]
    [InlineData("2016", MatrixPeriod.Year, "2016")]
    [InlineData("2016", MatrixPeriod.Quarter, "2016, quarter not known")]
    [InlineData("2016-05/2016-08", MatrixPeriod.HalfYear, "2016, half not known")]
    [InlineData(null, MatrixPeriod.Month, "not recorded")]
    public void A_period_is_told_only_as_far_as_the_date_is_known(string? date, MatrixPeriod period, string column)
    {
        Code(project.Source("s", "Words.", date: date), "raised", "Words");
        var view = project.View();

        Matrices
            .Of(
                view,
                new MatrixQuery(
                    Matrices.RowsOfCodes(view),
                    new MatrixColumns(MatrixColumnsBy.Period, Period: period),
                    MatrixUnit.Codings
                )
            )
            .Columns.ShouldBe([column]);
    }

    [Fact]
    public void Columns_may_be_those_who_coded()
    {
        Code(project.Source("s", "Words."), "raised", "Words");

        var matrix = Of(MatrixColumnsBy.Coder, new MatrixRate());

        matrix.Columns.ShouldBe([project.View().All<Member>().Single().Name]);
        matrix.Cells.Single().Value.ShouldBe(1);
        matrix.RateOf(0, 1).ShouldBeNull();
    }

    private Matrix Of(MatrixColumnsBy by, MatrixRate rate, string? among = null, string? attribute = null)
    {
        var view = project.View();
        return Matrices.Of(
            view,
            new MatrixQuery(Matrices.RowsOfCodes(view), new MatrixColumns(by, attribute), MatrixUnit.Codings)
            {
                Rate = rate,
                Among = among is null
                    ? null
                    : PassageFilter.Of(Asking.Run(view, null, PassageQuery.Parse(among).Value).Value),
            }
        );
    }

    private static double? Rate(Matrix matrix, string row, string column)
    {
        var (r, c) = (matrix.Rows.ToList().IndexOf(row), matrix.Columns.ToList().IndexOf(column));
        return matrix.RateOf(c, matrix.Cells.SingleOrDefault(cell => cell.Row == r && cell.Column == c)?.Value ?? 0);
    }

    private void Code(Source source, string code, string words) =>
        project
            .Try((view, stamp) => CodePassage.Of(view, code, project.Passage(source, words), stamp))
            .Done.ShouldBeTrue();
}
