namespace Tenter.Web.Tests.Evidence;

using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Evidence;
using Tenter.Web.Projects;
using Xunit;

public sealed class ConsentShownTests
{
    [Fact]
    public async Task Where_nobody_has_recorded_anything_that_is_what_is_said()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var minutes = workbench.Desk.View().Named<Source>("minutes").Value;

        var reader = await workbench.GetAsync($"/evidence/{minutes.Id}");
        var register = await workbench.GetAsync("/evidence");

        reader.ShouldContain("Not recorded what was agreed");
        reader.ShouldNotContain("May be quoted");
        register.ShouldContain("<td>not recorded what was agreed</td>");
        register.ShouldContain("<td>under pseudonym</td>");
    }

    [Fact]
    public async Task What_was_agreed_stands_beside_the_name_wherever_words_are_shown()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var code = workbench.Coded("the county", "bodies");
        workbench
            .Desk.Do("change-source", new JsonObject { ["id"] = "imelda", ["scope"] = "paraphrase" })
            .Done.ShouldBeTrue();

        foreach (var path in new[] { "/search?q=county", $"/codes/{code.Id}", $"/evidence/{workbench.Imelda.Id}" })
        {
            (await workbench.GetAsync(path)).ShouldContain("No quotation", customMessage: path);
        }

        (await workbench.GetAsync("/search?q=heating")).ShouldContain(
            "<span class=\"consent-beside\">Not recorded what was agreed</span>"
        );
    }

    [Fact]
    public async Task A_passage_over_two_turns_names_both_who_speak()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var (start, end) = (workbench.Of("Whose clinics").Start, workbench.Of("the rota").End);

        var margin = await workbench.GetAsync($"/evidence/{workbench.Imelda.Id}/margin?start={start}&end={end}");

        margin.ShouldContain("Ash and Imelda, 20 July 2017");
    }

    [Fact]
    public async Task Words_over_two_turns_make_a_name_without_those_who_speak()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var (start, end) = (workbench.Of("would you say").Start, workbench.Of("The posters").End);
        var address = $"/evidence/{workbench.Imelda.Id}/in-vivo";

        (await workbench.GetAsync($"{address}?start={start}&end={end}")).ShouldBe("would you say? The posters");
        using var made = await workbench.PostAsync(
            address,
            ("start", $"{start}"),
            ("end", $"{end}"),
            ("name", "The posters")
        );

        made.EnsureSuccessStatusCode();
        workbench.Desk.View().Named<Tenter.Coding.Code>("The posters").Value.InVivo.ShouldBeTrue();
    }
}
