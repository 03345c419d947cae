namespace Tenter.Web.Tests.Words;

using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Evidence;
using Tenter.Fabric;
using Xunit;

public sealed class RestsTests
{
    [Fact]
    public async Task A_selected_passage_becomes_support_of_a_record_with_its_stance()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Act("add-actor", """{"name":"Forum committee"}""");
        var actor = workbench.Desk.View().All<Actor>().Single();

        var found = await workbench.GetAsync("/words/rests/found?name=forum");
        using var answer = await workbench.PostAsync(
            "/words/rests",
            ("passage", Handed(workbench)),
            ("record", $"actor:{actor.Id}"),
            ("stance", "contradicts")
        );

        found.ShouldContain($"actor:{actor.Id}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var support = workbench.Desk.View().All<Support>().Single();
        (support.Record.Id, support.Stance).ShouldBe((actor.Id, SupportStance.Contradicts));
        workbench.Desk.View().QuotationOf(support.Passage!.Value).ShouldBe("They need our halls");
    }

    [Fact]
    public async Task A_new_tie_begins_with_the_passage_handed_over_by_address()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        var handed = Handed(workbench);

        var form = await workbench.GetAsync("/entry/tie?passage=" + Uri.EscapeDataString(handed));
        using var answer = await workbench.PostAsync(
            "/entry/tie",
            ("between", "Imelda"),
            ("and", "The trust"),
            ("passage", handed),
            ("stance", "context")
        );

        form.ShouldContain("They need our halls");
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var support = workbench.Desk.View().All<Support>().Single();
        (support.Record.Kind, support.Stance).ShouldBe(("tie", SupportStance.Context));
    }

    [Theory]
    [InlineData("They need our halls", "Found")]
    [InlineData("They needed our halls", "Not found")]
    public async Task Pasted_words_are_told_to_be_found_or_not_before_saving(string words, string told)
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        (await workbench.GetAsync("/words/where?words=" + Uri.EscapeDataString(words))).ShouldContain(
            $"<strong>{told}</strong>"
        );
    }

    [Fact]
    public async Task A_passage_that_is_not_in_the_text_is_refused()
    {
        await using var workbench = await DeskWorkbench.StartAsync();

        using var answer = await workbench.PostAsync(
            "/words/rests",
            ("passage", $"{workbench.Imelda.Id}:5-999999"),
            ("record", "actor:none")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        workbench.Desk.View().All<Support>().ShouldBeEmpty();
    }

    private static string Handed(DeskWorkbench workbench)
    {
        var (start, end) = workbench.Of("They need our halls");
        return $"{workbench.Imelda.Id}:{start}-{end}";
    }
}
