namespace Tenter.Store.Tests.Frozen;

using System;
using System.IO;
using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;

public sealed class FrozenTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("v1.tenter", 14, "a3964c8aaaeb3491afe4acd7faffe4fd889e2b3b08e9a2598924a75e93b7d9ee")]
    public void A_project_of_an_earlier_version_opens_verifies_and_reads(string name, long seq, string head)
    {
        var copy = folder.File(name);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Frozen", name), copy);

        var report = Acts.ShouldBeWhole(copy);

        report.Seq.ShouldBe(seq);
        report.Head.ToString().ShouldBe(head);
        using var session = Session.Open(copy, new SessionOptions()).Value;
        ProjectInfo.Of(session.View())!.Title.ShouldBe(FrozenProject.Title);
        FrozenProject.Names(session).ShouldBe(["Osman", "Petra", "Wren"]);
        var source = session.Project.All<Source>().Single();
        session.View().TextOf(source).ShouldBe(FrozenProject.Text);
        source.Date.ToString().ShouldBe("2017-06-08");
        source.Participants.Count.ShouldBe(2);
        session.Project.All<Scheme>().Count.ShouldBeGreaterThan(5);
        session.KnownAt(1).All<Participant>().Count.ShouldBe(0);
        session.History().Count(entry => entry.Words is null).ShouldBe(1);
        session.History().Single(entry => entry.Set.Verb == "undo").Words!.Sentence.ShouldContain("Undid");
        session.Undo().Done.ShouldBeTrue();
        Acts.ShouldBeWhole(copy);
    }

    [Fact]
    public void The_generator_still_makes_such_a_project()
    {
        var path = folder.File("fresh.tenter");

        FrozenProject.Write(path).ShouldBe(0);

        Acts.ShouldBeWhole(path);
    }
}
