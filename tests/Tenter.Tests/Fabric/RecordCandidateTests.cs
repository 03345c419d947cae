namespace Tenter.Tests.Fabric;

using System.Linq;
using Shouldly;
using Tenter.Fabric;
using Xunit;

public sealed class RecordCandidateTests
{
    private readonly MemoryProject project = new();

    public RecordCandidateTests()
    {
        project.Source(
            "Observation",
            """
            They take the minutes of the meeting as read.
            Calder asks about children in the clusters that run over the boundary.
            Imelda unrolls a map on lining paper over the agendas of the meeting.
            The meeting is told of parking.
            """
        );
        project.Source(
            "Minutes",
            """
            The minutes of the meeting were agreed.
            A question was asked about children whose school was across the boundary of the meeting.
            Parking was noted by the meeting.
            """
        );
        project.Do("change-source", """{"id":"Minutes","sourceKind":"minutes"}""");
        project.Do("change-source", """{"id":"Observation","sourceKind":"observation"}""");
        project.Do("add-meeting", """{"name":"Board","sources":["Observation","Minutes"]}""");
    }

    [Fact]
    public void A_paragraph_of_the_minutes_is_proposed_by_the_rare_words_it_shares()
    {
        var found = For("Calder asks about children", "children in two clusters");

        found.Count.ShouldBe(1);
        project.View().QuotationOf(found[0].Passage)!.ShouldStartWith("A question was asked about children");
        found[0].Shared.ShouldBe(["about", "boundary", "children"], ignoreOrder: true);
    }

    [Fact]
    public void What_the_minutes_do_not_hold_gets_no_proposal() =>
        For("Imelda unrolls a map", "a second map").ShouldBeEmpty();

    [Fact]
    public void A_proposal_changes_nothing()
    {
        For("Calder asks about children", "children");

        var only = project.View().All<Contribution>().Single();
        (only.Recorded, only.Record).ShouldBe(("not-looked-for", null));
    }

    private System.Collections.Generic.IReadOnlyList<RecordCandidate> For(string line, string what)
    {
        var source = project.View().Named<Tenter.Evidence.Source>("Observation").Value;
        var text = project.View().TextOf(source)!;
        var start = text.IndexOf(line, System.StringComparison.Ordinal);
        var end = text.IndexOf('\n', start);
        project.Do(
            "add-contribution",
            $$"""{"meeting":"Board","what":"{{what}}","observed":{"source":"Observation","start":{{start}},"end":{{end}} } }"""
        );
        return RecordCandidate.For(project.View(), project.View().All<Contribution>().Single());
    }
}
