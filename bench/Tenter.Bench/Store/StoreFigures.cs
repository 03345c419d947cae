namespace Tenter.Bench.Store;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Tenter.Coding;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store;

/// <summary>
/// What the journal itself costs, with very many small records in it: half brought in by one act, half one act each. The
/// disk's own time for a durable write of one page stands beside, because no append can be quicker.
/// </summary>
internal static class StoreFigures
{
    private const int Appends = 1_000;
    private const int TidyEvery = 200;
    private const int PageSize = 4_096;

    /// <param name="records">How many codings; 500,000 in load L.</param>
    /// <param name="folder">On the disk to be measured.</param>
    public static IEnumerable<FigureRow> Measure(int records, string folder)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, "store-bench.tenter");
        yield return Clock("disk: one page, durable", DiskAlone(Path.Combine(folder, "store-bench.page")), "");
        foreach (var row in Made(path, records))
        {
            yield return row;
        }

        var whole = Clocks.Start();
        var report = Verification.Run(path);
        yield return Once("verify", whole, $"{report.ChangeSets:N0} change sets, whole: {report.Ok}");
        whole.Restart();
        using (var session = Session.Open(path, new SessionOptions()).Value)
        {
            yield return Once("open with a checkpoint", whole, $"{session.Project.Count:N0} records, target < 2 s");
            whole.Restart();
            var appended = AppendOneByOne(session);
            var each = whole.Processor.TotalMilliseconds / Appends;
            yield return Clock(
                "one change, durable",
                appended,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"target p95 < 5 ms, p99 < 50 ms; processor time {each:0.00} ms each"
                )
            );
            whole.Restart();
            _ = session.Undo(session.History().First(entry => entry.Set.ChangeCount > 1).Set.Id, "bench");
            yield return Once("undo of the bulk act", whole, $"{records / 2:N0} changes");
        }

        whole.Restart();
        var backup = Backup.Write(path, path + ".backup", replace: true).Value;
        yield return Once("backup", whole, $"{new FileInfo(backup.Out).Length / 1_000_000:N0} MB");
        File.Delete(backup.Out);
        File.Delete(path);
    }

    private static IEnumerable<FigureRow> Made(string path, int records)
    {
        var watch = Clocks.Start();
        using (var session = Session.New(path, "Bench", new SessionOptions { Replace = true }).Value)
        {
            var (code, passage) = Begun(session);
            _ = session.Do((_, stamp) => Coded(stamp, session.Member, code, passage, records / 2)).Value;
            yield return Once("one act", watch, $"{records / 2:N0} changes, streamed into one transaction");
            watch.Restart();
            session.Together(() =>
            {
                for (var i = 0; i < records / 2; i++)
                {
                    _ = session.Do((_, stamp) => Coded(stamp, session.Member, code, passage, count: 1)).Value;
                }
            });
            yield return Once("acts of one change, not waiting for the disk", watch, $"{records / 2:N0} acts");
        }

        // Closing kept a checkpoint. Without it the whole journal is replayed, every digest and commitment taken again.
        watch.Restart();
        using (var session = Session.Open(path, new SessionOptions(ReadOnly: true)).Value)
        {
            watch.Restart();
            var past = session.KnownAt(session.Project.Head.Seq / 2);
            yield return Once("as known half the acts ago", watch, $"{past.Count:N0} records, target < 2 s");
        }

        yield return Replayed(path);
    }

    private static FigureRow Replayed(string path)
    {
        var copy = path + ".replay.tenter";
        File.Copy(path, copy, overwrite: true);
        DropCheckpoints(copy);
        var watch = Clocks.Start();
        using var session = Session.Open(copy, new SessionOptions(ReadOnly: true)).Value;
        var count = session.Project.Count;
        var row = Once(
            "replay without a checkpoint",
            watch,
            $"{count / watch.Processor.TotalSeconds:N0} changes a second of processor time, checked"
        );
        session.Dispose();
        File.Delete(copy);
        return row;
    }

    private static void DropCheckpoints(string path)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM checkpoints; DELETE FROM checkpoint_pages";
        command.ExecuteNonQuery();
    }

    private static (RecordId Code, Passage Passage) Begun(Session session)
    {
        var document = new ReadDocument(new string('x', 60_000), []);
        var imported = session
            .Do((view, stamp) => ImportSources.Of(view, [new ReadSource("text", document)], stamp))
            .Value;
        var source = session.Project.Find<Source>(imported.Draft.Made!.Value.Id)!;
        var code = new Code { Id = new RecordId(1_000), Name = "code" };
        _ = session.Do((_, _) => RecordVerbs.Added(Code.Kind, code)).Value;
        return (code.Id, new Passage(source.Id, source.Revision, 0, 200));
    }

    private static Draft Coded(Stamp stamp, RecordId by, RecordId code, Passage passage, int count) =>
        new(
            "code",
            "Coded",
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(_ =>
                        RecordChange.Put(
                            Coding.Kind,
                            new Coding
                            {
                                Id = stamp.NewId(),
                                Code = code,
                                Passage = passage,
                                By = by,
                            }
                        )
                    ),
            ]
        );

    private static List<TimeSpan> AppendOneByOne(Session session)
    {
        var code = session.Project.All<Code>().First().Id;
        var passage = session.Project.All<Coding>().First().Passage;
        var taken = new List<TimeSpan>(Appends);
        for (var i = 0; i < Appends; i++)
        {
            var watch = Clocks.Start();
            _ = session.Do((_, stamp) => Coded(stamp, session.Member, code, passage, count: 1)).Value;
            taken.Add(watch.Elapsed);
            if (i % TidyEvery == 0)
            {
                session.Tidy();
            }
        }

        return taken;
    }

    private static List<TimeSpan> DiskAlone(string path)
    {
        var taken = new List<TimeSpan>(Appends / 5);
        using var file = new FileStream(
            path,
            FileMode.Create,
            FileAccess.Write,
            FileShare.None,
            1,
            FileOptions.DeleteOnClose
        );
        var page = new byte[PageSize];
        for (var i = 0; i < Appends / 5; i++)
        {
            var watch = Clocks.Start();
            file.Write(page);
            file.Flush(flushToDisk: true);
            taken.Add(watch.Elapsed);
        }

        return taken;
    }

    private static FigureRow Clock(string measure, List<TimeSpan> taken, string note)
    {
        taken.Sort();
        string At(int percent) => Milliseconds(taken[Math.Min(taken.Count - 1, taken.Count * percent / 100)]);
        return new(measure, $"p50 {At(50)}, p95 {At(95)}, p99 {At(99)} |", note);
    }

    private static FigureRow Once(string measure, Clocks taken, string note) =>
        new(
            measure,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{taken.Elapsed.TotalSeconds:0.00} s | {taken.Processor.TotalSeconds:0.00} s"
            ),
            note
        );

    private static string Milliseconds(TimeSpan taken) =>
        taken.TotalMilliseconds.ToString("0.0 ms", CultureInfo.InvariantCulture);
}
