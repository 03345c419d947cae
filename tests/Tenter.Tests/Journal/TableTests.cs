namespace Tenter.Tests.Journal;

using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Tenter.Journal;
using Xunit;

public sealed class TableTests
{
    /// <summary>Random edits, among them bulk ones beyond the size up to which indexes are kept one by one.</summary>
    [Theory]
    [InlineData(1, 40, 60)]
    [InlineData(2, 6, 5_000)]
    [InlineData(3, 200, 8)]
    public void A_table_and_its_index_hold_what_a_plain_dictionary_would(int seed, int edits, int writesAtMost)
    {
        var random = new Random(seed);
        var model = new Dictionary<RecordId, (Seat Seat, RecordId Writer)>();
        var table = Seat.Kind.EmptyTable();
        var snapshots = new List<(Table<Seat>, Dictionary<RecordId, (Seat, RecordId)>)>();
        for (var i = 0; i < edits; i++)
        {
            var edit = table.Edit();
            var writer = new RecordId((UInt128)(1_000_000 + i));
            for (var writes = random.Next(1, writesAtMost); writes > 0; writes--)
            {
                var id = new RecordId((UInt128)random.Next(1, writesAtMost * 3));
                if (random.Next(4) == 0)
                {
                    edit.Remove(id);
                    model.Remove(id);
                }
                else
                {
                    var seat = new Seat { Id = id, Forum = new RecordId((UInt128)random.Next(1, 7)) };
                    edit.Put(seat, writer);
                    model[id] = (seat, writer);
                }
            }

            table = edit.Done();
            Same((Table<Seat>)table, model);
            snapshots.Add(((Table<Seat>)table, new(model)));
        }

        foreach (var (snapshot, then) in snapshots)
        {
            Same(snapshot, then);
        }
    }

    [Fact]
    public void Records_with_a_key_come_in_the_order_of_their_first_writing()
    {
        var edit = Seat.Kind.EmptyTable().Edit();
        foreach (var id in (int[])[5, 3, 9])
        {
            edit.Put(new Seat { Id = new RecordId((UInt128)id), Forum = new RecordId(1) }, new RecordId(100));
        }

        var table = (Table<Seat>)edit.Done();
        _ = table.CountWhere(Seat.ByForum, new RecordId(1));
        edit = table.Edit();
        edit.Put(new Seat { Id = new RecordId(5), Forum = new RecordId(2) }, new RecordId(101));
        table = (Table<Seat>)edit.Done();
        edit = table.Edit();
        edit.Put(new Seat { Id = new RecordId(5), Forum = new RecordId(1) }, new RecordId(102));
        table = (Table<Seat>)edit.Done();

        table.Where(Seat.ByForum, new RecordId(1)).Select(seat => (int)seat.Id.Value).ShouldBe([5, 3, 9]);
    }

    private static void Same(Table<Seat> table, Dictionary<RecordId, (Seat Seat, RecordId Writer)> model)
    {
        table.Count.ShouldBe(model.Count);
        var rows = 0;
        foreach (var (record, writer) in table.Rows)
        {
            rows++;
            (model[record.Id].Seat == record && model[record.Id].Writer == writer).ShouldBeTrue();
        }

        rows.ShouldBe(model.Count);
        foreach (var (id, (seat, writer)) in model.Take(200))
        {
            table.Find(id).ShouldBe(seat);
            table.WriterOf(id).ShouldBe(writer);
        }

        foreach (var key in Enumerable.Range(1, 7).Select(i => new RecordId((UInt128)i)))
        {
            var expected = model.Values.Select(row => row.Seat).Where(seat => seat.Forum == key).ToHashSet();
            expected.SetEquals(table.Where(Seat.ByForum, key)).ShouldBeTrue();
            table.CountWhere(Seat.ByForum, key).ShouldBe(expected.Count);
        }
    }
}
