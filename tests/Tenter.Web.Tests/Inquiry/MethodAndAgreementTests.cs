namespace Tenter.Web.Tests.Inquiry;

using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Coding;
using Tenter.Coding.Agreement;
using Tenter.Evidence;
using Tenter.Inquiry;
using Tenter.Journal;
using Xunit;

public sealed class MethodAndAgreementTests
{
    [Fact]
    public async Task Agreement_is_off_until_the_method_asks_for_it_and_says_why()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        var off = await workbench.GetAsync("/inquiry/agreement");
        using var declared = await workbench.PostAsync(
            "/inquiry/method",
            ("methodFamily", "codebook"),
            ("agreement", "true"),
            ("agreementBecause", "two of us code")
        );
        var on = await workbench.GetAsync("/inquiry/agreement");

        off.ShouldContain("Figures of agreement are off");
        declared.IsSuccessStatusCode.ShouldBeTrue();
        on.ShouldContain("Who is compared");
        ProjectInfo.Of(workbench.Desk.View())!.MethodFamily.ShouldBe("codebook");
    }

    [Fact]
    public async Task Members_are_compared_and_a_difference_is_settled_with_a_reason()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("change-project-info", """{"agreement":true}""");
        var me = workbench.Desk.View().Member;
        var code = workbench.Coded("They need our halls", "halls");
        var ines = AddInes(workbench, code, "They need our halls on");
        var address = $"/inquiry/agreement?member={me}&member={ines}&on=paragraphs";

        var page = await workbench.GetAsync(address);
        var difference = Disagreements
            .Of(workbench.Desk.View(), new AgreementQuestion([me, ines], AgreementOn.Paragraphs, [], []))
            .First(one => one.Code.Id == code.Id);
        using var settled = await workbench.PostAsync(
            "/inquiry/agreement/settle",
            ("code", code.Id.ToString()),
            ("source", difference.Source.Id.ToString()),
            ("start", $"{difference.Passage.Start}"),
            ("end", $"{difference.Passage.End}"),
            ("as", ines.ToString()),
            ("because", "the purpose belongs to it")
        );

        page.ShouldContain("cohen-kappa");
        page.ShouldContain("some marked more than others");
        page.ShouldNotContain("substantial");
        settled.IsSuccessStatusCode.ShouldBeTrue();
        workbench.Desk.View().All<AgreementResolution>().Single().Outcome.ShouldBe(AgreementResolution.Agreed);
        workbench
            .Desk.View()
            .Where(Coding.ByCode, code.Id)
            .Select(coding => coding.Passage.End)
            .Distinct()
            .Count()
            .ShouldBe(1);
    }

    [Fact]
    public async Task Figures_are_kept_and_shown_again()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("change-project-info", """{"agreement":true}""");
        var me = workbench.Desk.View().Member;
        var ines = AddInes(workbench, workbench.Coded("They need our halls", "halls"), "They need our halls");

        using var kept = await workbench.PostAsync(
            "/inquiry/agreement/keep",
            ("member", me.ToString()),
            ("member", ines.ToString()),
            ("on", "paragraphs"),
            ("note", "before we talked")
        );

        kept.IsSuccessStatusCode.ShouldBeTrue();
        (await workbench.GetAsync("/inquiry/agreement")).ShouldContain("before we talked");
    }

    [Fact]
    public async Task While_coding_is_blind_nobody_elses_codings_are_shown_anywhere()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var code = workbench.Coded("They need our halls", "halls");
        AddInes(workbench, code, "They need our halls on");
        var before = await workbench.GetAsync($"/codes/{code.Id}");
        workbench.Act("change-project-info", """{"blindCoding":true}""");

        var after = await workbench.GetAsync($"/codes/{code.Id}");

        before.ShouldContain("Ines");
        after.ShouldNotContain("Ines");
        (await workbench.GetAsync("/codes")).ShouldContain("1 of");
    }

    [Fact]
    public async Task A_phase_is_marked_gone_back_to_and_nothing_is_added_up()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("change-project-info", """{"phases":"phases-five"}""");

        using var done = await workbench.PostAsync("/inquiry/method/phases/codes", ("status", "done"), ("note", ""));
        using var again = await workbench.PostAsync(
            "/inquiry/method/phases/codes",
            ("status", "under-way"),
            ("note", "the second pass split two codes")
        );
        var page = await workbench.GetAsync("/inquiry/method");

        again.IsSuccessStatusCode.ShouldBeTrue();
        page.ShouldContain("the second pass split two codes");
        page.ShouldNotContain(" of 5");
        workbench.Desk.View().Count<PhaseMark>().ShouldBe(2);
    }

    [Fact]
    public async Task Points_of_quality_are_answered_one_by_one_without_a_total()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var answered = await workbench.PostAsync(
            "/inquiry/quality/quality-fifteen-points/active",
            ("answer", "I say what I did, in the first person.")
        );
        var page = await workbench.GetAsync("/inquiry/quality");

        answered.IsSuccessStatusCode.ShouldBeTrue();
        page.ShouldContain("I say what I did, in the first person.");
        page.ShouldContain("carry no coding");
        page.ShouldNotContain("of 15");
        page.ShouldNotContain("of fifteen");
    }

    private static RecordId AddInes(DeskWorkbench workbench, Code code, string words)
    {
        var ines = workbench.Act("add-member", """{"name":"Ines"}""");
        var view = workbench.Desk.View();
        var start = view.TextOf(workbench.Imelda)!.IndexOf(words, System.StringComparison.Ordinal);
        var passage = new Passage(workbench.Imelda.Id, workbench.Imelda.Revision, start, start + words.Length);
        workbench
            .Desk.Do(
                (_, stamp) =>
                    new Draft(
                        "add-coding",
                        "Coded",
                        [
                            RecordChange.Put(
                                Coding.Kind,
                                new Coding
                                {
                                    Id = stamp.NewId(),
                                    Code = code.Id,
                                    Passage = passage,
                                    By = ines,
                                }
                            ),
                        ]
                    )
            )
            .Done.ShouldBeTrue();
        return ines;
    }
}
