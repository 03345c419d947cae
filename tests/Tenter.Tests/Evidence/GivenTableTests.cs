namespace Tenter.Tests.Evidence;

using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Xunit;

/// <summary>The figures are those of Table 6-1 of thesis 003 (reasons for attending forums); the words are ours.</summary>
public sealed class GivenTableTests
{
    private const string Reasons = """
        {
          "name": "Why people attend the forums", "unit": "responses", "columns": ["Responses"], "multiple": true,
          "baseNote": "several answers possible; how many answered is not said",
          "rows": [
            {"name":"tell of own work","values":[17]},
            {"name":"hear of projects of use to oneself","values":[17]},
            {"name":"hear of projects of use to clients","values":[16]},
            {"name":"meet others","values":[17]},
            {"name":"stay in touch","values":[8]},
            {"name":"organises the forum","values":[1]},
            {"name":"support","values":[1]}
          ]
        }
        """;

    private readonly MemoryProject project = new();

    [Fact]
    public void A_table_is_kept_as_it_was_given()
    {
        var table = Given(Reasons);

        table.Rows.Select(row => row.Values[0]).ShouldBe([17, 17, 16, 17, 8, 1, 1]);
        table.Rows.Sum(row => row.Values[0]).ShouldBe(77);
    }

    [Fact]
    public void A_percentage_is_refused_for_want_of_a_base()
    {
        var refusal = Given(Reasons).ShareOf(0, 0).Refusal;

        refusal.What.ShouldBe("No share can be told: the table does not say how many answered");
        refusal.ToDo.ShouldContain("77");
    }

    [Fact]
    public void With_a_base_a_share_is_told_and_without_several_answers_the_column_is_one()
    {
        Given(Reasons.Replace("\"multiple\"", "\"base\": 34, \"multiple\"")).ShareOf(0, 0).Value.ShouldBe(0.5);
        var single =
            """{"name":"T","unit":"people","columns":["n"],"rows":[{"name":"a","values":[1]},{"name":"b","values":[3]}]}""";
        Given(single).ShareOf(0, 0).Value.ShouldBe(0.25);
    }

    [Fact]
    public void A_row_of_another_length_is_refused() =>
        project
            .Try(
                "add-given-table",
                """{"name":"T","unit":"people","columns":["n"],"rows":[{"name":"a","values":[]}]}"""
            )
            .Refusal.ShouldBeOfType<RowOfAnotherLength>();

    private GivenTable Given(string arguments)
    {
        var id = project.Do("add-given-table", arguments);
        return project.View().Find<GivenTable>(id)!;
    }
}
