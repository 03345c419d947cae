namespace Tenter.Tests.Journal;

using System;
using System.Linq;
using System.Text.Json;
using Shouldly;
using Tenter.Journal;
using Xunit;

public sealed class IdTests
{
    [Fact]
    public void Ids_and_digests_come_back_from_their_text_and_their_bytes()
    {
        var random = new Random(5);
        var bytes = new byte[Digest.Size];
        for (var round = 0; round < 200; round++)
        {
            random.NextBytes(bytes);
            var id = RecordId.FromBytes(bytes);
            var digest = Digest.FromBytes(bytes);

            RecordId.TryParse(id.ToString(), out var sameId).ShouldBeTrue();
            sameId.ShouldBe(id);
            RecordId.FromBytes(id.ToBytes()).ShouldBe(id);
            Digest.TryParse(digest.ToString(), out var sameDigest).ShouldBeTrue();
            sameDigest.ShouldBe(digest);
            digest.ToBytes().ShouldBe(bytes);
            JsonSerializer.Deserialize<RecordId>(JsonSerializer.Serialize(id)).ShouldBe(id);
            JsonSerializer.Deserialize<Digest>(JsonSerializer.Serialize(digest)).ShouldBe(digest);
        }
    }

    [Theory]
    [InlineData("00000000000000000000000000", true)]
    [InlineData("7zzzzzzzzzzzzzzzzzzzzzzzzz", true)]
    [InlineData("80000000000000000000000000", false)]
    [InlineData("0000000000000000000000000", false)]
    [InlineData("000000000000000000000000000", false)]
    [InlineData("0000000000000000000000000i", false)]
    [InlineData("0000000000000000000000000A", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_id_is_26_digits_of_its_own_kind_and_nothing_else(string? text, bool isId)
    {
        RecordId.TryParse(text, out var id).ShouldBe(isId);
        if (isId)
        {
            id.ToString().ShouldBe(text);
        }
    }

    [Fact]
    public void Ids_sort_as_their_text_does()
    {
        var random = new Random(9);
        var ids = Enumerable
            .Range(0, 100)
            .Select(_ =>
            {
                var bytes = new byte[RecordId.Size];
                random.NextBytes(bytes);
                return RecordId.FromBytes(bytes);
            })
            .ToList();

        ids.Order().Select(id => id.ToString()).ShouldBe(ids.Select(id => id.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_time_that_no_journal_can_hold_is_not_taken_for_another()
    {
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(7);

        Microseconds.ToTime(Microseconds.From(now)).ShouldBe(Microseconds.Cut(now));
        Should.Throw<OverflowException>(() => Microseconds.ToTime(Microseconds.From(now) ^ long.MinValue));
    }
}
