namespace Tenter.Tests.Themes;

using System.Linq;
using Shouldly;
using Tenter.Themes.Claims;
using Xunit;

public sealed class ClaimTests
{
    private readonly MemoryProject project = new();

    public ClaimTests()
    {
        Source("Observation", "The second map was laid on the table and not looked at.", "observed", "2016-11");
        Source("Minutes", "Members welcomed the plan.", "document", "2016-11-15");
        Source("Interview", "They looked at it for an hour, I was there.", "account", "2018-02");
        project.Do("add-claim", """{"name":"The second map was never considered","scope":"the board, 2016"}""");
    }

    [Fact]
    public void Nothing_attached_is_silence_and_not_agreement()
    {
        var standing = Standing();

        standing.Silent.Select(corner => corner.Mode).ShouldBe(["observed", "account", "document"]);
        standing.Agrees.ShouldBeFalse();
        standing.Diverges.ShouldBeFalse();
    }

    [Fact]
    public void Observation_and_account_may_diverge_and_stay_beside_each_other()
    {
        Attach("Observation", "supports");
        Attach("Interview", "contradicts");

        var standing = Standing();

        standing
            .Corners.Select(corner => (corner.Mode, corner.Bearing))
            .ShouldBe([("observed", Bearing.For), ("account", Bearing.Against), ("document", Bearing.Silent)]);
        standing.Diverges.ShouldBeTrue();
        standing.RestsOnOneSource.ShouldBeFalse();
    }

    [Fact]
    public void The_kind_that_goes_first_is_set_by_a_person()
    {
        project.Do(
            "change-claim",
            """{"id":"The second map was never considered","precedence":["document"],"precedenceBecause":"it is about the record"}"""
        );

        Standing().Corners.Select(corner => corner.Mode).ShouldBe(["document", "observed", "account"]);
    }

    [Fact]
    public void A_claim_on_one_source_says_so_and_context_is_no_support()
    {
        Attach("Observation", "supports");
        Attach("Interview", "context");

        var standing = Standing();

        standing.RestsOnOneSource.ShouldBeTrue();
        standing.Agrees.ShouldBeTrue();
        standing.Corners.Single(corner => corner.Mode == "account").Bearing.ShouldBe(Bearing.Silent);
    }

    [Fact]
    public void A_claim_in_one_persons_words_says_so_and_words_of_nobody_known_are_somebody_elses()
    {
        project.Do("add-participant", """{"name":"Imelda"}""");
        project.Source("First", "Imelda: It was rolled up by noon.", "Imelda");
        project.Source("Second", "Imelda: And in January it was not there.", "Imelda");
        Attach("First", "supports");
        Attach("Second", "supports");
        var one = Standing();
        Attach("Minutes", "contradicts");

        (one.RestsOnOnePerson, one.RestsOnOneSource).ShouldBe((true, false));
        Standing().RestsOnOnePerson.ShouldBeFalse();
    }

