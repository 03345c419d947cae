namespace Tenter.Bench.House;

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Tenter.Coding;
using Tenter.Coding.Agreement;
using Tenter.Coding.Matrices;
using Tenter.Coding.Queries;
using Tenter.Coding.Search;
using Tenter.Evidence;
using Tenter.Journal;
using Tenter.Store;

/// <summary>
/// The rows of the speed table that the house answers for, on a project made by <c>tenter bench-corpus</c>. Works on a copy
/// beside it, so that the project itself stays as it was made.
/// </summary>
internal static class HouseFigures
{
    private const int Codings = 2_000;
    private const int Repeats = 7;
    private const int ComparedCodes = 100;

    public static IEnumerable<(string Measure, string Figure, string Target)> Measure(string project)
    {
        var path = project + ".bench.tenter";
        File.Copy(project, path, overwrite: true);
        // Once for the code to be compiled and the file to be in the cache, as it is for a running process.
        Session.Open(path, new SessionOptions()).Value.Dispose();
        var watch = Stopwatch.StartNew();
        using var session = Session.Open(path, new SessionOptions()).Value;
        session.LoadTexts();
        yield return ("open, text loaded", Seconds(watch.Elapsed), "< 2 s");

        var corpus = new Corpus();
        watch.Restart();
        var index = corpus.Refresh(session.View());
        yield return ("word index built", Seconds(watch.Elapsed), "about 1.4 s");
        foreach (var figure in Searches(session, index))
        {
            yield return figure;
        }

        foreach (var by in new[] { MatrixColumnsBy.Kind, MatrixColumnsBy.Codes })
        {
            var view = session.View();
            var query = new MatrixQuery(Matrices.RowsOfCodes(view), new MatrixColumns(by), MatrixUnit.Codings);
            var best = Best(() => Matrices.Of(view, query));
            yield return (
                $"matrix of codes by {by.ToString().ToLowerInvariant()}",
                Milliseconds(best),
                by == MatrixColumnsBy.Kind ? "< 200 ms" : "< 300 ms"
            );
        }

        foreach (var unit in Enum.GetValues<CoOccurrenceUnit>())
        {
            var view = session.View();
            yield return (
                $"co-occurrence, all pairs, in {unit.ToString().ToLowerInvariant()}",
                Milliseconds(Best(() => CoOccurrence.Of(view, unit))),
                "< 300 ms"
            );
        }

        foreach (var text in Questions(session))
        {
            var view = session.View();
            var query = PassageQuery.Parse(text).Value;
            yield return ($"query {text}", Milliseconds(Best(() => Asking.Run(view, index, query))), "");
        }

        var latencies = CodeOneByOne(session);
        yield return ("one coding, durable: p50", Milliseconds(latencies[latencies.Length / 2]), "");
        yield return ("one coding, durable: p95", Milliseconds(latencies[latencies.Length * 95 / 100]), "< 5 ms");
        yield return ("one coding, durable: p99", Milliseconds(latencies[latencies.Length * 99 / 100]), "< 50 ms");

        watch.Restart();
        var past = session.KnownAt(session.Project.Head.Seq / 2);
        yield return ("the project as known half its history ago", Seconds(watch.Elapsed), "< 2 s");
        GC.KeepAlive(past);
        past = null;
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        yield return (
            "resident memory, index and past included",
            (process.WorkingSet64 / 1048576.0).ToString("N0", CultureInfo.InvariantCulture) + " MB",
            "< 1,200 MB"
        );

        var (members, compared) = AddSecondCoder(session);
        foreach (var on in Enum.GetValues<AgreementOn>())
        {
            var view = session.View();
            var question = new AgreementQuestion(members, on, compared, []);
            yield return (
                $"agreement of two coders, {compared.Count} codes, all sources, on {on.ToString().ToLowerInvariant()}",
                Milliseconds(Best(() => ProjectAgreement.Of(view, question).Value, times: 3)),
                "< 1 s"
            );
        }

        session.Dispose();
        File.Delete(path);
    }

