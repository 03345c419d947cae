namespace Tenter.Tests.Coding.Queries;

using System.Linq;
using Shouldly;
using Tenter.Coding;
using Tenter.Coding.Queries;
using Tenter.Evidence;
using Xunit;

public sealed class AskingTests
{
    private readonly MemoryProject project = new();

    public AskingTests()
    {
        project.Do("add-participant", """{"name":"Imelda","sector":"voluntary"}""");
        project.Do("add-participant", """{"name":"Gareth","sector":"public"}""");
        foreach (var code in new[] { "trust", "power", "dependence" })
        {
            project.Do("add-code", $$"""{"name":"{{code}}"}""");
        }
    }

    [Fact]
    public void A_condition_keeps_whole_passages_and_cuts_none()
    {
        var hall = project.Source("hall", "They need our halls on a Tuesday.", "Imelda", "2017-07-20");
        Code(hall, "trust", "our halls");
        Code(hall, "trust", "halls on a Tuesday");
        var office = project.Source("office", "We hold the halls in trust.", "Gareth", "2018-06-19");
        Code(office, "trust", "in trust");

        Found("[trust] AND person:Imelda").ShouldBe(["our halls", "halls on a Tuesday"]);
        Found("[trust] NOT person:Imelda").ShouldBe(["in trust"]);
        Found("[trust] AND sector:voluntary").ShouldBe(["our halls", "halls on a Tuesday"]);
        Found("[trust] AND (source:office OR source:hall)").Length.ShouldBe(3);
        Found("[trust] AND [trust]").ShouldBe(["our halls on a Tuesday", "in trust"]);
    }

    [Fact]
    public void Codings_are_asked_for_by_the_marks_on_them()
    {
        var hall = project.Source(
            "hall",
            "They need our halls. We could shut them. And fathers?",
            "Imelda",
            "2017-07-20"
        );
        Code(hall, "trust", "They need our halls");
        Code(hall, "trust", "We could shut them");
        Code(hall, "trust", "And fathers");
        project.Do("add-coding-pass", $$"""{"name":"For tensions","number":1,"reader":"me","lens":"tensions"}""");
        Mark("They need our halls", "\"polarity\":\"+\"");
        Mark("We could shut them", "\"polarity\":\"-\",\"weightBecause\":\"said once, and it moved everything\"");
        Mark("And fathers", "\"introduced\":true");

        Found("[trust] AND polarity:for").ShouldBe(["They need our halls"]);
        Found("[trust] AND polarity:against").ShouldBe(["We could shut them"]);
        Found("[trust] AND weighty:yes").ShouldBe(["We could shut them"]);
        Found("[trust] AND introduced:yes").ShouldBe(["And fathers"]);
        Found("[trust] AND (introduced:yes OR introduced:no)").Length.ShouldBe(3);
        Answer("[trust]").Introduced.ShouldBe(1);
        Found("[trust]").Length.ShouldBe(2);
        Found("[trust] AND lens:tensions").ShouldBeEmpty();
    }

    [Fact]
    public void A_code_is_asked_for_with_those_under_it()
    {
        project.Do("add-code", """{"name":"ties"}""");
        project.Do("change-code", """{"id":"trust","parent":"ties"}""");
        project.Do("change-code", """{"id":"power","parent":"trust"}""");
        var hall = project.Source("hall", "They need our halls. We could shut them.", "Imelda", "2017-07-20");
        Code(hall, "trust", "They need our halls");
        Code(hall, "power", "We could shut them");

        Found("under[ties]").ShouldBe(["They need our halls", "We could shut them"]);
        Found("[ties]").ShouldBeEmpty();
    }

    [Fact]
    public void A_period_counts_what_is_possible_and_says_so()
    {
        Code(project.Source("day", "One day.", "Imelda", "2017-07-20"), "trust", "One");
        Code(project.Source("year", "Some day.", "Imelda", "2017"), "trust", "Some");
        Code(project.Source("later", "Later.", "Imelda", "2019"), "trust", "Later");
        Code(project.Source("undated", "Who knows.", "Imelda"), "trust", "Who");

        var within = Answer("[trust] AND period:2017-07");
        within
            .Passages.Select(one => one.Certainty)
            .ShouldBe([Certainty.Certainly, Certainty.Possibly, Certainty.Possibly]);
        within.Possibly.ShouldBe(2);
        Answer("[trust] AND period:2017").Possibly.ShouldBe(1);
        var without = Answer("[trust] NOT period:2017-07");
        without
            .Passages.Select(one => (one.Source.Name, one.Certainty))
            .ShouldBe([("later", Certainty.Certainly), ("undated", Certainty.Possibly), ("year", Certainty.Possibly)]);
    }

