namespace Tenter.Web.Tests.Evidence;

using System.Text.Json.Nodes;
using System.Threading.Tasks;
using AngleSharp.Html.Parser;
using Shouldly;
using Tenter.Web.Projects;
using Xunit;

public sealed class AccessRegisterTests
{
    [Fact]
    public async Task Marks_and_counts_come_from_what_was_recorded_of_the_outcome()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        Approach(workbench, "The office", "took-part");
        Approach(workbench, "Imelda", "declined", "Imelda");
        Approach(workbench, "Somebody", outcome: null);

        var page = new HtmlParser().ParseDocument(await workbench.GetAsync("/evidence/access"));

        page.Body!.TextContent.ShouldContain("1 of 3 approached took part");
        page.QuerySelectorAll(".referrals > svg .outcome-filled").Length.ShouldBe(1);
        page.QuerySelectorAll(".referrals > svg .outcome-barred").Length.ShouldBe(1);
        page.QuerySelectorAll(".referrals > svg .outcome-unrecorded").Length.ShouldBe(1);
        page.QuerySelector(".referral-key")!.TextContent.ShouldContain("Took part 1 of 3");
        (await workbench.GetAsync("/home")).ShouldContain("took part: 1 of 3");
    }

    [Fact]
    public async Task Words_a_project_adds_have_signs_of_their_own()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        Approach(workbench, "Kit", "observed");
        Approach(workbench, "Bryony", "pending");

        var page = await workbench.GetAsync("/evidence/access");

        page.ShouldContain("outcome-square");
        page.ShouldContain("outcome-open");
    }

    private static void Approach(DeskWorkbench workbench, string name, string? outcome, string? participant = null) =>
        workbench
            .Desk.Do(
                "add-approach",
                new JsonObject
                {
                    ["name"] = name,
                    ["outcome"] = outcome,
                    ["participant"] = participant,
                }
            )
            .Done.ShouldBeTrue();
}