    /// <summary>A second member who coded as the first with a fifth of the codes, most passages a little off.</summary>
    private static (IReadOnlyList<RecordId> Members, IReadOnlyList<RecordId> Codes) AddSecondCoder(Session session)
    {
        var codes = session.Project.All<Code>().Take(ComparedCodes).Select(code => code.Id).ToHashSet();
        var first = session.Project.All<Member>().First().Id;
        var lengths = session
            .Project.All<Revision>()
            .ToDictionary(revision => revision.Id, revision => revision.Length);
        var second = default(RecordId);
        _ = session
            .Do(
                (_, stamp) =>
                {
                    second = stamp.NewId();
                    var random = new Random(11);
                    List<RecordChange> changes =
                    [
                        RecordChange.Put(Member.Kind, new Member { Id = second, Name = "second coder" }),
                        RecordChange.Put(
                            ProjectInfo.Kind,
                            session.Project.All<ProjectInfo>().First() with
                            {
                                Agreement = true,
                            }
                        ),
                    ];
                    foreach (var coding in session.Project.All<Coding>().Where(coding => codes.Contains(coding.Code)))
                    {
                        var start = Math.Max(0, coding.Passage.Start + random.Next(-40, 41));
                        var end = Math.Min(lengths[coding.Passage.Revision], coding.Passage.End + random.Next(-40, 41));
                        if (random.Next(5) > 0 && start < end)
                        {
                            changes.Add(
                                RecordChange.Put(
                                    Coding.Kind,
                                    coding with
                                    {
                                        Id = stamp.NewId(),
                                        By = second,
                                        Passage = coding.Passage with { Start = start, End = end },
                                    }
                                )
                            );
                        }
                    }

                    return new Draft("bench", "Added a second coder", changes);
                }
            )
            .Value;
        return ([first, second], [.. codes]);
    }

    private static IEnumerable<(string Measure, string Figure, string Target)> Searches(
        Session session,
        WordIndex index
    )
    {
        foreach (var text in new[] { "partner*", "\"voluntary sector\"", "trust NEAR/5 power", "the" })
        {
            var query = SearchQuery.Parse(text).Value;
            var view = session.View();
            yield return (
                $"search {text}, index ready",
                Milliseconds(Best(() => Searching.Run(view, index, query, SearchUnit.Source, SearchScope.UsualLimit))),
                "< 100 ms"
            );
            yield return (
                $"search {text}, by scan",
                Milliseconds(
                    Best(
                        () => Searching.Run(view, index: null, query, SearchUnit.Source, SearchScope.UsualLimit),
                        times: 2
                    )
                ),
                "< 1.5 s"
            );
        }
    }

    /// <summary>Over two codes, over all codings, and over words.</summary>
    private static IEnumerable<string> Questions(Session session)
    {
        var codes = session.Project.All<Code>().Select(code => code.Name).Order(StringComparer.Ordinal).ToArray();
        var me = session.Project.All<Member>().First().Name;
        yield return $"[{codes[0]}] OVERLAPPING [{codes[1]}]";
        yield return $"coder:[{me}] NOT [{codes[0]}]";
        yield return $"[{codes[0]}] NEAR/20 partner*";
    }

    private static TimeSpan[] CodeOneByOne(Session session)
    {
        var random = new Random(7);
        var sources = session.Project.All<Source>().ToArray();
        var codes = session.Project.All<Code>().ToArray();
        var taken = new TimeSpan[Codings];
        for (var i = 0; i < Codings; i++)
        {
            var source = sources[random.Next(sources.Length)];
            var start = random.Next(50_000);
            var passage = new Passage(source.Id, source.Revision, start, start + 150 + (i % 97));
            var code = codes[random.Next(codes.Length)].Id.ToString();
            var watch = Stopwatch.StartNew();
            _ = session.Do((view, stamp) => CodePassage.Of(view, code, passage, stamp)).Value;
            taken[i] = watch.Elapsed;
            if (i % 200 == 199)
            {
                // As the workbench does once a second.
                session.Tidy();
            }
        }

        Array.Sort(taken);
        return taken;
    }

    private static TimeSpan Best<T>(Func<T> run, int times = Repeats)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(run());
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }

    private static string Seconds(TimeSpan time) =>
        time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    private static string Milliseconds(TimeSpan time) =>
        time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture) + " ms";
}
