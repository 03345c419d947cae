namespace Tenter.Store.Tests.Sqlite;

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Shouldly;
using Tenter.Evidence;
using Tenter.Store.Sqlite;
using Xunit;

/// <summary>What is on the disk when the power goes between any two writes to it.</summary>
public sealed class DurabilityTests : IDisposable
{
    private const int LogHeader = 32;
    private const int FrameHeader = 24;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_log_cut_anywhere_opens_at_a_whole_change_set()
    {
        const int Acts = 6;
        var (file, log) = OpenedAndCopied(Acts);
        var page = BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(8));
        var reached = new HashSet<long>();
        var before = 0L;
        foreach (var length in Cuts(log.Length, page))
        {
            var copy = folder.File($"cut-{length}.tenter");
            File.WriteAllBytes(copy, file);
            File.WriteAllBytes(copy + "-wal", log[..length]);

            var report = Tests.Acts.ShouldBeWhole(copy);

            report.Seq.ShouldBeGreaterThanOrEqualTo(before, $"cut to {length}");
            before = report.Seq;
            reached.Add(report.Seq);
            SqliteFile.Delete(copy);
        }

        reached.Order().ShouldBe(Enumerable.Range(1, 1 + Acts).Select(seq => (long)seq));
    }

    [Fact]
    public void A_log_with_a_flipped_bit_opens_at_a_whole_change_set_before_it()
    {
        var (file, log) = OpenedAndCopied(acts: 5);
        var random = new Random(3);
        for (var round = 0; round < 40; round++)
        {
            var flipped = (byte[])log.Clone();
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
            var copy = folder.File($"flipped-{round}.tenter");
            File.WriteAllBytes(copy, file);
            File.WriteAllBytes(copy + "-wal", flipped);

            Acts.ShouldBeWhole(copy).Seq.ShouldBeInRange(1, 6);
            SqliteFile.Delete(copy);
        }
    }

    [Fact]
    public void What_was_written_after_a_cut_goes_on_from_there()
    {
        var (file, log) = OpenedAndCopied(acts: 4);
        var copy = folder.File("goes-on.tenter");
        File.WriteAllBytes(copy, file);
        File.WriteAllBytes(copy + "-wal", log[..(log.Length - 100)]);

        using (var session = Session.Open(copy, new SessionOptions()).Value)
        {
            session.AddParticipant("later");
            session.Project.Head.Seq.ShouldBe(5);
            session.Project.All<Participant>().Count.ShouldBe(4);
        }

        Acts.ShouldBeWhole(copy);
    }

    /// <summary>The file and its log as they are on the disk while a session has them open.</summary>
    private (byte[] File, byte[] Log) OpenedAndCopied(int acts)
    {
        var project = folder.File("open.tenter");
        Session.New(project, "Harrowmere", new SessionOptions()).Value.Dispose();
        using var session = Session.Open(project, new SessionOptions()).Value;
        for (var i = 0; i < acts; i++)
        {
            session.AddParticipant($"P{i}");
        }

        return (Shared(project), Shared(project + "-wal"));
    }

    /// <summary>At every frame's end, a byte before, and in its middle.</summary>
    private static IEnumerable<int> Cuts(int length, int page)
    {
        yield return 0;
        yield return LogHeader / 2;
        for (var at = LogHeader; at <= length; at += FrameHeader + page)
        {
            yield return at;
            if (at + FrameHeader + page <= length)
            {
                yield return at + ((FrameHeader + page) / 2);
                yield return at + FrameHeader + page - 1;
            }
        }
    }

    private static byte[] Shared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
