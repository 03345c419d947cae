namespace Tenter.Tests.Journal;

using System.Linq;
using Shouldly;
using Tenter.Journal;
using Xunit;

public sealed class RemovalTests
{
    private readonly MemoryJournal journal = new();
    private readonly Forum forum;
    private readonly Seat seat;

    public RemovalTests()
    {
        forum = new Forum { Id = journal.NewId(), Name = "Tollgate" };
        seat = new Seat { Id = journal.NewId(), Forum = forum.Id };
        journal.Done(RecordChange.Put(Forum.Kind, forum), RecordChange.Put(Seat.Kind, seat));
    }

    [Fact]
    public void What_hangs_on_a_removed_record_falls_with_it()
    {
        journal.Done(RecordChange.Remove(Forum.Kind, forum.Id));

        journal.Project.Count.ShouldBe(0);
    }

    [Fact]
    public void A_record_that_is_held_cannot_be_removed_and_the_holder_is_named()
    {
        Promise();

        var refused = journal.Do(new Draft("remove", "Removed", [RecordChange.Remove(Forum.Kind, forum.Id)]));

        refused.Refusal.ShouldBeOfType<StillReferredTo>().Count.ShouldBe(1);
        journal.Project.All<Seat>().Count.ShouldBe(1);
    }

    [Fact]
    public void It_can_be_removed_together_with_its_holder()
    {
        var promise = Promise();

        journal.Done(
            RecordChange.Remove(Forum.Kind, forum.Id),
            RecordChange.Remove(Tests.Journal.Promise.Kind, promise.Id)
        );

        journal.Project.Count.ShouldBe(0);
    }

    [Fact]
    public void A_kept_reference_stays_and_names_what_is_gone()
    {
        var promise = Promise();

        journal.Done(RecordChange.Remove(Seat.Kind, seat.Id));

        journal.Project.Find<Promise>(promise.Id)!.Seat.ShouldBe(seat.Id);
    }

    [Fact]
    public void A_record_may_not_begin_by_referring_to_nothing()
    {
        var lost = new Seat { Id = journal.NewId(), Forum = new RecordId(999) };

        journal
            .Do(new Draft("add", "Added", [RecordChange.Put(Seat.Kind, lost)]))
            .Refusal.ShouldBeOfType<UnknownReference>();
    }

    [Fact]
    public void A_record_that_breaks_its_own_rule_is_refused()
    {
        var empty = new Promise
        {
            Id = journal.NewId(),
            Forum = forum.Id,
            Words = string.Empty,
        };

        journal
            .Do(new Draft("add", "Added", [RecordChange.Put(Tests.Journal.Promise.Kind, empty)]))
            .Refusal.ShouldBeOfType<EmptyPromise>();
    }

    [Fact]
    public void Removing_what_is_not_there_is_refused()
    {
        journal
            .Do(new Draft("remove", "Removed", [RecordChange.Remove(Forum.Kind, new RecordId(5))]))
            .Refusal.ShouldBeOfType<RecordGone>();
    }

    [Fact]
    public void What_falls_with_an_erased_record_is_erased_even_where_it_was_to_be_removed()
    {
        var changes = Removal.Expand(
            journal.Project,
            [RecordChange.Remove(Seat.Kind, seat.Id), RecordChange.Erase(Forum.Kind, forum.Id)]
        );

        changes.ShouldAllBe(change => change.Op == ChangeOp.Erase);
        changes.Count.ShouldBe(2);
    }

    [Fact]
    public void A_record_written_several_times_in_one_act_is_written_once_as_it_was_last()
    {
        var set = journal.Done(
            RecordChange.Put(Forum.Kind, forum with { Name = "one" }),
            RecordChange.Put(Forum.Kind, forum with { Name = "two" })
        );

        set.ChangeCount.ShouldBe(1);
        journal.Project.Find<Forum>(forum.Id)!.Name.ShouldBe("two");
        journal.Undo(set.Id).Done.ShouldBeTrue();
        journal.Project.Find<Forum>(forum.Id)!.Name.ShouldBe("Tollgate");
    }

    [Fact]
    public void What_comes_and_goes_in_one_act_leaves_no_trace()
    {
        var passing = new Forum { Id = journal.NewId(), Name = "passing" };

        var changes = Removal.Expand(
            journal.Project,
            [RecordChange.Put(Forum.Kind, passing), RecordChange.Remove(Forum.Kind, passing.Id)]
        );

        changes.ShouldBeEmpty();
    }

    [Fact]
    public void A_record_changed_in_the_act_that_lets_its_forum_go_stays_when_it_moves_elsewhere()
    {
        var other = new Forum { Id = journal.NewId(), Name = "Ashdene" };

        journal.Done(
            RecordChange.Put(Forum.Kind, other),
            RecordChange.Put(Seat.Kind, seat with { Forum = other.Id }),
            RecordChange.Remove(Forum.Kind, forum.Id)
        );

        journal.Project.All<Seat>().Single().Forum.ShouldBe(other.Id);
    }

    [Fact]
    public void A_notebook_may_refer_to_the_project_it_is_laid_over()
    {
        var notebook = Project.Empty(TestKinds.All, journal);
        var own = new Draft(
            "add",
            "Added",
            [RecordChange.Put(Seat.Kind, new Seat { Id = journal.NewId(), Forum = forum.Id })]
        );

        notebook.Apply(own, journal.NewId(), under: journal.Project).Done.ShouldBeTrue();
        notebook.Apply(own, journal.NewId()).Done.ShouldBeFalse();
    }

    private Promise Promise()
    {
        var promise = new Promise
        {
            Id = journal.NewId(),
            Forum = forum.Id,
            Seat = seat.Id,
            Words = "an answer by Tuesday",
        };
        journal.Done(RecordChange.Put(Tests.Journal.Promise.Kind, promise));
        return promise;
    }
}
