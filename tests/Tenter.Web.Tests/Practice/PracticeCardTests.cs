namespace Tenter.Web.Tests.Practice;

using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Handles;
using Tenter.Web.Practice;
using Xunit;

public sealed class PracticeCardTests
{
    [Fact]
    public async Task The_first_reading_of_a_shipped_card_copies_it_into_the_project()
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);

        using var answer = await workbench.PostAsync(
            "/practice/power/reading",
            ("date", "2018"),
            ("one", "some"),
            ("one-to", "strongly"),
            ("other", "refused"),
            ("held", "by-turns"),
            ("who-sees", "team")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var reading = workbench.Desk.Open.Project.All<TensionReading>().Single();
        (reading.OneMark, reading.OtherMark, reading.Held).ShouldBe(("some to strongly", "refused", "by-turns"));
        workbench.Desk.Open.Project.Find<Tension>(reading.Tension)!.Library!.ShouldStartWith("tensions/power@");
    }

    [Fact]
    public async Task A_private_reading_goes_into_the_notebook_and_is_marked_so()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        var card = workbench.Card();

        using var answer = await workbench.PostAsync(
            $"/practice/{card.Id}/reading",
            ("actor", "Osman"),
            ("because", "not in front of the empty chair"),
            ("who-sees", "me")
        );

        workbench.Desk.Open.Project.All<TensionReading>().Count.ShouldBe(1);
        workbench.Desk.View().All<TensionReading>().Count().ShouldBe(2);
        (await workbench.GetAsync($"/practice/{card.Id}")).ShouldContain("only you see it");
    }

    [Fact]
    public async Task A_private_reading_makes_no_name_the_project_would_see()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();

        using var answer = await workbench.PostAsync(
            $"/practice/{workbench.Card().Id}/reading",
            ("actor", "Nerys"),
            ("because", "she said so"),
            ("who-sees", "me")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Nerys");
        workbench.Desk.View().All<TensionReading>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_reading_without_a_mark_or_a_reason_is_no_reading()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();

        using var answer = await workbench.PostAsync(
            $"/practice/{workbench.Card().Id}/reading",
            ("date", "2018"),
            ("one", ""),
            ("other", ""),
            ("who-sees", "team")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        workbench.Desk.View().All<TensionReading>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Words_pasted_with_a_private_reading_stay_with_it_in_the_notebook()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();

        using var answer = await workbench.PostAsync(
            $"/practice/{workbench.Card().Id}/reading",
            ("one", "strongly"),
            ("words", "They need our halls on a Tuesday more than we need their logo"),
            ("who-sees", "me")
        );

        workbench.Desk.Open.Project.All<Support>().Count.ShouldBe(0);
        workbench.Desk.View().All<Support>().ShouldHaveSingleItem().Passage.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_card_with_one_side_is_a_draft()
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);

        using var answer = await workbench.PostAsync(
            "/practice/new",
            ("name", "Open halls"),
            ("one-name", "Open to all"),
            ("one-gives", "anybody may come")
        );

        var card = workbench.Desk.View().All<Tension>().Single();
        card.Other.ShouldBeNull();
        (await workbench.GetAsync($"/practice/{card.Id}")).ShouldContain("A draft: the other side is not written yet");
        (await workbench.GetAsync("/practice")).ShouldContain("a draft");
    }

    [Fact]
    public async Task A_card_tells_where_it_comes_from_and_on_what_basis()
    {
        await using var workbench = await DeskWorkbench.StartAsync(filled: false);

        var page = await workbench.GetAsync("/practice/library/power");

        page.ShouldContain("Voluntary Sector Review");
        page.ShouldContain("the text says so; checked");
        page.ShouldContain("A position between them that has been described");
    }

    [Fact]
    public async Task What_the_other_side_might_say_is_for_oneself_unless_shared()
    {
        await using var workbench = await DeskWorkbench.StartAsync();
        workbench.Found();
        var path = $"/practice/{workbench.Card().Id}/other-side";

        using var own = await workbench.PostAsync(path, ("text", "We had budgeted for it since April"));
        workbench.Desk.Open.Project.All<Memo>().Count.ShouldBe(0);
        using var shared = await workbench.PostAsync(path, ("text", "Ask us earlier"), ("who-sees", "team"));
        workbench.Desk.Open.Project.All<Memo>().Count.ShouldBe(1);

        (await workbench.GetAsync($"/practice/{workbench.Card().Id}")).ShouldContain(
            "We had budgeted for it since April"
        );
    }

    [Theory]
    [InlineData("some", "strongly", "some to strongly")]
    [InlineData("some", "some", "some")]
    [InlineData("refused", "", "refused")]
    [InlineData("very", "", null)]
    public void A_mark_is_one_word_or_a_range(string from, string to, string? mark) =>
        PracticeWords.Mark(from, to).ShouldBe(mark);
}
