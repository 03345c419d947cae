namespace Tenter.Tests.Journal;

using System;
using System.IO;
using System.Linq;
using Shouldly;
using Tenter.Journal;
using Xunit;

public sealed class PackedFormTests
{
    [Fact]
    public void Numbers_texts_ids_and_bytes_come_back_at_their_extremes()
    {
        long[] numbers = [0, 1, -1, 63, 64, -64, -65, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];
        string?[] texts = [null, string.Empty, "a", "é\U0001F9F5\0", new string('x', 70_000)];
        var writer = new PackWriter();
        foreach (var number in numbers)
        {
            writer.Number(number);
        }

        foreach (var text in texts)
        {
            writer.Text(text);
        }

        writer.Id(new RecordId(UInt128.MaxValue));
        writer.Bytes([]);
        writer.Bytes([0, 255]);

        var reader = new PackReader(writer.ToBytes());
        foreach (var number in numbers)
        {
            reader.Number().ShouldBe(number);
        }

        foreach (var text in texts)
        {
            reader.Text().ShouldBe(text);
        }

        reader.Id().ShouldBe(new RecordId(UInt128.MaxValue));
        reader.Bytes().Length.ShouldBe(0);
        reader.Bytes().ToArray().ShouldBe([0, 255]);
        reader.AtEnd.ShouldBeTrue();
    }

    [Fact]
    public void Bytes_cut_short_or_made_up_are_told_and_never_read_beyond()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var bytes = new byte[random.Next(0, 24)];
            random.NextBytes(bytes);
            Should.NotThrow(() => ReadAll(bytes));
        }
    }

    [Fact]
    public void A_checkpoint_packed_in_another_version_is_not_read()
    {
        var pages = Checkpoint.Pages(WithOneSeat()).ToList();

        Checkpoint.CanRead(TestKinds.All, pages).ShouldBeTrue();
        Checkpoint
            .CanRead(TestKinds.All, pages.Select(page => page with { KindVersion = page.KindVersion + 1 }))
            .ShouldBeFalse();
        Checkpoint.CanRead(TestKinds.All, pages.Select(page => page with { Kind = "unheard-of" })).ShouldBeFalse();
    }

    private static Project WithOneSeat()
    {
        var journal = new MemoryJournal();
        var forum = new Forum { Id = journal.NewId(), Name = "Tollgate" };
        journal.Done(
            RecordChange.Put(Forum.Kind, forum),
            RecordChange.Put(Seat.Kind, new Seat { Id = journal.NewId(), Forum = forum.Id })
        );
        return journal.Project;
    }

    private static void ReadAll(byte[] bytes)
    {
        var reader = new PackReader(bytes);
        try
        {
            while (!reader.AtEnd)
            {
                _ = reader.Number();
                _ = reader.Text();
                _ = reader.Id();
            }
        }
        catch (InvalidDataException)
        {
            // Told, as it should be.
        }
    }
}
