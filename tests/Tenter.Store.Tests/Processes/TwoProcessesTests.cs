namespace Tenter.Store.Tests.Processes;

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Tenter.Evidence;
using Xunit;

/// <summary>Several programs on one file, and programs that are killed.</summary>
public sealed class TwoProcessesTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string project;

    public TwoProcessesTests()
    {
        project = folder.File("harrowmere.tenter");
        Session.New(project, "Harrowmere", new SessionOptions()).Value.Dispose();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_programs_that_write_at_once_lose_nothing_and_keep_one_chain()
    {
        const int Acts = 200;
        var words = new[] { "left", "right" };
        var answers = await Task.WhenAll(words.Select(word => Task.Run(() => Finished(Acts, word))));

        using var session = Session.Open(project, new SessionOptions()).Value;
        var names = session.Project.All<Participant>().Select(participant => participant.Name).ToHashSet();
        names.SetEquals(words.SelectMany(word => Enumerable.Range(0, Acts).Select(i => $"{word}-{i}"))).ShouldBeTrue();
        var history = session.History().Select(entry => entry.Set.Id.ToString()).ToHashSet();
        answers.SelectMany(ids => ids).ShouldAllBe(id => history.Contains(id));
        Tests.Acts.ShouldBeWhole(project).Seq.ShouldBe(1 + (2 * Acts));
    }

    [Fact]
    public void A_program_that_has_it_open_sees_what_another_wrote()
    {
        using var session = Session.Open(project, new SessionOptions()).Value;
        session.CatchUp().ShouldBeFalse();

        Finished(acts: 3, "theirs");

        session.CatchUp().ShouldBeTrue();
        session.Project.All<Participant>().Count.ShouldBe(3);
        session.AddParticipant("mine");
        session.Project.Head.Seq.ShouldBe(5);
    }

    [Fact]
    public void A_verb_runs_on_what_another_wrote_since()
    {
        using var session = Session.Open(project, new SessionOptions()).Value;
        Finished(acts: 2, "theirs");

        var seen = 0;
        session.Does(
            (view, stamp) =>
            {
                seen = view.Count<Participant>();
                return Acts.Participant(stamp, "mine");
            }
        );

        seen.ShouldBe(2);
    }

    [Fact]
    public void A_program_killed_at_any_moment_loses_nothing_it_had_acknowledged()
    {
        var random = new Random(9);
        var acknowledged = new List<string>();
        for (var round = 0; round < 6; round++)
        {
            using var writer = WriterProcess.Start(project, acts: 100_000, $"round{round}");
            var lines = new List<string>();
            writer.OutputDataReceived += (_, line) =>
            {
                lock (lines)
                {
                    if (line.Data is { } text)
                    {
                        lines.Add(text);
                    }
                }
            };
            writer.BeginOutputReadLine();
            WaitFor(lines, random.Next(2, 60));
            writer.Kill();
            writer.WaitForExit();
            acknowledged.AddRange(lines.Where(line => line != WriterProcess.Ready));
        }

        using (var session = Session.Open(project, new SessionOptions()).Value)
        {
            var history = session.History().Select(entry => entry.Set.Id.ToString()).ToHashSet();
            acknowledged.Count.ShouldBeGreaterThan(6);
            acknowledged.ShouldAllBe(id => history.Contains(id));
            session.Project.All<Participant>().Count.ShouldBe((int)session.Project.Head.Seq - 1);
        }

        Acts.ShouldBeWhole(project);
    }

    private static void WaitFor(List<string> lines, int count)
    {
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromSeconds(30))
        {
            lock (lines)
            {
                if (lines.Count >= count)
                {
                    return;
                }
            }

            Thread.Sleep(1);
        }

        throw new TimeoutException("The writing process did not get under way.");
    }

    private List<string> Finished(int acts, string word)
    {
        using var process = WriterProcess.Start(project, acts, word);
        var output = process.StandardOutput.ReadToEnd();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        errors.ShouldBeEmpty();
        process.ExitCode.ShouldBe(0);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }
}
