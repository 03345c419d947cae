namespace Tenter.Store.Tests;

using System;
using System.IO;
using System.Linq;
using Shouldly;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;

public sealed class NotebookTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string path;
    private readonly Session session;

    public NotebookTests()
    {
        path = folder.File("harrowmere.tenter");
        session = Session.New(path, "Harrowmere", new SessionOptions()).Value;
    }

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    private static BatchStep Line(string verb, string arguments, string? name = null) =>
        new(verb, (System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(arguments)!, name, "line");

    private string Notebook => folder.File($"harrowmere.{session.Member}.notebook");

    [Fact]
    public void The_notebook_is_made_by_the_first_private_record_and_not_before()
    {
        session.AddParticipant("Wren");
        File.Exists(Notebook).ShouldBeFalse();

        Remember("I do not trust these minutes");

        File.Exists(Notebook).ShouldBeTrue();
        Acts.ShouldBeWhole(Notebook).Seq.ShouldBe(1);
        Acts.ShouldBeWhole(path);
    }

    [Fact]
    public void Private_records_are_seen_by_their_author_and_are_in_no_export()
    {
        Remember("mine alone");

        session.View().All<Memo>().Single().IsPrivate.ShouldBeTrue();
        session.Project.All<Memo>().Count.ShouldBe(0);
        session.View(Purpose.Export, audience: "team").All<Memo>().ShouldBeEmpty();
        session.View(Purpose.Export, audience: "public").All<Memo>().ShouldBeEmpty();
        session.View(knownAt: session.KnownAt(1)).All<Memo>().ShouldBeEmpty();
    }

    [Fact]
    public void Private_lines_of_a_batch_go_into_the_notebook_together()
    {
        var done = session.DoAll([
            Line("add-memo", """{"name":"a","text":"I do not trust these minutes","isPrivate":true}""", "$a"),
            Line("add-memo", """{"name":"b","text":"nor this one","about":"memo:$a","isPrivate":true}"""),
        ]);

        (done.Done ? null : done.Refusal.Message).ShouldBeNull();
        done.Value.Made.Count.ShouldBe(2);
        session.Project.All<Memo>().ShouldBeEmpty();
        session.View().All<Memo>().Count().ShouldBe(2);
        Acts.ShouldBeWhole(Notebook).Seq.ShouldBe(1);
    }

    [Fact]
    public void A_batch_is_shared_or_private_and_not_both()
    {
        var shared = Line("add-code", """{"name":"trust"}""");
        var mine = Line("add-memo", """{"name":"a","text":"mine","isPrivate":true}""");

        session.DoAll([shared, mine]).Refusal.ShouldBeOfType<PrivateInBatch>();
        session.DoAll([mine, shared]).Refusal.ShouldBeOfType<PrivateInBatch>();

        session.Project.Head.Seq.ShouldBe(1);
        session.View().All<Memo>().ShouldBeEmpty();
    }

    [Fact]
    public void They_are_there_after_reopening_for_the_author_and_for_nobody_else()
    {
        Remember("mine alone");
        var petra = new Member { Id = new RecordId(99), Name = "Petra" };
        session.Does((_, _) => RecordVerbs.Added(Member.Kind, petra));

        using var mine = Session.Open(path, new SessionOptions(As: NewProject.FirstMember)).Value;
        using var theirs = Session.Open(path, new SessionOptions(As: "Petra")).Value;

        mine.View().All<Memo>().Count().ShouldBe(1);
        theirs.View().All<Memo>().ShouldBeEmpty();
    }

    [Fact]
    public void A_private_record_may_refer_to_the_shared_project()
    {
        var source = session.Import("assembly", Acts.Minutes);

        var memo = Remember("about the assembly", on: new Passage(source.Id, source.Revision, 0, 4));

        session.View().Find<Memo>(memo).ShouldNotBeNull();
        Acts.ShouldBeWhole(Notebook);
    }

    [Fact]
    public void A_private_record_that_a_verb_would_share_is_refused()
    {
        var refused = session.Do(
            (view, stamp) => Memos(view, stamp, "shared by mistake").Select(draft => draft with { ToNotebook = false })
        );

        refused.Refusal.ShouldBeOfType<PrivateInShared>();
        session.Project.All<Memo>().Count.ShouldBe(0);
    }

    [Fact]
    public void Undo_takes_back_the_latest_act_wherever_it_went()
    {
        session.AddParticipant("Wren");
        Remember("mine alone");

        session.Undo().Done.ShouldBeTrue();
        session.View().All<Memo>().ShouldBeEmpty();
        session.Undo().Done.ShouldBeTrue();
        session.Project.All<Participant>().Count.ShouldBe(0);
    }

    [Fact]
    public void Two_programs_of_one_member_share_one_notebook()
    {
        using var other = Session.Open(path, new SessionOptions()).Value;
        Remember("from the first");

        other.Does((view, stamp) => Memos(view, stamp, "from the second"));

        session.CatchUp().ShouldBeTrue();
        session.View().All<Memo>().Count().ShouldBe(2);
        other.View().All<Memo>().Count().ShouldBe(2);
    }

    [Fact]
    public void A_damaged_notebook_leaves_the_project_open_says_so_and_is_never_written_over()
    {
        Remember("mine alone");
        session.Dispose();
        var bytes = File.ReadAllBytes(Notebook);
        Array.Fill<byte>(bytes, 0xAB, 4_096, bytes.Length - 4_096);
        File.WriteAllBytes(Notebook, bytes);

        using var again = Session.Open(path, new SessionOptions()).Value;

        again.NotebookUnreadable.ShouldNotBeNull();
        again.AddParticipant("Wren");
        again.Do((view, stamp) => Memos(view, stamp, "another")).Done.ShouldBeFalse();
        File.ReadAllBytes(Notebook).ShouldBe(bytes);
    }

    [Fact]
    public void Erasing_from_the_notebook_leaves_nothing_in_it()
    {
        var memo = Remember("the heron at the sluice");

        session
            .Does((_, _) => new Draft("erase", "Erased", [RecordChange.Erase(Memo.Kind, memo)]) { ToNotebook = true })
            .ErasureComplete.ShouldBeTrue();

        session.Dispose();
        File.ReadAllText(Notebook).ShouldNotContain("heron");
        Acts.ShouldBeWhole(Notebook);
    }

    private RecordId Remember(string text, Passage? on = null) =>
        session.Does((view, stamp) => Memos(view, stamp, text, on)).Draft.Made!.Value.Id;

    private static Outcome<Draft> Memos(View view, Stamp stamp, string text, Passage? on = null)
    {
        var memo = new Memo
        {
            Id = stamp.NewId(),
            Name = text,
            Text = text,
            Passage = on,
            By = view.Member,
            At = stamp.At,
            IsPrivate = true,
        };
        return RecordVerbs.Added(Memo.Kind, memo) with { ToNotebook = true };
    }
}
