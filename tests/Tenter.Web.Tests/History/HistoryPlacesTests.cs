namespace Tenter.Web.Tests.History;

using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Fabric;
using Xunit;

public sealed class HistoryPlacesTests
{
    [Fact]
    public async Task The_diary_is_looked_at_by_place_also_where_one_act_did_several_things()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        using var answer = await workbench.PostAsync("/entry/issue", ("name", "The second map"), ("raisedBy", "Osman"));

        (await workbench.GetAsync("/history?place=meetings")).ShouldContain("<li id=\"act-");
        (await workbench.GetAsync("/history?place=map")).ShouldContain("<li id=\"act-");
        (await workbench.GetAsync("/history?place=practice")).ShouldContain("No act here yet");
    }

    [Fact]
    public async Task Where_later_acts_stand_in_the_way_they_are_told_with_a_way_to_each()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-actor", """{"name":"Osman"}""");
        var made = workbench.Desk.Open.History().First().Set.Id;
        workbench.Act("add-space", """{"name":"Forum"}""");
        workbench.Act("add-seat", """{"actor":"Osman","space":"Forum"}""");

        using var answer = await workbench.PostAsync($"/history/undo/{made}");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(
            $"/history/undo/{workbench.Desk.Open.History().First().Set.Id}"
        );
        workbench.Desk.View().All<Actor>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_codebook_and_the_register_are_read_as_they_were_known()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var seq = workbench.Desk.Open.Project.Head.Seq;
        workbench.Coded("They need our halls", "halls");
        workbench.Act("change-code", """{"id":"imagery: kitchens","definition":"What is cooked, and for whom"}""");
        var minutes = workbench.Desk.View().Named<Tenter.Evidence.Source>("minutes").Value.Id;
        using var removed = await workbench.PostAsync($"/evidence/{minutes}/remove");

        var codes = await workbench.GetAsync($"/history/known/{seq}/codes");
        var register = await workbench.GetAsync($"/history/known/{seq}/evidence");
        var since = await workbench.GetAsync($"/history/known/{seq}");

        codes.ShouldContain("As it was known on");
        codes.ShouldContain("imagery: kitchens");
        codes.ShouldNotContain("What is cooked, and for whom");
        codes.ShouldNotContain("hx-post=\"/codes\"");
        register.ShouldContain(">minutes");
        (await workbench.GetAsync("/evidence")).ShouldNotContain($"/evidence/{minutes}");
        since.ShouldContain("imagery: kitchens");
        since.ShouldContain("Changed since");
        since.ShouldNotContain("project info");
    }

    [Fact]
    public async Task Redo_is_offered_only_after_something_was_taken_back()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        var before = await workbench.GetAsync("/history");
        workbench.Desk.Undo().Done.ShouldBeTrue();
        var after = await workbench.GetAsync("/history");

        before.ShouldContain("You have taken nothing back");
        before.ShouldNotContain("hx-post=\"/redo\"");
        after.ShouldContain("hx-post=\"/redo\"");
        after.ShouldNotContain("You have taken nothing back");
    }
}
