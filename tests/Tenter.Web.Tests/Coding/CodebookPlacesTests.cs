namespace Tenter.Web.Tests.Coding;

using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Coding;
using Tenter.Web.Projects;
using Xunit;
using Coding = Tenter.Coding.Coding;

public sealed class CodebookPlacesTests
{
    [Fact]
    public async Task Two_codes_are_set_beside_each_other_and_made_one_and_one_step_back_undoes_it()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var halls = workbench.Coded("They need our halls", "halls");
        var rooms = workbench.Coded("They need our halls", "rooms");

        var beside = await workbench.GetAsync($"/codes/{halls.Id}/merge?with={rooms.Id}");
        using var merged = await workbench.PostAsync(
            $"/codes/{halls.Id}/merge",
            ("with", rooms.Id.ToString()),
            ("into", rooms.Id.ToString()),
            ("reason", "nobody told them apart")
        );

        beside.ShouldContain("Where both stand on the same words");
        merged.IsSuccessStatusCode.ShouldBeTrue();
        workbench.Desk.View().Find<Code>(halls.Id)!.MergedInto.ShouldBe(rooms.Id);
        var page = await workbench.GetAsync($"/codes/{rooms.Id}");
        page.ShouldContain("was merged into it");
        page.ShouldContain("nobody told them apart");
        workbench.Desk.Undo().Done.ShouldBeTrue();
        workbench.Desk.View().Find<Code>(halls.Id)!.Retired.ShouldBeFalse();
    }

    [Fact]
    public async Task Ticked_passages_are_split_off_as_a_new_code()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Coded("They need our halls", "halls");
        var code = workbench.Coded("whether we are", "halls");
        var first = workbench.Desk.View().Where(Coding.ByCode, code.Id).First();

        using var nothing = await workbench.PostAsync(
            $"/codes/{code.Id}/sort",
            ("what", "split"),
            ("name", "asked in January")
        );
        using var sorted = await workbench.PostAsync(
            $"/codes/{code.Id}/sort",
            ("what", "split"),
            ("name", "asked in January"),
            ("coding", first.Id.ToString())
        );

        nothing.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        sorted.IsSuccessStatusCode.ShouldBeTrue();
        workbench.Desk.View().Named<Code>("asked in January").Value.SplitFrom.ShouldBe(code.Id);
    }

    [Fact]
    public async Task A_coding_is_marked_by_one_click_and_what_was_brought_up_is_not_counted()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var code = workbench.Coded("They need our halls", "halls");
        var coding = workbench.Desk.View().Where(Coding.ByCode, code.Id).Single();
        var address = $"/codes/codings/{coding.Id}/mark";

        using var against = await workbench.PostAsync(address, ("polarity", "-"));
        using var weighs = await workbench.PostAsync(address, ("weightBecause", "the only one who says so"));
        using var ours = await workbench.PostAsync(address, ("introduced", "true"));

        var marked = workbench.Desk.View().Find<Coding>(coding.Id)!;
        (marked.Polarity, marked.WeightBecause, marked.Introduced).ShouldBe(
            (Polarity.Against, "the only one who says so", true)
        );
        (await ours.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(
            "the only one who says so"
        );
        (await workbench.GetAsync("/codes")).ShouldContain("and 1 brought up by us");
    }

    [Fact]
    public async Task A_pass_is_begun_and_a_source_marked_as_read_in_it()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var begun = await workbench.PostAsync("/codes/passes", ("lens", "Tensions and how they are held"));
        var code = workbench.Coded("They need our halls", "halls");
        using var read = await workbench.PostAsync($"/codes/passes/read/{workbench.Imelda.Id}");

        var pass = workbench.Desk.View().All<CodingPass>().Single();
        pass.Lens.ShouldBe("tensions");
        workbench.Desk.View().Where(Coding.ByCode, code.Id).Single().Pass.ShouldBe(pass.Id);
        (await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Read in");
        (await workbench.GetAsync("/codes/passes")).ShouldContain("1 of 2 sources marked as read");
        (await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}")).ShouldContain("reader-layer");
    }

    [Fact]
    public async Task Codes_that_look_alike_are_proposed_and_kept_apart_with_a_reason()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var halls = workbench.Coded("They need our halls", "halls");
        var rooms = workbench.Coded("They need our halls", "rooms");

        var before = await workbench.GetAsync("/codes/alike");
        using var apart = await workbench.PostAsync(
            "/codes/alike/apart",
            ("one", halls.Id.ToString()),
            ("other", rooms.Id.ToString()),
            ("because", "a hall is not any room")
        );

        before.ShouldContain("Mostly the same words");
        var after = await workbench.GetAsync("/codes/alike");
        after.ShouldNotContain("Mostly the same words");
        after.ShouldContain("a hall is not any room");
    }

    [Fact]
    public async Task The_codebook_is_read_as_it_was_known_with_the_definition_of_then()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var code = workbench.Coded("They need our halls", "halls");
        workbench.Act("define-code", $$"""{"id":"{{code.Id}}","definition":"Rooms lent for nothing"}""");
        var then = workbench.Desk.Open.Project.Head.Seq;
        workbench.Act("define-code", $$"""{"id":"{{code.Id}}","definition":"Whatever is lent across the boundary"}""");

        var past = await workbench.GetAsync($"/history/known/{then}/codes/{code.Id}");

        past.ShouldContain("Rooms lent for nothing");
        past.ShouldNotContain("Whatever is lent across the boundary");
        (await workbench.GetAsync($"/codes/{code.Id}")).ShouldContain("Defined anew");
    }

    [Fact]
    public async Task A_hundred_and_sixty_two_codes_are_listed_and_found_by_their_words()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var rows = string.Join(',', Enumerable.Range(1, 162).Select(n => $$"""{"name":"code {{n:000}}"}"""));
        workbench.Act("import-codes", $$"""{"codes":[{{rows}}]}""");

        var page = await workbench.GetAsync("/codes");
        var found = await workbench.GetAsync("/codes?find=code+077");

        page.ShouldContain("163 of 163 in use");
        page.ShouldContain("code 162");
        found.ShouldContain("code 077");
        found.ShouldNotContain(">code 078<");
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("csv")]
    [InlineData("md")]
    public async Task The_codebook_is_handed_on(string extension)
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var written = await workbench.Client.GetAsync(
            new System.Uri(workbench.Root, "/codes/export/" + extension),
            TestContext.Current.CancellationToken
        );

        written.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await written.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeGreaterThan(
            100
        );
    }
}
