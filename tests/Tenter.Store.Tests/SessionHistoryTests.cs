namespace Tenter.Store.Tests;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store.Sqlite;
using Xunit;

/// <summary>The past, undo over a real file, and what opening refuses.</summary>
public sealed class SessionHistoryTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string path;

    public SessionHistoryTests() => path = folder.File("harrowmere.tenter");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_known_at_any_point_is_the_state_there_was_then()
    {
        var states = new List<Project>();
        using (var session = Begun())
        {
            var random = new Random(4);
            for (var i = 0; i < 30; i++)
            {
                var people = session.Project.All<Participant>().ToList();
                switch (random.Next(4))
                {
                    case 0 when people.Count > 0:
                        session.Change(people[random.Next(people.Count)] with { Role = $"role {i}" });
                        break;
                    case 1 when people.Count > 0:
                        session.Remove(Participant.Kind, people[random.Next(people.Count)].Id);
                        break;
                    case 2 when people.Count > 0:
                        session.Undo().Done.ShouldBeTrue();
                        break;
                    default:
                        session.AddParticipant($"P{i}");
                        break;
                }

                states.Add(session.Project);
                if (i % 10 == 7)
                {
                    session.Checkpoint();
                }
            }
        }

        using var again = Session.Open(path, new SessionOptions()).Value;
        Checkpoint.FirstDifference(states[^1], again.Project).ShouldBeNull();
        foreach (var state in states)
        {
            Checkpoint.FirstDifference(state, again.KnownAt(state.Head.Seq)).ShouldBeNull();
            Checkpoint.FirstDifference(state, again.KnownAt(state.Head.At)).ShouldBeNull();
        }

        again.KnownAt(DateTimeOffset.UnixEpoch).Count.ShouldBe(0);
        Acts.ShouldBeWhole(path);
    }

    [Fact]
    public void An_act_that_a_busy_neighbour_overtakes_again_and_again_is_written_in_the_end()
    {
        const int Overtaken = 3;
        using var session = Begun();
        using var neighbour = Session.Open(path, new SessionOptions()).Value;
        var runs = 0;
        session.Does(
            (view, stamp) =>
            {
                if (++runs <= Overtaken)
                {
                    neighbour.AddParticipant($"theirs {runs}");
                }
                else
                {
                    view.Count<Participant>().ShouldBe(Overtaken);
                }

                return Acts.Participant(stamp, "mine");
            }
        );

        runs.ShouldBe(Overtaken + 1);
        session.Project.All<Participant>().Count.ShouldBe(Overtaken + 1);
        Acts.ShouldBeWhole(path);
    }

    [Fact]
    public void Undo_repeated_walks_back_to_the_beginning_and_no_further_and_redo_walks_forward()
    {
        using var session = Begun();
        var counts = new List<int> { 0 };
        for (var i = 0; i < 6; i++)
        {
            session.AddParticipant($"P{i}");
            counts.Add(session.Project.All<Participant>().Count);
        }

        for (var i = 5; i >= 0; i--)
        {
            session.Undo().Done.ShouldBeTrue();
            session.Project.All<Participant>().Count.ShouldBe(counts[i]);
        }

        session.Undo().Refusal.ShouldBeOfType<NothingToUndo>();
        session.Undo(session.History().Last().Set.Id).Refusal.ShouldBeOfType<BeginningCannotBeUndone>();
        for (var i = 1; i <= 6; i++)
        {
            session.Redo().Done.ShouldBeTrue();
            session.Project.All<Participant>().Count.ShouldBe(counts[i]);
        }

        session.Redo().Refusal.ShouldBeOfType<NothingToUndo>();
        session.Undo().Done.ShouldBeTrue();
        session.Project.All<Participant>().Count.ShouldBe(5);
    }

    [Fact]
    public void An_act_is_undone_once_and_history_says_by_which()
    {
        using var session = Begun();
        session.AddParticipant("Wren");
        var added = session.History().First().Set.Id;
        var undone = session.Undo(added, "a mistake").Value.Set.Id;

        session.Undo(added).Refusal.ShouldBeOfType<AlreadyUndone>().By.ShouldBe(undone);
        session.Undo(new RecordId(5)).Refusal.ShouldBeOfType<NoSuchChangeSet>();
        var entries = session.History().Take(2).ToList();
        entries[0].Words!.Reason.ShouldBe("a mistake");
        entries[1].UndoneBy.ShouldBe(undone);
    }

    [Fact]
    public void An_act_of_ten_thousand_changes_is_undone_and_redone_whole()
    {
        const int Many = 10_000;
        using (var session = Begun())
        {
            session.Does(
                (_, stamp) =>
                    new Draft(
                        "import",
                        "Brought in a register",
                        [
                            .. Enumerable
                                .Range(0, Many)
                                .Select(i =>
                                    RecordChange.Put(
                                        Participant.Kind,
                                        new Participant { Id = stamp.NewId(), Name = $"P{i}" }
                                    )
                                ),
                        ]
                    )
            );
            session.Undo().Done.ShouldBeTrue();
            session.Project.All<Participant>().Count.ShouldBe(0);
            session.Redo().Done.ShouldBeTrue();
        }

        using var again = Session.Open(path, new SessionOptions()).Value;
        again.Project.All<Participant>().Count.ShouldBe(Many);
    }

    [Fact]
    public void Undo_takes_in_first_what_another_program_wrote()
    {
        using var session = Begun();
        using var other = Session.Open(path, new SessionOptions()).Value;
        other.AddParticipant("theirs");

        session.Undo().Done.ShouldBeTrue();

        session.Project.All<Participant>().Count.ShouldBe(0);
    }

    [Fact]
    public void A_new_project_never_replaces_a_file_unless_told()
    {
        Begun().Dispose();
        var before = File.ReadAllBytes(path);

        Session.New(path, "Another", new SessionOptions()).Refusal.ShouldBeOfType<FileExists>();
        File.ReadAllBytes(path).ShouldBe(before);

        using var session = Session.New(path, "Another", new SessionOptions { Replace = true }).Value;
        ProjectInfo.Of(session.View())!.Title.ShouldBe("Another");
    }

    [Fact]
    public void A_project_that_cannot_begin_leaves_no_file()
    {
        Session.New(path, "  ", new SessionOptions()).Refusal.ShouldBeOfType<NoTitle>();

        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void The_last_member_who_can_act_does_not_go()
    {
        using var session = Begun();
        var me = session.Project.All<Member>().Single();

        Outcome<Committed> Removed() =>
            session.Do((_, _) => new Draft("remove-member", "Removed", [RecordChange.Remove(Member.Kind, me.Id)]));
        Outcome<Committed> Retired(bool retired = true) =>
            session.Do((_, _) => RecordVerbs.Changed(Member.Kind, me with { Retired = retired }, "Retired"));

        Removed().Refusal.ShouldBeOfType<LastMember>();
        Retired().Refusal.ShouldBeOfType<LastMember>();

        session.Does((_, stamp) => RecordVerbs.Added(Member.Kind, new Member { Id = stamp.NewId(), Name = "Petra" }));
        Removed().Refusal.ShouldBeOfType<MemberWrote>().Name.ShouldBe(NewProject.FirstMember);
        Retired().Done.ShouldBeTrue();
        session
            .Undo(session.History().Single(entry => entry.Words!.Sentence.Contains("Petra")).Set.Id)
            .Refusal.ShouldBeOfType<LastMember>();
    }

    [Fact]
    public void A_member_who_wrote_nothing_can_be_removed_and_an_undo_takes_nobody_away_who_wrote()
    {
        using (var session = Begun())
        {
            session.Does(
                (_, stamp) => RecordVerbs.Added(Member.Kind, new Member { Id = stamp.NewId(), Name = "Petra" })
            );
            var added = session.History().First().Set.Id;
            using (var petra = Session.Open(path, new SessionOptions(As: "Petra")).Value)
            {
                petra.AddParticipant("Wren");
            }

            session.Undo(added).Refusal.ShouldBeOfType<MemberWrote>();
            session.Does(
                (_, stamp) => RecordVerbs.Added(Member.Kind, new Member { Id = stamp.NewId(), Name = "Osman" })
            );
            var osman = session.Project.All<Member>().Single(member => member.Name == "Osman");
            session.Remove(Member.Kind, osman.Id);
        }
    }

    [Fact]
    public void A_project_of_several_members_is_written_only_by_one_who_is_named()
    {
        using (var session = Begun())
        {
            session.Does(
                (_, stamp) => RecordVerbs.Added(Member.Kind, new Member { Id = stamp.NewId(), Name = "Petra" })
            );
        }

        using var unnamed = Session.Open(path, new SessionOptions()).Value;
        unnamed.Do((_, stamp) => Acts.Participant(stamp, "Wren")).Refusal.ShouldBeOfType<WhoActs>();
        unnamed.Undo().Refusal.ShouldBeOfType<WhoActs>();
        using var petra = Session.Open(path, new SessionOptions(As: "Petra")).Value;
        petra.AddParticipant("Wren");
        Session.Open(path, new SessionOptions(As: "Nobody")).Refusal.ShouldBeOfType<NoSuchMember>();
    }

    [Theory]
    [InlineData("UPDATE payloads SET bytes=CAST(replace(CAST(bytes AS TEXT),'Wren','Bren') AS BLOB)")]
    [InlineData("DELETE FROM payloads WHERE seq=2 AND n=1")]
    [InlineData("DELETE FROM payloads WHERE seq=2 AND n=0")]
    [InlineData("DELETE FROM changes WHERE seq=2")]
    [InlineData("UPDATE changesets SET verb='other' WHERE seq=2")]
    [InlineData("DELETE FROM changesets WHERE seq=2")]
    public void A_damaged_tail_is_never_opened_as_if_it_were_whole(string sql)
    {
        using (var session = Begun())
        {
            session.AddParticipant("Wren");
            session.AddParticipant("Osman");
        }

        using (var connection = SqliteFile.OpenForWriting(path, writeAheadLog: false))
        {
            SqliteFile.Execute(connection, sql);
        }

        Session.Open(path, new SessionOptions()).Refusal.ShouldBeOfType<UnreadableFile>();
    }

    [Fact]
    public void A_damaged_checkpoint_is_passed_over()
    {
        using (var session = Begun())
        {
            session.AddParticipant("Wren");
            session.Checkpoint();
        }

        using (var connection = SqliteFile.OpenForWriting(path, writeAheadLog: false))
        {
            SqliteFile.Execute(connection, "UPDATE checkpoint_pages SET bytes=x'00'");
        }

        using var again = Session.Open(path, new SessionOptions()).Value;
        again.Project.All<Participant>().Single().Name.ShouldBe("Wren");
    }

    [Fact]
    public void Words_brought_in_by_an_act_that_was_refused_are_not_kept()
    {
        using var session = Begun();
        NewBlob? blob = null;
        session
            .Do(
                (view, stamp) =>
                {
                    blob = stamp.Blob([1, 2, 3]);
                    return new Draft("test", "Nothing", []) { Blobs = [blob] };
                }
            )
            .Done.ShouldBeFalse();
        session.Does((_, stamp) => Acts.Participant(stamp, "Wren") with { Blobs = [blob!] });

        session.Project.Blobs.Bytes(blob!.Ref).ShouldBeNull();
        Acts.ShouldBeWhole(path);
    }

    private Session Begun() => Session.New(path, "Harrowmere", new SessionOptions()).Value;
}
