namespace Tenter.Tests.Inquiry;

using System.Linq;
using Shouldly;
using Tenter.Coding;
using Tenter.Inquiry;
using Xunit;

public sealed class EventTests
{
    [Fact]
    public void Meetings_and_interviews_stand_in_one_table_and_a_paper_does_not()
    {
        var project = new MemoryProject();
        project.Source("interview Wren", "She laughed.", date: "2017-02-21");
        project.Do("change-source", """{"id":"interview Wren","sourceKind":"interview"}""");
        project.Source("minutes", "It was noted.");
        project.Do("change-source", """{"id":"minutes","sourceKind":"minutes"}""");
        project.Source("strategy", "We will.");
        project.Do("change-source", """{"id":"strategy","sourceKind":"policy"}""");
        project.Do("add-meeting", """{"name":"Assembly","date":"2017-03-14","sources":["minutes"]}""");
        project.Do("add-participation", """{"event":"meeting:Assembly","level":"none"}""");

        var events = ResearchEvents.Of(project.View());

        events
            .Select(one => (one.Name, string.Join(',', one.Levels)))
            .ShouldBe([("interview Wren", ""), ("Assembly", "none")]);
    }

    [Fact]
    public void Words_that_answer_what_was_brought_up_mark_their_codings_and_are_not_counted_as_having_arisen()
    {
        var project = new MemoryProject();
        var source = project.Source("talk", "The rota is theirs. The halls are ours.");
        project.Do("add-code", """{"name":"whose"}""");
        project.Do("add-coding", """{"code":"whose","source":"talk","start":0,"end":19}""");
        project.Do("add-coding", """{"code":"whose","source":"talk","start":20,"end":39}""");

        project.Do("mark-answers", """{"source":"talk","start":0,"end":20,"topic":"the rota"}""");

        var view = project.View();
        Coding.Arose(view.All<Coding>()).Single().Passage.ShouldBe(project.Passage(source, "The halls are ours."));
        ResearchEvents.Of(view).Single().Introduced.Count.ShouldBe(1);
        ResearchEvents.Of(view).Single().BroughtUp.ShouldBe(["the rota"]);
    }

    [Fact]
    public void What_was_brought_up_is_noted_once_and_words_without_a_code_need_it()
    {
        var project = new MemoryProject();
        project.Source("talk", "The rota is theirs.");

        project.Do("mark-answers", """{"source":"talk","start":0,"end":8,"topic":"the rota"}""");
        var again = project.Try("mark-answers", """{"source":"talk","start":0,"end":8,"topic":"The Rota"}""");

        again.Refusal.ShouldBeOfType<NothingToMarkHere>();
        project.View().All<Participation>().Single().Introduced.ShouldBe(["the rota"]);
    }

    [Fact]
    public void A_guide_shows_what_each_interview_reached_and_an_empty_cell_says_nothing()
    {
        var project = new MemoryProject();
        project.Do(
            "add-interview-guide",
            """{"name":"First round","topics":[{"key":"join","label":"How it began","prompts":["Who asked you?"]},{"key":"say","label":"Having a say"}]}"""
        );
        foreach (var name in new[] { "one", "two" })
        {
            project.Source(name, "He asked me. I said yes.");
            project.Do("change-source", $$"""{"id":"{{name}}","sourceKind":"interview"}""");
        }

        project.Do(
            "add-topic-reached",
            """{"guide":"First round","topic":"join","source":"one","how":"arose","passage":{"source":"one","start":0,"end":12}}"""
        );
        project.Do(
            "add-topic-reached",
            """{"guide":"First round","topic":"join","source":"two","how":"not-reached","note":"no time left"}"""
        );

        var view = project.View();
        var grid = GuideGrid.Of(view, view.All<InterviewGuide>().Single());
        (grid.Sources.Count, grid.Reached("join"), grid.AroseIn("join"), grid.Reached("say")).ShouldBe((2, 1, 1, 0));
        grid.At("say", grid.Sources[0].Id).ShouldBeEmpty();
        view.QuotationOf(grid.At("join", grid.Sources[0].Id).Single().Passage!.Value).ShouldBe("He asked me.");
    }

    [Fact]
    public void For_a_suspicion_the_words_that_speak_against_it_are_found()
    {
        var project = new MemoryProject();
        project.Source("talk", "They never listen. Once they did.");
        project.Do("add-code", """{"name":"not heard"}""");
        project.Do("add-coding", """{"code":"not heard","source":"talk","start":0,"end":18}""");
        project.Do("add-coding", """{"code":"not heard","source":"talk","start":19,"end":33,"polarity":"-"}""");
        project.Do("add-theme", """{"name":"Silence","codes":["not heard"]}""");
        project.Do("add-bias", """{"name":"I look for silence","bears":["theme:Silence","code:not heard"]}""");

        var view = project.View();
        var opposite = LookForTheOpposite.For(view, view.All<Bias>().Single());

        opposite
            .Select(one => (one.Name, one.Codings, one.Against.Count))
            .ShouldBe([("Silence", 2, 1), ("not heard", 2, 1)]);
    }

    [Fact]
    public void Findings_are_listed_by_what_they_are_marked_with()
    {
        var project = new MemoryProject();
        project.Do("add-theme", """{"name":"Silence"}""");
        project.Do("add-code", """{"name":"halls"}""");
        project.Do(
            "add-finding-tag",
            """{"finding":"theme:Silence","scheme":"finding-levels","term":"cross-sector"}"""
        );
        project.Do("add-finding-tag", """{"finding":"code:halls","scheme":"finding-levels","term":"cross-sector"}""");

        var marked = FindingMarks.All(project.View()).Single();

        marked.Term.ShouldBe("Across sectors");
        marked.Findings.Select(mark => mark.Name).ShouldBe(["halls", "Silence"]);
    }
}
