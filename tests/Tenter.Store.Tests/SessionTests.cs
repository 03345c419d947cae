namespace Tenter.Store.Tests;

using System;
using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;

public sealed class SessionTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_project_has_one_member_and_its_title_after_reopening()
    {
        var path = folder.File("harrowmere.tenter");

        Session.New(path, "Harrowmere", new SessionOptions()).Value.Dispose();

        using var session = Session.Open(path, new SessionOptions()).Value;
        ProjectInfo.Of(session.View())!.Title.ShouldBe("Harrowmere");
        session.Project.All<Member>().Single().Name.ShouldBe(NewProject.FirstMember);
        System.IO.Directory.GetFiles(folder.Path).Select(System.IO.Path.GetFileName).ShouldContain("harrowmere.tenter");
    }

    [Fact]
    public void At_rest_a_project_is_one_file()
    {
        var path = folder.File("one.tenter");

        Session.New(path, "One", new SessionOptions()).Value.Dispose();

        System.IO.Directory.GetFiles(folder.Path).ShouldBe([path]);
    }

    [Fact]
    public void Undo_walks_back_and_redo_walks_forward_across_restarts()
    {
        var path = folder.File("undo.tenter");
        using (var session = Session.New(path, "Undo", new SessionOptions()).Value)
        {
            Add(session, "Wren");
            Add(session, "Osman");
        }

        using (var session = Session.Open(path, new SessionOptions()).Value)
        {
            session.Undo().Done.ShouldBeTrue();
            Names(session).ShouldBe(["Wren"]);
        }

        using (var session = Session.Open(path, new SessionOptions()).Value)
        {
            session.Undo().Done.ShouldBeTrue();
            Names(session).ShouldBeEmpty();
            session.Redo().Done.ShouldBeTrue();
            session.Redo().Done.ShouldBeTrue();
            Names(session).ShouldBe(["Wren", "Osman"], ignoreOrder: true);
        }
    }

    [Fact]
    public void The_past_is_a_prefix_of_the_journal()
    {
        using var session = Session.New(folder.File("past.tenter"), "Past", new SessionOptions()).Value;
        Add(session, "Wren");
        var then = session.Project.Head.Seq;
        Add(session, "Osman");

        var past = session.KnownAt(then);

        past.All<Participant>().Select(participant => participant.Name).ShouldBe(["Wren"]);
    }

    private static void Add(Session session, string name) =>
        session
            .Do((_, stamp) => RecordVerbs.Added(Participant.Kind, new Participant { Id = stamp.NewId(), Name = name }))
            .Done.ShouldBeTrue();

    private static string[] Names(Session session) =>
        [.. session.Project.All<Participant>().Select(participant => participant.Name)];
}
