namespace Tenter.Web.Tests.Evidence;

using System.Threading.Tasks;
using Shouldly;
using Xunit;

public sealed class TablesPageTests
{
    [Fact]
    public async Task A_table_is_pasted_and_a_share_refused_for_want_of_a_base()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var kept = await workbench.PostAsync(
            "/evidence/tables",
            ("name", "Why people attend"),
            ("unit", "responses"),
            ("rows", "Reason; Responses\ntell of own work; 17\nmeet others; 17\nsupport; 1"),
            ("multiple", "true")
        );
        var page = await workbench.GetAsync("/evidence/tables");

        kept.IsSuccessStatusCode.ShouldBeTrue();
        page.ShouldContain("meet others");
        page.ShouldContain("No share can be told");
        page.ShouldNotContain("49%");
        page.ShouldNotContain("49 %");
    }

    [Fact]
    public async Task What_is_no_figure_is_refused_by_name()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var refused = await workbench.PostAsync(
            "/evidence/tables",
            ("name", "T"),
            ("unit", "people"),
            ("rows", "A; n\nx; many")
        );

        refused.IsSuccessStatusCode.ShouldBeFalse();
    }
}