    [Fact]
    public void Words_turns_and_speakers_are_passages_too()
    {
        const string talk = "Imelda: I trust you.\nGareth: You have the power.\nImelda: The power is yours.";
        var source = project.Source("talk", talk);
        project.Do("change-source", """{"id":"talk","participants":["Imelda","Gareth"]}""");
        project.GiveTurns(
            source,
            ("Imelda", "Imelda: I trust you."),
            ("Gareth", "Gareth: You have the power."),
            ("Imelda", "Imelda: The power is yours.")
        );
        Code(source, "dependence", "is yours");
        Code(source, "trust", "I trust you");

        Found("power WITHIN speaker:Imelda").ShouldBe(["power"]);
        Found("power SAME TURN [dependence]").ShouldBe(["power"]);
        Found("power FOLLOWED BY/3 [dependence]").ShouldBe(["power"]);
        Found("[trust] SAME SPEAKER [dependence]").ShouldBe(["I trust you"]);
        Found("\"have the power\" SAME SPEAKER [dependence]").ShouldBeEmpty();
        Found("[trust] SAME TURN [dependence]").ShouldBeEmpty();
        Found("speaker:Gareth").ShouldBe(["Gareth: You have the power."]);
        Found("sector:public").ShouldBe(["Gareth: You have the power."]);
    }

    [Fact]
    public void A_rejected_hit_is_left_out_and_counted()
    {
        var source = project.Source("forms", "The trust form. I trust her.");
        project.Try(
            (view, stamp) =>
                DecideHit.Of(view, "trust", project.Passage(source, "trust"), accepted: false, "a form", stamp)
        );

        var answer = Answer("trust");

        answer.Passages.Count.ShouldBe(1);
        answer.Rejected.ShouldBe(1);
    }

    [Fact]
    public void A_theme_is_asked_by_the_codes_it_gathers()
    {
        var source = project.Source("s", "Trust and power and nothing.");
        Code(source, "trust", "Trust");
        Code(source, "power", "power");
        project.Do("add-theme", """{"name":"making it happen","codes":["trust","power"]}""");

        Found("theme[making it happen]").ShouldBe(["Trust", "power"]);
    }

    [Fact]
    public void Codings_may_be_asked_for_by_who_placed_them()
    {
        var source = project.Source("s", "Trust and power.");
        Code(source, "trust", "Trust");
        var me = project.View().All<Member>().Single().Name;

        Found($"coder:{me}").ShouldBe(["Trust"]);
        Found($"[trust] AND coder:{me}").ShouldBe(["Trust"]);
        Found($"[trust] NOT coder:{me}").ShouldBeEmpty();
        var refusal = Asking.Run(project.View(), null, PassageQuery.Parse($"power AND coder:{me}").Value).Refusal;
        refusal.Where.ShouldBe("character 11 of the query");
    }

    [Theory]
    [InlineData("[nothing]", "There is no code called 'nothing'")]
    [InlineData("[trust] AND kind:letterbox", "There is no kind called 'letterbox'")]
    [InlineData("[trust] AND person:Nobody", "There is no participant called 'Nobody'")]
    [InlineData("theme[nothing]", "There is no theme called 'nothing'")]
    public void Names_that_the_project_does_not_know_are_refused(string query, string what) =>
        Asking.Run(project.View(), null, PassageQuery.Parse(query).Value).Refusal.What.ShouldBe(what);

    [Fact]
    public void A_kept_run_remembers_what_it_was_computed_on_and_is_set_beside_now()
    {
        var source = project.Source("s", "Trust and power.");
        Code(source, "trust", "Trust");
        project.Do("add-saved-query", """{"name":"Trust","text":"[trust]","note":"Where is it?"}""");
        var kept = project.Do("add-query-run", """{"query":"Trust","note":"before the second round"}""");
        var then = project.View();
        var run = then.Find<QueryRun>(kept)!;
        run.Passages.ShouldBe(1);
        run.Scope.ShouldBe(1);
        run.Seq.ShouldBe(then.KnownAt.Seq - 1);

        Code(project.Source("t", "More trust."), "trust", "trust");
        var now = project.View();
        var beside = ThenAndNow.Of(then, Answer(run.Text, then), now, Answer("[trust]", now));

        beside.Came.Select(one => one.Source.Name).ShouldBe(["t"]);
        beside.CameInNewSources.ShouldBe(1);
        beside.Stayed.ShouldBe(1);
        beside.Went.ShouldBeEmpty();
        beside.NewSources.Select(one => one.Name).ShouldBe(["t"]);
        beside.NewCodings.ShouldBe(1);
    }

    [Fact]
    public void A_query_that_cannot_be_read_is_not_saved() =>
        project.Try("add-saved-query", """{"name":"Broken","text":"[trust] AND"}""").Done.ShouldBeFalse();

    private void Code(Source source, string code, string words) =>
        project
            .Try((view, stamp) => CodePassage.Of(view, code, project.Passage(source, words), stamp))
            .Done.ShouldBeTrue();

    private QueryAnswer Answer(string query, View? view = null) =>
        Asking.Run(view ?? project.View(), index: null, PassageQuery.Parse(query).Value).Value;

    private string[] Found(string query) =>
        [.. Answer(query).Passages.Select(one => project.View().QuotationOf(one.Passage)!)];

    private void Mark(string words, string marks)
    {
        var coding = project.View().All<Coding>().Single(one => project.View().QuotationOf(one.Passage) == words);
        project.Do("mark-coding", $$"""{"id":"{{coding.Id}}",{{marks}}}""");
    }
}
