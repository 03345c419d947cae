namespace Tenter.Store.Tests;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Shouldly;
using Tenter.Evidence;
using Tenter.Journal;
using Xunit;

/// <summary>What every journal store must do, whatever it is built on. A store's tests inherit it.</summary>
public abstract class JournalStoreContract : IDisposable
{
    private readonly JournalWriting writing = new();

    /// <summary>A store on a journal that nothing was written to.</summary>
    internal abstract IJournalStore Store { get; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A second program's access to the same journal.</summary>
    internal abstract IJournalStore Another();

    protected virtual void Dispose(bool disposing) { }

    [Fact]
    public void A_new_journal_stands_before_its_first_change_set()
    {
        Store.ReadHead().ShouldBe(Head.None);
        Store.ReadAfter(0).ShouldBeEmpty();
        Store.SeqAt(DateTimeOffset.MaxValue).ShouldBe(0);
        Store.NewestCheckpoint().ShouldBeNull();
        Store.ErasurePending.ShouldBeFalse();
    }

    [Fact]
    public void What_is_appended_is_read_back_as_it_was_sealed()
    {
        var set = writing.Add(Store, "Wren", reason: "She agreed");

        var stored = Store.ReadAfter(0).Single();

        Same(stored.Set, set);
        Store.ReadHead().ShouldBe(set.Head);
        Same(Store.Find(set.Id)!.Value.Set, set);
        Store.Find(set.Id)!.Value.Words!.Reason.ShouldBe("She agreed");
        var change = stored.Changes.Single();
        change.Change.Op.ShouldBe(ChangeOp.Put);
        Encoding.UTF8.GetString(change.Payload!.Bytes).ShouldContain("Wren");
        Checked(stored, Head.None);
    }

    [Fact]
    public void An_append_on_an_older_head_answers_moved_and_writes_nothing()
    {
        var before = writing.Project;
        var first = writing.Add(Store, "Wren");

        var (appended, _) = writing.Append(Another(), before, writing.Participant("Osman"));

        appended.ShouldBe(Appended.Moved);
        Store.ReadHead().ShouldBe(first.Head);
        Store.ReadAfter(0).Count().ShouldBe(1);
    }

    [Fact]
    public void Change_sets_are_streamed_in_order_between_two_numbers_and_newest_first()
    {
        for (var i = 1; i <= 12; i++)
        {
            writing.Add(Store, $"P{i}");
        }

        Store.ReadAfter(4, upTo: 9).Select(stored => stored.Set.Seq).ShouldBe([5, 6, 7, 8, 9]);
        Store.ReadNewestFirst(upTo: 3).Select(entry => entry.Set.Seq).ShouldBe([3, 2, 1]);
        Store.ReadNewestFirst().First().Set.Seq.ShouldBe(12);
    }

    [Fact]
    public void An_act_of_any_size_streams_among_small_ones()
    {
        writing.Add(Store, "before");
        writing.Do(Store, [.. Enumerable.Range(0, 9_000).Select(i => writing.Participant($"P{i}"))]);
        writing.Add(Store, "after");

        var head = Head.None;
        var counts = new List<int>();
        foreach (var stored in Store.ReadAfter(0))
        {
            counts.Add(Checked(stored, head));
            head = stored.Set.Head;
        }

        counts.ShouldBe([1, 9_000, 1]);
    }

    [Fact]
    public void The_number_at_an_instant_is_that_of_the_last_act_then()
    {
        var sets = Enumerable.Range(0, 9).Select(i => writing.Add(Store, $"P{i}")).ToList();

        foreach (var set in sets)
        {
            Store.SeqAt(set.At).ShouldBe(set.Seq);
            Store.SeqAt(set.At - TimeSpan.FromTicks(10)).ShouldBe(set.Seq - 1);
        }
    }

    [Fact]
    public void Another_programs_writing_is_noticed_and_ones_own_is_not()
    {
        var before = Store.OutsideVersion();
        writing.Add(Store, "mine");
        Store.OutsideVersion().ShouldBe(before);

        writing.Add(Another(), "theirs");

        Store.OutsideVersion().ShouldNotBe(before);
    }

    [Fact]
    public void Reading_goes_on_while_another_program_writes()
    {
        for (var i = 0; i < 4; i++)
        {
            writing.Add(Store, $"P{i}");
        }

        using var reading = Store.ReadAfter(0).GetEnumerator();
        reading.MoveNext().ShouldBeTrue();
        var other = Another();
        for (var i = 4; i < 8; i++)
        {
            writing.Add(other, $"P{i}");
        }

        while (reading.MoveNext())
        {
            _ = reading.Current.Changes.Count();
        }

        Store.ReadAfter(0).Count().ShouldBe(8);
    }

    [Fact]
    public void Blobs_are_read_by_their_id()
    {
        var bytes = Encoding.UTF8.GetBytes("On Tuesday.");
        var blob = writing.Import(Store, "assembly", bytes);

        Store.ReadBlob(blob.Id).ShouldBe(bytes);
        Store.ReadBlob(new RecordId(1)).ShouldBeNull();
    }

    [Fact]
    public void Undo_is_given_each_record_before_and_after()
    {
        var added = writing.Participant("Wren");
        writing.Do(Store, added);
        var changed = writing.Do(Store, Change((Participant)added.Record!, "Wren the elder"));

        var undone = Store.ReadForUndo(changed).Single();

        Encoding.UTF8.GetString(undone.Before!.Bytes).ShouldContain("\"Wren\"");
        Encoding.UTF8.GetString(undone.After!.Bytes).ShouldContain("Wren the elder");
    }

    [Fact]
    public void Later_versions_of_a_record_are_told_oldest_first()
    {
        var added = writing.Participant("Wren");
        var first = writing.Do(Store, added);
        var second = writing.Do(Store, Change((Participant)added.Record!, "two"));
        var third = writing.Do(Store, RecordChange.Remove(Participant.Kind, added.Id));

        var versions = Store.VersionsAfter(added.Id, first.Seq);

        versions.Select(version => version.ChangeSet).ShouldBe([second.Id, third.Id]);
        versions[1].Payload.ShouldBeNull();
        Store.VersionsOfRemoved().Select(version => version.Record).ShouldBe([added.Id, added.Id]);
    }

    [Fact]
    public void A_checkpoint_is_kept_once_and_read_back_whole()
    {
        writing.Add(Store, "Wren");
        Store.KeepCheckpoint(writing.Project);
        Another().KeepCheckpoint(writing.Project);
        var at = writing.Project;
        writing.Add(Store, "Osman");

        var head = Store.NewestCheckpoint()!.Value;

        head.ShouldBe(at.Head);
        Store.NewestCheckpoint(upTo: 0).ShouldBeNull();
        var read = Checkpoint.Read(Rooms.Kinds, JournalWriting.NoBlobs, head, Store.ReadCheckpoint(head)!);
        Checkpoint.FirstDifference(at, read).ShouldBeNull();
    }

    [Fact]
    public void A_state_from_before_an_erasure_is_never_kept_after_it()
    {
        var added = writing.Participant("Wren");
        writing.Do(Store, added);
        var old = writing.Project;
        writing.Do(Store, RecordChange.Erase(Participant.Kind, added.Id));

        Another().KeepCheckpoint(old);

        Store.NewestCheckpoint().ShouldBeNull();
    }

    [Fact]
    public void Erasing_takes_every_version_and_the_own_words_and_leaves_the_chain()
    {
        var added = writing.Participant("Wren");
        writing.Do(Store, added);
        writing.Do(Store, Change((Participant)added.Record!, "Wren the elder"));
        writing.Add(Store, "Osman");
        Store.KeepCheckpoint(writing.Project);

        writing.Do(Store, RecordChange.Erase(Participant.Kind, added.Id));

        Store.ErasurePending.ShouldBeTrue();
        Store.CompleteErasure().ShouldBeTrue();
        Store.ErasurePending.ShouldBeFalse();
        Store.IsErased(added.Id).ShouldBeTrue();
        Store.NewestCheckpoint().ShouldBeNull();
        Store.ReadAfter(0).Take(2).ShouldAllBe(set => set.OwnWords == null && set.Changes.Single().Payload == null);
        Store.ReadAfter(2).Select(set => set.OwnWords is not null).ShouldBe([true, true]);
        var head = Head.None;
        foreach (var stored in Store.ReadAfter(0))
        {
            Checked(stored, head);
            head = stored.Set.Head;
        }
    }

    [Fact]
    public void Appends_made_together_are_seen_by_others_all_at_once_or_never()
    {
        var other = Another();
        Store.Together(() =>
        {
            writing.Add(Store, "one");
            writing.Add(Store, "two");
            other.ReadHead().ShouldBe(Head.None);
        });
        other.ReadHead().Seq.ShouldBe(2);
        Should.Throw<InvalidOperationException>(() =>
            Store.Together(() =>
            {
                writing.Add(Store, "three");
                throw new InvalidOperationException();
            })
        );
        Store.ReadHead().Seq.ShouldBe(2);
    }

    private static RecordChange Change(Participant of, string name) =>
        RecordChange.Put(Participant.Kind, of with { Name = name });

    private int Checked(StoredChangeSet stored, Head before) =>
        new ChainCheck(id => Store.Find(id)?.Set.Digest, Store.IsErased).Checked(stored, before).Count();

    private static void Same(ChangeSet a, ChangeSet b)
    {
        a.Parents.ShouldBe(b.Parents);
        (a with { Parents = b.Parents }).ShouldBe(b);
    }
}
