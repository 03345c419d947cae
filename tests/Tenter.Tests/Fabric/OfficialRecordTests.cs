namespace Tenter.Tests.Fabric;

using System.Linq;
using Shouldly;
using Tenter.Fabric;
using Xunit;

/// <summary>
/// The facts are those of Box 7 of thesis 000 (Jacklin-Jarvis 2014): three meetings of a board. In the first the sector's
/// representative says nothing; in the second several points are raised and the minutes hold none; in the third somebody
/// objects, and is told it will be put in.
/// </summary>
public sealed class OfficialRecordTests
{
    private readonly MemoryProject project = new();

    public OfficialRecordTests()
    {
        project.Do("add-space", """{"name":"Board"}""");
        project.Do("add-actor", """{"name":"Representative","sectors":["voluntary"]}""");
        project.Do("add-actor", """{"name":"Officer","sectors":["public"]}""");
        project.Do("add-seat", """{"actor":"Representative","space":"Board","speaksFor":"the sector"}""");
        foreach (var (name, date) in new[] { ("First", "2011-02"), ("Second", "2011-04"), ("Third", "2011-06") })
        {
            project.Do("add-meeting", $$"""{"name":"{{name}}","space":"Board","date":"{{date}}"}""");
        }

        foreach (var point in new[] { "funding of small groups", "who was asked", "the timetable" })
        {
            project.Do(
                "add-contribution",
                $$"""
                {"meeting":"Second","what":"{{point}}","actor":"Representative","recorded":"no","attributed":"no","followedUp":"no"}
                """
            );
        }

        project.Do(
            "add-contribution",
            """{"meeting":"Third","what":"that the minutes hold nothing of it","actor":"Representative","recorded":"yes"}"""
        );
        project.Do(
            "add-contribution",
            """{"meeting":"Third","what":"an apology for lateness","actor":"Officer","onlyInRecord":true,"recorded":"yes"}"""
        );
    }

    [Fact]
    public void Where_nothing_was_raised_no_share_is_given()
    {
        var view = project.View();
        var first = OfficialRecord.ByMeeting(view, view.All<Meeting>())[0];

        first.Name.ShouldBe("First");
        first.Raised.ShouldBeEmpty();
        first.Recorded.Rate.ShouldBeNull();
    }

    [Fact]
    public void Points_raised_and_left_out_of_the_minutes_are_recorded_nought()
    {
        var second = OfficialRecord.ByMeeting(project.View()).Single(one => one.Name == "Second");

        second.Raised.Count.ShouldBe(3);
        second.Recorded.LookedFor.ShouldBe(3);
        second.Recorded.Found.Count.ShouldBe(0);
        second.Recorded.Rate.ShouldBe(0);
    }

    [Fact]
    public void What_only_the_record_tells_is_no_part_of_what_was_raised()
    {
        var third = OfficialRecord.ByMeeting(project.View()).Single(one => one.Name == "Third");

        third.Raised.Single().What.ShouldBe("that the minutes hold nothing of it");
        third.OnlyInRecord.Single().What.ShouldBe("an apology for lateness");
        third.Recorded.Rate.ShouldBe(1);
    }

    [Fact]
    public void What_nobody_has_looked_for_is_no_part_of_the_base()
    {
        var third = OfficialRecord.ByMeeting(project.View()).Single(one => one.Name == "Third");

        third.FollowedUp.LookedFor.ShouldBe(0);
        third.FollowedUp.NotLookedFor.ShouldBe(1);
        third.FollowedUp.Rate.ShouldBeNull();
    }

    [Fact]
    public void It_is_told_by_sector_and_by_seat()
    {
        var view = project.View();
        var seat = view.All<Seat>().Single();
        foreach (var contribution in view.All<Contribution>().Where(one => one.Actor == seat.Actor))
        {
            project.Do("change-contribution", $$"""{"id":"{{contribution.Id}}","seat":"{{seat.Id}}"}""");
        }

        var sectors = OfficialRecord.BySector(project.View());
        var seats = OfficialRecord.BySeat(project.View());

        sectors.Select(one => (one.Name, one.Raised.Count)).ShouldBe([("Public", 0), ("Voluntary and community", 4)]);
        seats
            .Single(one => one.Id == seat.Id)
            .Recorded.Found.Select(one => one.What)
            .ShouldBe(["that the minutes hold nothing of it"]);
    }

    [Fact]
    public void Without_a_seat_recorded_it_counts_under_the_one_held_in_that_space()
    {
        var seat = project.View().All<Seat>().Single();

        var seats = OfficialRecord.BySeat(project.View());

        seats.Single(one => one.Id == seat.Id).Raised.Count.ShouldBe(4);
        seats.Single(one => one.Id is null).OnlyInRecord.Count.ShouldBe(1);
    }
}
