namespace Tenter.Formats.Tests.Readers.Plain;

using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Xunit;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("survey.csv", ',')]
    [InlineData("survey.csv", ';')]
    [InlineData("survey.csv", '\t')]
    [InlineData("survey.tsv", '\t')]
    public void Rows_are_written_out_to_be_read_and_kept_as_a_table(string name, char delimiter)
    {
        var document = Reading.Text(name, "who,sector,answer\r\nP1,public,Yes\r\nP2,,No\r\n".Replace(',', delimiter));

        document.Text.ShouldBe("who: P1\nsector: public\nanswer: Yes\n\nwho: P2\nanswer: No");
        document.Shown().ShouldBe(["Row who: P1 / sector: public / answer: Yes", "Row who: P2 / answer: No"]);
        document.Table!.Columns.ShouldBe(["who", "sector", "answer"]);
        document.Table.Rows.Select(row => string.Join('|', row)).ShouldBe(["P1|public|Yes", "P2||No"]);
    }

    [Fact]
    public void Quoted_cells_may_hold_delimiters_quotes_and_lines()
    {
        var document = Reading.Text("survey.csv", "who,answer\nP1,\"Yes, \"\"we\"\" did\nafter all\"\n\nP2,No\n");

        document.Table!.Rows[0][1].ShouldBe("Yes, \"we\" did\nafter all");
        document.Shown()[0].ShouldBe("Row who: P1 / answer: Yes, \"we\" did / after all");
    }

    [Fact]
    public void Columns_without_a_name_or_with_the_same_get_one_of_their_own() =>
        Reading.Text("t.csv", "a,,a\n1,2,3\n").Table!.Columns.ShouldBe(["a", "Column 2", "a (2)"]);

    [Fact]
    public void A_ragged_row_is_refused_with_its_line()
    {
        var refusal = Reading.Refused("t.csv", "a,b\n\"x\ny\",2\n3\n");

        refusal.Message.ShouldBe(
            "The row has 1 cells, but there are 2 columns (t.csv, line 4). Correct that line and read the file again"
        );
    }

    [Fact]
    public void A_quotation_mark_that_never_closes_is_refused_where_it_opens() =>
        Reading.Refused("t.csv", "a,b\n1,2\n\"3,4\n5,6\n").Where.ShouldBe("t.csv, line 3");

    [Theory]
    [InlineData("a,b\n")]
    [InlineData("a,b\n,\n , \n")]
    [InlineData("\n\n")]
    public void A_table_without_answers_is_refused(string table) =>
        Reading.Refused("t.csv", table).What.ShouldContain("no words");

    [Fact]
    public void Too_many_columns_are_refused() =>
        Reading
            .Refused("t.csv", new string(',', 6_000) + "\n1\n")
            .Message.ShouldContain("Columns above the limit of 5,000");
}
