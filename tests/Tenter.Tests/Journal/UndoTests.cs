namespace Tenter.Tests.Journal;

using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Tenter.Journal;
using Xunit;

public sealed class UndoTests
{
    private readonly MemoryJournal journal = new();

    [Fact]
    public void Undoing_what_was_just_done_brings_back_what_was_there()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var each = new MemoryJournal();
            var acts = new RandomActs(each, seed);
            for (var i = 0; i < 25; i++)
            {
                var before = RandomActs.ContentOf(each.Project);
                var done = acts.Next();
                var after = RandomActs.ContentOf(each.Project);

                var undone = each.Undo(done.Id);

                RandomActs.ContentOf(each.Project).ShouldBe(before, $"seed {seed}, act {i}");
                each.Undo(undone.Value.Id, "redo").Done.ShouldBeTrue();
                RandomActs.ContentOf(each.Project).ShouldBe(after, $"seed {seed}, act {i}, redone");
            }
        }
    }

    [Fact]
    public void An_act_among_others_is_undone_once_the_acts_that_the_refusal_names_are()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var each = new MemoryJournal();
            var acts = new RandomActs(each, seed);
            var sets = Enumerable.Range(0, 12).Select(_ => acts.Next()).ToList();
            var target = sets[new Random(seed).Next(sets.Count)];

            var steps = TakeBack(each, target.Id, depth: 0);

            steps.ShouldBeGreaterThan(0, $"seed {seed}");
        }
    }

    [Fact]
    public void Undo_in_the_middle_restores_the_fields_it_wrote_and_leaves_the_others()
    {
        var forum = Add(new Forum { Name = "Tollgate", Chair = "Wren" });
        var renamed = Put(forum with { Name = "Harrowmere" });
        Put(forum with { Name = "Harrowmere", Seats = 9 });

        journal.Undo(renamed.Id).Done.ShouldBeTrue();

        var now = journal.Project.Find<Forum>(forum.Id)!;
        (now.Name, now.Chair, now.Seats).ShouldBe(("Tollgate", "Wren", 9));
    }

    [Fact]
    public void Undo_is_refused_where_a_later_act_changed_the_same_field_and_names_that_act_only()
    {
        var forum = Add(new Forum { Name = "Tollgate" });
        var first = Put(forum with { Name = "Harrowmere" });
        var second = Put(forum with { Name = "Ashdene" });
        Put(forum with { Name = "Ashdene", Seats = 9 });

        var refused = journal.Undo(first.Id);

        refused.Refusal.ShouldBeOfType<ChangedSince>().Later.ShouldBe([second.Id]);
    }

    [Fact]
    public void Undo_is_refused_where_a_later_act_removed_the_record_and_names_that_act()
    {
        var forum = Add(new Forum { Name = "Tollgate" });
        var renamed = Put(forum with { Name = "Harrowmere" });
        var removed = journal.Done(RecordChange.Remove(Forum.Kind, forum.Id));

        var refused = journal.Undo(renamed.Id);

        refused.Refusal.ShouldBeOfType<ChangedSince>().Later.ShouldBe([removed.Id]);
    }

    [Fact]
    public void Undo_of_an_addition_never_takes_what_others_hung_on_it_since()
    {
        var added = journal.Done(RecordChange.Put(Forum.Kind, new Forum { Id = journal.NewId(), Name = "Tollgate" }));
        var forum = journal.Project.All<Forum>().Single();
        var seated = journal.Done(RecordChange.Put(Seat.Kind, new Seat { Id = journal.NewId(), Forum = forum.Id }));

        var refused = journal.Undo(added.Id).Refusal.ShouldBeOfType<ReferredToSince>();

        refused.Later.ShouldBe([seated.Id]);
        journal.Project.All<Seat>().Count.ShouldBe(1);
    }

    [Fact]
    public void Undo_of_a_removal_brings_back_all_that_fell_with_it()
    {
        var forum = Add(new Forum { Name = "Tollgate" });
        journal.Done([
            .. Enumerable
                .Range(0, 10)
                .Select(i =>
                    RecordChange.Put(
                        Seat.Kind,
                        new Seat
                        {
                            Id = journal.NewId(),
                            Forum = forum.Id,
                            From = i,
                        }
                    )
                ),
        ]);
        var before = RandomActs.ContentOf(journal.Project);
        var removed = journal.Done(RecordChange.Remove(Forum.Kind, forum.Id));
        journal.Project.Count.ShouldBe(0);

        journal.Undo(removed.Id).Done.ShouldBeTrue();

        RandomActs.ContentOf(journal.Project).ShouldBe(before);
    }

    [Fact]
    public void Undo_is_refused_where_what_would_come_back_rests_on_what_was_removed_since()
    {
        var forum = Add(new Forum { Name = "Tollgate" });
        var seat = new Seat { Id = journal.NewId(), Forum = forum.Id };
        journal.Done(RecordChange.Put(Seat.Kind, seat));
        var left = journal.Done(RecordChange.Remove(Seat.Kind, seat.Id));
        var closed = journal.Done(RecordChange.Remove(Forum.Kind, forum.Id));

        var refused = journal.Undo(left.Id);

        refused.Refusal.ShouldBeOfType<RefersToRemoved>().Later.ShouldBe([closed.Id]);
    }

    [Fact]
    public void An_act_that_was_itself_taken_back_is_not_in_the_way()
    {
        var forum = Add(new Forum { Name = "one" });
        var second = Put(forum with { Name = "two" });
        var third = Put(forum with { Name = "three" });
        journal.Undo(third.Id).Done.ShouldBeTrue();
        var fourth = Put(forum with { Name = "four" });

        journal.Undo(second.Id).Refusal.ShouldBeOfType<ChangedSince>().Later.ShouldBe([fourth.Id]);
    }

    [Fact]
    public void An_erasure_cannot_be_undone()
    {
        var forum = Add(new Forum { Name = "Tollgate" });
        var erased = journal.Done(RecordChange.Erase(Forum.Kind, forum.Id));

        journal.Undo(erased.Id).Refusal.ShouldBeOfType<ErasingCannotBeUndone>();
    }

    [Fact]
    public void Undo_tells_what_it_took_back_and_what_it_undoes()
    {
        var set = journal.Done(RecordChange.Put(Forum.Kind, new Forum { Id = journal.NewId(), Name = "Tollgate" }));

        var undone = journal.Undo(set.Id).Value;

        undone.Undoes.ShouldBe(set.Id);
        undone.Verb.ShouldBe("undo");
    }

    private static int TakeBack(MemoryJournal each, RecordId changeSet, int depth)
    {
        depth.ShouldBeLessThan(30);
        for (var steps = 1; ; steps++)
        {
            var undone = each.Undo(changeSet);
            if (undone.Done)
            {
                return steps;
            }

            IReadOnlyList<RecordId> later = undone.Refusal switch
            {
                ChangedSince changed => changed.Later,
                ReferredToSince referred => referred.Later,
                RefersToRemoved removed => removed.Later,
                var other => throw new InvalidOperationException(other.Message),
            };
            var order = each.Sets.Select(set => set.Id).ToList();
            var newest = later.Where(id => id != changeSet).MaxBy(order.IndexOf);
            newest.IsNone.ShouldBeFalse();
            steps.ShouldBeLessThan(25);
            _ = TakeBack(each, newest, depth + 1);
        }
    }

    private Forum Add(Forum forum)
    {
        var added = forum with { Id = journal.NewId() };
        journal.Done(RecordChange.Put(Forum.Kind, added));
        return added;
    }

    private ChangeSet Put(Forum forum) => journal.Done(RecordChange.Put(Forum.Kind, forum));
}