    [Fact]
    public void What_was_not_sought_was_looked_for_nowhere()
    {
        project.Do(
            "add-absence",
            """{"name":"Health, spring 2016","because":"no approval yet","status":"not-sought"}"""
        );
        Source("Newsletter", "Nothing of it.", "document", "2018-03");

        Check().Absence.Checked.ShouldBeEmpty();
        (Check().Searched, Check().Since.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void A_document_is_placed_by_somebody_who_says_why()
    {
        Attach("Minutes", "contradicts");
        project.Do(
            "add-document-leaning",
            """{"source":"Minutes","leaning":"espoused","because":"it tells what the board wished to have done"}"""
        );

        Standing().Corners.Single(corner => corner.Mode == "document").Leanings.Single().Leaning.ShouldBe("espoused");
    }

    [Fact]
    public void Planned_done_and_told_keep_nothing_found_apart_from_not_looked_for()
    {
        project.Do("add-actor", """{"name":"County"}""");
        project.Do("add-undertaking", """{"name":"Two seats by summer","actors":["actor:County"]}""");
        Tell("planned", "\"text\":\"two seats\"");
        Tell("done", "\"searched\":\"all minutes to 2018, by reading\"");

        var row = PlannedDoneTold.Of(project.View(), project.View().All<Undertaking>().Single()).Rows.Single();

        row.Cells.Select(cell => cell.Column).ShouldBe(["planned", "done", "told"]);
        row.Cells[0].Tellings.Single().Unsourced.ShouldBeTrue();
        row.Cells[1].Tellings.Single().Telling.NoneFound.ShouldBeTrue();
        row.Cells[2].Tellings.ShouldBeEmpty();
    }

    [Fact]
    public void A_telling_that_says_nothing_is_refused()
    {
        project.Do("add-actor", """{"name":"County"}""");
        project.Do("add-undertaking", """{"name":"Two seats"}""");

        project
            .Try("add-telling", """{"undertaking":"Two seats","actor":"actor:County","column":"done"}""")
            .Refusal.ShouldBeOfType<NothingTold>();
        project
            .Try("add-telling", """{"undertaking":"Two seats","actor":"actor:County","column":"hoped","text":"x"}""")
            .Refusal.ShouldBeOfType<NoSuchColumn>();
    }

    [Fact]
    public void An_absence_is_looked_for_again_in_what_has_arrived_since()
    {
        project.Do(
            "add-absence",
            """{"name":"Any word of the Travellers' site","query":"travell*","because":"raised three times"}"""
        );
        var before = Check();
        Source("Newsletter", "The travellers' site is to have a standpipe.", "document", "2018-03");
        var after = Check();
        project.Do(
            "recheck-absence",
            """{"id":"Any word of the Travellers' site","foundSince":"once, in a newsletter"}"""
        );
        var looked = Check();

        before.Since.ShouldBeEmpty();
        before.Searched.ShouldBe(3);
        after.Since.Select(source => source.Name).ShouldBe(["Newsletter"]);
        after.FoundSince!.Total.ShouldBe(1);
        looked.Since.ShouldBeEmpty();
        looked.Absence.Status.ShouldBe("found-since");
    }

    [Fact]
    public void An_absence_with_a_query_that_cannot_be_read_is_refused() =>
        project.Try("add-absence", """{"name":"x","query":"two words"}""").Done.ShouldBeFalse();

    [Fact]
    public void A_vignette_is_told_in_order_with_its_rival_readings()
    {
        project.Do("add-vignette", """{"name":"The threat that was not repeated"}""");
        Event(2, "The board hears nothing of it.");
        Event(1, "In the network a challenge in law is announced.");
        project.Do(
            "add-reading",
            """{"vignette":"The threat that was not repeated","text":"One person's boldness."}"""
        );
        project.Do(
            "add-reading",
            """{"vignette":"The threat that was not repeated","text":"Planned by several.","whose":"somebody interviewed later"}"""
        );

        var told = VignetteTold.Of(project.View(), project.View().All<Vignette>().Single());

        told.Events.Select(one => one.Event.Order).ShouldBe([1, 2]);
        told.Events.ShouldAllBe(one => one.Words.Count == 0);
        told.Readings.Select(one => one.Reading.Whose).ShouldBe([null, "somebody interviewed later"]);
    }

    private void Event(int order, string text) =>
        project.Do(
            "add-vignette-event",
            $$"""{"vignette":"The threat that was not repeated","order":{{order}},"text":"{{text}}"}"""
        );

    private AbsenceCheck Check() =>
        AbsenceCheck.Of(project.View(), index: null, project.View().All<Absence>().Single());

    private void Tell(string column, string what) =>
        project.Do(
            "add-telling",
            $$"""{"undertaking":"Two seats by summer","actor":"actor:County","column":"{{column}}",{{what}}}"""
        );

    private ClaimStanding Standing() => ClaimStanding.Of(project.View(), project.View().All<Claim>().Single());

    private void Attach(string source, string stance) =>
        project.Do(
            "add-support",
            $$"""{"record":"claim:The second map was never considered","passage":{"source":"{{source}}","start":0,"end":7},"stance":"{{stance}}"}"""
        );

    private void Source(string name, string text, string mode, string date)
    {
        project.Source(name, text, date: date);
        project.Do("change-source", $$"""{"id":"{{name}}","mode":"{{mode}}"}""");
    }
}
