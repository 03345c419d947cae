namespace Tenter.Tests.Fabric;

using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Tenter.Fabric;
using Tenter.Journal;
using Xunit;

public sealed class MapSnapshotTests
{
    private readonly MemoryProject project = new();

    public MapSnapshotTests()
    {
        project.Do("add-actor", """{"name":"Wren","actorKind":"person","sectors":["voluntary"]}""");
        project.Do("add-actor", """{"name":"Petra","actorKind":"person","sectors":["public"]}""");
        project.Do("add-actor", """{"name":"Commissioning manager","actorKind":"post"}""");
        project.Do("add-actor", """{"name":"Somebody"}""");
        project.Do("add-space", """{"name":"Executive","spaceKind":"board","from":"2017-03","to":"2018-12"}""");
        project.Do("add-space", """{"name":"Assembly","from":"2017-03-14","to":"2018-06-12"}""");
        Tie("Petra", "Commissioning manager", """ "from":"2012","to":"2017-09-29" """);
        Tie("Wren", "Commissioning manager", """ "from":"2016-06?" """);
        Tie("Commissioning manager", "space:Executive", """ "from":"2017-03","to":".." """);
        project.Do("add-seat", """{"actor":"Wren","space":"Assembly","from":"2017-03-14","to":"2018-06-12"}""");
        Tie("space:Assembly", "space:Executive", """ "from":"2017-03-14","to":"2018-06-12" """);
    }

    [Theory]
    [InlineData("2016-12-31", "")]
    [InlineData("2017-03-20", "Executive possibly")]
    [InlineData("2017-05", "Executive certainly")]
    [InlineData("2017", "Executive possibly")]
    [InlineData("2019-01-01", "Executive not")]
    [InlineData("2020-01-01", "")]
    public void A_space_is_certainly_there_possibly_gone_lately_or_not_shown(string asAt, string expected)
    {
        var node = Map(asAt).Nodes.SingleOrDefault(node => node.Name == "Executive");

        (node is null ? "" : $"{node.Name} {node.Shown.ToString().ToLowerInvariant()}").ShouldBe(expected);
    }

    [Fact]
    public void Over_the_whole_of_time_everything_recorded_is_shown()
    {
        var map = Map(null);

        map.Nodes.Count.ShouldBe(6);
        map.Threads.Count.ShouldBe(5);
        map.Nodes.ShouldAllBe(node => node.Shown == Certainty.Certainly);
    }

    [Fact]
    public void What_ended_in_the_year_before_is_a_broken_thread_and_what_ended_earlier_is_none()
    {
        Map("2017-09-30").Threads.Count(thread => thread.Ended).ShouldBe(1);
        Map("2020").Threads.ShouldNotContain(thread => thread.Ended);
    }

    [Fact]
    public void Whoever_left_in_the_year_before_is_still_to_be_seen_with_the_ties_they_had()
    {
        project.Do("add-actor", """{"name":"Deputy","actorKind":"person","to":"2017-09-29"}""");
        Tie("Wren", "Deputy", """ "what":"the Tuesday call","to":"2017-09-29" """);
        Tie("Deputy", "Petra", """ "what":"sat beside" """);

        var before = Map("2017-09-01");
        var after = Map("2017-10-15");
        var later = Map("2018-10-15");

        before.Nodes.Single(node => node.Name == "Deputy").Gone.ShouldBeFalse();
        var left = after.Nodes.Single(node => node.Name == "Deputy");
        left.Ended.ShouldBe(Edtf.Parse("2017-09-29").Value);
        after
            .Threads.Where(thread => thread.From == left.Ref || thread.To == left.Ref)
            .Select(thread => (thread.What, thread.Ended))
            .ShouldBe([("the Tuesday call", true), ("sat beside", true)], ignoreOrder: true);
        after.MayLookAwayFrom(left.Ref).ShouldBeFalse();
        later.Nodes.ShouldNotContain(node => node.Name == "Deputy");
    }

    [Fact]
    public void The_same_seat_on_three_lists_is_one_thread_that_says_so()
    {
        foreach (var list in new[] { "the county", "the trust", "the Forum" })
        {
            project.Do(
                "add-seat",
                $$"""{"actor":"Petra","space":"Executive","role":"member","assertedBy":"{{list}}"}"""
            );
        }

        Map(null).Threads.Where(thread => thread.What == "member").Select(thread => thread.Lists).ShouldBe([3]);
    }

    [Theory]
    [InlineData("Wren")]
    [InlineData("Somebody")]
    public void The_map_is_never_looked_at_without_a_person(string name)
    {
        var map = Map("2017-06-01");
        var person = map.Nodes.Single(node => node.Name == name).Ref;

        map.MayLookAwayFrom(person).ShouldBeFalse();
        map.LookAwayFrom(person).Refusal.ShouldBeOfType<NeverAPerson>();
    }

    [Fact]
    public void Without_a_post_its_threads_are_lost_and_ways_that_are_left_are_told()
    {
        var map = Map("2017-06-01");
        var post = map.Nodes.Single(node => node.Name == "Commissioning manager").Ref;

        var loss = MapLoss.Of(map.LookAwayFrom(post).Value);

        loss.Lost.Count.ShouldBe(3);
        loss.CutOff.Select(node => node.Name).ShouldBe(["Petra"]);
        var held = loss.Holds.ShouldHaveSingleItem();
        (held.One.Name, held.Other.Name).ShouldBe(("Executive", "Wren"));
        held.Through.Select(node => node.Name).ShouldBe(["Assembly"]);
    }

    [Fact]
    public void Without_a_tie_only_that_tie_is_lost()
    {
        var map = Map("2017-06-01");
        var tie = project.View().All<Tie>().Last();

        var without = map.LookAwayFrom(new RecordRef("tie", tie.Id)).Value;

        without.Threads.Where(thread => thread.Lost).Select(thread => thread.Ref.Id).ShouldBe([tie.Id]);
    }

    [Fact]
    public void A_tie_in_two_layers_is_two_threads()
    {
        Tie("Wren", "Somebody", """ "layers":["relationships","identity"] """);

        var map = Map(null);
        var somebody = map.Nodes.Single(node => node.Name == "Somebody").Ref;
        map.Threads.Count(thread => thread.To == somebody).ShouldBe(2);
    }

    [Fact]
    public void An_actor_whom_nothing_ties_is_listed_and_not_drawn()
    {
        var map = Map("2017-06-01");

        map.Nodes.ShouldContain(node => node.Name == "Somebody");
        map.Tied().Nodes.ShouldNotContain(node => node.Name == "Somebody");
    }

    private MapSnapshot Map(string? asAt) =>
        MapSnapshot.Of(project.View(), asAt is null ? null : Edtf.Parse(asAt).Value);

    private void Tie(string between, string and, string more) =>
        project.Do("add-tie", $$"""{"between":"{{End(between)}}","and":"{{End(and)}}",{{more}}}""");

    private static string End(string name) =>
        name.Contains(':', System.StringComparison.Ordinal) ? name : "actor:" + name;
}
