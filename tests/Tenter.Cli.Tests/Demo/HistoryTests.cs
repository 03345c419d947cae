namespace Tenter.Cli.Tests.Demo;

using System;
using System.Linq;
using Shouldly;
using Tenter.Accounts;
using Tenter.Cli.Demo;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Store;
using Xunit;

/// <summary>The journal of the demo tells of the years of its story, and holds like any other.</summary>
[Collection(MadeDemo.Collection)]
public sealed class HistoryTests(MadeDemo demo)
{
    [Fact]
    public void The_acts_lie_in_the_years_of_the_story_and_in_order()
    {
        var times = demo.Session.History().Select(entry => entry.Set.At).ToList();

        times.Count.ShouldBeGreaterThan(100);
        times.ShouldBe(times.OrderDescending());
        times[^1].Year.ShouldBe(2016);
        times[0].ShouldBeLessThan(new DateTimeOffset(2019, 3, 31, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Both_members_acted()
    {
        var names = demo.Session.Project.All<Member>().ToDictionary(member => member.Id, member => member.Name);

        demo.Session.History()
            .Select(entry => names[entry.Set.By])
            .Distinct()
            .ShouldBe(["Ash", "Ines"], ignoreOrder: true);
    }

    [Fact]
    public void In_2017_the_project_did_not_yet_know_of_the_bargain()
    {
        var then = demo.Session.KnownAt(new DateTimeOffset(2017, 12, 31, 0, 0, 0, TimeSpan.Zero));

        then.All<Code>().ShouldContain(code => code.Name == "silenced" && !code.Retired);
        then.All<Code>().ShouldNotContain(code => code.Name == "the bargain");
        demo.Session.Project.All<Code>().ShouldContain(code => code.Name == "silenced" && code.Retired);
    }

    [Fact]
    public void Nothing_is_wrong_with_it()
    {
        var report = Verification.Run(demo.Path);

        report.Findings.ShouldBeEmpty();
        report.Ok.ShouldBeTrue();
    }

    [Fact]
    public void The_last_act_can_be_taken_back_and_brought_back()
    {
        using var session = Session.Open(demo.Copy("undo"), new SessionOptions(Story.Keeper)).Value;
        var before = session.Project.All<Account>().Count;

        session.Undo().Done.ShouldBeTrue();
        var without = session.Project.All<Account>().Count;
        session.Redo().Done.ShouldBeTrue();

        (before, without, session.Project.All<Account>().Count).ShouldBe((1, 0, 1));
    }

    [Fact]
    public void Opened_again_it_is_the_same()
    {
        using var again = Session.Open(demo.Path, new SessionOptions(Story.Keeper, ReadOnly: true)).Value;

        again.Project.Head.ShouldBe(demo.Session.Project.Head);
        foreach (var kind in Rooms.Kinds.All)
        {
            again
                .Project.Table(kind)
                .Rows.Select(row => row.Record.Id)
                .ShouldBe(demo.Session.Project.Table(kind).Rows.Select(row => row.Record.Id), ignoreOrder: true);
        }
    }
}
