namespace Tenter.Tests.Journal;

using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Tenter.Journal;
using Xunit;

public sealed class ReplayTests
{
    [Fact]
    public void Replaying_the_stored_bytes_comes_to_the_same_state_at_every_point()
    {
        for (var seed = 0; seed < 15; seed++)
        {
            var journal = new MemoryJournal();
            var acts = new RandomActs(journal, seed);
            var states = new List<Project>();
            for (var i = 0; i < 40; i++)
            {
                acts.Next();
                states.Add(journal.Project);
            }

            for (var i = 0; i < states.Count; i++)
            {
                Checkpoint.FirstDifference(states[i], journal.Replayed(i + 1)).ShouldBeNull($"seed {seed}, act {i}");
            }
        }
    }

    [Fact]
    public void Snapshots_taken_before_never_change()
    {
        var journal = new MemoryJournal();
        var acts = new RandomActs(journal, 3);
        var kept = new List<(Project Project, IReadOnlyList<string> Content, int Count)>();
        for (var i = 0; i < 120; i++)
        {
            acts.Next();
            kept.Add((journal.Project, RandomActs.ContentOf(journal.Project), journal.Project.Count));
        }

        foreach (var (project, content, count) in kept)
        {
            RandomActs.ContentOf(project).ShouldBe(content);
            project.Count.ShouldBe(count);
            content.Count.ShouldBe(count);
        }
    }

    [Fact]
    public void A_checkpoint_and_the_tail_after_it_come_to_the_same_state()
    {
        var journal = new MemoryJournal();
        var acts = new RandomActs(journal, 8);
        for (var i = 0; i < 60; i++)
        {
            acts.Next();
            var state = journal.Project;
            var read = Checkpoint.Read(TestKinds.All, journal, state.Head, [.. Checkpoint.Pages(state)]);

            Checkpoint.FirstDifference(state, read).ShouldBeNull();
            read.Head.ShouldBe(state.Head);
            acts.Next();
            Checkpoint.FirstDifference(journal.Project, journal.Replayed((int)state.Head.Seq + 1, read)).ShouldBeNull();
        }
    }

    [Fact]
    public void A_first_difference_names_a_record_that_differs_is_missing_or_has_another_writer()
    {
        var journal = new MemoryJournal();
        journal.Done(RecordChange.Put(Forum.Kind, new Forum { Id = new RecordId(1), Name = "Tollgate" }));
        var before = journal.Project;
        journal.Done(RecordChange.Put(Forum.Kind, new Forum { Id = new RecordId(2), Name = "Ashdene" }));
        var more = journal.Project;
        journal.Done(RecordChange.Put(Forum.Kind, new Forum { Id = new RecordId(1), Name = "Tollgate" }));
        var again = journal.Project;

        Checkpoint.FirstDifference(before, more).ShouldBe(new RecordRef("forum", new RecordId(2)));
        Checkpoint.FirstDifference(more, before).ShouldBe(new RecordRef("forum", new RecordId(2)));
        Checkpoint.FirstDifference(more, again).ShouldBe(new RecordRef("forum", new RecordId(1)));
    }
}
